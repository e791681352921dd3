import { normalQuantile } from "./special/normal-quantile.ts";

/** Limits around a figure, with the method and the level of confidence that made them. */
export interface Interval<Method extends string> {
  readonly method: Method;
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

/** The probability left out on each side at a level of confidence: 0.025 at 0.95. */
export const tailOf = (level: number): number => (1 - level) / 2;

/** The two-sided normal quantile of a level: 1.959963984540054 at 0.95. Above 0, below 1. */
export const zOf = (level: number): number => Math.abs(normalQuantile(tailOf(level)));
