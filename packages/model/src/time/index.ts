export { Day, Weekday, addDays, addMonths, compareDays, day, dayAt, dayNumber, daysBetween, weekday } from "./day.ts";
export { Instant, addSeconds, compareInstants, epoch, instant, instantOf, secondsBetween } from "./instant.ts";
export { ClockExactness, osloDay, osloTime, startOfDay, zoned } from "./oslo.ts";
export { easterSunday, eves, holidayOf, holidays } from "./holidays.ts";
export { DayPeriod, HolidayHours, OpenInterval, OpenWeek, OpeningHours } from "./opening-hours.ts";
export { openAt } from "./open-at.ts";
export { sayDay, sayInstant, sayMinutes, weekdayNames } from "./say.ts";

export type { OsloTime, Zoned } from "./oslo.ts";
export type { Holiday } from "./holidays.ts";
export type { OpenState } from "./open-at.ts";
