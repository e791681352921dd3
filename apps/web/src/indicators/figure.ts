import type { AnyMeasurement } from "@prehosp/indicators";

/** The one figure of a measurement with its interval, in its own unit: a share, seconds (the median), or events per person-years. */
export interface Figure {
  readonly kind: "share" | "time" | "rate";
  readonly value: number;
  readonly interval?: { readonly low: number; readonly high: number; readonly level: number; readonly method: string };
  /** How many known answers it rests on. */
  readonly n: number;
  readonly numerator?: number;
  /** The 10th and the 90th percentile of a time. */
  readonly middle?: readonly [number, number];
  readonly per?: number;
}

/** The figure of a measurement; undefined where it is withheld. */
export const figureOf = (one: AnyMeasurement): Figure | undefined => {
  if (one.belowMinimum) return undefined;
  if (one.kind === "time") {
    const at = (wanted: number) => one.quantiles.find(({ p }) => p === wanted);
    const [median, low, high] = [at(0.5), at(0.1), at(0.9)];
    if (median === undefined) return undefined;
    return {
      kind: "time",
      value: median.value,
      ...(median.interval && { interval: median.interval }),
      n: one.denominator,
      ...(low && high && { middle: [low.value, high.value] as const }),
    };
  }
  const { value, interval, denominator: n, numerator } = one;
  return one.kind === "rate"
    ? { kind: "rate", value, interval, n, numerator, per: one.per }
    : { kind: "share", value, interval, n, numerator };
};
