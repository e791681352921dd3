import { type Interval, zOf } from "./interval.ts";
import { type Problem, notCount, notLevel } from "./problem.ts";
import { type Unit, around, pooledShare, wrongUnit } from "./units.ts";

/** A unit in the funnel: its share, its limits level by level, and at which levels it lies outside. */
export interface FunnelUnit extends Unit {
  readonly value: number;
  readonly limits: readonly Interval<"funnel">[];
  readonly outside: readonly { readonly level: number; readonly side: "low" | "high" }[];
}

/**
 * Where the share of a unit of size `of` lies by chance alone when the true share is `centre`: centre ± z √(centre(1−centre)/of),
 * cut at 0 and 1 (Spiegelhalter 2005, Stat Med 24:1185), and √φ as wide where units spread more than that (`overdispersion`).
 * Without φ a unit is outside exactly when `wilson` leaves the centre out.
 */
export const funnelLimits = (centre: number, of: number, level = 0.95, phi = 1): Interval<"funnel"> | Problem => {
  const problem =
    notCount(of) ??
    (of === 0 ? "no-denominator" : undefined) ??
    notLevel(level) ??
    (centre >= 0 && centre <= 1 && phi > 0 && phi < Infinity ? undefined : "outside-domain");
  if (problem !== undefined) return { problem };
  return { method: "funnel", level, ...around(centre, zOf(level) * Math.sqrt((phi * centre * (1 - centre)) / of)) };
};

/**
 * Units around a centre, the pooled share where none is given; limits at 95 % and 99.8 % where no levels are. They are of chance
 * alone unless `phi`, the factor of `overdispersion`, is given: it makes them √φ as wide. Many units outside says that something
 * not counted differs, not that the units are bad.
 */
export const funnel = (
  units: readonly Unit[],
  {
    centre,
    levels = [0.95, 0.998],
    phi = 1,
  }: { readonly centre?: number; readonly levels?: readonly number[]; readonly phi?: number } = {},
): { readonly centre: number; readonly units: readonly FunnelUnit[] } | Problem => {
  const wrong = wrongUnit(units);
  if (wrong !== undefined) return wrong;
  const middle = centre ?? pooledShare(units);
  if (typeof middle !== "number") return middle;
  const placed: FunnelUnit[] = [];
  for (const { hits, of } of units) {
    const value = hits / of;
    const limits: Interval<"funnel">[] = [];
    for (const level of levels) {
      const limit = funnelLimits(middle, of, level, phi);
      if ("problem" in limit) return limit;
      limits.push(limit);
    }
    const outside: FunnelUnit["outside"][number][] = [];
    for (const { level, low, high } of limits) {
      if (value < low) outside.push({ level, side: "low" });
      if (value > high) outside.push({ level, side: "high" });
    }
    placed.push({ hits, of, value, limits, outside });
  }
  return { centre: middle, units: placed };
};
