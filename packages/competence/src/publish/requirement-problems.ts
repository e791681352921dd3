import type { CompetenceId } from "@prehosp/model";
import { compareDays } from "@prehosp/model/time";
import { factsOfGuard } from "../guard.ts";
import { othersOf, proofsIn, singlesOf } from "../needs.ts";
import type { Requirement } from "../pack.ts";
import { strangers } from "./attestors.ts";
import { subsumed, unsatisfiable } from "./branches.ts";
import type { ReviewProblem } from "./problem.ts";

/** What the region knows: competences that some course gives, facts, attributes of proofs, and requirements by id. */
interface Known {
  readonly given: readonly CompetenceId[];
  readonly facts: readonly string[];
  readonly attributes: readonly string[];
  readonly named: ReadonlyMap<string, Requirement>;
}

const once = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

/** What one requirement says that nobody can answer, meet or learn. */
export const requirementProblems = (
  r: Requirement,
  at: string,
  { given, facts, attributes, named }: Known,
): readonly ReviewProblem[] => {
  const said = (problem: ReviewProblem["problem"], path: string, means: string): ReviewProblem => ({
    problem,
    path,
    cites: r.cites,
    means,
  });
  const proofs = proofsIn(r.needs);
  const factNames = [
    ...singlesOf(r.needs).flatMap((a) => ("fact" in a ? [a.fact] : [])),
    ...(r.applies === undefined ? [] : factsOfGuard(r.applies)),
    ...proofs.flatMap((h) => [...Object.values(h.match ?? {}), ...(h.minVersion ? [h.minVersion.fact] : [])]),
  ];
  const attributeNames = proofs.flatMap((h) => [
    ...Object.keys(h.match ?? {}),
    ...(h.minVersion ? [h.minVersion.attribute] : []),
  ]);
  return [
    ...strangers(r, named).map((n) =>
      said("unknown-requirement", `${at}/needs`, `Kravet ${r.id} viser til ${n}, som ikke finnes.`),
    ),
    ...othersOf(r, named).map((n) =>
      said(
        "other-subject",
        `${at}/needs`,
        `Kravet ${r.id} viser til ${n}, som stilles til noen andre; det ville alltid vært uavklart.`,
      ),
    ),
    ...once(factNames)
      .filter((n) => !facts.includes(n))
      .map((n) =>
        said("unknown-fact", at, `Ingen i regionen sier noe om opplysningen ${n}; svaret ville alltid vært uavklart.`),
      ),
    ...once(attributeNames)
      .filter((n) => !attributes.includes(n))
      .map((n) => said("unknown-attribute", `${at}/needs`, `Ingen bevis har egenskapen ${n}.`)),
    ...unsatisfiable(r.needs, r.applies, `${at}/needs`).map((path) =>
      said("unsatisfiable", path, `Ingen kan noen gang oppfylle dette i ${r.id}.`),
    ),
    ...(r.from !== undefined && r.to !== undefined && compareDays(r.to, r.from) <= 0
      ? [said("unsatisfiable", `${at}/to`, `Kravet ${r.id} slutter før det begynner.`)]
      : []),
    ...(r.opens ?? []).flatMap((door, i) =>
      compareDays(door.until, door.from) <= 0
        ? [said("unsatisfiable", `${at}/opens/${i}/until`, `Åpningen ${door.id} lukkes før den åpnes.`)]
        : [],
    ),
    ...subsumed(r.needs, `${at}/needs`).map((path) =>
      said("subsumed-branch", path, `Denne veien i ${r.id} trenger ingen: den som oppfyller den, oppfyller en annen.`),
    ),
    ...once(proofs.map((h) => h.has))
      .filter((c) => !given.includes(c))
      .map((c) => said("no-course-gives-it", `${at}/needs`, `Ingen kurs i katalogen gir ${c}, som ${r.id} krever.`)),
  ];
};
