import type { Interval } from "./measurement.ts";

/** Two-sided normal quantiles of the levels in use. */
const z = { 0.95: 1.959963984540054, 0.998: 3.090232306167813 } as const;

/** Levels of confidence that are offered. */
export type Level = keyof typeof z;

const within01 = (x: number): number => Math.min(1, Math.max(0, x));

/**
 * Wilson's score interval (Wilson 1927; Newcombe 1998, method 3) of `hits` in `of`, clamped to [0, 1] and exactly 0 or 1
 * at the ends. Undefined where the counts are no counts: not whole, negative, more hits than there were, or none at all.
 */
export const wilson = (hits: number, of: number, level: Level = 0.95): Interval | undefined => {
  if (!Number.isSafeInteger(hits) || !Number.isSafeInteger(of) || hits < 0 || of < 1 || hits > of) return undefined;
  const z2 = z[level] ** 2;
  const p = hits / of;
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const half = (z[level] / (1 + z2 / of)) * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of));
  return {
    method: "wilson",
    level,
    low: hits === 0 ? 0 : within01(middle - half),
    high: hits === of ? 1 : within01(middle + half),
  };
};
