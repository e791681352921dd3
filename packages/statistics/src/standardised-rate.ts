import { esp2013 } from "./esp2013.ts";
import { type Rate, type RateChoice, intervalOf } from "./incidence.ts";
import { type Problem, isProblem, notAmount, notCount, notLevel } from "./problem.ts";

/** One band of age, or of whatever is standardised for. */
export interface Band {
  readonly events: number;
  readonly years: number;
}

/** Withheld since it rests on fewer events than the policy asks for. */
export interface Suppressed {
  readonly suppressed: "few-events";
  readonly below: number;
}

/** How a standardised rate is computed; `standard` is as long as the bands, ESP2013 where nothing is said. */
export interface StandardisedChoice extends RateChoice {
  readonly standard?: readonly number[];
  /** Below so many events in all the answer is `Suppressed`; Public Health England takes 10. */
  readonly suppressBelow?: number;
}

/**
 * Directly standardised rate with Dobson's limits: the interval of the total number of events, scaled by the standard error
 * of the weighted sum (Dobson, Kuulasmaa, Eberle & Scherer 1991, Stat Med 10:457), never below 0. Counts of events, positive person-years.
 */
export const standardisedRate = (
  bands: readonly Band[],
  { per = 100_000, level = 0.95, interval = "phe", standard = esp2013, suppressBelow = 0 }: StandardisedChoice = {},
): Rate | Suppressed | Problem => {
  if (bands.length === 0) return { problem: "empty" };
  if (bands.length !== standard.length) return { problem: "lengths-differ" };
  const wrong = notAmount(per, "outside-domain") ?? notCount(suppressBelow) ?? notLevel(level);
  if (wrong !== undefined) return { problem: wrong };
  let events = 0;
  let weights = 0;
  let sum = 0;
  let variance = 0;
  for (const [at, band] of bands.entries()) {
    const weight = standard[at] as number;
    const problem =
      notCount(band.events) ?? notAmount(band.years, "no-population") ?? notAmount(weight, "outside-domain");
    if (problem !== undefined) return { problem, at };
    events += band.events;
    weights += weight;
    sum += (weight * band.events) / band.years;
    variance += (weight / band.years) ** 2 * band.events;
  }
  if (events < suppressBelow) return { suppressed: "few-events", below: suppressBelow };
  if (events === 0) return { problem: "no-events" };
  const limits = intervalOf[interval](events, level);
  if (isProblem(limits)) return limits;
  const value = (per * sum) / weights;
  const scale = ((per / weights) * Math.sqrt(variance)) / Math.sqrt(events);
  const low = Math.max(0, value + scale * (limits.low - events));
  return { ...limits, value, low, high: value + scale * (limits.high - events), per };
};
