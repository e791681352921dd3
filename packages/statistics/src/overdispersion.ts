import { type Problem, isProblem } from "./problem.ts";
import { quantileInPlace } from "./quantile.ts";
import { incompleteGammaUpper } from "./special.ts";
import { type Unit, pooledShare, wrongUnit } from "./units.ts";

/** How far units spread around a centre: 1 where it is as far as chance takes them; `p` is how often chance alone takes them as far. */
export interface Overdispersion {
  readonly method: "winsorised";
  readonly phi: number;
  readonly p: number;
}

/**
 * The multiplicative factor φ of Spiegelhalter (2005, Stat Med 24:1185): the mean square of the units' z-scores around the centre
 * (the pooled share where none is given), of which the tenth part at each end is set to its quantile (type 7), so that a few far
 * units do not make all others look alike. Units × φ is held to χ² with as many degrees of freedom as units; the cut ends make
 * that say less rather than more. A problem for fewer than two units, and where the centre is 0 or 1.
 */
export const overdispersion = (
  units: readonly Unit[],
  { centre, winsorised = 0.1 }: { readonly centre?: number; readonly winsorised?: number } = {},
): Overdispersion | Problem => {
  const wrong = wrongUnit(units);
  if (wrong !== undefined) return wrong;
  const middle = centre ?? pooledShare(units);
  if (typeof middle !== "number") return middle;
  if (units.length < 2) return { problem: "too-few" };
  if (!(middle > 0 && middle < 1) || !(winsorised >= 0 && winsorised < 0.5)) return { problem: "outside-domain" };
  const scores = Float64Array.from(
    units,
    ({ hits, of }) => (hits / of - middle) / Math.sqrt((middle * (1 - middle)) / of),
  );
  // A given centre next to 0 or 1 makes of every share infinitely many sigmas.
  if (!scores.every(Number.isFinite)) return { problem: "outside-domain" };
  const low = quantileInPlace(scores, winsorised);
  const high = quantileInPlace(scores, 1 - winsorised);
  if (isProblem(low)) return low;
  if (isProblem(high)) return high;
  const squares = scores.reduce((sum, score) => sum + Math.min(high, Math.max(low, score)) ** 2, 0);
  const p = incompleteGammaUpper(units.length / 2, squares / 2);
  return isProblem(p) ? p : { method: "winsorised", phi: squares / units.length, p };
};
