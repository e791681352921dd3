import { type Interval, tailOf, zOf } from "./interval.ts";
import { type Problem, notCount, notLevel } from "./problem.ts";
import { gammaQuantile } from "./special/incomplete-gamma.ts";

/**
 * The exact interval for an expected number of events (Garwood 1936, Biometrika 28:437; by χ² as in Ulm 1990, Am J Epidemiol
 * 131:373). `events` is a count; limits are numbers of events, 0 below at no events.
 */
export const exactPoisson = (events: number, level = 0.95): Interval<"exact-poisson"> | Problem => {
  const problem = notCount(events) ?? notLevel(level);
  if (problem !== undefined) return { problem };
  const tail = tailOf(level);
  return {
    method: "exact-poisson",
    level,
    low: events === 0 ? 0 : gammaQuantile(tail, events, "lower"),
    high: gammaQuantile(tail, events + 1, "upper"),
  };
};

/**
 * Byar's approximation to the exact interval (Breslow & Day 1987, Statistical Methods in Cancer Research II, p. 69). `events`
 * is a count; limits are numbers of events, never below 0.
 */
export const byar = (events: number, level = 0.95): Interval<"byar"> | Problem => {
  const problem = notCount(events) ?? notLevel(level);
  if (problem !== undefined) return { problem };
  const z = zOf(level);
  const cube = (n: number, side: 1 | -1): number =>
    n * Math.max(0, 1 - 1 / (9 * n) + (side * z) / (3 * Math.sqrt(n))) ** 3;
  return { method: "byar", level, low: events === 0 ? 0 : cube(events, -1), high: cube(events + 1, 1) };
};

/**
 * The rule of Public Health England (Technical Guide: Confidence Intervals, 2018): exact where there are fewer than ten events,
 * Byar's approximation otherwise. The answer names the method that was taken.
 */
export const eventsInterval = (events: number, level = 0.95): Interval<"exact-poisson" | "byar"> | Problem =>
  events < 10 ? exactPoisson(events, level) : byar(events, level);
