/* oxlint-disable vitest/no-standalone-expect -- the rule does not know it.effect for a test */
import type { Instant } from "@prehosp/model/time";
import { expect, it } from "@effect/vitest";
import { Effect, Fiber, Stream } from "effect";
import { TestClock } from "effect/testing";
import { describe } from "vitest";
import { Timers, type Timer } from "../index.ts";
import * as memory from "./index.ts";

const at = (second: number) => new Date(second * 1000).toISOString() as Instant;

describe("timers", () => {
  const heard = (store: Map<string, Timer>, adjust: (t: Timers["Service"]) => Effect.Effect<void, unknown>) =>
    Effect.gen(function* () {
      const timers = yield* Timers;
      const rings: string[] = [];
      const listening = yield* timers.ringing.pipe(
        Stream.runForEach((t) => Effect.sync(() => void rings.push(`${t.id}@${t.due}`))),
        Effect.forkChild,
      );
      yield* TestClock.adjust(0);
      yield* adjust(timers);
      yield* Fiber.interrupt(listening);
      return rings;
    }).pipe(Effect.provide(memory.memoryTimers({ store })));
  const timer = (id: string, second: number): Timer => ({ id, due: at(second), about: "x" });

  it.effect("ring when due and in order, also those set while somebody waits for a later one", () =>
    Effect.gen(function* () {
      const rings = yield* heard(new Map([["late", timer("late", 60)]]), (t) =>
        Effect.gen(function* () {
          yield* t.set(timer("early", 10));
          yield* TestClock.adjust(9_999);
          yield* TestClock.adjust(1);
          yield* TestClock.adjust(50_000);
        }),
      );
      expect(rings).toEqual([`early@${at(10)}`, `late@${at(60)}`]);
    }),
  );

  it.effect("do not ring when cancelled, and ring once where they were moved to", () =>
    Effect.gen(function* () {
      const rings = yield* heard(new Map(), (t) =>
        Effect.gen(function* () {
          yield* t.set(timer("gone", 5));
          yield* t.set(timer("moved", 5));
          yield* t.cancel("gone");
          yield* t.set(timer("moved", 40 * 86_400));
          yield* TestClock.adjust("39 days");
          yield* TestClock.adjust("2 days");
        }),
      );
      expect(rings).toEqual([`moved@${at(40 * 86_400)}`]);
    }),
  );

  it.effect("ring again after a restart until they are done", () =>
    Effect.gen(function* () {
      const store = new Map([["a", timer("a", 1)]]);
      expect(yield* heard(store, () => TestClock.adjust(5_000))).toHaveLength(1);
      expect(yield* heard(store, (t) => t.done("a").pipe(Effect.andThen(TestClock.adjust(5_000))))).toHaveLength(1);
      expect(yield* heard(store, () => TestClock.adjust(5_000))).toEqual([]);
    }),
  );
});
