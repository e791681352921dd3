import { Pack } from "@prehosp/competence";
import type { Has, Requirement } from "@prehosp/competence";
import type { Evidence, PersonId } from "@prehosp/model";
import { dayAt, dayNumber } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";

export const PEOPLE = 100_000;
export const TODAY = "2026-11-22" as Day;
export const NOW = "2026-11-22T12:00:00.000Z" as Instant;
const today = dayNumber(TODAY);

/** Thirty competences; the last is that of an instructor. */
export const competences = Array.from({ length: 30 }, (_, i) => `competence-${i}`);
export const INSTRUCTOR = 29;
export const INSTRUCTORS = 400;

const has = (of: number, more: Partial<Has>): Has =>
  ({
    has: competences[of],
    kinds: ["course", "certificate"],
    outcomes: ["passed"],
    fresh: { kind: "none" },
    unrecorded: "not-met",
    ...more,
  }) as Has;
const drilled = (of: number): Has =>
  has(of, {
    kinds: ["course", "practice", "check-off"],
    outcomes: ["passed", "attended"],
    fresh: { kind: "rolling", months: 12 },
  });
const operator = { applies: { fact: "role", is: ["operator"] } } as const;

type Body = Pick<Requirement, "needs"> & Partial<Requirement>;
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Fifty requirements in the shapes of the national packs: which competences each shape is asked of, in the order of the pack. */
export const shapes = {
  trained: range(0, 14),
  drilled: range(0, 10),
  // On the terminal type of the unit, two years.
  matched: range(14, 19),
  // Documented, and a missing record excludes nobody.
  documented: range(19, 24),
  // Of operators: attested by an instructor, three years, with thirty days of grace.
  attested: range(24, 29),
  // Trained in the one and drilled in the other, and the one or the other.
  both: range(0, 6),
  either: range(6, 10),
} as const;

const bodies: readonly Body[] = [
  ...shapes.trained.map((c) => ({ needs: has(c, {}) })),
  ...shapes.drilled.map((c) => ({ needs: drilled(c) })),
  ...shapes.matched.map((c) => ({
    needs: has(c, { match: { terminal: "terminal" }, fresh: { kind: "rolling", months: 24 } }),
  })),
  ...shapes.documented.map((c) => ({ needs: has(c, { documented: true, unrecorded: "unclear" }) })),
  ...shapes.attested.map((c) => ({
    ...operator,
    graceDays: 30,
    needs: has(c, { attestor: "r49", fresh: { kind: "rolling", months: 36 } }),
  })),
  ...shapes.both.map((c) => ({ needs: { all: [has(c, {}), drilled(c + 1)] } })),
  ...shapes.either.map((c) => ({ needs: { any: [drilled(c), drilled(c + 1)] } })),
  { needs: has(INSTRUCTOR, {}) },
];

export const pack: Pack = Pack.parse({
  id: "benchmark",
  edition: "1",
  layer: "national",
  requirements: bodies.map((body, i) => ({
    id: `r${i}`,
    version: "1.0",
    title: { nb: `Krav ${i}`, nn: `Krav ${i}`, en: `Requirement ${i}` },
    cites: ["NN-a"],
    subject: "person",
    ...body,
  })),
});

let state = 113;
const next = (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;

const terminals: readonly Evidence["attributes"][] = [{ terminal: "t1" }, { terminal: "t2" }, {}];
const kinds = ["course", "course", "practice", "check-off", "certificate"] as const;

const proofOf = (person: PersonId, of: number, ref: number): Evidence => {
  const on = dayAt(today - 1 - next(1500));
  return {
    person,
    competence: competences[of] as Evidence["competence"],
    kind: next(300) === 0 ? "revocation" : pick(kinds),
    on,
    knownAt: `${on}T20:00:00.000Z` as Instant,
    outcome: pick(["passed", "passed", "passed", "attended", "failed"] as const),
    attributes: pick(terminals),
    attestedBy: `p${next(INSTRUCTORS)}` as Evidence["attestedBy"],
    documented: next(4) > 0,
    source: { system: "benchmark", ref: `${ref}` },
  };
};

export const people: readonly PersonId[] = range(0, PEOPLE).map((i) => `p${i}` as PersonId);

/** Twelve proofs of each person, on average; the first few are instructors, most of them trained as such. */
export const evidence: readonly Evidence[] = people.flatMap((person, i) => {
  const own = range(0, 6 + next(13)).map((n) => proofOf(person, next(INSTRUCTOR), i * 100 + n));
  if (i >= INSTRUCTORS || next(10) === 0) return own;
  const course = { ...proofOf(person, INSTRUCTOR, i * 100 + 99), kind: "course", outcome: "passed" } as const;
  return [...own, course];
});

const units = range(0, 40).map((n) => ({ terminal: `t${(n % 2) + 1}`, role: n % 3 === 0 ? "operator" : "user" }));

/** The facts of a unit, which its people share. */
export const factsOf = (person: PersonId): Readonly<Record<"terminal" | "role", string>> =>
  units[Number(person.slice(1)) % units.length] as (typeof units)[number];
