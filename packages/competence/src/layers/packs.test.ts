import { ActorRef, CompetenceId } from "@prehosp/model";
import type { Evidence, PersonId } from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import type { Expr, Outcome } from "@prehosp/rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkLocal, prepare, qualified, withLocal } from "../index.ts";
import type { Pack } from "../index.ts";
import type { Atom, Has } from "../atom.ts";
import type { Facts } from "../guard.ts";
import { national, on, parsed } from "./fixtures/cases.ts";
import type { LocalCompetencePart } from "./local-competence.ts";

const outcomeOf = (
  packs: readonly Pack[],
  requirement: string,
  {
    evidence,
    day,
    facts = {},
    crew,
  }: { evidence: readonly Evidence[]; day: Day; facts?: Facts; crew?: readonly PersonId[] | undefined },
): Outcome =>
  qualified(prepare({ packs, evidence }), {
    subject: crew === undefined ? { person: "example-person" as PersonId } : { crew },
    requirement,
    on: day,
    knownAt: `${day}T23:59:59Z` as Instant,
    facts,
  }).outcome;
const RANK: Readonly<Record<Outcome, number>> = { met: 2, unclear: 1, "not-met": 0, "not-applicable": 2 };

const refused = parsed.flatMap((c) => (c.refused === undefined ? [] : [{ ...c, refused: c.refused }]));
const foundOf = ({ packs, refused: { pack, path } }: (typeof refused)[number]) =>
  checkLocal(national, packs, on).find((p) => p.pack === (pack ?? packs[0]?.id) && p.path === path);

test.each(parsed.map((c) => [`${c.name}: ${c.tries}`, c] as const))("%s", (_, { packs, refused: not }) => {
  const problems = checkLocal(national, packs, on);
  expect(problems.length === 0).toBe(not === undefined);
  expect(checkLocal(national, [...packs].reverse(), on)).toEqual(problems);
});

test.each(refused.map((c) => [`${c.name}: ${c.tries}`, c] as const))("refused by its norm: %s", (_, c) => {
  const found = foundOf(c);
  expect(found).toMatchObject({ problem: c.refused.problem, cites: c.refused.cites });
  expect(found?.means).toContain(found?.counterexample?.norsk ?? "");
  expect(found?.counterexample === undefined).toBe(c.refused.example === false);
});

const examples = refused.flatMap((c) => {
  const found = foundOf(c);
  const example = found?.counterexample;
  return found && example ? [[`${c.name}: ${example.norsk}`, c.packs, found.pack, example] as const] : [];
});

test.each(examples)("the example is one: %s", (_, packs, id, example) => {
  // A person who is better off under the pack than under what stands above it, judged by the room on that day.
  const { evidence, facts, crew } = example;
  const asked = { evidence, day: example.on as Day, facts, crew };
  const without = packs.filter((p) => p.id !== id);
  const [above, under] = [without, packs].map((those) =>
    outcomeOf(withLocal(national, those, example.on), example.requirement, asked),
  );
  expect(RANK[under ?? "not-met"]).toBeGreaterThan(RANK[above ?? "met"]);
});

const competences = CompetenceId.array().parse(["akutthjelper-basic", "akutthjelper-skills", "x"]);
const subset = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...list], { minLength: 1 });
const kinds = ["course", "practice", "certificate"] as const;
const fresh = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map((months) => ({ kind: "rolling" as const, months })),
  fc.constantFrom({ kind: "calendar-year" as const }, { kind: "none" as const }),
);
const issuers = ActorRef.array().parse(["a", "b", "c"]);
const has: fc.Arbitrary<Has> = fc
  .record({
    has: fc.constantFrom(...competences),
    kinds: subset(kinds),
    outcomes: subset(["passed", "attended"] as const),
    fresh,
    unrecorded: fc.constantFrom("not-met" as const, "unclear" as const),
    documented: fc.boolean(),
    by: fc.option(subset(issuers), { nil: undefined }),
    matched: fc.boolean(),
  })
  .map(({ documented, by, matched, ...rest }) => ({
    ...rest,
    ...(documented ? { documented: true as const } : {}),
    ...(by ? { issuers: by } : {}),
    ...(matched ? { match: { terminal: "terminalType" } } : {}),
  }));
