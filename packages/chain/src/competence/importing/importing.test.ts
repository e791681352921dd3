import { it } from "@effect/vitest";
import { ImportMapping, importTable } from "@prehosp/competence";
import { ActorRef, OrgId, PersonId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { type Fact, Ledger } from "@prehosp/ports";
import { type MemoryLedgerStore, memoryLearningSource, memoryLedger } from "@prehosp/ports/memory";
import { Effect, Stream } from "effect";
import { describe, expect } from "vitest";
import { kinds } from "../../kinds/index.ts";
import { applyImport, planOf } from "./apply-import.ts";
import { takeInLearning } from "./follow-learning.ts";
import { matchAccounts, partAccount } from "./match.ts";
import { mergePeople, unmergePeople } from "./merge.ts";
import { receivedOf, settledAt } from "./received.ts";

const at = "2026-11-22T08:00:00.000Z" as Instant;
const said = { owner: OrgId.parse("hf-demo"), by: ActorRef.parse("role:coordinator"), at };
const account = (n: number | string) => ({ system: "portal", account: `konto-${n}` });
const proof = (n: number) => ({
  says: "proof",
  account: account(n),
  competence: "nodnett-user",
  kind: "course",
  on: "2026-02-03",
  outcome: "passed",
  attributes: {},
  attestedBy: { absent: "not-recorded" },
  documented: true,
  source: { system: "portal", ref: `r${n}` },
});
const everything = Effect.flatMap(Ledger, (ledger) => ledger.since(undefined).pipe(Stream.runCollect));
const settled = (facts: readonly Fact[]) => settledAt(facts, facts.at(-1)!.recorded);
const person = (id: string) => PersonId.parse(id);
const match = (n: number, id: string) => ({
  account: account(n),
  person: person(id),
  quality: "decided" as const,
  keys: [],
});

describe("a learning source", () => {
  const rows: unknown[] = [
    ...Array.from({ length: 600 }, (_, n) => proof(n)),
    { says: "proof", person: "Kari Prøvesen" },
    { says: "taken-back", takesBack: "r7", source: { system: "portal", ref: "b7" } },
  ];
  const from = (list: readonly unknown[]) => memoryLearningSource({ rows: list });

  it.effect(
    "is read page by page, and on from where it was after a crash in the middle: nothing lost, nothing double",
    () => {
      const store: MemoryLedgerStore = { facts: [] };
      const ledger = () => memoryLedger({ kinds, store });
      const full = memoryLedger({ kinds, store, capacity: 2 });
      return Effect.gen(function* () {
        const read = takeInLearning("portal", said).pipe(Effect.provide(from(rows)));
        // The disk is full after two pages; what they hold stays, and the rest comes when there is room.
        expect((yield* Effect.flip(read.pipe(Effect.provide(full))))._tag).toBe("LedgerError");
        expect(receivedOf(store.facts)).toHaveLength(500);
        expect(yield* read.pipe(Effect.provide(ledger()))).toBe(102);
        expect(yield* read.pipe(Effect.provide(ledger()))).toBe(0);
        const facts = yield* everything.pipe(Effect.provide(ledger()));
        const { queue, evidence, unsettled, repeated } = settled(facts);
        expect(queue.reduce((n, q) => n + q.received.length, 0)).toBe(601);
        expect([evidence, unsettled, repeated]).toEqual([[], [], []]);
        const unread = facts.flatMap((f) => (f.payload as { unread: readonly unknown[] }).unread);
        expect(unread.length).toBeGreaterThan(0);
        expect(JSON.stringify(facts)).not.toContain("Prøvesen");
      });
    },
  );

  it.effect("gives a person what was the account's, and takes it back when the source does", () =>
    Effect.gen(function* () {
      yield* takeInLearning("portal", said).pipe(Effect.provide(from(rows)));
      expect(yield* matchAccounts([match(7, "p7"), match(8, "p8")], said)).toBe(2);
      expect(settled(yield* everything).evidence.map((e) => [e.person, e.kind])).toEqual([
        ["p7", "course"],
        ["p8", "course"],
        ["p7", "revocation"],
      ]);
    }).pipe(Effect.provide(memoryLedger({ kinds }))),
  );
});

describe("whose an account is", () => {
  it.effect("is decided once, undone as a fact, and never two people's, also where two decide at once", () =>
    Effect.gen(function* () {
      const [one, other] = yield* Effect.all(
        [matchAccounts([match(1, "p1")], said), matchAccounts([match(1, "p2")], said)].map(Effect.result),
        { concurrency: 2 },
      );
      expect([one!._tag, other!._tag].toSorted()).toEqual(["Failure", "Success"]);
      expect(yield* matchAccounts([match(1, "p1")], said)).toBe(0);
      expect((yield* Effect.flip(matchAccounts([match(2, "p3"), match(1, "p2")], said))).reason).toBe("Conflict");
      expect(yield* everything).toHaveLength(1);
      expect((yield* Effect.flip(partAccount(account(1), person("p2"), "mistyped", said))).reason).toBe("Refused");
      yield* partAccount(account(1), person("p1"), "wrong-person", said);
      expect(yield* matchAccounts([match(1, "p2")], said)).toBe(1);
      expect(yield* everything).toHaveLength(3);
    }).pipe(Effect.provide(memoryLedger({ kinds }))),
  );
});

describe("two keys that are one person", () => {
  const two = (kept: string, gone: string) => ({ person: person(kept), gone: person(gone) });
  const merge = (kept: string, gone: string) => mergePeople(two(kept, gone), "registered-twice", said);
  const whose = (facts: readonly Fact[]) => settled(facts).evidence.map((e) => e.person);

  it.effect("have what either account proved, until it is undone; the past answers as it did", () =>
    Effect.gen(function* () {
      yield* takeInLearning("portal", said).pipe(Effect.provide(memoryLearningSource({ rows: [proof(1), proof(2)] })));
      yield* matchAccounts([match(1, "p1"), match(2, "p2")], said);
      const before = yield* everything;
      expect([yield* merge("p1", "p2"), yield* merge("p1", "p2")]).toEqual(["new", "known"]);
      const merged = yield* everything;
      expect(whose(merged)).toEqual(["p1", "p1"]);
      yield* unmergePeople(two("p1", "p2"), "wrong-person", said);
      const after = yield* everything;
      expect([whose(before), whose(merged), whose(after)]).toEqual([
        ["p1", "p2"],
        ["p1", "p1"],
        ["p1", "p2"],
      ]);
    }).pipe(Effect.provide(memoryLedger({ kinds }))),
  );

  it.effect("never go round or two ways, and what was not merged is not undone", () =>
    Effect.gen(function* () {
      yield* merge("p2", "p1");
      yield* merge("p3", "p2");
      for (const [kept, gone] of [
        ["p1", "p2"],
        ["p1", "p3"],
        ["p3", "p1"],
        ["p4", "p1"],
      ] as const)
        expect((yield* Effect.flip(merge(kept, gone))).reason).toBe("Conflict");
      const undone = unmergePeople(two("p3", "p1"), "mistyped", said);
      expect((yield* Effect.flip(undone)).reason).toBe("Refused");
      expect(yield* everything).toHaveLength(2);
    }).pipe(Effect.provide(memoryLedger({ kinds }))),
  );
});

describe("a file", () => {
  const mapping = ImportMapping.parse({
    system: "portal",
    who: { column: "Nr", as: "account" },
    competence: { is: "nodnett-user" },
    kind: { is: "course" },
    outcome: { is: "passed" },
    on: { column: "Dato", order: "year-month-day" },
  });
  const body = Array.from({ length: 600 }, (_, n) => [`konto-${n}`, n === 5 ? "2026-13-01" : "2026-02-03"]);
  const table = [["Nr", "Dato"], ...body].map((cells, n) => ({ line: n + 1, cells }));
  const imported = importTable(mapping, { name: "x.csv", hash: `sha256:${"0".repeat(64)}` }, table, {
    on: "2026-11-22" as never,
  });
  const plan = planOf(imported, mapping);

  it.effect("is taken in whole or not at all, and once", () => {
    const store: MemoryLedgerStore = { facts: [] };
    return Effect.gen(function* () {
      const apply = applyImport(imported, mapping, plan, said);
      const full = memoryLedger({ kinds, store, capacity: 3 });
      expect((yield* Effect.flip(apply.pipe(Effect.provide(full)))).reason).toBe("Full");
      expect(store.facts).toEqual([]);
      yield* Effect.gen(function* () {
        expect((yield* Effect.flip(applyImport(imported, mapping, "another", said))).reason).toBe("Conflict");
        expect(yield* apply).toBe("new");
        expect(yield* apply).toBe("known");
        const facts = yield* everything;
        expect([facts.length, receivedOf(facts).length]).toEqual([4, 599]);
        expect(settled(facts).queue).toHaveLength(599);
      }).pipe(Effect.provide(memoryLedger({ kinds, store })));
    });
  });
});
