import { isProblem, wilson } from "@prehosp/statistics";
import type { Member, ShareIndicator } from "../indicator.ts";
import type { Interval } from "../measurement.ts";
import { type Codes, type GroupPopulation, type GroupProblem, type GroupWithheld, tally } from "./tally.ts";

/** The share of one group, with the fields of a measurement; or withheld because the group is too small. */
export type GroupShare =
  | GroupWithheld
  | (GroupPopulation & { readonly numerator: number; readonly value: number; readonly interval: Interval });

/** Takes rows and gives a share for each group; a fault in any row is answered at once, and instead of every figure. */
export interface GroupedShares {
  /** One row: the place of its group among the names, and its verdict. */
  readonly add: (group: number, verdict: Member["verdict"]) => GroupProblem | undefined;
  /** Many rows as columns; verdict 0 is yes, 1 no, 2 missing, 3 and on the exclusions in the order of the definition. */
  readonly addColumns: (rows: { readonly group: Codes; readonly verdict: Codes }) => GroupProblem | undefined;
  /** What the rows so far come to, in the order of the names. */
  readonly groups: () => readonly GroupShare[] | GroupProblem;
}

const answers = ["yes", "no", "missing"];

/**
 * Shares of many groups in one pass over any number of rows: for each group what `measure` gives for its rows alone. Keeps one number
 * for each group and verdict, and no row.
 */
export const groupShares = (
  { exclusions, interval, minimumDenominator }: Pick<ShareIndicator, "exclusions" | "interval" | "minimumDenominator">,
  names: readonly string[],
): GroupedShares => {
  const counted = tally(names, 2, exclusions);
  return {
    add: (group, verdict) =>
      counted.add(group, typeof verdict === "string" ? answers.indexOf(verdict) : counted.codeOf(verdict.excluded)),
    addColumns: ({ group, verdict }) => counted.addColumns(group, verdict),
    groups: () =>
      counted.problem() ??
      names.map((group, at) => {
        const numerator = counted.count(at, 0);
        const denominator = numerator + counted.count(at, 1);
        const limits = wilson(numerator, denominator, interval.level);
        if (!(denominator >= minimumDenominator) || isProblem(limits)) return { group, belowMinimum: true };
        const population = counted.population(at, denominator);
        return { ...population, numerator, value: numerator / denominator, interval: limits };
      }),
  };
};
