import { isAbsent } from "../absence/index.ts";
import type { Day } from "./day.ts";
import { addDays, weekday } from "./day.ts";
import { holidayOf } from "./holidays.ts";
import type { Instant } from "./instant.ts";
import type { DayPeriod, OpenInterval, OpeningHours } from "./opening-hours.ts";
import { osloTime } from "./oslo.ts";

/** Open, closed, or not possible to say. */
export type OpenState = "open" | "closed" | "unknown";

/**
 * Whether a place is open at an instant, in the time of Norway.
 * A night that began the evening before runs on into the morning; from an ordinary evening into a public holiday with rules of its
 * own it is unknown, since the week cannot say whether the holiday cuts it. An unanswered day is unknown only on its own date.
 */
export const openAt = (hours: OpeningHours, at: Instant): OpenState => {
  if (hours.kind === "words") return "unknown";
  const now = osloTime(at);
  if (within(hours.closed, now.day)) return "closed";
  if (hours.kind === "always") return "open";
  const minute = now.hour * 60 + now.minute;
  const today = hoursOn(hours, now.day);
  if (today !== "unknown" && today.some((i) => minute >= minutes(i.from) && (isNight(i) || minute < minutes(i.to))))
    return "open";
  const eve = addDays(now.day, -1);
  const evening = within(hours.closed, eve) ? [] : hoursOn(hours, eve);
  const runsOn = evening !== "unknown" && evening.some((i) => isNight(i) && minute < minutes(i.to));
  if (runsOn) return cutsTheNight(hours, eve, now.day) ? "unknown" : "open";
  return today === "unknown" ? "unknown" : "closed";
};

type Weekly = Extract<OpeningHours, { kind: "weekly" }>;

const hoursOn = (hours: Weekly, on: Day): readonly OpenInterval[] | "unknown" => {
  const rules = holidayOf(on) === undefined ? undefined : hours.holidays;
  if (rules?.kind === "closed") return [];
  if (rules?.kind === "own") return rules.intervals;
  if (rules?.kind === "unanswered") return "unknown";
  const answer = hours.week[weekday(on)];
  return isAbsent(answer) ? "unknown" : answer;
};

const cutsTheNight = ({ holidays }: Weekly, eve: Day, on: Day): boolean =>
  holidays.kind !== "as-weekday" && holidayOf(on) !== undefined && holidayOf(eve) === undefined;

const within = (periods: readonly DayPeriod[], on: Day): boolean => periods.some((p) => p.from <= on && on <= p.to);

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

const isNight = ({ from, to }: OpenInterval): boolean => minutes(to) <= minutes(from);
