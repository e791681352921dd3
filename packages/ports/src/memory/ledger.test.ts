/* oxlint-disable vitest/no-standalone-expect -- the rule does not know it.effect for a test */
import type { ActorRef, OrgId, SubjectId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { expect, it } from "@effect/vitest";
import { Effect, Stream } from "effect";
import { TestClock } from "effect/testing";
import { describe } from "vitest";
import * as z from "zod";
import { kind, Kinds, Ledger, type NewFact } from "../index.ts";
import { memoryLedger, type MemoryLedgerStore } from "./index.ts";

// What every ledger promises is tested by the conformance kit; here is what only this one has.
const classes = { n: "none" } as const;
const first = new Kinds([kind({ kind: "x", version: 1, norsk: "x", payload: z.object({ n: z.string() }), classes })]);
const second = (upcast: Record<number, (p: unknown) => unknown>) =>
  new Kinds([kind({ kind: "x", version: 2, norsk: "x", payload: z.object({ n: z.number() }), classes, upcast })]);
const subject = "s" as SubjectId;
const fact = (ref: string): NewFact => ({
  kind: "x",
  version: 1,
  subject,
  owner: "o" as OrgId,
  by: "a" as ActorRef,
  payload: { n: "7" },
  valid: { from: "2026-01-01T00:00:00.000Z" as Instant, exactness: "exact" },
  source: { system: "t", ref },
  status: "test",
});
const read = Effect.flatMap(Ledger, (l) => Stream.runCollect(l.of(subject)));

describe("the memory ledger", () => {
  it.effect("is full at its capacity, pushes nothing out, and still knows what it has", () =>
    Effect.gen(function* () {
      const ledger = yield* Ledger;
      yield* ledger.append([fact("1"), fact("2")]);
      expect(yield* Effect.flip(ledger.append([fact("3")]))).toMatchObject({ reason: "Full", isRetryable: false });
      expect((yield* ledger.append([fact("1")]))[0].was).toBe("known");
      expect((yield* read).map((f) => f.source.ref)).toEqual(["1", "2"]);
    }).pipe(Effect.provide(memoryLedger({ kinds: first, capacity: 2 }))),
  );

  it.effect("records by the Effect Clock, and never earlier than before though the clock is set back", () =>
    Effect.gen(function* () {
      const ledger = yield* Ledger;
      yield* TestClock.setTime(Date.parse("2026-02-01T12:00:00Z"));
      yield* ledger.append([fact("1")]);
      yield* TestClock.setTime(Date.parse("2026-02-01T11:00:00Z"));
      yield* ledger.append([fact("2")]);
      expect((yield* read).map((f) => f.recorded)).toEqual(Array(2).fill("2026-02-01T12:00:00.000Z"));
    }).pipe(Effect.provide(memoryLedger({ kinds: first }))),
  );

  it.effect("takes up a store where another left it, lifts old versions, and hides none it cannot lift", () => {
    const store: MemoryLedgerStore = { facts: [] };
    const open = (kinds: Kinds) => Effect.provide(memoryLedger({ kinds, store }));
    return Effect.gen(function* () {
      yield* Effect.flatMap(Ledger, (l) => l.append([fact("1")])).pipe(open(first));
      const lifted = yield* read.pipe(open(second({ 1: (p) => ({ n: Number((p as { n: string }).n) }) })));
      expect(lifted).toMatchObject([{ version: 2, payload: { n: 7 } }]);
      expect(yield* Effect.flip(read.pipe(open(second({}))))).toMatchObject({ reason: "Unintelligible" });
      expect((yield* Effect.flatMap(Ledger, (l) => l.append([fact("1")])).pipe(open(first)))[0].was).toBe("known");
    });
  });

  it.effect("keeps what it was given, whatever the giver does to it afterwards", () =>
    Effect.gen(function* () {
      const payload = { n: "7" };
      yield* Effect.flatMap(Ledger, (l) => l.append([{ ...fact("1"), payload }]));
      payload.n = "8";
      const [kept] = yield* read;
      expect(kept?.payload).toEqual({ n: "7" });
      expect(Object.isFrozen(kept?.payload)).toBe(true);
    }).pipe(Effect.provide(memoryLedger({ kinds: first }))),
  );
});
