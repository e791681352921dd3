import type { CompetenceId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { Pack } from "../pack.ts";
import { neverFirst, strangers } from "./attestors.ts";
import { editionProblems, normsLost } from "./edition-problems.ts";
import { equivalenceProblems } from "./equivalence-problems.ts";
import { impactOf } from "./impact.ts";
import type { Impact, Population } from "./impact.ts";
import { requirementProblems } from "./requirement-problems.ts";
import { twoFreshnesses } from "./two-freshnesses.ts";
import { stops } from "./problem.ts";
import type { ReviewProblem } from "./problem.ts";
import { workedDates } from "./worked-dates.ts";
import type { WorkedDate } from "./worked-dates.ts";

/** What a pack is reviewed beside. */
export interface ReviewQuestion {
  /** The packs in force, national first; another edition of the same pack among them is the one it would replace. */
  readonly beside: readonly Pack[];
  /** The competences that some course of the catalogue gives. */
  readonly given: readonly CompetenceId[];
  /** Names of facts and of attributes that the region knows; a name that none has is refused. */
  readonly facts: readonly string[];
  readonly attributes: readonly string[];
  readonly on: Day;
  /** Whom it would be asked of; without, no impact is told. */
  readonly population?: Population;
}

/** A pack before it is published: what stops it, what to look at, what its freshnesses mean in days, and whom it changes. */
export interface PackReview {
  readonly problems: readonly ReviewProblem[];
  readonly remarks: readonly ReviewProblem[];
  readonly dates: readonly WorkedDate[];
  readonly impact?: Impact;
}

/**
 * Reviews a pack before it is published. Nothing is published while `problems` isn't empty. Local packs that replace national
 * requirements are held to them by `checkLocal`; here a requirement under a name in use is refused.
 */
export const reviewPack = (pack: Pack, question: ReviewQuestion): PackReview => {
  const { beside, on, population } = question;
  const replaced = beside.find((p) => p.id === pack.id);
  const standing = beside.filter((p) => p.id !== pack.id);
  const others = standing.flatMap((p) => p.requirements);
  const named = new Map([...pack.requirements, ...others].map((r) => [r.id, r]));
  const all: readonly ReviewProblem[] = [
    ...editionProblems(pack, replaced, standing),
    ...pack.requirements.flatMap((r, i) => requirementProblems(r, `/requirements/${i}`, { ...question, named })),
    ...neverFirst(pack.requirements, new Set(others.map((r) => r.id)))
      .filter((r) => strangers(r, named).length === 0)
      .map((r) => ({
        problem: "attestor-cycle" as const,
        path: `/requirements/${pack.requirements.indexOf(r)}/needs`,
        cites: r.cites,
        means: `Ingen kan være den første som oppfyller ${r.id}: den som attesterer, måtte selv være attestert av en slik, eller kravet viser tilbake til seg selv.`,
      })),
    ...equivalenceProblems(pack, question),
    ...twoFreshnesses(pack, standing),
    ...normsLost(pack, replaced, standing),
  ];
  const impact = population === undefined ? undefined : impactOf(beside, [...standing, pack], population);
  return {
    problems: all.filter(stops),
    remarks: all.filter((p) => !stops(p)),
    dates: workedDates(pack, on),
    ...(impact === undefined ? {} : { impact }),
  };
};
