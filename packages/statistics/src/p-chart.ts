import type { Problem } from "./problem.ts";
import { type Unit, around, pooledShare, wrongUnit } from "./units.ts";

/** A stretch of time in the chart: its share, its control limits, and whether it lies outside them. */
export interface ChartPoint extends Unit {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly outside: boolean;
}

/** A control chart; `spread` is Laney's σz, 1 for an ordinary p-chart. */
export interface Chart {
  readonly method: "p" | "p-prime";
  readonly centre: number;
  readonly spread: number;
  readonly points: readonly ChartPoint[];
}

const chart = (method: Chart["method"], units: readonly Unit[], centre: number, spread: number): Chart => ({
  method,
  centre,
  spread,
  points: units.map(({ hits, of }) => {
    const value = hits / of;
    const { low, high } = around(centre, 3 * spread * sigma(centre, of));
    return { hits, of, value, low, high, outside: value < low || value > high };
  }),
});

const sigma = (centre: number, of: number): number => Math.sqrt((centre * (1 - centre)) / of);

const centreOf = (units: readonly Unit[], given: number | undefined): number | Problem => {
  const wrong = wrongUnit(units);
  if (wrong !== undefined) return wrong;
  if (given === undefined) return pooledShare(units);
  return given >= 0 && given <= 1 ? given : { problem: "outside-domain" };
};

/**
 * Shares over time with three-sigma limits, centre ± 3 √(centre(1−centre)/of), cut at 0 and 1 (Montgomery, Introduction to
 * Statistical Quality Control, ch. 7). `of` is each stretch's own denominator. The centre is the pooled share where none is given.
 */
export const pChart = (units: readonly Unit[], given?: number): Chart | Problem => {
  const centre = centreOf(units, given);
  return typeof centre === "number" ? chart("p", units, centre, 1) : centre;
};

/**
 * Laney's p′-chart for large denominators: the limits are widened, or narrowed, by σz, the mean moving range of the standardised
 * shares over 1.128 (Laney 2002, Qual Eng 14:531). A problem for fewer than two stretches and where the centre is 0 or 1.
 */
export const laneyChart = (units: readonly Unit[], given?: number): Chart | Problem => {
  const centre = centreOf(units, given);
  if (typeof centre !== "number") return centre;
  if (units.length < 2) return { problem: "too-few" };
  if (centre === 0 || centre === 1) return { problem: "outside-domain" };
  const scores = units.map(({ hits, of }) => (hits / of - centre) / sigma(centre, of));
  let moved = 0;
  for (const [i, score] of scores.entries()) if (i > 0) moved += Math.abs(score - (scores[i - 1] as number));
  const spread = moved / (units.length - 1) / 1.128;
  // A given centre next to 0 or 1 makes of every share infinitely many sigmas.
  return Number.isFinite(spread) ? chart("p-prime", units, centre, spread) : { problem: "outside-domain" };
};
