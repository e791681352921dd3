import type { Measurement } from "../measurement.ts";
import { wilson } from "../wilson.ts";
import { period } from "./basis.ts";

/** yes, no, missing, unplaced, and two reasons for leaving out. */
export type Counts = readonly [number, number, number, number, number, number];

/** An indicator that no other has the members of. */
export const alone = "log-fields-complete";
export const head = { kind: "share", indicator: alone, version: "1.0", period, minimumDenominator: 1 } as const;
/** A share with those counts. */
export const share = ([yes, no, missing, unplaced, one, two]: Counts, indicator: string = alone): Measurement => {
  const interval = wilson(yes, yes + no);
  if (interval === undefined) return { ...head, indicator, belowMinimum: true };
  return {
    ...head,
    indicator,
    belowMinimum: false,
    population: yes + no + missing + one + two,
    missing,
    unplaced,
    excluded: [
      { reason: "one", text: { nb: "en" }, n: one },
      { reason: "two", text: { nb: "to" }, n: two },
    ],
    numerator: yes,
    denominator: yes + no,
    value: yes / (yes + no),
    interval,
  };
};
/** The sum of counts. */
export const add = (all: readonly Counts[]): Counts =>
  all.reduce(
    ([a, b, c, d, e, f], one) => [a + one[0], b + one[1], c + one[2], d + one[3], e + one[4], f + one[5]],
    [0, 0, 0, 0, 0, 0],
  );

/** What is left of the columns that were published: yes, no, missing, unplaced, left out, and the two reasons where they are told. */
export const seen = (one: Measurement): readonly (number | undefined)[] => {
  if (one.belowMinimum) return [];
  const known = [one.numerator, one.denominator - one.numerator];
  if (one.leftOut === "withheld") return known;
  const reasons = one.excluded.map(({ n }) => n);
  const left = reasons.reduce((a, b) => a + b, 0);
  return [...known, one.missing, one.unplaced, left, ...(reasons.length > 1 ? reasons : [])];
};
