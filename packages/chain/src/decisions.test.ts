import { it } from "@effect/vitest";
import type { AlarmMessage } from "@prehosp/ports";
import { memoryAlarming } from "@prehosp/ports/memory";
import { Effect, Layer } from "effect";
import { beforeEach, describe, expect } from "vitest";
import { decide, explain, follow, reasonOf, standDownAll, unexplained, unitsOut } from "./index.ts";
import { factCount, stateOf, work } from "./test/desk.ts";
import { OPERATOR, after, alarms, at, begun, decided, doors, now, timeOf, told, unit } from "./test/one-call.ts";

const sent: AlarmMessage[] = [];
beforeEach(() => void (sent.length = 0));
const fire = unit("fire-1");

describe("a decision that departs from the proposal", () => {
  it.effect("alarms at once and waits for its reason on the work list; one tap ends it, another corrects it", () =>
    Effect.gen(function* () {
      const seen = yield* begun();
      yield* decide(seen, { ...alarms(["police-1", "112"]), deviates: true }, OPERATOR);
      expect(sent).toHaveLength(1);
      const [waiting] = unexplained(yield* now);
      expect(yield* work).toMatchObject([{ code: "deviation-reason", decision: waiting!.fact, since: after(40) }]);
      yield* explain(yield* now, waiting!.fact, "local-knowledge", OPERATOR);
      const many = yield* factCount;
      yield* explain(yield* now, waiting!.fact, "local-knowledge", OPERATOR);
      expect(yield* factCount).toBe(many);
      expect(yield* work).toEqual([]);
      yield* at(50);
      yield* explain(yield* now, waiting!.fact, "unit-busy", OPERATOR);
      expect(reasonOf(yield* now, waiting!.fact)).toBe("unit-busy");
      expect((yield* Effect.flip(explain(yield* now, "fact-0" as never, "other", OPERATOR))).reason).toBe("Refused");
    }).pipe(Effect.provide(doors(sent))),
  );
});

describe("two operators on one incident", () => {
  it.effect("a stand-down after somebody else's decision is Conflict, and nobody hears it", () =>
    Effect.gen(function* () {
      const seen = yield* begun();
      yield* decide(seen, alarms(["fire-1", "110"]), OPERATOR);
      sent.length = 0;
      const late = { ...alarms(), standDown: [fire], seen: seen.last };
      expect((yield* Effect.flip(decide(seen, late, OPERATOR))).reason).toBe("Conflict");
      expect(sent).toEqual([]);
      expect(yield* stateOf("fire-1")).toBeUndefined();
    }).pipe(Effect.provide(doors(sent))),
  );

  it.effect("times of both stand, a time of the same source cannot be moved, and none holds a decision up", () =>
    Effect.gen(function* () {
      const seen = yield* begun();
      yield* told("amb-1", "under-way", 45);
      const other = { ...alarms(["fire-1", "110"]), seen: seen.last };
      expect((yield* decide(seen, other, OPERATOR)).recorded).toBe(true);
      yield* told("fire-1", "at-scene", 300);
      yield* told("fire-1", "at-scene", 310);
      const scenes = (yield* now).timeline.points.filter((p) => p.role === "at-scene").map((p) => p.at);
      expect(scenes).toEqual([after(300), after(310)]);
      const moved = { ...timeOf("fire-1", "at-scene", 300), at: after(200) };
      expect((yield* Effect.flip(follow(yield* now, moved, OPERATOR))).reason).toBe("Conflict");
    }).pipe(Effect.provide(doors(sent))),
  );
});

describe("stand-down", () => {
  it.effect("of all reaches each unit the way it was alarmed, and frees it on the board", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* decided(["fire-1", "110"], ["rk-1", "direct"]);
      sent.length = 0;
      yield* at(80);
      expect(unitsOut(yield* now)).toEqual(["amb-1", "fire-1", "rk-1"]);
      yield* decide(yield* now, { ...standDownAll(yield* now), standDown: [fire, unit("rk-1")] }, OPERATOR);
      expect(sent.map((m) => `${m.kind} ${m.unit} ${m.to}`).sort()).toEqual([
        "stand-down fire-1 110-org",
        "stand-down fire-1 brann",
        "stand-down rk-1 rk",
      ]);
      expect([yield* stateOf("fire-1"), yield* stateOf("rk-1"), yield* stateOf("amb-1")]).toEqual([
        "free",
        "free",
        "under-way",
      ]);
      expect(unitsOut(yield* now)).toEqual(["amb-1"]);
      expect((yield* now).alarms.filter((a) => a.message === "stand-down")).toHaveLength(3);
    }).pipe(Effect.provide(doors(sent))),
  );

  const refusing = memoryAlarming({ sent, answer: (m) => (m.kind === "stand-down" ? "refused" : "received") });
  it.effect("that a unit says no to leaves it out", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* decided(["rk-1", "direct"]);
      yield* at(80);
      yield* decide(yield* now, { ...alarms(), standDown: [unit("rk-1")] }, OPERATOR);
      expect(unitsOut(yield* now)).toContain("rk-1");
      expect(yield* stateOf("rk-1")).toBeUndefined();
    }).pipe(Effect.provide(Layer.mergeAll(doors(sent), refusing))),
  );
});
