import { it } from "@effect/vitest";
import { Effect, Fiber, Layer } from "effect";
import { TestClock } from "effect/testing";
import { beforeEach, describe, expect } from "vitest";
import { decide } from "./index.ts";
import { answering, nothingSent, over, patient, sent, withOnly } from "./test/channels.ts";
import { OPERATOR, PLANTED, alarms, begun, doors, now, unit } from "./test/one-call.ts";

beforeEach(nothingSent);

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
