/* oxlint-disable vitest/no-standalone-expect -- the rule does not know it.effect for a test */
import type { Defibrillator, DefibrillatorId, UnitId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { expect, it } from "@effect/vitest";
import { Effect, Fiber, PubSub, Stream } from "effect";
import { TestClock } from "effect/testing";
import { describe } from "vitest";
import { DefibrillatorExchange, Editions, LearningSource, RadioEvents } from "../index.ts";
import * as memory from "./index.ts";

const at = (second: number) => new Date(second * 1000).toISOString() as Instant;
const failure = <A, E>(effect: Effect.Effect<A, E>) =>
  Effect.map(Effect.result(effect), (r) => (r._tag === "Failure" ? r.failure : undefined));

describe("doors in", () => {
  it.effect("a learning source brings every row, whole or with remarks, and resumes", () => {
    const good = {
      says: "proof",
      account: { system: "s", account: "p-1" },
      competence: "cpr",
      kind: "practice",
      on: "2026-01-02",
      outcome: "passed",
      attributes: {},
      attestedBy: absent("unknown"),
      documented: true,
      source: { system: "s", ref: "1" },
    };
    const takenBack = { says: "taken-back", takesBack: "1", source: { system: "s", ref: "2" } };
    return Effect.gen(function* () {
      const { learnt } = yield* LearningSource;
      const all = yield* Stream.runCollect(learnt());
      expect(all.map((l) => [l.learning?.says, l.remarks.map((r) => r.path)])).toEqual([
        ["proof", []],
        [undefined, ["/1/on"]],
        ["taken-back", []],
      ]);
      expect(yield* Stream.runCollect(learnt(all[1]?.resume))).toEqual(all.slice(2));
      expect(yield* failure(Stream.runCollect(learnt("page 4")))).toMatchObject({ reason: "Unintelligible" });
    }).pipe(Effect.provide(memory.memoryLearningSource({ rows: [good, { ...good, on: "soon" }, takenBack] })));
  });

  it.effect(
    "a defibrillator register tells each as it stands, changes after an instant, and takes word to the owner",
    () => {
      const store = memory.memoryDefibrillatorRegister();
      const is = (id: string) => ({ id: id as DefibrillatorId, name: "Torget" }) as Defibrillator;
      const seen = (one: Defibrillator | "removed", id: string) => ({
        id,
        is: one,
        access: absent("not-recorded"),
        remarks: [],
      });
      return Effect.gen(function* () {
        const exchange = yield* DefibrillatorExchange;
        expect(yield* Stream.runCollect(exchange.changed(undefined))).toEqual([
          seen(is("aed-1"), "aed-1"),
          seen("removed", "aed-2"),
        ]);
        expect(yield* Stream.runCollect(exchange.changed(at(3)))).toEqual([seen("removed", "aed-2")]);
        yield* exchange.tellOwner("aed-1" as DefibrillatorId, "fault");
        for (const id of ["aed-2", "aed-9"])
          expect(yield* failure(exchange.tellOwner(id as DefibrillatorId, "used"))).toMatchObject({
            reason: "Refused",
          });
        expect(store.told).toEqual([{ id: "aed-1", about: "fault" }]);
      }).pipe(
        Effect.provide(
          memory.memoryDefibrillatorExchange({
            store,
            register: [
              { at: at(1), is: is("aed-1") },
              { at: at(2), is: is("aed-2") },
              { at: at(3), is: "removed", id: "aed-2" as DefibrillatorId },
            ],
          }),
        ),
      );
    },
  );

  it.effect("a radio gives each incident one group while there are any, and passes on what is said", () =>
    Effect.gen(function* () {
      const radio = yield* memory.memoryRadio;
      const doors = yield* RadioEvents.pipe(
        Effect.provide(memory.memoryRadioEvents({ radio, talkGroups: ["BAPS-1", "BAPS-2"] })),
      );
      expect([
        yield* doors.talkGroup("a"),
        yield* doors.talkGroup("b"),
        yield* doors.talkGroup("a"),
        yield* doors.talkGroup("c"),
      ]).toEqual(["BAPS-1", "BAPS-2", "BAPS-1", undefined]);
      const first = yield* doors.events.pipe(Stream.take(1), Stream.runCollect, Effect.forkChild);
      yield* TestClock.adjust(0);
      const event = { unit: "u" as UnitId, at: at(1), event: { is: "status", code: "4" } } as const;
      yield* PubSub.publish(radio.air, event);
      expect(yield* Fiber.join(first)).toEqual([event]);
    }),
  );

  it.effect("editions are found by their content", () =>
    Effect.gen(function* () {
      const editions = yield* Editions;
      const hash = yield* editions.put({ b: [1], a: "æ" });
      // sha256 of {"a":"æ","b":[1]} in UTF-8, by sha256sum.
      expect(hash).toBe("sha256:bd09504ccca3727a73559cafbabff5d6333fe467ff7a45288e3752f42608f296");
      expect(yield* editions.put({ a: "æ", b: [1] })).toBe(hash);
      expect(yield* editions.get(hash)).toEqual({ a: "æ", b: [1] });
      expect(yield* failure(editions.get("sha256:0"))).toMatchObject({ reason: "NotFound" });
      expect(yield* failure(editions.put(Number.NaN))).toMatchObject({ reason: "Unintelligible" });
    }).pipe(Effect.provide(memory.memoryEditions())),
  );
});
