import { type Instant, addSeconds, epoch, instantOf } from "@prehosp/model/time";

const HOUR = 3600;
const HOURS_AHEAD = 24;

/** The full hours to come, the next first; Norway's clock differs from others by whole hours, so they are full there. */
export const hoursAhead = (now: Instant): readonly Instant[] => {
  const next = instantOf((Math.floor(epoch(now) / (HOUR * 1000)) + 1) * HOUR * 1000);
  return Array.from({ length: HOURS_AHEAD }, (_, n) => addSeconds(next, n * HOUR));
};
