import type { Day } from "./day.ts";
import { addDays, compareDays } from "./day.ts";

/** A public holiday (or an eve) with its day; `code` is stable, `name` is for people. */
export interface Holiday {
  readonly day: Day;
  readonly code: string;
  readonly name: { readonly nb: string; readonly nn: string; readonly en: string };
}

type Rule = readonly [when: number | string, code: string, nb: string, nn: string, en: string];

// A number counts days from Easter Sunday; a text is month-day.
// Source: lov 24. februar 1995 nr. 12 § 2 (church holidays) and lov 26. april 1947 nr. 1 (1 and 17 May), said in our words.
const holidayRules: readonly Rule[] = [
  ["01-01", "new-year", "første nyttårsdag", "første nyttårsdag", "New Year's Day"],
  [-3, "maundy-thursday", "skjærtorsdag", "skjertorsdag", "Maundy Thursday"],
  [-2, "good-friday", "langfredag", "langfredag", "Good Friday"],
  [0, "easter-sunday", "første påskedag", "første påskedag", "Easter Sunday"],
  [1, "easter-monday", "andre påskedag", "andre påskedag", "Easter Monday"],
  ["05-01", "labour-day", "1. mai", "1. mai", "Labour Day"],
  ["05-17", "constitution-day", "17. mai", "17. mai", "Constitution Day"],
  [39, "ascension-day", "Kristi himmelfartsdag", "Kristi himmelfartsdag", "Ascension Day"],
  [49, "whit-sunday", "første pinsedag", "første pinsedag", "Whit Sunday"],
  [50, "whit-monday", "andre pinsedag", "andre pinsedag", "Whit Monday"],
  ["12-25", "christmas-day", "første juledag", "første juledag", "Christmas Day"],
  ["12-26", "boxing-day", "andre juledag", "andre juledag", "Boxing Day"],
];

const eveRules: readonly Rule[] = [
  [-1, "easter-eve", "påskeaften", "påskeaftan", "Easter Eve"],
  [48, "whit-eve", "pinseaften", "pinseaftan", "Whit Eve"],
  ["12-24", "christmas-eve", "julaften", "julaftan", "Christmas Eve"],
  ["12-31", "new-years-eve", "nyttårsaften", "nyttårsaftan", "New Year's Eve"],
];

/** Easter Sunday of a year 1583–9999 (the Gregorian computus of Meeus, Jones and Butcher). */
export const easterSunday = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const date = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${String(year)}-${two(month)}-${two(date)}` as Day;
};

const two = (n: number): string => String(n).padStart(2, "0");

const daysOf = (rules: readonly Rule[], year: number): readonly Holiday[] => {
  const easter = easterSunday(year);
  return rules
    .map(([when, code, nb, nn, en]) => ({
      day: typeof when === "number" ? addDays(easter, when) : (`${String(year)}-${when}` as Day),
      code,
      name: { nb, nn, en },
    }))
    .toSorted((x, y) => compareDays(x.day, y.day));
};

const years = new Map<number, { readonly all: readonly Holiday[]; readonly byDay: ReadonlyMap<Day, Holiday> }>();

const calendar = (year: number) => {
  const seen = years.get(year);
  if (seen !== undefined) return seen;
  const all = daysOf(holidayRules, year);
  // Two holidays can fall on one day (17 May 2027 is also Whit Monday); the first in the list names it.
  const made = { all, byDay: new Map(all.toReversed().map((h) => [h.day, h] as const)) };
  if (years.size < 500) years.set(year, made);
  return made;
};

/** The twelve public holidays of a year in the order of the calendar; ordinary Sundays are not among them. */
export const holidays = (year: number): readonly Holiday[] => calendar(year).all;

/** The days before holidays that shorten hours by custom; they are not public holidays and are never treated as such here. */
export const eves = (year: number): readonly Holiday[] => daysOf(eveRules, year);

/** The public holiday on this day, if any. */
export const holidayOf = (on: Day): Holiday | undefined => calendar(Number(on.slice(0, 4))).byDay.get(on);
