import { LedgerError } from "@prehosp/ports";
import { Effect, Exit, Fiber, Scope } from "effect";
import { expect, test } from "vitest";
import type { FactRow } from "./fact-rows.ts";
import { gathering } from "./gathering.ts";

const row = (reference: string, body = "{}"): FactRow => ({
  id: reference,
  subject: "s",
  reference,
  hash: body,
  body,
});

/** A table with one session: one statement at a time, all or nothing, in the order they come. */
const table = () => {
  const kept = new Map<string, FactRow>();
  const statements: number[] = [];
  let busy = 0;
  const write = (rows: readonly FactRow[]) =>
    Effect.gen(function* () {
      statements.push(rows.length);
      expect(++busy).toBe(1);
      yield* Effect.sleep("3 millis");
      busy--;
      if (rows.some((r) => r.reference === "down"))
        return yield* new LedgerError({ reason: "Unreachable", message: "down" });
      const known = new Map<number, string>();
      const fresh = new Map<string, FactRow>();
      for (const [at, r] of rows.entries()) {
        const was = kept.get(r.reference) ?? fresh.get(r.reference);
        if (was !== undefined && was.hash !== r.hash)
          return yield* new LedgerError({ reason: "Conflict", message: "other content" });
        if (was === undefined) fresh.set(r.reference, r);
        else known.set(at, was.id);
      }
      for (const [reference, r] of fresh) kept.set(reference, r);
      return known;
    });
  return { kept, statements, write };
};

const inScope = <A, E>(use: (scope: Scope.Scope) => Effect.Effect<A, E>): Promise<A> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(Effect.scope, use)));

test("calls that come together, or while one is under way, are written together, each with its own answer", async () => {
  const { kept, statements, write } = table();
  const said = await inScope((scope) => {
    const call = gathering(write, scope);
    return Effect.all(
      [call([row("a")]), call([row("b"), row("a")]), call([row("c")]), call([row("a"), row("d"), row("c")])],
      { concurrency: "unbounded" },
    );
  });
  expect(statements).toEqual([7]);
  expect(said.map((known) => [...known])).toEqual([
    [],
    [[1, "a"]],
    [],
    [
      [0, "a"],
      [2, "c"],
    ],
  ]);
  expect([...kept.keys()]).toEqual(["a", "b", "c", "d"]);
});

test("a call that conflicts fails alone and whole; those beside it go through", async () => {
  const { kept, write } = table();
  const said = await inScope((scope) => {
    const call = gathering(write, scope);
    return Effect.all(
      [
        call([row("a")]),
        call([row("b")]),
        call([row("c"), row("a", "other")]),
        call([row("d")]),
        call([row("d", "other")]),
      ].map((made) => Effect.result(made)),
      { concurrency: "unbounded" },
    );
  });
  expect(said.map((s) => (s._tag === "Failure" ? s.failure.reason : "ok"))).toEqual([
    "ok",
    "ok",
    "Conflict",
    "ok",
    "Conflict",
  ]);
  expect([...kept.keys()]).toEqual(["a", "b", "d"]);
});

test("when the database is gone all who were together hear it, nothing is tried again, and the next call is made", async () => {
  const { kept, statements, write } = table();
  const said = await inScope((scope) => {
    const call = gathering(write, scope);
    return Effect.gen(function* () {
      const together = yield* Effect.all(
        [call([row("a")]), call([row("down")]), call([row("b")])].map((made) => Effect.result(made)),
        { concurrency: "unbounded" },
      );
      yield* call([row("c")]);
      return together;
    });
  });
  expect(said.map((s) => (s._tag === "Failure" ? s.failure.reason : "ok"))).toEqual(Array(3).fill("Unreachable"));
  expect(statements).toEqual([3, 1]);
  expect([...kept.keys()]).toEqual(["c"]);
});

test("a caller that goes away takes back what was not begun, and harms nobody", async () => {
  const { kept, write } = table();
  await inScope((scope) => {
    const call = gathering(write, scope);
    return Effect.gen(function* () {
      const first = yield* Effect.forkChild(call([row("a")]), { startImmediately: true });
      const second = yield* Effect.forkChild(call([row("b")]), { startImmediately: true });
      const third = yield* Effect.forkChild(call([row("c")]), { startImmediately: true });
      yield* Fiber.interrupt(second);
      yield* Fiber.join(first);
      yield* Fiber.join(third);
    });
  });
  expect([...kept.keys()]).toEqual(["a", "c"]);
});

test("nobody is left waiting when the ledger is closed", async () => {
  const { write } = table();
  const exits = await Effect.runPromise(
    Effect.gen(function* () {
      const scope = yield* Scope.make();
      const call = gathering(write, scope);
      const waiting = yield* Effect.forEach(["a", "b", "c"], (ref) =>
        Effect.forkChild(call([row(ref)]), { startImmediately: true }),
      );
      yield* Scope.close(scope, Exit.void);
      const late = yield* Effect.exit(call([row("late")]));
      return [...(yield* Effect.forEach(waiting, Fiber.await)), late];
    }).pipe(Effect.timeout("5 seconds")),
  );
  expect(exits.map(Exit.isFailure)).toEqual([true, true, true, true]);
});

test("a thousand calls, some in conflict, end as if each had been made alone", async () => {
  const { kept, statements, write } = table();
  const calls = Array.from({ length: 1000 }, (_, i) => [
    row(`r${i % 700}`, i % 700 === 13 && i > 700 ? "other" : "{}"),
  ]);
  const said = await inScope((scope) => {
    const call = gathering(write, scope);
    return Effect.all(
      calls.map((rows) => Effect.result(call(rows))),
      { concurrency: "unbounded" },
    );
  });
  expect(kept.size).toBe(700);
  expect(said.filter((s) => s._tag === "Failure")).toHaveLength(1);
  expect(said.filter((s) => s._tag === "Success" && s.success.size === 1)).toHaveLength(299);
  expect(statements.length).toBeLessThan(300);
});
