import type { TimedMember, TimeIndicator } from "../indicator.ts";
import type { TimeMeasurement } from "../measurement-kinds.ts";
import { quantilesShown } from "../quantiles-shown.ts";
import { keptTimes } from "./kept-times.ts";
import { type Codes, type GroupPopulation, type GroupProblem, type GroupWithheld, tally } from "./tally.ts";

/** The times of one group, with the fields of a measurement, in seconds; or withheld because the group is too small. */
export type GroupTime =
  | GroupWithheld
  | (GroupPopulation & Pick<Extract<TimeMeasurement, { belowMinimum: false }>, "method" | "quantiles">);

/** Takes rows and gives quantiles for each group; a fault in any row is answered at once, and instead of every figure. */
export interface GroupedTimes {
  /** One row: the place of its group among the names, and its verdict. */
  readonly add: (group: number, verdict: TimedMember["verdict"]) => GroupProblem | undefined;
  /**
   * Many rows as columns; verdict 0 is a known time, 1 missing, 2 and on the exclusions in the order of the definition. Seconds are
   * read where the time is known, and nowhere else.
   */
  readonly addColumns: (rows: {
    readonly group: Codes;
    readonly verdict: Codes;
    readonly seconds: Float64Array;
  }) => GroupProblem | undefined;
  /** What the rows so far come to, in the order of the names. */
  readonly groups: () => readonly GroupTime[] | GroupProblem;
}

/**
 * Times of many groups: for each group what `measure` gives for its rows alone. Keeps the known times, since a quantile needs them
 * all, with the place of their group, and nothing else of a row.
 */
export const groupTimes = (
  {
    exclusions,
    minimumDenominator,
    ...asked
  }: Pick<TimeIndicator, "exclusions" | "interval" | "minimumDenominator" | "quantiles">,
  names: readonly string[],
): GroupedTimes => {
  const counted = tally(names, 1, exclusions);
  const kept = keptTimes();
  return {
    add: (group, verdict) => {
      if (typeof verdict === "string") return counted.add(group, verdict === "missing" ? 1 : -1);
      if ("excluded" in verdict) return counted.add(group, counted.codeOf(verdict.excluded));
      const row = counted.rows();
      const problem = counted.add(group, 0);
      if (problem !== undefined) return problem;
      const fault = kept.add(group, verdict.seconds);
      return fault === undefined ? undefined : counted.fail(fault, row);
    },
    addColumns: ({ group, verdict, seconds }) => {
      const row = counted.rows();
      if (seconds.length !== group.length) return counted.fail("lengths-differ");
      const problem = counted.addColumns(group, verdict);
      if (problem !== undefined) return problem;
      const fault = kept.addColumns(group, verdict, seconds);
      return fault === undefined ? undefined : counted.fail(fault.problem, row + fault.at);
    },
    groups: () => {
      const problem = counted.problem();
      if (problem !== undefined) return problem;
      const times = kept.byGroup(names.map((_, at) => counted.count(at, 0)));
      return names.map((group, at) => {
        const own = times[at] as Float64Array;
        const denominator = own.length;
        // In place: they are our own copy.
        const quantiles = quantilesShown(own, asked, own);
        if (!(denominator >= minimumDenominator) || quantiles === undefined) return { group, belowMinimum: true };
        return { ...counted.population(at, denominator), method: asked.quantiles.method, quantiles };
      });
    },
  };
};
