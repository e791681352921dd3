import { Editions, Ledger, Timers } from "@prehosp/ports";
import { instantOf } from "@prehosp/model/time";
import { Array as Arr, Effect, Fiber, Stream } from "effect";
import { describe, expect, test } from "vitest";
import { Database } from "./database.ts";
import { type Projection, Projections } from "./projections.ts";
import type { Storage } from "./storage.ts";
import { databases } from "./testing/databases.ts";
import { openedStorage } from "./testing/opened-ledger.ts";
import { fact } from "./testing/words.ts";

describe.each(databases())("Editions, Timers and Projections on $name", ({ fresh }) => {
  const stored = openedStorage(fresh);
  const run = <A, E>(effect: Effect.Effect<A, E, Storage | Database>): Promise<A> =>
    stored(effect.pipe(Effect.timeout("20 seconds")));

  test("an edition is kept once under the hash of its content, whatever the order of its fields", async () => {
    await run(
      Effect.gen(function* () {
        const editions = yield* Editions;
        // SHA-256 of the RFC 8785 text, made with another program.
        expect(yield* editions.put({ a: 1 })).toBe(
          "sha256:015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862",
        );
        const hash = yield* editions.put({ b: [1, 2.5, "æ\u0000"], a: null });
        expect(yield* editions.put({ a: null, b: [1, 2.5, "æ\u0000"] })).toBe(hash);
        expect(yield* editions.get(hash)).toEqual({ a: null, b: [1, 2.5, "æ\u0000"] });
        expect((yield* Effect.flip(editions.get(`sha256:${"0".repeat(64)}`))).reason).toBe("NotFound");
        expect((yield* Effect.flip(editions.get("newest"))).reason).toBe("NotFound");
        expect((yield* Effect.flip(editions.put(undefined))).reason).toBe("Unintelligible");
        expect((yield* Effect.flip(editions.put({ n: Number.NaN }))).reason).toBe("Unintelligible");
        const { sql } = yield* Database;
        yield* sql`update edition set body = '{}' where hash = decode(${hash.slice(7)}, 'hex')`;
        expect((yield* Effect.flip(editions.get(hash))).reason).toBe("Unintelligible");
      }),
    );
  });

  test("a timer rings when due, once, can be moved and cancelled, and rings for a new listener until it is done", async () => {
    await run(
      Effect.gen(function* () {
        const timers = yield* Timers;
        const soon = (ms: number) => instantOf(Date.now() + ms);
        const first = yield* Effect.forkChild(timers.ringing.pipe(Stream.take(3), Stream.runCollect));
        yield* timers.set({ id: "late", due: soon(600), about: "review" });
        yield* timers.set({ id: "moved", due: soon(100_000), about: "review" });
        yield* timers.set({ id: "never", due: soon(200), about: "review" });
        yield* timers.cancel("never");
        yield* timers.set({ id: "moved", due: soon(300), about: "other" });
        yield* timers.set({ id: "past", due: instantOf(0), about: "old" });
        const rung = yield* Fiber.join(first);
        expect(rung.map((t) => `${t.id} ${t.about}`)).toEqual(["past old", "moved other", "late review"]);
        yield* timers.done("past");
        yield* timers.done("late");
        const again = yield* timers.ringing.pipe(Stream.take(1), Stream.runCollect);
        expect(again.map((t) => t.id)).toEqual(["moved"]);
        yield* timers.done("moved");
        expect(
          yield* timers.ringing.pipe(Stream.take(1), Stream.runCollect, Effect.timeoutOption("300 millis")),
        ).toMatchObject({ _tag: "None" });
      }),
    );
  });

  const sums = (version: number): Projection<{ sum: number }> => ({
    name: "sums",
    version,
    kinds: ["test.seen"],
    keys: (f) => [f.subject],
    fold: (state, f) => {
      const sum = (state?.sum ?? 0) + (f.payload as { n: number }).n * version;
      return sum === 0 ? undefined : { sum };
    },
  });
  const batch = (from: number, count: number) =>
    Arr.makeBy(count, (i) => fact(`s${(from + i) % 5}`, `p${from + i}`, 1));

  test("a projection folds each fact once, also when several catch up at the same time, and can be thrown away", async () => {
    await run(
      Effect.gen(function* () {
        const ledger = yield* Ledger;
        const projections = yield* Projections;
        yield* ledger.append(batch(0, 2500));
        const folded = yield* Effect.all(
          [1, 2, 3, 4].map(() => projections.catchUp(sums(1))),
          { concurrency: "unbounded" },
        );
        expect(folded.reduce((a, b) => a + b)).toBe(2500);
        expect((yield* projections.all(sums(1))).map((r) => r.state.sum)).toEqual([500, 500, 500, 500, 500]);
        yield* ledger.append(batch(2500, 5));
        expect(yield* projections.catchUp(sums(1))).toBe(5);
        expect(yield* projections.get(sums(1), "s3")).toEqual({ sum: 501 });
        expect(yield* projections.get(sums(1), "nobody")).toBeUndefined();
        const { sql } = yield* Database;
        yield* sql`update projection_row set state = '{"sum": 0}'`;
        expect(yield* projections.rebuild(sums(1))).toBe(2505);
        expect(yield* projections.get(sums(1), "s3")).toEqual({ sum: 501 });
        expect(yield* projections.catchUp(sums(2))).toBe(2505);
        expect(yield* projections.get(sums(2), "s3")).toEqual({ sum: 1002 });
        expect(yield* projections.standing).toMatchObject([{ name: "sums", version: 2, rows: 5 }]);
        yield* ledger.append([fact("s3", "minus", -501)]);
        yield* projections.catchUp(sums(2));
        expect(yield* projections.get(sums(2), "s3")).toBeUndefined();
      }),
    );
  });

  test("a fold that fails leaves rows and checkpoint where they were", async () => {
    const failing: Projection<number> = {
      ...sums(1),
      name: "failing",
      fold: (_, f) => {
        if (f.source.ref === "minus") throw new Error("defect");
        return 1;
      },
    };
    await run(
      Effect.gen(function* () {
        const projections = yield* Projections;
        expect((yield* Effect.exit(projections.catchUp(failing)))._tag).toBe("Failure");
        const standing = (yield* projections.standing).find((s) => s.name === "failing");
        const read = (yield* (yield* Ledger).since(undefined).pipe(Stream.runCollect)).findIndex(
          (f) => f.cursor === standing?.cursor,
        );
        expect(read).toBe(1999);
        expect(standing?.rows).toBe(5);
      }),
    );
  });
});