const expr = fc.letrec<{ e: Expr<Atom> }>((tie) => ({
  e: fc.oneof(
    { maxDepth: 2 },
    has as fc.Arbitrary<Expr<Atom>>,
    fc.array(tie("e"), { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
    fc.array(tie("e"), { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
    fc
      .tuple(fc.integer({ min: 1, max: 2 }), fc.array(has, { minLength: 1, maxLength: 3 }))
      .map(([atLeast, of]) => ({ atLeast, of })),
  ),
})).e;
/** Stricter in one way or looser in one way, or anything at all: where subtle loosening looks like tightening. */
const near = (base: Expr<Atom>): fc.Arbitrary<Expr<Atom>> =>
  fc.oneof(
    fc.constant(base),
    expr.map((more) => ({ all: [base, more] })),
    fc.tuple(expr, expr).map(([a, b]) => ({ any: [{ all: [base, a] }, { all: [b, base] }] })),
    expr.map((more) => ({ any: [base, more] })),
    ...("has" in base
      ? [
          has.map((other) => ({ ...base, fresh: other.fresh })),
          has.map((other) => ({ ...base, kinds: other.kinds, unrecorded: other.unrecorded })),
          has.map((other) => ({ ...base, ...(other.issuers && { issuers: other.issuers }) })),
        ]
      : []),
    expr,
  );
const proofs = fc.array(
  fc
    .record({
      competence: fc.constantFrom(...competences),
      kind: fc.constantFrom(...kinds, "revocation" as const),
      days: fc.nat(900),
      outcome: fc.constantFrom("passed" as const, "attended" as const, "failed" as const),
      documented: fc.constantFrom(true, false, { absent: "unknown" as const }),
      attestedBy: fc.constantFrom(...issuers, { absent: "unknown" as const }),
      terminal: fc.option(fc.constantFrom("radio", "annen"), { nil: undefined }),
      n: fc.nat(),
    })
    .map(({ days, terminal, n, ...rest }): Evidence => {
      const day = addDays(on, -days);
      return {
        ...rest,
        person: "example-person" as PersonId,
        on: day,
        knownAt: `${day}T00:00:00Z` as Instant,
        attributes: terminal === undefined ? {} : { terminal },
        source: { system: "test", ref: String(n) },
      };
    }),
  { maxLength: 5 },
);

test("no accepted pack of 20,000 lets in a person whom the base keeps out, or settles what it leaves unclear", () => {
  let [accepted, refused, shown] = [0, 0, 0];
  const both = expr.chain((b) => fc.tuple(fc.constant(b), near(b)));
  fc.assert(
    fc.property(both, fc.array(proofs, { minLength: 3, maxLength: 3 }), ([base, local], people) => {
      const requirement = {
        id: "r",
        version: "1.0",
        title: { nb: "r" },
        cites: ["AH-2.6-b"],
        subject: "person",
        needs: base,
      } as const;
      const packs: readonly Pack[] = [{ id: "n", edition: "e", layer: "national", requirements: [requirement] }];
      const pack = {
        id: "p",
        layer: "regional",
        from: on,
        decided: { by: "x", on, source: "y" },
        edition: "e",
        owner: "hf",
        competence: [{ requirement: "r", needs: local }],
      } as LocalCompetencePart;
      const problems = checkLocal(packs, [pack], on);
      const under = withLocal(packs, [pack], on);
      const facts = { terminalType: "radio" };
      if (problems.length > 0) {
        refused++;
        const example = problems[0]?.counterexample;
        if (example === undefined) return true;
        shown++;
        const asked = { evidence: example.evidence, day: example.on as Day, facts: example.facts };
        return RANK[outcomeOf(under, "r", asked)] > RANK[outcomeOf(packs, "r", asked)];
      }
      accepted++;
      return people.every((evidence) => {
        const asked = { evidence, day: on, facts };
        return RANK[outcomeOf(under, "r", asked)] <= RANK[outcomeOf(packs, "r", asked)];
      });
    }),
    { numRuns: 20_000 },
  );
  expect(accepted / 20_000).toBeGreaterThan(0.1);
  expect(refused / 20_000).toBeGreaterThan(0.1);
  // Where no person is found, it is refused all the same, and says that it can't be shown.
  expect(shown / refused).toBeGreaterThan(0.8);
}, 240_000);
