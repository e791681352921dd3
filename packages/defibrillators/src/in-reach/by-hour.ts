import type { Remark } from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import type { CoverageAssumptions, CoverageQuestion } from "./question.ts";
import { lay } from "./question.ts";
import { EVERY, eachPoint } from "./reached.ts";
import { shownCount } from "./few-people.ts";
import type { WeekHour } from "./week-hours.ts";

/** How many people are within reach in one hour. */
export interface CoveredHour extends WeekHour {
  /** Of one that is usable. */
  readonly met: Recorded<number>;
  /** Of one that is usable or that nobody can say of. */
  readonly possible: Recorded<number>;
}

export interface Coverage {
  readonly hours: readonly CoveredHour[];
  readonly people: Recorded<number>;
  readonly assumes: CoverageAssumptions;
  readonly remarks: readonly Remark[];
}

/** Adds to the hours whose bits are set, from word `from` on. */
const tally = (to: Float64Array, bits: Uint32Array, from: number, words: number, weight: number): void => {
  for (let word = 0; word < words; word++)
    for (let left = bits[from + word] as number; left !== 0; left &= left - 1) {
      const hour = word * 32 + 31 - Math.clz32(left & -left);
      to[hour] = (to[hour] as number) + weight;
    }
};

/**
 * How many people live within reach of a defibrillator that is usable, hour by hour through the week that holds a day, by the
 * clock in Norway with its holidays and the nights when the clock is turned. Each hour is judged at its first instant. People are
 * taken to be spread evenly over their cell, in whole people; a number under the policy's is held back. Cells and defibrillators
 * that cannot be counted give remarks. Pure.
 */
export const coverageByHour = (q: CoverageQuestion): Coverage => {
  const { ground, hours, reaching, words, assumes, remarks } = lay(q);
  const met = new Float64Array(words * 32);
  const possible = new Float64Array(words * 32);
  eachPoint(ground, reaching, 2 * words, (cell, point, bits) => {
    const people = (ground.cells[cell]?.people ?? 0) * (point === EVERY ? assumes.pointsACell : 1);
    tally(met, bits, 0, words, people);
    tally(possible, bits, words, words, people);
  });
  const people = ground.cells.reduce((sum, cell) => sum + cell.people, 0);
  const within = (at: Float64Array, hour: number): number => (at[hour] as number) / assumes.pointsACell;
  return {
    hours: hours.map((hour, i) => ({
      ...hour,
      met: shownCount(q.small, within(met, i), people),
      possible: shownCount(q.small, within(possible, i), people, within(met, i)),
    })),
    people: shownCount(q.small, people),
    assumes,
    remarks,
  };
};
