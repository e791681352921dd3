import { Weekday, addDays, addSeconds, compareInstants, osloTime, startOfDay, weekday } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";

/** One hour of a week, by the clock in Norway; the hour that comes twice in October is two. */
export interface WeekHour {
  /** The first instant of the hour; what is usable is judged there. */
  readonly at: Instant;
  readonly day: Day;
  readonly weekday: Weekday;
  readonly hour: number;
}

/** The hours of the week from Monday that holds a day: 168, one fewer when the clock is turned on and one more when it is turned back. */
export const hoursOfWeek = (on: Day): readonly WeekHour[] => {
  const monday = addDays(on, -Weekday.options.indexOf(weekday(on)));
  const end = startOfDay(addDays(monday, 7));
  const hours: WeekHour[] = [];
  for (let at = startOfDay(monday); compareInstants(at, end) < 0; at = addSeconds(at, 3600)) {
    const { day, weekday, hour } = osloTime(at);
    hours.push({ at, day, weekday, hour });
  }
  return hours;
};
