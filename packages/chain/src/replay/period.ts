import { Day, type Instant, addDays, compareDays, compareInstants, startOfDay } from "@prehosp/model/time";
import * as z from "zod";

/** Civil days in Norway, the last one not included. */
export const ReplayPeriod = z
  .object({
    from: Day.meta({ norsk: "fra og med", means: "First day" }),
    to: Day.meta({ norsk: "til", means: "First day that is no longer in it" }),
  })
  .meta({ norsk: "periode", means: "Civil days in Norway, from the first up to, but not including, the last" });
export type ReplayPeriod = z.output<typeof ReplayPeriod>;

/** The days up to and with one: 365 are a year, 7 a week. */
export const daysUpTo = (last: Day, days: number): ReplayPeriod => ({
  from: addDays(last, 1 - days),
  to: addDays(last, 1),
});

/** Whether a period has any day at all. */
export const hasDays = ({ from, to }: ReplayPeriod): boolean => compareDays(from, to) < 0;

/** Whether an instant lies in a period, by the days of Norway. */
export const isIn = (period: ReplayPeriod): ((at: Instant) => boolean) => {
  const [from, to] = [startOfDay(period.from), startOfDay(period.to)];
  return (at) => compareInstants(from, at) <= 0 && compareInstants(at, to) < 0;
};
