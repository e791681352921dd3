import type { Remark } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { DayPeriod, OpeningHours } from "@prehosp/model/time";
import { saidText } from "../sanity/said-text.ts";
import { clausesOf } from "./clauses.ts";
import { closedPeriodOf } from "./closed-periods.ts";
import { DAYS } from "./days.ts";
import { holidaysOf, lay, making, weekOf } from "./week-in-making.ts";

/** Opening hours as they were understood, and what was not. */
export interface HoursRead {
  readonly hours: Recorded<OpeningHours>;
  readonly remarks: readonly Remark[];
}

const ALL_DAY = { from: "00:00", to: "24:00" };

const DOUBTS = {
  "holiday-order": "A weekday after the holiday rule would take it back; what holds on holidays is taken as unanswered",
  "holiday-open": "Open all of a holiday and not of a weekday is a known error of another program; taken as unanswered",
  "holiday-added":
    "Hours added to a holiday by a comma have two readings; what holds on holidays is taken as unanswered",
  "holiday-some-days": "Only some holidays are told of; what holds on holidays is taken as unanswered",
} as const;

/**
 * Reads the common part of OpenStreetMap's opening_hours: 24/7, days and times, lists, wraps, nights, later rules over earlier,
 * PH, and closed periods with a year. What is not understood whole is words: never guessed, never open. Holidays nobody spoke of
 * are unanswered. A night under a later rule for the next morning ends at midnight, as the reference program has it.
 */
export const hoursFromText = (text: string, path = "/hours"): HoursRead => {
  const kept = saidText(text, path);
  if (kept.text === undefined)
    return { hours: absent(kept.remarks.length > 0 ? "unknown" : "not-recorded"), remarks: kept.remarks };
  const words = kept.text;
  const remarks: Remark[] = [...kept.remarks];
  const quoted = /^"([^"]+)"$/u.exec(words)?.[1]?.trim();
  const read = quoted === undefined ? understood(words) : undefined;
  if (read === undefined) {
    remarks.push({ code: "hours-in-words", path, means: "The hours are kept as words; when it is open is unknown" });
    return { hours: { kind: "words", words: quoted === undefined || quoted === "" ? words : quoted }, remarks };
  }
  if (read.cut) {
    const means = "A night ends at midnight, since a later rule is about the morning after";
    remarks.push({ code: "night-cut", path, means });
  }
  if (read.doubt !== undefined) remarks.push({ code: read.doubt, path, means: DOUBTS[read.doubt] });
  return { hours: read.hours, remarks };
};

interface Understood {
  readonly hours: OpeningHours;
  readonly cut: boolean;
  readonly doubt?: keyof typeof DOUBTS;
}

/** Lower case, one kind of dash, no blanks where the grammar needs none, "Mo-Fr: 8" as "mo-fr 8". */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/ ?([-,;:]) ?/gu, "$1")
    .replace(/([a-z]):(?=\d)/gu, "$1 ");

const understood = (words: string): Understood | undefined => {
  const text = plain(words);
  if (text === "off" || text === "closed") return never;
  const made = making();
  const closed: DayPeriod[] = [];
  const rules = text.split(";").filter((rule) => rule !== "");
  let always = false;
  for (const [by, rule] of rules.entries()) {
    if (rule === "24/7") {
      if (by > 0) return undefined;
      always = true;
      lay(made, { days: DAYS, holidays: true, holidaysOn: [], says: [ALL_DAY], named: true }, by, false);
      continue;
    }
    const period = closedPeriodOf(rule);
    if (period !== undefined) {
      closed.push(period);
      continue;
    }
    // A rule after a closed period opens it again in the grammar; only a closed holiday after it changes nothing.
    if (closed.length > 0 && rule !== "ph off" && rule !== "ph closed") return undefined;
    always = false;
    if (!laid(made, rule, by)) return undefined;
  }
  if (made.week.size === 0) return undefined;
  if (always) return { hours: { kind: "always", closed }, cut: false };
  const { week, cut } = weekOf(made);
  const openAllDays = DAYS.every((on) => JSON.stringify(week[on]) === JSON.stringify([ALL_DAY]));
  if (made.doubt === "holiday-open" && openAllDays) made.doubt = undefined;
  return {
    hours: { kind: "weekly", week, holidays: holidaysOf(made, week).holidays, closed },
    cut,
    ...doubtOf(made, week),
  };
};

const doubtOf = (...of: Parameters<typeof holidaysOf>): { readonly doubt?: keyof typeof DOUBTS } => {
  const { doubt } = holidaysOf(...of);
  return doubt === undefined ? {} : { doubt };
};

const laid = (made: ReturnType<typeof making>, rule: string, by: number): boolean => {
  const open = /^(?:(.*),)?ph open$/u.exec(rule);
  const rest = open === null ? rule : open[1];
  const clauses = rest === undefined ? [] : clausesOf(rest);
  if (clauses === undefined || !clauses.every((clause, n) => lay(made, clause, by, n > 0))) return false;
  if (open === null) return true;
  // "N" in a closed-on-holidays column was published as "PH open" by a peer: a door that opens at night on 17 May.
  made.doubt ??= "holiday-open";
  return lay(made, { days: [], holidays: true, holidaysOn: [], says: [ALL_DAY], named: true }, by, false);
};

const never: Understood = {
  hours: {
    kind: "weekly",
    week: { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] },
    holidays: { kind: "closed" },
    closed: [],
  },
  cut: false,
};
