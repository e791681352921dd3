import { RolloutRoom, RolloutRules } from "@prehosp/competence";
import type { ActorRef, PersonId } from "@prehosp/model";
import { type Instant, addSeconds, osloDay } from "@prehosp/model/time";
import { Editions, Ledger, type NewFact } from "@prehosp/ports";
import { memoryEditions, memoryLedger } from "@prehosp/ports/memory";
import { Effect, Layer } from "effect";
import { TestClock } from "effect/testing";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { kinds } from "../kinds/index.ts";
import { rolloutPlanned, rolloutRoomTold } from "../kinds/rollout.ts";
import { Books } from "../books.ts";
import { books as loaded } from "../test/one-call.ts";
import { Competence, competenceLayer } from "./book.ts";
import { correctEvidence } from "./evidence/correct.ts";
import { SentEvidence, recordEvidence } from "./evidence/record.ts";
import { membershipsAt } from "./judging/memberships.ts";
import { readinessOf } from "./readiness/unit-readiness.ts";
import { rolloutsAt } from "./rollout/standing.ts";
import { saidFact } from "./said.ts";
import { begun, people } from "./testing/begun.ts";
import { ORG, START, UNITS, equivalence, more, pack } from "./testing/small-world.ts";
import { type Written, factOf, written } from "./testing/written.ts";

/** The other key of the first of them. */
const [ONE, OTHER] = ["p-0", "p-9"] as const;
const two = { person: ONE as string as PersonId, gone: OTHER as string as PersonId };

type Step = { readonly write: Written; readonly other: boolean } | { readonly merge: boolean | undefined };

/** An account is always said to be of the same key; all else is written under the one or the other. */
const underOther = (step: Extract<Step, { write: Written }>): boolean =>
  step.write.says === "matched" ? step.write.account.account === "konto-0" : step.other;
const renamed = (fact: NewFact): NewFact =>
  JSON.parse(JSON.stringify(fact).replaceAll(`"${ONE}"`, `"${OTHER}"`)) as NewFact;

const factIn = (step: Step, now: Instant, ref: string, hashes: readonly string[], asOne: boolean) => {
  if ("merge" in step) {
    if (asOne || step.merge === undefined) return [];
    return [factOf({ says: "merged", person: ONE, gone: OTHER, not: !step.merge }, now, ref, hashes)];
  }
  const fact = factOf(step.write, now, ref, hashes);
  return [!asOne && underOther(step) ? renamed(fact) : fact];
};

const withoutKnownAt = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, v: unknown) => (key === "knownAt" ? undefined : v)));

const inWorld = Effect.provide(
  competenceLayer([pack]).pipe(
    Layer.provideMerge(Layer.mergeAll(memoryLedger({ kinds }), memoryEditions(), TestClock.layer())),
  ),
);

/** Everything that is answered of people when all steps are written, and as known after each; it is asked all the way, so that what is kept is brought on. */
const answers = (steps: readonly Step[], { asOne = false, until = Infinity } = {}) =>
  Effect.gen(function* () {
    yield* TestClock.setTime(Date.parse(START));
    const ledger = yield* Ledger;
    const competence = yield* Competence;
    const hashes = yield* Effect.forEach(more, (body) => Effect.flatMap(Editions, (e) => e.put(body)));
    yield* ledger.append(begun);
    let now: Instant = START;
    const asked = (knownAt: Instant) =>
      Effect.gen(function* () {
        const asOf = { on: osloDay(START), knownAt };
        const book = yield* competence.book(asOf);
        const stored = yield* competence.stored;
        const of = (p: PersonId) => book.evidence(p).filter((e) => e.knownAt <= knownAt);
        return {
          // An account is known to be somebody's when it is known that two keys are one, so the days it is known from differ.
          evidence: people.map((p) => withoutKnownAt(of(p))),
          other: of(two.gone),
          board: UNITS.map((unit) => readinessOf(stored, book, unit, START, knownAt)),
          members: membershipsAt(stored, asOf),
          standings: yield* competence.standings(ORG, asOf),
        };
      });
    for (const [n, step] of steps.entries()) {
      now = addSeconds(START, 60 * (n + 1));
      yield* TestClock.setTime(Date.parse(now));
      for (const fact of factIn(step, now, `w-${n}`, hashes, asOne)) yield* ledger.append([fact]);
      yield* asked(now);
    }
    return yield* asked(addSeconds(START, Math.min(until, 60 * steps.length)));
  }).pipe(inWorld, Effect.runPromise);

const writes = fc.array(fc.record({ write: written.filter((w) => w.says !== "merged"), other: fc.boolean() }), {
  minLength: 1,
  maxLength: 10,
});

