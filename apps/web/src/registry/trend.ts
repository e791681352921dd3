import { Day, addMonths } from "@prehosp/model/time";
import type { CoverageSeen } from "./report-words.ts";

/** Fewer forms than this say nothing of a month: a choice of this page's, not a rule of any register. */
export const LEAST = 3;

type Month = CoverageSeen["months"][number];

/** A month of the trend: where it stands, and its median in seconds. */
interface TrendPoint {
  readonly place: number;
  readonly month: string;
  readonly median: number;
}

const monthsBetween = (from: Day, to: Day): readonly string[] => {
  const all: string[] = [];
  for (let day = Day.parse(`${from.slice(0, 7)}-01`); day < to; day = addMonths(day, 1)) all.push(day.slice(0, 7));
  return all;
};

/**
 * The median month by month over every month of the days (`to` not included), as unbroken stretches: a month without forms, or with too
 * few of them, ends one.
 */
export const trendOf = (
  months: readonly Month[],
  from: Day,
  to: Day,
): { readonly months: readonly string[]; readonly stretches: readonly (readonly TrendPoint[])[] } => {
  const byMonth = new Map(months.map((one) => [one.month, one]));
  const all = monthsBetween(from, to);
  const stretches: TrendPoint[][] = [];
  let isBroken = true;
  for (const [place, month] of all.entries()) {
    const { n = 0, median } = byMonth.get(month) ?? {};
    if (n < LEAST || median === undefined) {
      isBroken = true;
      continue;
    }
    if (isBroken) stretches.push([]);
    isBroken = false;
    stretches.at(-1)?.push({ place, month, median });
  }
  return { months: all, stretches };
};
