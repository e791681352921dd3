import type { Remark } from "@prehosp/model";
import { absent, known, type Recorded } from "@prehosp/model/absence";
import type { HolidayHours, OpeningHours, OpenInterval, OpenWeek } from "@prehosp/model/time";
import type { Cells } from "./cells.ts";

const DAYS = [
  ["MON", "monday"],
  ["TUE", "tuesday"],
  ["WED", "wednesday"],
  ["THU", "thursday"],
  ["FRI", "friday"],
  ["SAT", "saturday"],
  ["SUN", "sunday"],
] as const;

/** HHMM 0–2400 as a clock; undefined where no clock shows it. */
const clockOf = (hhmm: number): string | undefined => {
  const [hours, minutes] = [Math.floor(hhmm / 100), hhmm % 100];
  if (!Number.isInteger(hhmm) || hhmm < 0 || hhmm > 2400 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
};
const hhmmOf = (clock: string): number => Number(clock.replace(":", ""));

const ALL_DAY: OpenInterval = { from: "00:00", to: "24:00" };
const isAllDay = (of: Recorded<readonly OpenInterval[]>): boolean =>
  known(of) && of.length === 1 && of[0]?.from === ALL_DAY.from && of[0].to === ALL_DAY.to;

const fieldsOf = (name: string) => [`OPENING_HOURS_${name}_FROM`, `OPENING_HOURS_${name}_TO`] as const;

/** One interval a weekday; no hours are no answer, and hours that are none are unknown: neither is ever closed or open. */
const dayOf = (cells: Cells, name: string): Recorded<OpenInterval[]> => {
  const fields = fieldsOf(name);
  const given = fields.filter((field) => cells.has(field));
  if (given.length === 0) return absent("not-recorded");
  if (given.length === 1) return cells.unreadable("half-hours", given[0]!, "only one end of the open hours is given");
  const ends: string[] = [];
  for (const [n, field] of fields.entries()) {
    const hhmm = cells.number(field);
    if (!known(hhmm)) return absent("unknown");
    const clock = clockOf(hhmm);
    if (clock === undefined || (n === 0 && clock === "24:00"))
      return cells.unreadable("no-clock", field, "no clock shows this time");
    ends.push(clock);
  }
  const [from = "", to = ""] = ends;
  return from === to
    ? cells.unreadable("no-span", fields[1], "it opens and closes at the same time, which is no answer")
    : [{ from, to }];
};

const weekOf = (say: (name: string) => Recorded<OpenInterval[]>): OpenWeek =>
  Object.fromEntries(DAYS.map(([name, weekday]) => [weekday, say(name)])) as OpenWeek;

// Words beside "always available" that say otherwise: a clock that is not round the clock, or that it is closed.
const saysOtherwise = (words: string): boolean =>
  /\d/.test(words.replaceAll(/24\s*\/\s*7|\b365\b|24\s*(?:t|h)|\b0?0(?:[:.]?00)?\b|\b24(?:[:.]?00)?\b/gi, "")) ||
  /stengt|stengd|lukk|closed|avtale/i.test(words);

/**
 * When it can be reached. INFERRED, since no official documentation was found: LIMITED = N is always available; CLOSED_HOLIDAYS = N
 * lets the weekday's hours hold on public holidays; an end before the beginning is the next morning.
 */
export const hoursOf = (cells: Cells): Recorded<OpeningHours> => {
  const limited = cells.yesOrNo("OPENING_HOURS_LIMITED");
  const closed = cells.yesOrNo("OPENING_HOURS_CLOSED_HOLIDAYS");
  const words = cells.text("OPENING_HOURS_TEXT");
  const week = weekOf((name) => dayOf(cells, name));
  const given = DAYS.filter(([name]) => fieldsOf(name).some((field) => cells.has(field)));
  const holidays: HolidayHours = { kind: known(closed) ? (closed ? "closed" : "as-weekday") : "unanswered" };
  if (limited === false) {
    if (given.some(([, weekday]) => !isAllDay(week[weekday])) || (known(words) && saysOtherwise(words)))
      return cells.unreadable(
        "hours-contradict",
        "OPENING_HOURS_LIMITED",
        "always available, with hours that say otherwise",
      );
    // Always, but for the holidays where they are closed or their answer could not be read.
    return closed === true || (!known(closed) && cells.has("OPENING_HOURS_CLOSED_HOLIDAYS"))
      ? { kind: "weekly", week: weekOf(() => [ALL_DAY]), holidays, closed: [] }
      : { kind: "always", closed: [] };
  }
  if (given.length > 0)
    return !known(limited) && cells.has("OPENING_HOURS_LIMITED")
      ? absent("unknown")
      : { kind: "weekly", week, holidays, closed: [] };
  return known(words) ? { kind: "words", words } : limited === true ? absent("not-recorded") : limited;
};

const no = (code: string, means: string): Remark => ({ code, path: "/is/hours", means });

/** The fields that say the hours, `null` for what is not known; `cannot` where leaving out would let it look more open than it is. */
export const sayHours = (
  hours: Recorded<OpeningHours>,
): { readonly fields: Readonly<Record<string, string | number | null>>; readonly cannot: readonly Remark[] } => {
  const cannot: Remark[] = [];
  const fields: Record<string, string | number | null> = {
    opening_hours_limited: null,
    opening_hours_closed_holidays: null,
  };
  for (const [name] of DAYS) for (const field of fieldsOf(name)) fields[field.toLowerCase()] = null;
  if (!known(hours) || hours.kind === "words") return { fields, cannot };
  if (hours.closed.length > 0) cannot.push(no("closed-periods", "the register has no closed periods"));
  fields["opening_hours_limited"] = hours.kind === "always" ? "N" : "Y";
  if (hours.kind === "always") {
    fields["opening_hours_closed_holidays"] = "N";
    return { fields, cannot };
  }
  if (hours.holidays.kind === "own") cannot.push(no("own-holiday-hours", "the register has no hours of holidays"));
  if (hours.holidays.kind === "closed") fields["opening_hours_closed_holidays"] = "Y";
  if (hours.holidays.kind === "as-weekday") fields["opening_hours_closed_holidays"] = "N";
  for (const [name, weekday] of DAYS) {
    const open = hours.week[weekday];
    if (!known(open) || open.length === 0) continue;
    if (open.length > 1)
      cannot.push(no("several-intervals", `the register has one interval a day, also on ${weekday}`));
    const [from, to] = fieldsOf(name);
    fields[from.toLowerCase()] = hhmmOf(open[0]!.from);
    fields[to.toLowerCase()] = hhmmOf(open[0]!.to);
  }
  return { fields, cannot };
};
