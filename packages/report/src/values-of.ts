import type { AnyMeasurement, Indicator } from "@prehosp/indicators";

/** What a figure draws of a measurement: shares 0–1, minutes, or events per 100,000; undefined where it is withheld. */
export const valuesOf = (
  one: AnyMeasurement,
): { readonly value: number; readonly low?: number; readonly high?: number; readonly n: number } | undefined => {
  if (one.belowMinimum) return undefined;
  if (one.kind === "time") {
    const median = one.quantiles.find(({ p }) => p === 0.5);
    if (median === undefined) return undefined;
    const { value, interval } = median;
    return {
      value: value / 60,
      n: one.denominator,
      ...(interval === undefined ? {} : { low: interval.low / 60, high: interval.high / 60 }),
    };
  }
  const { low, high } = one.interval;
  return {
    value: one.value,
    // The limits of a share may miss it by the last bit.
    low: Math.min(low, one.value),
    high: Math.max(high, one.value),
    n: one.kind === "rate" ? one.numerator : one.denominator,
  };
};

/** The unit that an indicator is drawn in. */
export const unitOf = ({ kind }: Indicator): "share" | "minutes" | "per-100000" =>
  ({ share: "share", time: "minutes", rate: "per-100000" } as const)[kind];
