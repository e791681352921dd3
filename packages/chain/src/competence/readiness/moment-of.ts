import { type Day, type Instant, addDays, addSeconds, osloDay, startOfDay } from "@prehosp/model/time";

/** Now where the day is today; for another day its last second, so that everything of that day is in. */
export const momentOf = (on: Day, now: Instant): Instant =>
  on === osloDay(now) ? now : addSeconds(startOfDay(addDays(on, 1)), -1);
