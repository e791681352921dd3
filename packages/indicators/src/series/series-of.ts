import { epoch, startOfDay } from "@prehosp/model/time";
import type { Basis } from "../basis.ts";
import type { Indicator, Member, TimedMember } from "../indicator.ts";
import { measure } from "../measure.ts";
import type { AnyMeasurement } from "../measurement-kinds.ts";
import type { Break, Period } from "../measurement.ts";
import type { IndicatorProblem } from "../problem.ts";
import type { UnitLife } from "../problems-of.ts";
import { problemsOf } from "../problems-of.ts";

/** One point of a series; a break is named once, where a line between two points must not be drawn through it. */
export interface SeriesPoint {
  readonly measurement: AnyMeasurement;
  /** Between the point before and this one, the first instant of this one included. */
  readonly breaksBefore: readonly Break[];
  /** Inside the period: the figure itself is of two meanings. */
  readonly breaksInside: readonly Break[];
}

/** A trend, or why there is none. */
export type Series =
  | { readonly points: readonly SeriesPoint[] }
  | { readonly problems: readonly [IndicatorProblem, ...IndicatorProblem[]] };

/** What hinders a series: a fault of a period, periods that overlap, or that do not stand in order. */
const periodProblems = (periods: readonly Period[]): readonly IndicatorProblem[] => {
  const found = problemsOf({ periods });
  if (found.length > 0) return found;
  return periods.flatMap(({ from }, i) => {
    const before = periods[i - 1];
    return before !== undefined && epoch(from) < epoch(before.from) ? [{ code: "periods-unordered", at: from }] : [];
  });
};

/** The last period that begins at or before an instant; -1 where none does. */
const placeOf = (starts: readonly number[], at: number): number => {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

type Members = readonly (Member | TimedMember)[];

/** The members by period in one pass; those without a time, or a time that is none, are of every period. */
const byPeriod = (members: Members, periods: readonly Period[]): readonly Members[] => {
  const starts = periods.map(({ from }) => epoch(from));
  const parts: (Member | TimedMember)[][] = periods.map(() => []);
  const everywhere: (Member | TimedMember)[] = [];
  for (const one of members) {
    const at = one.at === undefined ? Number.NaN : epoch(one.at);
    // Later than its period, it stands in a gap; `measure` leaves it out.
    if (Number.isNaN(at)) everywhere.push(one);
    else parts[placeOf(starts, at)]?.push(one);
  }
  return parts.map((part) => [...part, ...everywhere]);
};

/** The same indicator with members that were found before. */
const holding = (one: Indicator, members: Members, outside: number): Indicator =>
  ({ ...one, members: () => members, ...(one.kind !== "time" && { outside: () => outside }) }) as Indicator;

/**
 * One indicator over periods in order, its members found once: every point as `measure` gives it alone, and the breaks of the
 * definition between and in them. Periods that overlap or do not stand in order are problems and give no point; gaps are allowed.
 */
export const seriesOf = (indicator: Indicator, basis: Basis, periods: readonly Period[], unit?: UnitLife): Series => {
  const [first, ...others] = periodProblems(periods);
  if (first !== undefined) return { problems: [first, ...others] };
  const members: Members = indicator.members(basis);
  const outside = indicator.kind === "time" ? 0 : (indicator.outside?.(basis) ?? 0);
  // A fault of one member is a fault of every point, as it is of a measurement alone.
  const isFaulty = problemsOf({ definition: holding(indicator, members, outside), basis }).length > 0;
  const parts = isFaulty ? periods.map(() => members) : byPeriod(members, periods);
  const points = periods.map((period, i): SeriesPoint => {
    const within = (from: number, to: number): readonly Break[] =>
      (indicator.series ?? []).filter((one) => {
        const day = epoch(startOfDay(one.from));
        return from <= day && day < to;
      });
    const [from, to] = [epoch(period.from), epoch(period.to)];
    const before = periods[i - 1];
    return {
      measurement: measure(holding(indicator, parts[i] ?? [], outside), basis, period, unit),
      breaksBefore: before === undefined ? [] : within(epoch(before.to), from + 1),
      breaksInside: within(from + 1, to),
    };
  });
  return { points };
};
