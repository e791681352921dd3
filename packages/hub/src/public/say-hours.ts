import { type Language, say } from "@prehosp/model";
import { type Recorded, isAbsent } from "@prehosp/model/absence";
import type { HolidayHours, OpenInterval, OpeningHours } from "@prehosp/model/time";
import { publicTexts as texts } from "./texts.ts";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const names: Readonly<Record<Language, readonly string[]>> = {
  nb: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
  nn: ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

const ofDay = (intervals: Recorded<readonly OpenInterval[]>, language: Language): string => {
  if (isAbsent(intervals)) return say(texts.notSaid, language);
  if (intervals.length === 0) return say(texts.closed, language);
  return intervals.map(({ from, to }) => `${from}–${to}`).join(", ");
};

const ofHolidays = (holidays: HolidayHours, language: Language): string => {
  if (holidays.kind === "closed") return say(texts.closed, language);
  if (holidays.kind === "as-weekday") return say(texts.asWeekday, language);
  return holidays.kind === "own" ? ofDay(holidays.intervals, language) : say(texts.notSaid, language);
};

/** Opening hours for people, a line for each stretch of days that are alike; closed periods after them. */
export const sayHours = (hours: OpeningHours, language: Language): readonly string[] => {
  if (hours.kind === "words") return [hours.words];
  const closed = hours.closed.map(({ from, to }) => `${say(texts.closed, language)} ${from} – ${to}`);
  if (hours.kind === "always") return [say(texts.always, language), ...closed];
  const lines: { readonly first: number; last: number; readonly is: string }[] = [];
  for (const [n, day] of DAYS.entries()) {
    const is = ofDay(hours.week[day], language);
    const before = lines.at(-1);
    if (before?.is === is) before.last = n;
    else lines.push({ first: n, last: n, is });
  }
  const name = (n: number) => names[language][n] ?? "";
  const week = lines.map(({ first, last, is }) => `${name(first)}${last > first ? `–${name(last)}` : ""} ${is}`);
  return [...week, `${say(texts.holidays, language)} ${ofHolidays(hours.holidays, language)}`, ...closed];
};
