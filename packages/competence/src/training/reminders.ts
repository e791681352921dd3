import type { PersonId } from "@prehosp/model";
import { addDays, compareDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";

/** A requirement that a person meets until a day, and how many days before one wants to be told. */
export interface RunsOut {
  readonly person: PersonId;
  readonly requirement: string;
  readonly until: Day;
  readonly warnDays: readonly number[];
}

/** One reminder. Its id is made of what it says, so the same reminder has the same id whenever and wherever it is worked out. */
export interface Reminder {
  readonly id: string;
  readonly code: "runs-out" | "not-ready-for-class";
  readonly person: PersonId;
  /** The requirement that runs out, or that is missing for the class. */
  readonly requirement: string;
  readonly due: Day;
  /** The day it is about: the first day the requirement is not met, or the first day of the class. */
  readonly before: Day;
  /** Id of the course date, where it is about one. */
  readonly date?: string;
}

// The separator is escaped, so that two different reminders never share an id whatever requirements are called.
const part = (value: string | number): string => String(value).replaceAll("%", "%25").replaceAll("|", "%7C");

/** The id of a reminder, from everything it says. */
export const reminderId = (...parts: readonly (string | number)[]): string => parts.map(part).join("|");

/** The course date that the id of a reminder names; undefined where it is about none. */
export const dateOfReminder = (id: string): string | undefined => {
  const [code, date] = id.split("|");
  return code === "not-ready-for-class" ? date?.replaceAll("%7C", "|").replaceAll("%25", "%") : undefined;
};

/** Every reminder to set a timer for. A requirement with a new `until` has new ids: what was set for the old one says nothing now. */
export const remindersOf = (rows: readonly RunsOut[]): readonly Reminder[] => {
  const all = rows.flatMap(({ person, requirement, until, warnDays }) =>
    warnDays.map((days): readonly [string, Reminder] => {
      const id = reminderId("runs-out", person, requirement, until, days);
      return [id, { id, code: "runs-out", person, requirement, due: addDays(until, -days), before: until }];
    }),
  );
  return [...new Map(all).values()].toSorted((a, b) => compareDays(a.due, b.due) || (a.id < b.id ? -1 : 1));
};

/**
 * The reminders to send on a day, given the ids that are sent: each once, and after days without anybody sending only the most
 * urgent of those that one person has waiting for one thing. Nothing is due once the day itself has come.
 */
export const remindersDue = (
  reminders: readonly Reminder[],
  { on, sent }: { readonly on: Day; readonly sent: ReadonlySet<string> },
): readonly Reminder[] => {
  const latest = new Map<string, Reminder>();
  for (const r of reminders) {
    if (r.due > on || r.before <= on) continue;
    const about = reminderId(r.code, r.person, r.requirement, r.before, r.date ?? "");
    const other = latest.get(about);
    if (other === undefined || other.due < r.due) latest.set(about, r);
  }
  return [...latest.values()].filter((r) => !sent.has(r.id));
};
