import * as z from "zod";

/** Regular expression of the calendar days that exist, years 1000–9999; said in the pattern so that JSON Schema carries it. */
export const realDay =
  "(?:(?:[1-9]\\d(?:[2468][048]|[13579][26]|0[48])|(?:[2468][048]|[13579][26])00)-02-29" +
  "|[1-9]\\d{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])))";

/** A calendar day without clock and zone, "2026-11-22"; only days that exist. In Prehosp a day is a day in Oslo. */
export const Day = z
  .string()
  .regex(new RegExp(`^${realDay}$`))
  .brand<"Day">()
  .meta({ norsk: "dato", means: "A calendar day in Norway, year-month-day, and only a day that exists." });
export type Day = z.infer<typeof Day>;

/** Day of the week, Monday first. */
export const Weekday = z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]).meta({
  norsk: "ukedag",
  means: "Day of the week, Monday first.",
});
export type Weekday = z.infer<typeof Weekday>;

const DAY_MS = 86_400_000;
const MOST_DAYS = 20_000;
const written = new Map<number, Day>();

/** Reads a day; undefined where there is no such day. */
export const day = (text: string): Day | undefined => {
  const result = Day.safeParse(text);
  return result.success ? result.data : undefined;
};

/** Whole days since 1970-01-01: the integer to use in hot loops. */
export const dayNumber = (of: Day): number => Date.parse(`${of}T00:00:00Z`) / DAY_MS;

/** The day with this number; the other way of `dayNumber`. */
export const dayAt = (number: number): Day => {
  const seen = written.get(number);
  if (seen !== undefined) return seen;
  const made = new Date(number * DAY_MS).toISOString().slice(0, 10) as Day;
  // A cache, not state: the same days are written again and again, and writing one costs most of the look-up.
  if (written.size < MOST_DAYS) written.set(number, made);
  return made;
};

/** The day so many days later (earlier when negative). */
export const addDays = (from: Day, days: number): Day => dayAt(dayNumber(from) + days);

/** The same day of the month so many months later; where that month is shorter, its last day: 31 Jan + 1 = 28 or 29 Feb. */
export const addMonths = (from: Day, months: number): Day => {
  const count = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(Number(from.slice(8)), last))).toISOString().slice(0, 10) as Day;
};

/** Days from the first to the second; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** Order of days, for sort. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

/** Day of the week. */
export const weekday = (of: Day): Weekday =>
  // 1970-01-01 was a Thursday, number 3 when Monday is 0.
  Weekday.options[(((dayNumber(of) + 3) % 7) + 7) % 7] as Weekday;
