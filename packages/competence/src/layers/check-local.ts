import type { Day } from "@prehosp/model/time";
import { doorOn, entails, stackOn, turningDays, unitsOf } from "@prehosp/rules";
import type { Expr, PackProblemCode } from "@prehosp/rules";
import type { Atom, CompetenceDoor, Pack, Requirement } from "../pack.ts";
import { asStrictAs } from "./as-strict.ts";
import type { LocalCompetence, LocalCompetencePart } from "./local-competence.ts";
import { opened } from "./opened.ts";
import type { CompetenceProblem } from "./problem.ts";
import { witness } from "./witness.ts";

const DOORS: Readonly<Record<string, string>> = {
  "no-such-door": "Det finnes ingen åpning med dette navnet.",
  "door-of-another-rule": "Åpningen hører til et annet krav.",
  "door-closed": "Åpningen er ikke åpen alle dagene pakken gjelder.",
};

const norskOf = ({
  evidence,
}: {
  readonly evidence: readonly { competence: string; kind: string; on: string; attestedBy: unknown }[];
}): string =>
  evidence.length === 0
    ? "En person uten noe registrert bevis ville stått bedre enn kravet over tillater."
    : `En person med bare ${evidence
        .map((e) => `${e.competence} (${e.kind} ${e.on}, attestert av ${String(e.attestedBy)})`)
        .join(" og ")} ville blitt regnet som kvalifisert.`;

/** What a requirement has come to above a pack, and whether a layer has said so. */
interface Above {
  readonly needs: Expr<Atom>;
  readonly replaced: boolean;
}

/** Only what the base itself says can be opened: a layer that has replaced it has used the door as far as it would. */
const baseFor = (
  r: Requirement,
  all: readonly CompetenceDoor[],
  { through }: LocalCompetence,
  above: Above,
  on: Day,
): { readonly needs: Expr<Atom> } | { readonly problem: PackProblemCode } => {
  if (through === undefined) return { needs: above.needs };
  const found = doorOn(through, { own: r.opens ?? [], all, on });
  if ("problem" in found) return found;
  return { needs: above.replaced ? above.needs : opened(above.needs, found.door) };
};

type Said = Omit<CompetenceProblem, "pack">;

/** Everything that one replaced requirement is judged by. */
interface Question {
  readonly national: readonly Pack[];
  readonly doors: readonly CompetenceDoor[];
  readonly pack: LocalCompetencePart;
  readonly at: number;
  readonly local: LocalCompetence;
  readonly on: Day;
}

/** The day itself, and one early in the year, when calendar years and rolling months differ the other way. */
const examineOn = ({ pack, on }: Question): readonly Day[] =>
  [on, `${String(Number(on.slice(0, 4)) + 1).padStart(4, "0")}-01-15` as Day].filter(
    (d) => pack.until === undefined || d < pack.until,
  );

const loosened = (q: Question, r: Requirement, above: Expr<Atom>): Said | undefined => {
  const { needs } = q.local;
  const answer = entails(needs, above, asStrictAs);
  if (answer.holds) return undefined;
  const said = { path: `/competence/${q.at}/needs`, cites: r.cites, said: needs, under: above };
  if (answer.because === "too-large")
    return { ...said, problem: "too-large", means: "Kravet er for stort til å kontrolleres." };
  const about = `Kravet ${r.id} blir mindre strengt enn nivået over`;
  for (const on of examineOn(q)) {
    const found = witness(q.national, { needs, above, met: answer.counterexample.met, on });
    if (found === undefined) continue;
    const norsk = norskOf(found);
    const counterexample = { about: "person", requirement: r.id, ...found, on, norsk } as const;
    return { ...said, problem: "loosens", means: `${about}. ${norsk}`, counterexample };
  }
  return { ...said, problem: "loosens", means: `${about}, eller det kan ikke vises at det er like strengt.` };
};

const problemWith = (q: Question, r: Requirement | undefined, above: Above | undefined): Said | undefined => {
  const { pack, local, at, doors, on } = q;
  const path = `/competence/${at}`;
  if (r === undefined || above === undefined)
    return {
      problem: "unknown-requirement",
      path: `${path}/requirement`,
      cites: ["AH-1.1-b"],
      means: `Det finnes ikke noe krav ${local.requirement}.`,
      said: local.requirement,
    };
  if (pack.competence?.findIndex((x) => x.requirement === r.id) !== at)
    return { problem: "two-packs", path, cites: r.cites, means: `Pakken sier to ting om ${r.id}.` };
  const base = baseFor(r, doors, local, above, on);
  if ("needs" in base) return loosened(q, r, base.needs);
  // Without the door it is what it would be without one, so the example is looked for there.
  const without = loosened(q, r, above.needs);
  return {
    problem: base.problem,
    path: `${path}/through`,
    cites: r.cites,
    means: `${DOORS[base.problem] ?? ""} ${without?.means ?? ""}`.trim(),
    said: local.through,
    under: (r.opens ?? []).map((d) => d.id),
    ...(without?.counterexample && { counterexample: without.counterexample }),
  };
};

/**
 * Checks what local packs ask of people against the national packs and each other, on every day from `on` where something
 * changes. Whoever meets a replaced requirement meets the one above it, unless that has opened a named, cited and dated door.
 */
export const checkLocal = (
  national: readonly Pack[],
  packs: readonly LocalCompetencePart[],
  on: Day,
): readonly CompetenceProblem[] => {
  const requirements = national.flatMap((p) => p.requirements);
  const doors = requirements.flatMap((r) => r.opens ?? []);
  const found = new Map<string, CompetenceProblem>();
  const ofDoors = doors.flatMap((d) => [d.from, d.until]).filter((d) => d > on);
  for (const day of new Set([...turningDays(packs, on), ...ofDoors].sort()))
    for (const unit of unitsOf(packs)) {
      const held = new Map<string, Above>(requirements.map((r) => [r.id, { needs: r.needs, replaced: false }]));
      for (const pack of stackOn(packs, day, unit))
        for (const [at, local] of (pack.competence ?? []).entries()) {
          const r = requirements.find((x) => x.id === local.requirement);
          const problem = problemWith({ national, doors, pack, at, local, on: day }, r, held.get(local.requirement));
          if (problem === undefined) held.set(local.requirement, { needs: local.needs, replaced: true });
          else {
            const key = JSON.stringify([pack.id, problem.path, problem.problem]);
            if (!found.has(key)) found.set(key, { pack: pack.id, on: day, ...problem });
          }
        }
    }
  return [...found.values()];
};
