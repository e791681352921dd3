import type { Interval } from "./measurement.ts";
import { isProblem, wilson as wilsonOf } from "@prehosp/statistics";

/** Levels of confidence that are offered. */
export type Level = 0.95 | 0.998;

/**
 * Wilson's score interval of `hits` in `of`, as @prehosp/statistics gives it. Undefined where the counts are no counts: not
 * whole, negative, more hits than there were, or none at all.
 */
export const wilson = (hits: number, of: number, level: Level = 0.95): Interval | undefined => {
  const interval = wilsonOf(hits, of, level);
  return isProblem(interval) ? undefined : interval;
};
