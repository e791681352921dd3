import type { Instant } from "@prehosp/model/time";
import { secondsBetween } from "@prehosp/model/time";

/** From the event to the form: seconds, over those where both moments are known; the others are told. */
export interface TimeToForm {
  readonly n: number;
  /** The moment of the event is not recorded. */
  readonly missing: number;
  /** The form is older than the event it tells of: one of the two is wrong, and neither is counted. */
  readonly before: number;
  readonly median: number | undefined;
  readonly p90: number | undefined;
}

// Quantile type 7: linear between the order statistics.
const quantile = (sorted: readonly number[], share: number): number | undefined => {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? undefined : below + (above - below) * (place % 1);
};

/** Time from event to form created: median and 90th percentile in seconds (quantile type 7), with what could not be counted. */
export const timeToForm = (
  forms: Iterable<{ readonly event: Instant | undefined; readonly opened: Instant }>,
): TimeToForm => {
  const all = [...forms];
  const spans = all.flatMap(({ event, opened }) => (event === undefined ? [] : [secondsBetween(event, opened)]));
  const sorted = spans.filter((seconds) => seconds >= 0).toSorted((a, b) => a - b);
  return {
    n: sorted.length,
    missing: all.length - spans.length,
    before: spans.length - sorted.length,
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
  };
};
