import { formatShare } from "./share.ts";
import { type Problem, notAmount, notCount, notShare } from "./problem.ts";

/** A figure as the report of 2016 printed it: already rounded, limits not cut at 0 or 100. */
export interface Norcar2016 {
  readonly method: "norcar2016";
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const z = 1.96;

/** Half up at so many units a whole; never a negative zero. */
const rounded = (x: number, units: number): number => Math.round(x * units) / units + 0;

/**
 * A share in per cent as the Norwegian Cardiac Arrest Registry printed it for 2016: Wald's interval with 1.96, one decimal.
 * Only to reproduce that report; use `wilson`.
 */
export const norcar2016Share = (hits: number, of: number): Norcar2016 | Problem => {
  const problem = notShare(hits, of);
  if (problem !== undefined) return { problem };
  const percent = (100 * hits) / of;
  const half = z * Math.sqrt((percent * (100 - percent)) / of);
  return {
    method: "norcar2016",
    value: Number(formatShare(hits, of)),
    low: rounded(percent - half, 10),
    high: rounded(percent + half, 10),
  };
};

/**
 * An incidence per 100,000 person-years as printed there: IR ± 1.96 · IR / √events, whole numbers. No events, no width: then
 * a problem. Only to reproduce that report; use `incidence`.
 */
export const norcar2016Incidence = (events: number, years: number): Norcar2016 | Problem => {
  const problem = notCount(events) ?? notAmount(years, "no-population") ?? (events === 0 ? "no-events" : undefined);
  if (problem !== undefined) return { problem };
  const rate = (100_000 * events) / years;
  const half = (z * rate) / Math.sqrt(events);
  return { method: "norcar2016", value: rounded(rate, 1), low: rounded(rate - half, 1), high: rounded(rate + half, 1) };
};
