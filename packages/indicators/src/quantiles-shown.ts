import { isProblem, quantiles } from "@prehosp/statistics";
import type { TimeIndicator } from "./indicator.ts";
import type { TimeMeasurement } from "./measurement-kinds.ts";

type Quantiles = Extract<TimeMeasurement, { belowMinimum: false }>["quantiles"];

/** The quantiles of times as a measurement holds them; undefined where there are none. In `scratch` the times may be moved. */
export const quantilesShown = (
  seconds: ArrayLike<number>,
  { quantiles: { p: ps }, interval: { level } }: Pick<TimeIndicator, "quantiles" | "interval">,
  scratch?: Float64Array,
): Quantiles | undefined => {
  const found = quantiles(seconds, ps, level, scratch);
  if (isProblem(found)) return undefined;
  return found.map(({ p, value, interval }) => {
    if (isProblem(interval)) return { p, value };
    const { method, low, high } = interval;
    return { p, value, interval: { method, level, low, high } };
  });
};
