import { type Language, say } from "@prehosp/model";
import { type Recorded, isAbsent } from "@prehosp/model/absence";
import {
  type Day,
  type HolidayHours,
  type OpenInterval,
  type OpeningHours,
  sayDay,
  Weekday,
  weekdayNames,
} from "@prehosp/model/time";
import { publicTexts as texts } from "./texts.ts";

const ofDay = (intervals: Recorded<readonly OpenInterval[]>, language: Language): string => {
  if (isAbsent(intervals)) return say(texts.notSaid, language);
  if (intervals.length === 0) return say(texts.closed, language);
  const said = intervals.map(({ from, to }) => `${from}–${to}`).join(", ");
  return language === "en" ? said : `kl. ${said.replaceAll(":", ".")}`;
};

const ofHolidays = (holidays: HolidayHours, language: Language): string => {
  if (holidays.kind === "closed") return say(texts.closed, language);
  if (holidays.kind === "as-weekday") return say(texts.asWeekday, language);
  return holidays.kind === "own" ? ofDay(holidays.intervals, language) : say(texts.notSaid, language);
};

/** Opening hours for people, a line for each stretch of days that are alike ("mandag–fredag kl. 08.00–16.00"); closed periods after them. */
export const sayHours = (hours: OpeningHours, language: Language): readonly string[] => {
  if (hours.kind === "words") return [hours.words];
  const day = (on: Day) => sayDay(on, { language });
  const closed = hours.closed.map(({ from, to }) => `${say(texts.closed, language)} ${day(from)} – ${day(to)}`);
  if (hours.kind === "always") return [say(texts.always, language), ...closed];
  const lines: { readonly first: Weekday; last: Weekday; readonly is: string }[] = [];
  for (const on of Weekday.options) {
    const is = ofDay(hours.week[on], language);
    const before = lines.at(-1);
    if (before?.is === is) before.last = on;
    else lines.push({ first: on, last: on, is });
  }
  const name = (on: Weekday) => weekdayNames[on][language];
  const week = lines.map(({ first, last, is }) => `${name(first)}${last === first ? "" : `–${name(last)}`} ${is}`);
  return [...week, `${say(texts.holidays, language)} ${ofHolidays(hours.holidays, language)}`, ...closed];
};
