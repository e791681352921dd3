import { compareInstants, epoch, startOfDay } from "@prehosp/model/time";
import type { Indicator, Member, TimedMember } from "./indicator.ts";
import type { Excluded, Period, Break } from "./measurement.ts";

/** Members of one kind of indicator, sorted by what became of them in a period. */
export interface Placed<M> {
  readonly population: readonly M[];
  readonly missing: number;
  readonly unplaced: number;
  readonly excluded: readonly Excluded[];
  readonly breaks?: readonly Break[];
}

/** Places members in a period: population = excluded + missing + the rest, and whoever has no time stands in no period. */
export const placedIn = <M extends Member | TimedMember>(
  { exclusions, series = [] }: Indicator,
  all: readonly M[],
  { from, to }: Period,
): Placed<M> => {
  const population = all.filter(
    ({ at }) => at !== undefined && compareInstants(from, at) <= 0 && compareInstants(at, to) < 0,
  );
  const leftOut = new Map<string, number>();
  for (const { verdict } of population)
    if (typeof verdict === "object" && "excluded" in verdict)
      leftOut.set(verdict.excluded, (leftOut.get(verdict.excluded) ?? 0) + 1);
  // A break on the first day splits nothing.
  const breaks = series.filter((one) => {
    const day = epoch(startOfDay(one.from));
    return epoch(from) < day && day < epoch(to);
  });
  return {
    population,
    missing: population.filter(({ verdict }) => verdict === "missing").length,
    unplaced: all.filter(({ at }) => at === undefined).length,
    excluded: exclusions.map(({ reason, text }) => ({ reason, text, n: leftOut.get(reason) ?? 0 })),
    ...(breaks.length === 0 ? {} : { breaks }),
  };
};
