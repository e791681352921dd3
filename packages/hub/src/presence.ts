import { ActorRef, IncidentId } from "@prehosp/model";
import { Instant, instantOf } from "@prehosp/model/time";
import { Clock, Context, Effect, Layer, PubSub, Stream } from "effect";
import * as z from "zod";

/** How long somebody stands as present who has said nothing since. */
export const PRESENT_MS = 45_000;

/** Who has an incident open: by opaque key, never by name. */
export const Present = z
  .object({
    window: z.uuid().meta({ norsk: "vindu", means: "One open screen; made up by it, and gone with it" }),
    by: ActorRef,
    since: Instant.meta({ norsk: "siden", means: "Since when it has had the incident open" }),
  })
  .meta({ norsk: "til stede", means: "One screen that has an incident open" });
export type Present = z.output<typeof Present>;

/** What a screen says: that it has something open, or has left it. */
export const PresenceSaid = z
  .object({
    window: Present.shape.window,
    n: z.int().nonnegative().optional().meta({
      norsk: "nummer",
      means:
        "Counted up by the screen with each thing it says; what comes late, after something it said since, counts for nothing",
    }),
    leaving: z.boolean().default(false).meta({ norsk: "går", means: "It has left" }),
  })
  .meta({ norsk: "melding om tilstedeværelse", means: "A screen has something open, or has left it" });
export type PresenceSaid = z.output<typeof PresenceSaid>;

/** Who has which incident open: kept in memory, never written, forgotten after 45 s of silence or when the screen's line breaks. */
export class Presence extends Context.Service<
  Presence,
  {
    /** Says that a screen has an incident open, or has left it; gives everybody who has. */
    readonly say: (incident: IncidentId, by: ActorRef, said: PresenceSaid) => Effect.Effect<readonly Present[]>;
    /** A screen's line is broken: it has nothing open until it says so again. */
    readonly gone: (window: Present["window"]) => Effect.Effect<void>;
    /** The incidents where somebody came or went, as it happens. */
    readonly changes: Stream.Stream<{ readonly incident: IncidentId; readonly here: readonly Present[] }>;
  }
>()("@prehosp/hub/Presence") {}

interface Seen extends Present {
  readonly last: number;
}

const shownOf = ({ window, by, since }: Seen): Present => ({ window, by, since });

export const presenceLayer: Layer.Layer<Presence> = Layer.effect(
  Presence,
  Effect.gen(function* () {
    const open = new Map<IncidentId, readonly Seen[]>();
    const changed = yield* PubSub.sliding<{ readonly incident: IncidentId; readonly here: readonly Present[] }>(256);
    // A page on its way out says so on another connection than what it said last, and may be heard first.
    const numbers = new Map<string, { readonly n: number; readonly at: number }>();
    const isLate = (incident: IncidentId, { window, n }: PresenceSaid, at: number): boolean => {
      for (const [one, said] of numbers) if (at - said.at >= PRESENT_MS) numbers.delete(one);
      if (n === undefined) return false;
      const one = `${window} ${incident}`;
      if (n < (numbers.get(one)?.n ?? 0)) return true;
      numbers.set(one, { n, at });
      return false;
    };
    return Presence.of({
      say: (incident, by, said) =>
        Effect.gen(function* () {
          const { window, leaving } = said;
          const at = yield* Clock.currentTimeMillis;
          for (const [id, all] of open) if (all.every((one) => at - one.last >= PRESENT_MS)) open.delete(id);
          const before = open.get(incident) ?? [];
          const others = before.filter((one) => one.window !== window && at - one.last < PRESENT_MS);
          if (isLate(incident, said, at)) return before.filter((one) => at - one.last < PRESENT_MS).map(shownOf);
          const since = before.find((one) => one.window === window)?.since ?? instantOf(at);
          const after = leaving ? others : [...others, { window, by, since, last: at }];
          if (after.length === 0) open.delete(incident);
          else open.set(incident, after);
          const here = after.map(shownOf);
          const windows = (all: readonly Present[]) =>
            all
              .map((one) => one.window)
              .toSorted()
              .join();
          if (windows(here) !== windows(before)) yield* PubSub.publish(changed, { incident, here });
          return here;
        }),
      gone: (window) =>
        Effect.gen(function* () {
          for (const [incident, before] of open) {
            const after = before.filter((one) => one.window !== window);
            if (after.length === before.length) continue;
            if (after.length === 0) open.delete(incident);
            else open.set(incident, after);
            yield* PubSub.publish(changed, { incident, here: after.map(shownOf) });
          }
        }),
      changes: Stream.fromPubSub(changed),
    });
  }),
);
