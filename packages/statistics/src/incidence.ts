import type { Interval } from "./interval.ts";
import { byar, eventsInterval, exactPoisson } from "./poisson.ts";
import { type Problem, isProblem, notAmount, notCount } from "./problem.ts";

/** A rate with its limits, per so many person-years. */
export interface Rate extends Interval<"exact-poisson" | "byar"> {
  readonly value: number;
  readonly per: number;
}

/** How a rate is computed; where nothing is said: per 100,000, 95 %, by the rule of Public Health England. */
export interface RateChoice {
  readonly per?: number;
  readonly level?: number;
  readonly interval?: "exact-poisson" | "byar" | "phe";
}

/** The interval of a number of events that a choice asks for. */
export const intervalOf = { "exact-poisson": exactPoisson, byar, phe: eventsInterval } as const;

/** Person-years lived by a population of which each one took part for so many months: population × months / 12. */
export const personYears = (population: number, months: number): number | Problem => {
  const problem = notAmount(population, "no-population") ?? notAmount(months, "no-population");
  return problem === undefined ? (population * months) / 12 : { problem };
};

/**
 * Events per person-years: events / person-years × per, the interval of the events carried over (Breslow & Day 1987, ch. 2).
 * `events` is a count, `years` and `per` positive amounts.
 */
export const incidence = (
  events: number,
  years: number,
  { per = 100_000, level = 0.95, interval = "phe" }: RateChoice = {},
): Rate | Problem => {
  const problem = notCount(events) ?? notAmount(years, "no-population") ?? notAmount(per, "outside-domain");
  if (problem !== undefined) return { problem };
  const limits = intervalOf[interval](events, level);
  if (isProblem(limits)) return limits;
  const scale = per / years;
  return { ...limits, value: events * scale, low: limits.low * scale, high: limits.high * scale, per };
};
