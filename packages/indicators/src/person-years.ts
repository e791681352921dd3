import type { Day } from "@prehosp/model/time";
import { addMonths, epoch, osloDay, startOfDay } from "@prehosp/model/time";
import { largestCount } from "@prehosp/statistics";
import type { Residents } from "./basis.ts";
import type { Period } from "./measurement.ts";
import type { IndicatorProblem } from "./problem.ts";

interface Stretch {
  readonly from: number;
  readonly to: number;
}
const both = (a: Stretch, b: Stretch): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
export const stretch = ({ from, to }: Period): Stretch => ({ from: epoch(from), to: epoch(to) });
const lived = ({ from, to }: Residents): Stretch => ({ from: epoch(startOfDay(from)), to: epoch(startOfDay(to)) });

/** The first problem of a number that counts persons. */
const notPersons = (persons: number): IndicatorProblem["code"] | undefined => {
  if (!Number.isFinite(persons)) return "not-finite";
  if (persons < 0) return "negative";
  if (!Number.isInteger(persons)) return "not-whole";
  if (persons > largestCount) return "too-large";
  return persons === 0 ? "no-population" : undefined;
};

/** What hinders residents from being a population over a period; where none is given, over their own days. */
export const residentProblems = (residents: readonly Residents[], period?: Period): readonly IndicatorProblem[] => {
  const found: IndicatorProblem[] = residents.flatMap(({ persons, from }) => {
    const code = notPersons(persons);
    return code === undefined ? [] : [{ code, at: from }];
  });
  const stretches = residents.map(lived);
  for (const [i, one] of stretches.entries()) {
    const at = residents[i]?.from ?? "?";
    if (Number.isNaN(one.from) || Number.isNaN(one.to)) found.push({ code: "bad-time", at });
    else if (one.to <= one.from) found.push({ code: "period-turned-round", at });
    if (stretches.slice(0, i).some((other) => both(one, other) > 0)) found.push({ code: "periods-overlap", at });
  }
  if (period === undefined || found.length > 0) return found;
  const asked = stretch(period);
  const covered = stretches.reduce((sum, one) => sum + both(one, asked), 0);
  return covered < asked.to - asked.from ? [{ code: "population-missing" }] : [];
};

/** The first day of each Oslo month that the period touches. */
const monthsOf = ({ from, to }: Period): readonly Day[] => {
  const months: Day[] = [];
  let month = `${osloDay(from).slice(0, 7)}-01` as Day;
  while (epoch(startOfDay(month)) < epoch(to)) {
    months.push(month);
    month = addMonths(month, 1);
  }
  return months;
};

/**
 * Person-years lived in the period by those who lived there: persons × months / 12, as the register counts them (reference
 * registry.md §5.1); a part of a month counts as that part.
 */
export const personYearsIn = (residents: readonly Residents[], period: Period): number => {
  const asked = stretch(period);
  const months = monthsOf(period).map((month) => lived({ from: month, to: addMonths(month, 1), persons: 0 }));
  return residents.reduce((sum, one) => {
    const own = lived(one);
    const part = { from: Math.max(own.from, asked.from), to: Math.min(own.to, asked.to) };
    const inMonths = months.reduce((n, month) => n + both(part, month) / (month.to - month.from), 0);
    return sum + (one.persons * inMonths) / 12;
  }, 0);
};
