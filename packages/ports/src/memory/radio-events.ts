import { Effect, Layer, PubSub, Stream } from "effect";
import * as z from "zod";
import { type RadioEvent, RadioEvents } from "../radio-events.ts";

/** Settings of the memory radio: the talk groups it may hand out. */
export const MemoryRadioEventsSettings = z
  .object({
    talkGroups: z
      .array(z.string().min(1))
      .readonly()
      .default([])
      .meta({ norsk: "talegrupper", means: "The talk groups it may hand out, in this order" }),
  })
  .meta({ norsk: "samband i minnet", means: "A radio network without a network" });

/** What a test says on the memory radio, and which group each incident has. */
export interface MemoryRadio {
  readonly air: PubSub.PubSub<RadioEvent>;
  readonly groups: Map<string, string>;
}

/** A radio to speak on: `PubSub.publish(radio.air, event)` is what the network would have said. */
export const memoryRadio: Effect.Effect<MemoryRadio> = Effect.map(PubSub.unbounded<RadioEvent>(), (air) => ({
  air,
  groups: new Map<string, string>(),
}));

/** A radio in memory: one group per incident as long as there are any, the same group to whoever asks again. */
export const memoryRadioEvents = (
  o: { readonly talkGroups?: readonly string[]; readonly radio?: MemoryRadio } = {},
): Layer.Layer<RadioEvents> =>
  Layer.effect(
    RadioEvents,
    Effect.gen(function* () {
      const { air, groups } = o.radio ?? (yield* memoryRadio);
      return RadioEvents.of({
        events: Stream.fromPubSub(air),
        talkGroup: (incident) =>
          Effect.sync(() => {
            const taken = new Set(groups.values());
            const group = groups.get(incident) ?? o.talkGroups?.find((g) => !taken.has(g));
            if (group !== undefined) groups.set(incident, group);
            return group;
          }),
      });
    }),
  );
