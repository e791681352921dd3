import { nationalDisclosure, withChannels } from "@prehosp/disclosure";
import { Channel } from "@prehosp/model";
import { AdapterError, Alarming, type AlarmMessage, type AlarmReceipt } from "@prehosp/ports";
import { Effect, Fiber, Layer } from "effect";
import { TestClock } from "effect/testing";
import { Books } from "../books.ts";
import { books, region, unit } from "./one-call.ts";

const decided = { by: "hf-director", on: "2025-01-01", source: "vedtak 1/25" };
/** One channel of each kind, and a second of Nødnett. */
export const CHANNELS = (
  [
    ["nodnett", true],
    ["nodnett-2", true],
    ["tablet", true],
    ["line", true],
    ["phone", false],
    ["sms", false],
  ] as const
).map(([id, secure]) =>
  Channel.parse({
    id,
    kind: { "nodnett-2": "nodnett", tablet: "secure-tablet", line: "control-room-line" }[id as string] ?? id,
    secure,
    decided,
  }),
);
export const over = (...ids: readonly string[]) => CHANNELS.filter((c) => ids.includes(c.id));

/** The books of the test region with other channels, and what is known of the fire unit's radio. */
export const withOnly = (channels: readonly Channel[], nodnett: boolean | { readonly absent: "unknown" } = true) =>
  Layer.succeed(Books, {
    ...books!,
    region: {
      ...region,
      channels,
      units: region.units.map((u) => (u.id === unit("fire-1") ? { ...u, nodnett } : u)),
    },
    disclosure: withChannels(nationalDisclosure, channels),
  });

/** What went out, and how many sendings have been begun; a test file empties them before each test. */
export const sent: AlarmMessage[] = [];
let tried = 0;
export const nothingSent = (): void => void ((sent.length = 0), (tried = 0));

const away = new AdapterError({ adapter: "radio", operation: "send", reason: "Unreachable", message: "no mast" });

export type Answer = AlarmReceipt["receipt"] | "away" | "breaks" | "throws" | "silent" | "deaf";
/** A way out that answers each message as it is told to, and keeps those that came through. */
export const answering = (of: (m: AlarmMessage) => Answer) => {
  const send = (m: AlarmMessage): Effect.Effect<AlarmReceipt, AdapterError> => {
    const answer = of(m);
    tried++;
    switch (answer) {
      case "away":
        return Effect.fail(away);
      case "breaks":
        return Effect.die(new TypeError("an adapter broke"));
      case "throws":
        throw new TypeError("an adapter broke before it began");
      case "silent":
        return Effect.never;
      case "deaf":
        return Effect.uninterruptible(Effect.never);
      default:
        return Effect.sync(() => {
          sent.push(m);
          return { mission: m.mission, to: m.to, receipt: answer };
        });
    }
  };
  return Layer.succeed(Alarming, { send, standDown: send });
};

/** Decides, and lets the clock run until everything that is waited for has been given up. */
export const patient = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    tried = 0;
    const asked = yield* Effect.forkChild(effect);
    // Opening the vault is real work: the clock stands until the first message is on its way.
    for (let i = 0; i < 500 && tried === 0 && asked.pollUnsafe() === undefined; i++)
      yield* Effect.promise(() => new Promise((done) => setTimeout(done, 2)));
    for (let i = 0; i < 60 && asked.pollUnsafe() === undefined; i++) {
      yield* TestClock.adjust("500 millis");
      yield* Effect.promise(() => new Promise((done) => setImmediate(done)));
    }
    return yield* Fiber.join(asked);
  });
