import { type Problem, notShare } from "./problem.ts";

/** One unit or one stretch of time: hits in that of which they are hits, the unit's own denominator. */
export interface Unit {
  readonly hits: number;
  readonly of: number;
}

/** The first unit that is none, or none at all. */
export const wrongUnit = (units: readonly Unit[]): Problem | undefined => {
  for (const [at, { hits, of }] of units.entries()) {
    const problem = notShare(hits, of);
    if (problem !== undefined) return { problem, at };
  }
  return units.length === 0 ? { problem: "empty" } : undefined;
};

/** All hits of all units over all that they are hits of. */
export const pooledShare = (units: readonly Unit[]): number | Problem => {
  const wrong = wrongUnit(units);
  if (wrong !== undefined) return wrong;
  let hits = 0;
  let of = 0;
  for (const unit of units) {
    hits += unit.hits;
    of += unit.of;
  }
  return hits / of;
};

/** Limits around a centre, cut at 0 and 1. */
export const around = (centre: number, half: number): { readonly low: number; readonly high: number } => ({
  low: Math.max(0, centre - half),
  high: Math.min(1, centre + half),
});
