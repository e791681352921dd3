import { it } from "@effect/vitest";
import { nationalDisclosure, withChannels } from "@prehosp/disclosure";
import { Channel } from "@prehosp/model";
import { AdapterError, Alarming, type AlarmMessage, type AlarmReceipt } from "@prehosp/ports";
import { Effect, Fiber, Layer, References } from "effect";
import { TestClock } from "effect/testing";
import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { Books, decide } from "./index.ts";
import { OPERATOR, PLANTED, alarms, begun, books, doors, now, region, unit } from "./test/one-call.ts";

const decided = { by: "hf-director", on: "2025-01-01", source: "vedtak 1/25" };
const ALL = (
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
const over = (...ids: readonly string[]) => ALL.filter((c) => ids.includes(c.id));

/** The books of the test region with other channels, and what is known of the fire unit's radio. */
const withOnly = (channels: readonly Channel[], nodnett: boolean | { readonly absent: "unknown" } = true) =>
  Layer.succeed(Books, {
    ...books!,
    region: {
      ...region,
      channels,
      units: region.units.map((u) => (u.id === unit("fire-1") ? { ...u, nodnett } : u)),
    },
    disclosure: withChannels(nationalDisclosure, channels),
  });

const sent: AlarmMessage[] = [];
let tried = 0;
beforeEach(() => void ((sent.length = 0), (tried = 0)));
const away = new AdapterError({ adapter: "radio", operation: "send", reason: "Unreachable", message: "no mast" });

type Answer = AlarmReceipt["receipt"] | "away" | "breaks" | "throws" | "silent" | "deaf";
const answering = (of: (m: AlarmMessage) => Answer) => {
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
const patient = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
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

describe("what goes out", () => {
  it.effect("carries the words to show, made of what was released and nothing else", () =>
    Effect.gen(function* () {
      yield* decide(yield* begun(), alarms(["fire-1", "110"]), OPERATOR);
      const words = (to: string) => sent.find((m) => m.to === to)?.texts?.join(" ") ?? "";
      expect(words("110-org")).toBe(`Akutthjelperoppdrag. Enhet: fire-1. Sted: ${PLANTED.address}.`);
      expect(words("brann")).toContain("Talegruppe: HELSE-1. Problem: Antatt hjertestans.");
      yield* TestClock.adjust("1 second");
      yield* decide(yield* now, { ...alarms(), standDown: [unit("fire-1")] }, OPERATOR);
      const off = sent.filter((m) => m.kind === "stand-down").map((m) => m.texts);
      expect(off).toEqual(Array(2).fill([`Avbestilt. Enhet: fire-1. Sted: ${PLANTED.address}.`]));
    }).pipe(Effect.provide(Layer.mergeAll(doors(sent)))),
  );
});

describe("Nødnett does not carry it", () => {
  const radioAway = answering((m) => (m.channel === "nodnett" ? "away" : "received"));
  const fire = Effect.gen(function* () {
    const seen = yield* begun();
    yield* patient(decide(seen, alarms(["fire-1", "direct"]), OPERATOR));
    return yield* now;
  });

  it.effect("the place goes by telephone with whom to ring, and both are facts", () =>
    Effect.gen(function* () {
      const { failures, fallbacks, timeline } = yield* fire;
      expect(failures).toMatchObject([{ to: "brann", reason: "Unreachable" }]);
      expect(fallbacks).toMatchObject([
        {
          to: "brann",
          because: "only-the-place",
          channel: "sms",
          withheld: ["problem", "patient"],
          receipt: "received",
        },
      ]);
      expect(sent.map((m) => [m.channel, m.texts, m.problem, m.patient, m.talkGroup])).toEqual([
        ["sms", [`Oppdrag. Enhet: fire-1. Sted: ${PLANTED.address}. Ring AMK.`], undefined, undefined, undefined],
      ]);
      // The crew knows: it is alarmed, as of then.
      expect(timeline.points.filter((p) => p.unit === unit("fire-1")).map((p) => p.role)).toEqual(["alarmed"]);
    }).pipe(Effect.provide(Layer.mergeAll(doors(sent), withOnly(over("nodnett", "sms", "line")), radioAway))),
  );

  it.effect("a secure tablet carries all of it", () =>
    Effect.gen(function* () {
      const { fallbacks, alarms: went } = yield* fire;
      expect([fallbacks, went.map((a) => a.channel)]).toEqual([[], ["tablet"]]);
      expect(sent[0]?.texts?.join(" ")).toContain(PLANTED.patient);
    }).pipe(Effect.provide(Layer.mergeAll(doors(sent), withOnly(over("nodnett", "sms", "tablet")), radioAway))),
  );

  it.effect("a unit known not to be in it, or a region without it, is told another way at once", () =>
    Effect.gen(function* () {
      expect((yield* fire).failures).toMatchObject([{ reason: "NoChannel" }]);
      expect(sent.map((m) => m.channel)).toEqual(["tablet"]);
    }).pipe(
      Effect.provide(
        Layer.mergeAll(
          doors(sent),
          withOnly(over("nodnett", "tablet"), false),
          answering(() => "received"),
        ),
      ),
    ),
  );

  it.effect("the radio is tried all the same where nothing else is there", () =>
    Effect.gen(function* () {
      expect((yield* fire).alarms.map((a) => a.channel)).toEqual(["nodnett"]);
    }).pipe(
      Effect.provide(
        Layer.mergeAll(
          doors(sent),
          withOnly(over("nodnett", "line"), false),
          answering(() => "received"),
        ),
      ),
    ),
  );

  it.effect("with no channel at all the operator hears that nothing is left to try", () =>
    Effect.gen(function* () {
      const { failures, fallbacks, timeline } = yield* fire;
      expect([failures.map((f) => f.reason), fallbacks.map((f) => [f.because, f.reason])]).toEqual([
        ["NoChannel"],
        [["no-channel", "NoChannel"]],
      ]);
      expect(timeline.points.some((p) => p.unit === unit("fire-1"))).toBe(false);
    }).pipe(Effect.provide(Layer.mergeAll(doors(sent), withOnly([])))),
  );

  it.effect("a stand-down goes another way as a stand-down, never as words that call out", () =>
    Effect.gen(function* () {
      yield* fire;
      sent.length = 0;
      yield* patient(decide(yield* now, { ...alarms(), standDown: [unit("fire-1")] }, OPERATOR));
      expect(sent.map((m) => [m.kind, m.channel, m.texts?.[0]])).toEqual([
        ["stand-down", "sms", `Avbestilt. Enhet: fire-1. Sted: ${PLANTED.address}.`],
      ]);
    }).pipe(Effect.provide(Layer.mergeAll(doors(sent), withOnly(over("nodnett", "sms")), radioAway))),
  );

  it.effect("and nobody else waits for it", () =>
    Effect.gen(function* () {
      const seen = yield* begun();
      const asked = yield* Effect.forkChild(decide(seen, alarms(["fire-1", "110"], ["rk-1", "direct"]), OPERATOR));
      for (let i = 0; i < 20 && sent.length < 2; i++)
        yield* Effect.promise(() => new Promise((done) => setTimeout(done, 20)));
      // In no time of the clock at all.
      expect(sent.map((m) => m.to).sort()).toEqual(["110-org", "rk"]);
      yield* TestClock.adjust("8 seconds");
      yield* Fiber.join(asked);
      expect(sent.map((m) => m.channel)).toContain("phone");
    }).pipe(
      Effect.provide(
        Layer.mergeAll(
          doors(sent),
          withOnly(over("nodnett", "line", "phone")),
          answering((m) => (m.to === "brann" && m.channel === "nodnett" ? "silent" : "received")),
        ),
      ),
    ),
  );
});

test("whatever doors fail or break, each unit has a message sent, or a failure and what was tried instead; nothing that identifies passes", async () => {
  const ANSWERS = [
    "received",
    "accepted",
    "refused",
    "deferred",
    "away",
    "breaks",
    "throws",
    "silent",
    "deaf",
  ] as const;
  const went = { sent: 0, fallback: 0, insecure: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(ALL),
      fc.constantFrom(true, false, { absent: "unknown" } as const),
      fc.array(fc.constantFrom<Answer>(...ANSWERS), { minLength: 6, maxLength: 6 }),
      fc.constantFrom("110", "112", "direct" as const),
      fc.constantFrom("fire-1", "police-1", "amb-2"),
      fc.boolean(),
      fc.boolean(),
      async (channels, nodnett, answers, route, of, thenOff, openOnly) => {
        sent.length = 0;
        const answer = answering((m) => {
          const at = ALL.findIndex((c) => c.id === m.channel);
          // Half the time everything that is secure is down, as in an outage.
          return (openOnly && ALL[at]?.secure === true ? undefined : answers[at]) ?? "away";
        });
        const way = await Effect.runPromise(
          Effect.gen(function* () {
            const seen = yield* begun();
            yield* patient(decide(seen, alarms([of, route as "110"]), OPERATOR));
            yield* TestClock.adjust("1 second");
            if (thenOff) yield* patient(decide(yield* now, { ...alarms(), standDown: [unit(of)] }, OPERATOR));
            return yield* now;
          }).pipe(
            Effect.provide(Layer.mergeAll(doors(), withOnly(channels, nodnett), answer, TestClock.layer())),
            Effect.provideService(References.MinimumLogLevel, "None"),
          ),
        );
        for (const kind of ["alarm", ...(thenOff ? ["stand-down"] : [])]) {
          const about = (f: { readonly unit: string; readonly message: unknown }) =>
            f.unit === of && f.message === kind;
          const facts = {
            sent: way.alarms.filter(about),
            failed: way.failures.filter(about),
            tried: way.fallbacks.filter(about),
          };
          const recipients = new Set([...facts.sent, ...facts.failed].map((f) => f.to));
          expect(recipients.size).toBeGreaterThan(0);
          for (const to of recipients) {
            const has = (list: readonly { readonly to: string }[]) => list.some((f) => f.to === to);
            expect(has(facts.sent) || (has(facts.failed) && has(facts.tried))).toBe(true);
          }
          went.sent += facts.sent.length;
          went.fallback += facts.tried.filter((f) => f.receipt).length;
        }
        for (const m of sent) {
          const text = JSON.stringify(m);
          const insecure = m.channel === "phone" || m.channel === "sms";
          const toCentre = m.to === "110-org" || m.to === "112-org";
          const kept = [
            PLANTED.caller,
            PLANTED.note,
            ...(insecure || toCentre ? [PLANTED.patient, "hjertestans"] : []),
          ];
          for (const word of kept) expect(text).not.toContain(word);
          expect(m.texts?.length).toBeGreaterThan(0);
          if (insecure) went.insecure++;
        }
        expect(JSON.stringify(way)).not.toContain(PLANTED.address);
      },
    ),
    { numRuns: 300 },
  );
  for (const n of Object.values(went)) expect(n).toBeGreaterThan(20);
}, 240_000);