test("two keys that are one person answer as if all had been written under one from the start", async () => {
  let together = 0;
  await fc.assert(
    fc.asyncProperty(writes, writes, async (before, after) => {
      const steps = [...before, { merge: true }, ...after];
      const merged = await answers(steps);
      expect(merged).toEqual(await answers(steps, { asOne: true }));
      const apart = await answers([...before, ...after]);
      if (JSON.stringify(merged.board) !== JSON.stringify(apart.board)) together += 1;
    }),
    { numRuns: 150 },
  );
  expect(together).toBeGreaterThan(5);
}, 120_000);

test("a merge that is undone leaves what was there before, and what was known before it was always so", async () => {
  await fc.assert(
    fc.asyncProperty(writes, writes, async (before, after) => {
      const undone = await answers([...before, { merge: true }, ...after, { merge: false }]);
      expect(undone).toEqual(await answers([...before, { merge: undefined }, ...after, { merge: undefined }]));
      const until = 60 * before.length;
      expect(await answers([...before, { merge: true }, ...after], { until })).toEqual(await answers(before));
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("a room that has told of both keys has one operator, and two again when they are parted", async () => {
  const by = { owner: ORG, by: "role:x" as ActorRef, at: START };
  const course = { course: "course-user", proof: "x.user", days: 1, fewest: 1, most: 9, daysBefore: 1 };
  const rules = RolloutRules.parse({
    decided: equivalence.decided,
    user: { ...course, classesAWeek: 1 },
    instructors: Object.fromEntries(["AMK", "LVS", "akuttmottak"].map((kind) => [kind, { ...course, own: 1 }])),
  });
  const room = RolloutRoom.parse({ room: "amk-x", kind: "AMK", goLive: "2027-01-01", operators: [ONE, OTHER] });
  const rollout = "small";
  const merge = (not: boolean) => factOf({ says: "merged", person: ONE, gone: OTHER, not }, START, `m-${not}`, []);
  const operators = Effect.map(rolloutsAt(), ([one]) => one?.rooms[0]?.operators);
  const seen = await Effect.gen(function* () {
    const ledger = yield* Ledger;
    yield* ledger.append([
      saidFact(rolloutPlanned, { rollout, product: "x", rules }, { ...by, subject: "rollout:small", ref: "1" }),
      saidFact(rolloutRoomTold, { rollout, room }, { ...by, subject: "rollout:small:amk-x", ref: "2" }),
    ]);
    const before = yield* operators;
    yield* ledger.append([merge(false)]);
    const merged = yield* operators;
    yield* ledger.append([merge(true)]);
    return [before, merged, yield* operators];
  }).pipe(inWorld, Effect.runPromise);
  expect(seen).toEqual([[ONE, OTHER], [ONE], [ONE, OTHER]]);
});

test("nobody attests for himself under another key, and what is taken back of one key stays with it", async () => {
  const sender = { owner: ORG, by: "role:x" as ActorRef, now: addSeconds(START, 60) };
  const of = (person: string, attestedBy: string, ref: string) =>
    SentEvidence.parse({
      person,
      competence: "user",
      kind: "course",
      on: "2026-11-01",
      outcome: "passed",
      attributes: {},
      attestedBy,
      documented: true,
      source: { system: "portal", ref },
    });
  const books = Layer.succeed(Books, { ...loaded!, region: { ...loaded!.region, units: [] } });
  const [hers, own, back, stored] = await Effect.gen(function* () {
    const ledger = yield* Ledger;
    yield* ledger.append(begun);
    yield* ledger.append([factOf({ says: "merged", person: ONE, gone: OTHER, not: false }, START, "m", [])]);
    // A source that has not heard of it goes on naming her by the key that is gone.
    const taken = yield* recordEvidence([of(OTHER, "p-1", "a")], sender);
    const refused = yield* recordEvidence([of(ONE, OTHER, "b")], sender);
    const revokes = { system: "portal", ref: "a" };
    const corrected = yield* correctEvidence(two.person, { revokes, because: "mistyped" }, sender);
    return [taken, refused, corrected, yield* (yield* Competence).stored] as const;
  }).pipe(Effect.provide(books), inWorld, Effect.runPromise);
  expect(hers).toEqual({ recorded: 1, known: 0 });
  expect(own).toMatchObject({ problems: [{ problem: "self-attested", path: "/0/attestedBy" }] });
  expect(back).toMatchObject({ recorded: 1 });
  expect(stored.evidence.map((e) => [e.person, e.kind]).slice(-2)).toEqual([
    [OTHER, "course"],
    [OTHER, "revocation"],
  ]);
});
