import type { Day } from "@prehosp/model/time";
import { doorOn, entails, stackOn, turningDays, unitsOf } from "@prehosp/rules";
import type { PackProblemCode } from "@prehosp/rules";
import type { CompetenceDoor, Pack, Requirement } from "../pack.ts";
import { asStrictAs } from "./as-strict.ts";
import { exampleOf } from "./example.ts";
import type { Question } from "./example.ts";
import type { LocalCompetence, LocalCompetencePart } from "./local-competence.ts";
import { hasesOf } from "../needs.ts";
import { opened } from "./opened.ts";
import type { CompetenceProblem } from "./problem.ts";
import { spelledOut } from "./spelled-out.ts";
import { looserTerms } from "./terms.ts";
import { overlaid } from "./with-local.ts";

const DOORS: Readonly<Record<string, string>> = {
  "no-such-door": "Det finnes ingen åpning med dette navnet.",
  "door-of-another-rule": "Åpningen hører til et annet krav.",
  "door-closed": "Åpningen er ikke åpen alle dagene pakken gjelder.",
};

/** Only what the base itself says can be opened: a layer that has replaced it has used the door as far as it would. */
const baseFor = (
  r: Requirement,
  all: readonly CompetenceDoor[],
  { through }: LocalCompetence,
  above: Requirement,
  on: Day,
): { readonly above: Requirement } | { readonly problem: PackProblemCode } => {
  if (through === undefined) return { above };
  const found = doorOn(through, { own: r.opens ?? [], all, on });
  if ("problem" in found) return found;
  return { above: above === r ? { ...above, needs: opened(above.needs, found.door) } : above };
};

type Said = Omit<CompetenceProblem, "pack">;

const loosenedNeeds = (q: Question, above: Requirement): Said | undefined => {
  const { needs } = q.local;
  if (entails(needs, above.needs, asStrictAs).holds) return undefined;
  const answer = entails(spelledOut(needs), spelledOut(above.needs), asStrictAs);
  if (answer.holds) return undefined;
  const said = { path: `/competence/${q.at}/needs`, cites: above.cites, said: needs, under: above.needs };
  if (answer.because === "too-large")
    return { ...said, problem: "too-large", means: "Kravet er for stort til å kontrolleres." };
  const about = `Kravet ${above.id} blir mindre strengt enn nivået over`;
  const counterexample = exampleOf(q, above, { met: answer.counterexample.met });
  return counterexample === undefined
    ? { ...said, problem: "loosens", means: `${about}, eller det kan ikke vises at det er like strengt.` }
    : { ...said, problem: "loosens", means: `${about}. ${counterexample.norsk}`, counterexample };
};

const loosenedTerms = (q: Question, above: Requirement): readonly Said[] =>
  looserTerms(q.local, above, { on: q.on, until: q.pack.until }).map(
    ({ field, means, facts, tooLarge, day, further = [] }) => {
      const said = {
        path: `/competence/${q.at}/${field}`,
        cites: above.cites,
        said: q.local[field],
        under: above[field],
        means: `Kravet ${above.id} ${means}${tooLarge === undefined ? " enn nivået over" : ""}.`,
      };
      if (tooLarge === true) return { ...said, problem: "too-large" };
      // Needs that are loosened have an example of their own, and would stand in the way of this one.
      const counterexample = exampleOf({ ...q, local: { ...q.local, needs: above.needs } }, above, {
        facts,
        ...(day === undefined ? {} : { days: [day] }),
        ...(further.length === 0
          ? {}
          : { met: further.flatMap((has) => hasesOf(above.needs).map((h) => ({ ...h, has }))) }),
      });
      if (counterexample === undefined) return { ...said, problem: "loosens" };
      return { ...said, problem: "loosens", means: `${said.means} ${counterexample.norsk}`, counterexample };
    },
  );

const problemsWith = (q: Question, r: Requirement | undefined, above: Requirement | undefined): readonly Said[] => {
  const { pack, local, at, doors, on } = q;
  const path = `/competence/${at}`;
  if (r === undefined || above === undefined)
    return [
      {
        problem: "unknown-requirement",
        path: `${path}/requirement`,
        cites: ["AH-1.1-b"],
        means: `Det finnes ikke noe krav ${local.requirement}.`,
        said: local.requirement,
      },
    ];
  if (pack.competence?.findIndex((x) => x.requirement === r.id) !== at)
    return [{ problem: "two-packs", path, cites: r.cites, means: `Pakken sier to ting om ${r.id}.` }];
  const base = baseFor(r, doors, local, above, on);
  if ("above" in base) return [...[loosenedNeeds(q, base.above) ?? []].flat(), ...loosenedTerms(q, base.above)];
  // Without the door it is what it would be without one, so the example is looked for there.
  const without = loosenedNeeds(q, above);
  return [
    {
      problem: base.problem,
      path: `${path}/through`,
      cites: r.cites,
      means: `${DOORS[base.problem] ?? ""} ${without?.means ?? ""}`.trim(),
      said: local.through,
      under: (r.opens ?? []).map((d) => d.id),
      ...(without?.counterexample && { counterexample: without.counterexample }),
    },
  ];
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
      const held = new Map<string, Requirement>(requirements.map((r) => [r.id, r]));
      for (const pack of stackOn(packs, day, unit))
        for (const [at, local] of (pack.competence ?? []).entries()) {
          const r = requirements.find((x) => x.id === local.requirement);
          const above = held.get(local.requirement);
          const problems = problemsWith({ national, doors, pack, at, local, on: day }, r, above);
          if (problems.length === 0 && above !== undefined) held.set(local.requirement, overlaid(above, local));
          for (const problem of problems) {
            const key = JSON.stringify([pack.id, problem.path, problem.problem]);
            if (!found.has(key)) found.set(key, { pack: pack.id, on: day, ...problem });
          }
        }
    }
  return [...found.values()];
};
