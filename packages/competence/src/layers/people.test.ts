import { ActorRef } from "@prehosp/model";
import type { CompetenceId, Evidence, PersonId } from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkLocal, prepare, statuses, withLocal } from "../index.ts";
import type { Pack } from "../index.ts";
import type { Facts } from "../guard.ts";
import { hasesOf } from "../needs.ts";
import { on, parsed, national } from "./fixtures/cases.ts";

const MANY = 20_000;
const TRAINERS = ActorRef.array().parse(["trener-1", "trener-2", "trener-3"]);

const one = <T>(...of: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...of);

type Drawn = Omit<Evidence, "person">;

/** Proofs of the competences a pack asks for, most of them almost right: of that kind and about that age. */
const proofs = (packs: readonly Pack[], requirement: string): fc.Arbitrary<Drawn> => {
  const needs = packs.flatMap((p) => p.requirements).flatMap((r) => (r.id === requirement ? hasesOf(r.needs) : []));
  const hases = needs.flatMap((h) => (h.after === undefined ? [h] : [h, h.after]));
  const issuers = hases.flatMap((h) => h.issuers ?? []);
  return one(...hases).chain((has) =>
    fc
      .record({
        competence: one(has.has, has.has, has.has, "prov-likeverdig" as CompetenceId, "prov-annen" as CompetenceId),
        kind: one(...has.kinds, ...has.kinds, ...has.kinds, "practice" as const, "revocation" as const),
        days: fc.integer({ min: -10, max: 600 }),
        outcome: one(...has.outcomes, "attended" as const),
        attributes: one<Record<string, string>>(
          { versjon: "2" },
          { versjon: "1" },
          { terminal: "radio", versjon: "2" },
        ),
        attestedBy: one<Evidence["attestedBy"]>(...TRAINERS, ...TRAINERS.slice(0, 1), ...issuers, ...issuers, {
          absent: "unknown",
        }),
        documented: one<Evidence["documented"]>(true, true, false),
        n: fc.nat(),
      })
      .map(({ days, n, ...rest }) => ({
        ...rest,
        on: addDays(on, -days),
        knownAt: `${addDays(on, -days)}T00:00:00Z` as Instant,
        source: { system: "test", ref: String(n) },
      })),
  );
};

/** So many people, each with up to seven of many proofs: drawn by a plain generator, since fast-check is slow at this. */
const drawnFrom = (pool: readonly Drawn[], many: number): readonly (readonly Drawn[])[] => {
  let state = 113;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: many }, () => Array.from({ length: next(8) }, () => pool[next(pool.length)] as Drawn));
};

const trained = (person: ActorRef, n: number): Evidence => ({
  person: person as string as PersonId,
  competence: (["akutthjelper-basic", "nodnett-user"][n] ?? "x") as CompetenceId,
  kind: "course",
  on: "2020-01-01" as Day,
  knownAt: "2020-01-01T00:00:00Z" as Instant,
  outcome: "passed",
  attributes: {},
  attestedBy: { absent: "unknown" },
  documented: true,
  source: { system: "test", ref: person },
});
const facts: readonly Facts[] = [
  { rolle: "operatør", eldste: "2", terminalType: "radio" },
  { rolle: "leder", eldste: "2", rom: "1" },
  { rolle: "operatør", rom: "2" },
  { eldste: "1" },
];
const RANK: readonly number[] = [0, 1, 3, 3, 2];

/** How many of so many people stand better under the packs than above them, and how many met what is asked above at all. */
const compare = (packs: (typeof parsed)[number]["packs"], requirement: string, many = MANY) => {
  const at = addDays(on, 30);
  const above = withLocal(national, packs.slice(0, -1), at);
  const under = withLocal(national, packs, at);
  const drawn = drawnFrom(fc.sample(proofs([...above, ...under], requirement), { numRuns: 1000, seed: 113 }), many);
  const people = drawn.map((_, i) => `p${i}` as PersonId);
  const evidence = [
    ...drawn.flatMap((list, i) => list.map((e) => ({ ...e, person: people[i] as PersonId }))),
    ...TRAINERS.map((t, n) => trained(t, n)),
  ];
  const board = (those: readonly Pack[]) =>
    statuses(prepare({ packs: those, evidence }), {
      people,
      on: at,
      knownAt: `${at}T12:00:00Z` as Instant,
      facts: (p) => facts[Number(p.slice(1)) % facts.length] as Facts,
    });
  const [a, u] = [board(above), board(under)];
  const column = a.requirements.indexOf(requirement);
  let [better, met] = [0, 0];
  for (let row = 0; row < many; row++) {
    const cell = row * a.requirements.length + column;
    const [x, y] = [RANK[a.outcome[cell] ?? 0] ?? 0, RANK[u.outcome[cell] ?? 0] ?? 0];
    if (y > x) better++;
    if (a.outcome[cell] === 2) met++;
  }
  return { better, met };
};

const about = parsed.flatMap((c) => {
  const requirement = c.packs.at(-1)?.competence?.[0]?.requirement ?? "";
  const through = c.packs.some((p) => p.competence?.some((l) => l.through !== undefined));
  const known = national.some((p) => p.requirements.some((r) => r.id === requirement && r.subject === "person"));
  return through || !known ? [] : [{ ...c, requirement }];
});

test.each(about.filter((c) => c.refused === undefined).map((c) => [c.name, c] as const))(
  "of 20,000 people it lets nobody in: %s",
  (_, { packs, requirement }) => {
    expect(checkLocal(national, packs, on)).toEqual([]);
    const { better, met } = compare(packs, requirement);
    expect(better).toBe(0);
    expect(met).toBeGreaterThan(20);
  },
);

test("of the packs that loosen, most let somebody in among 4,000", () => {
  const loosening = about.filter((c) => c.refused?.problem === "loosens");
  const shown = loosening.filter(({ packs, requirement }) => compare(packs, requirement, 4000).better > 0);
  expect(loosening.length).toBeGreaterThanOrEqual(12);
  expect(shown.length).toBeGreaterThanOrEqual(12);
}, 120_000);
