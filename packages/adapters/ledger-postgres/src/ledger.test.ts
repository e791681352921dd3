import type { Cursor, NewFact } from "@prehosp/ports";
import { Effect, Fiber, Stream } from "effect";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { Database } from "./database.ts";
import { appendFacts } from "./ledger-sql.ts";
import { databases } from "./testing/databases.ts";
import { openedLedger, refs } from "./testing/opened-ledger.ts";
import { fact, kinds, subject } from "./testing/words.ts";

describe.each(databases())("Ledger on $name", ({ fresh }) => {
  const { run, flip, about } = openedLedger(fresh);

  test("a fact comes back as it was, with an id, a recorded time and a cursor", async () => {
    const given = fact("a", "a1", 7);
    const [said] = await run((l) => l.append([given]));
    expect(said.was).toBe("new");
    const [read] = await about("a");
    const { id, recorded, cursor, ...rest } = read!;
    expect(rest).toEqual(given);
    expect(id).toBe(said.id);
    expect(recorded).toMatch(/^\d{4}-.*\.\d{3}Z$/);
    expect(cursor).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("the same reference again is known, also within one batch; other content is a conflict that undoes everything", async () => {
    const [first] = await run((l) => l.append([fact("b", "b1")]));
    expect(await run((l) => l.append([fact("b", "b1"), fact("b", "b2"), fact("b", "b2")]))).toMatchObject([
      { id: first.id, was: "known" },
      { was: "new" },
      { was: "known" },
    ]);
    expect((await flip((l) => l.append([fact("b", "b3"), fact("b", "b1", 99)]))).reason).toBe("Conflict");
    expect((await flip((l) => l.append([fact("b", "b4"), fact("b", "b4", 99)]))).reason).toBe("Conflict");
    expect(refs(await about("b"))).toEqual(["b1", "b2"]);
  });

  test("two who send the same new reference at once get one fact", async () => {
    const said = await run((l) =>
      Effect.all(
        Array.from({ length: 20 }, () => l.append([fact("c", "c1")])),
        { concurrency: "unbounded" },
      ),
    );
    expect(new Set(said.map(([s]) => s.id)).size).toBe(1);
    expect(said.filter(([s]) => s.was === "new")).toHaveLength(1);
  });

  test("what expects the last fact wins once, however many try, and is known when sent again", async () => {
    const [{ id: last }] = await run((l) => l.append([fact("d", "d0")]));
    const tries = Array.from({ length: 12 }, (_, i) => i);
    const said = await run((l) =>
      Effect.all(
        tries.map((i) => Effect.result(l.append([fact("d", `d-try-${i}`)], { subject: subject("d"), last }))),
        { concurrency: "unbounded" },
      ),
    );
    expect(said.filter((s) => s._tag === "Success")).toHaveLength(1);
    expect(said.flatMap((s) => (s._tag === "Failure" ? [s.failure.reason] : []))).toEqual(Array(11).fill("Conflict"));
    const winner = said.findIndex((s) => s._tag === "Success");
    expect(await run((l) => l.append([fact("d", `d-try-${winner}`)], { subject: subject("d"), last }))).toMatchObject([
      { was: "known" },
    ]);
    expect((await flip((l) => l.append([fact("d", "d9")], { subject: subject("d"), last: undefined }))).reason).toBe(
      "Conflict",
    );
    expect(
      await run((l) => l.append([fact("d-new", "d10")], { subject: subject("d-new"), last: undefined })),
    ).toMatchObject([{ was: "new" }]);
  });

  test("expectations and plain appends on one subject never interleave unseen", async () => {
    // Each expecting writer reads the last fact and expects it: whatever lies directly before its fact is what it had read.
    const based = new Map<string, string | undefined>();
    await run((l) =>
      Effect.all(
        Array.from({ length: 8 }, (_, w) =>
          Effect.gen(function* () {
            for (let i = 0; i < 10; i++) {
              if (w % 2 === 0) yield* l.append([fact("e", `plain-${w}-${i}`)]);
              else {
                const last = (yield* Stream.runCollect(l.of(subject("e")))).at(-1)?.id;
                const said = yield* Effect.result(
                  l.append([fact("e", `expecting-${w}-${i}`)], { subject: subject("e"), last }),
                );
                if (said._tag === "Success") based.set(said.success[0].id, last);
              }
            }
          }),
        ),
        { concurrency: "unbounded" },
      ),
    );
    const all = (await about("e")).map((f) => f.id as string);
    expect(based.size).toBeGreaterThan(0);
    for (const [id, last] of based) expect(all[all.indexOf(id) - 1]).toBe(last);
  });

  test("an unknown kind, an old version, a field without a class and an identity in the clear are refused", async () => {
    const wrong: readonly Partial<NewFact>[] = [
      { kind: "test.other" },
      { version: 1 },
      { payload: { n: 1, place: "hall", extra: true } },
      { payload: { n: "one", place: "hall" } },
      { kind: "test.named", version: 1, payload: { name: "planted-identity" } },
    ];
    for (const more of wrong) {
      const error = await flip((l) => l.append([fact("i", "i1", 1, more)]));
      expect(error.reason).toBe("Refused");
      expect(error.message).not.toContain("planted-identity");
    }
    expect(
      (await flip((l) => l.append([fact("i", "i2", 1, { payload: { n: 1, place: "a\u0000planted" } })]))).message,
    ).not.toMatch(/planted|insert|append_facts/);
    expect(await about("i")).toEqual([]);
  });
});

// PGlite has one session: there no transaction commits while another is open.
describe.each(databases().filter((d) => d.name === "PostgreSQL"))("Late commits on $name", ({ fresh }) => {
  const { run, beside } = openedLedger(fresh);

  test("a reader between two transactions that commit in reverse order sees both", async () => {
    const body = fact("k", "k-slow");
    const seenBetween = await run((l) =>
      Effect.gen(function* () {
        const { sql } = yield* Database;
        const start = (yield* Stream.runCollect(l.since(undefined))).at(-1)?.cursor;
        const slow = yield* Effect.forkChild(
          sql.withTransaction(
            Effect.andThen(
              sql.unsafe(appendFacts, [[randomUUID()], ["aa"], [JSON.stringify(body)], "{}", null, null, null]),
              Effect.sleep("900 millis"),
            ),
          ),
        );
        yield* Effect.sleep("200 millis");
        yield* l.append([fact("k-other", "k-fast")]);
        const read = (from: Cursor | undefined) =>
          Effect.promise(() => beside(kinds, (other) => Stream.runCollect(other.since(from))));
        const between = yield* read(start);
        yield* Fiber.join(slow);
        return [between, yield* read(between.at(-1)?.cursor ?? start)] as const;
      }),
    );
    const [between, after] = seenBetween.map((facts) => refs(facts.filter((f) => f.subject.startsWith("k"))));
    expect(between).toEqual([]);
    expect(after).toEqual(["k-slow", "k-fast"]);
  });
});
