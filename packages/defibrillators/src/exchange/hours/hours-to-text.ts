import { isAbsent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { OpenInterval, OpeningHours, OpenWeek, Weekday } from "@prehosp/model/time";
import { sayClosedPeriod } from "./closed-periods.ts";
import { DAYS, SHORT } from "./days.ts";

/**
 * Opening hours as an OpenStreetMap text that `hoursFromText` reads back the same. Unanswered is written "unknown", holidays
 * always spelled out, words as a comment in quotes; undefined where the words hold a quote mark themselves and cannot be written.
 */
export const hoursToText = (hours: OpeningHours): string | undefined => {
  if (hours.kind === "words") return hours.words.includes('"') ? undefined : `"${hours.words}"`;
  const closed = hours.closed.map(sayClosedPeriod);
  if (hours.kind === "always") return ["24/7", ...closed].join("; ");
  const days = grouped(hours.week);
  if (hours.holidays.kind === "closed" && closed.length === 0 && days.every(({ says }) => says === "off")) return "off";
  return [...sayWeek(days), ...holidaysOf(hours, days), ...closed].join("; ");
};

interface Group {
  readonly days: readonly Weekday[];
  readonly says: string;
}

/** Days that say the same, those that follow one another as a stretch. */
const grouped = (week: OpenWeek): readonly Group[] => {
  const said = new Map<string, Weekday[]>();
  for (const on of DAYS) {
    const says = sayAnswer(week[on]);
    said.set(says, [...(said.get(says) ?? []), on]);
  }
  return [...said].map(([says, days]) => ({ days, says }));
};

const sayAnswer = (answer: Recorded<readonly OpenInterval[]>): string =>
  isAbsent(answer) ? "unknown" : sayIntervals(answer);

const sayIntervals = (intervals: readonly OpenInterval[]): string =>
  intervals.length === 0 ? "off" : intervals.map(({ from, to }) => `${from}-${to}`).join(",");

/**
 * Unanswered days first and the open ones joined by commas: a rule after a semicolon would cut the night that runs into its
 * morning. Closed days need no word, unless all of them are.
 */
const sayWeek = (groups: readonly Group[]): readonly string[] => {
  const is = (one: "unknown" | "off") => groups.filter(({ says }) => says === one).map(sayGroup);
  const open = groups.filter(({ says }) => says !== "unknown" && says !== "off");
  const nights = open.some(({ says }) => says.split(",").some((span) => span.slice(6) <= span.slice(0, 5)));
  const written = nights ? [open.map(sayGroup).join(", ")] : open.map(sayGroup);
  return [...is("unknown"), ...(open.length === 0 ? is("off") : written)];
};

const sayGroup = ({ days, says }: Group): string => `${sayDays(days)} ${says}`;

const sayDays = (days: readonly Weekday[]): string => {
  const runs: Weekday[][] = [];
  for (const on of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && DAYS.indexOf(on) === DAYS.indexOf(last) + 1) run.push(on);
    else runs.push([on]);
  }
  return runs.map((run) => sayRun(run)).join(",");
};

const sayRun = (run: readonly Weekday[]): string => {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? SHORT[first] : `${SHORT[first]}-${SHORT[last]}`;
};

const holidaysOf = (
  { holidays }: Extract<OpeningHours, { kind: "weekly" }>,
  groups: readonly Group[],
): readonly string[] => {
  if (holidays.kind === "closed") return ["PH off"];
  if (holidays.kind === "unanswered") return ["PH unknown"];
  if (holidays.kind === "own")
    return [holidays.intervals.length === 0 ? "PH off" : `PH ${sayIntervals(holidays.intervals)}`];
  return groups.map((group) => `PH ${sayGroup(group)}`);
};
