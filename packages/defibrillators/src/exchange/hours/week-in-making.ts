import { absent, isAbsent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { HolidayHours, OpenInterval, OpenWeek, Weekday } from "@prehosp/model/time";
import type { Clause, Said } from "./clauses.ts";
import { DAYS } from "./days.ts";

/** What makes a holiday impossible to judge from the text, where something was said of it. */
export type HolidayDoubt = "holiday-order" | "holiday-open" | "holiday-added" | "holiday-some-days";

interface Told {
  readonly says: readonly { readonly interval: OpenInterval; readonly by: number }[] | "unknown";
  /** The last rule that said something anew of the day. */
  readonly by: number;
}

/** A week that is being read rule by rule, later over earlier. */
export interface Making {
  readonly week: Map<Weekday, Told>;
  readonly holidays: Map<Weekday, Said>;
  plain: boolean;
  doubt: HolidayDoubt | undefined;
}

export const making = (): Making => ({ week: new Map(), holidays: new Map(), plain: false, doubt: undefined });

/** Lays one clause over the week; `added` where a comma joins it to its rule, so that it closes nothing said before. */
export const lay = (into: Making, clause: Clause, by: number, added: boolean): boolean => {
  const { says } = clause;
  const ordinary = clause.days.length > 0;
  // "Mo 08:00-16:00, We off": one library closes Wednesday, another adds nothing; only holidays are written so in earnest.
  if (added && ordinary && (says === "unknown" || says.length === 0)) return false;
  // In the grammar a weekday that comes after takes the holiday back; few who write it mean that.
  if (ordinary && !clause.holidays && into.holidays.size > 0) into.doubt ??= "holiday-order";
  for (const on of clause.days) {
    const before = added ? into.week.get(on) : undefined;
    if (before?.says === "unknown") return false;
    const mine = says === "unknown" ? says : says.map((interval) => ({ interval, by }));
    const all = mine === "unknown" ? mine : [...(before?.says ?? []), ...mine];
    into.week.set(on, { says: all, by: before?.by ?? (added ? -1 : by) });
  }
  if (clause.holidays || clause.holidaysOn.length > 0) {
    if (added && says !== "unknown" && says.length > 0) into.doubt ??= "holiday-added";
    for (const on of clause.holidays ? DAYS : clause.holidaysOn) into.holidays.set(on, says);
    into.plain = clause.holidays;
  }
  return true;
};

/** The week as the model says it, and whether a night was cut because a later rule takes the next morning. */
export const weekOf = ({ week }: Making): { readonly week: OpenWeek; readonly cut: boolean } => {
  let cut = false;
  const dayOf = (on: Weekday, i: number): Recorded<OpenInterval[]> => {
    const told = week.get(on);
    if (told === undefined) return [];
    if (told.says === "unknown") return absent("unknown");
    const tomorrow = week.get(DAYS[(i + 1) % 7] as Weekday)?.by ?? -1;
    return told.says.map(({ interval, by }) => {
      if (interval.to > interval.from || interval.to === "00:00" || tomorrow <= by) return interval;
      cut = true;
      return { from: interval.from, to: "24:00" };
    });
  };
  const days = DAYS.map((on, i) => [on, dayOf(on, i)] as const);
  return { week: Object.fromEntries(days) as OpenWeek, cut };
};

/** What was said of holidays; nothing said is unanswered, never "as usual" and never open. */
export const holidaysOf = (
  made: Making,
  week: OpenWeek,
): { readonly holidays: HolidayHours; readonly doubt?: HolidayDoubt } => {
  const said = DAYS.map((on) => made.holidays.get(on));
  if (made.doubt !== undefined) return { holidays: { kind: "unanswered" }, doubt: made.doubt };
  if (said.every((one) => one === undefined)) return { holidays: { kind: "unanswered" } };
  const first = said[0];
  if (made.plain && first !== undefined) {
    if (first === "unknown") return { holidays: { kind: "unanswered" } };
    return { holidays: first.length === 0 ? { kind: "closed" } : { kind: "own", intervals: [...first] } };
  }
  const usual = DAYS.every((on, i) => {
    const [one, answer] = [said[i], week[on]];
    if (one === undefined || one === "unknown" || isAbsent(answer)) return one === "unknown" && isAbsent(answer);
    return JSON.stringify(one) === JSON.stringify(answer);
  });
  return usual
    ? { holidays: { kind: "as-weekday" } }
    : { holidays: { kind: "unanswered" }, doubt: "holiday-some-days" };
};
