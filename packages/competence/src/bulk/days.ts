import { dayAt, dayNumber } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { endOf } from "../fresh.ts";
import type { Fresh } from "../fresh.ts";

/** Later than every day: what doesn't end. */
export const NEVER = 0x7fffffff;

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** The days before each month of a year counted from March, so that the leap day comes last. */
const BEFORE = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275];

/** `dayNumber` of a day, read digit by digit: a date is parsed a million times when everybody is judged. */
export const numberOf = (day: Day): number => {
  const month = digit(day, 5) * 10 + digit(day, 6);
  const year = digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3) - (month <= 2 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  // 719,469 days lie between 1 March of year 0 and 1970-01-01, and one because the days of a month begin at 1.
  return year * 365 + leaps + (BEFORE[month - 1] ?? 0) + digit(day, 8) * 10 + digit(day, 9) - 719_469;
};

const FIRST = dayNumber("1900-01-01" as Day);
const SPAN = dayNumber("2200-01-01" as Day) - FIRST;

/** `endOf` in numbers: each day is worked out once, and looked up after that. */
export const endsOf = (fresh: Fresh): ((on: number) => number) => {
  if (fresh.kind === "none") return () => NEVER;
  const worked = (on: number): number => dayNumber(endOf(dayAt(on), fresh) as Day);
  // Zero is "not yet worked out": no proof of that span ends on 1970-01-01 but those of its first years, which are worked out anew.
  const ends = new Int32Array(SPAN);
  return (on) => {
    const at = on - FIRST;
    if (at < 0 || at >= SPAN) return worked(on);
    const there = ends[at] as number;
    if (there !== 0) return there;
    const end = worked(on);
    ends[at] = end;
    return end;
  };
};
