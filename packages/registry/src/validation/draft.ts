import type { Day, Instant } from "@prehosp/model/time";
import { addSeconds } from "@prehosp/model/time";
import type { Atom, Condition } from "./condition.ts";
import { EVENT } from "./condition.ts";
import type { Draft } from "./rule.ts";
import { OWN, gone } from "./rule.ts";

/** An element and the values of it that a rule speaks of. */
export type Said = readonly [element: string, ...values: [string | boolean, ...(string | boolean)[]]];

type Sourceless = Omit<Draft, "source">;
type Code = Draft["code"];

/** One o'clock of the day of the examples, and so many minutes later. */
export const clock = (minutes: number): Instant => addSeconds("2026-11-22T13:00:00.000Z" as Instant, minutes * 60);

export const is = ([element, ...values]: Said): Atom => ({ element, is: values });
export const has = (element: string, ...codes: readonly string[]): Atom => ({ element, has: codes });
export const known = (element: string): Atom => ({ known: element });
export const between = (element: string, from: number, to: number): Atom => ({ element, from, to });
export const before = (moment: string, other: string, more: { minutes?: number; days?: number } = {}): Atom => ({
  moment,
  before: other,
  ...more,
});
export const all = (...parts: readonly Condition[]): Condition => ({ all: parts });
export const any = (...parts: readonly Condition[]): Condition => ({ any: parts });
export const not = (part: Condition): Condition => ({ not: part });
const absentAs = (element: string, as: "not-recorded" | "not-applicable"): Atom => ({ absent: element, as });

const shown = (said: readonly Said[]) => Object.fromEntries(said.map(([element, value]) => [element, value]));

/** A rule of its own kind. */
export const rule = (code: Code, when: Condition, example: Draft["example"]): Sourceless => ({ code, when, example });

/** Values that can't stand together. */
export const clash = (code: Code, ...said: readonly [Said, Said, ...Said[]]): Sourceless =>
  rule(code, all(...said.map(is)), shown(said));

/** Only recorded where something else is not so: a value stands although it can't. */
export const only = (code: Code, element: string, ...unless: readonly [Said, ...Said[]]): Sourceless =>
  rule(code, all(...unless.map(is), known(element)), { ...shown(unless), [element]: OWN });

/** Should be recorded when something else is so: nobody wrote it. */
export const missing = (code: Code, element: string, ...when: readonly [Said, ...Said[]]): Sourceless =>
  rule(code, all(...when.map(is), absentAs(element, "not-recorded")), shown(when));

/** Applies when something else is so: it stands as not applicable. */
export const applies = (code: Code, element: string, ...when: readonly [Said, ...Said[]]): Sourceless =>
  rule(code, all(...when.map(is), absentAs(element, "not-applicable")), {
    ...shown(when),
    [element]: gone("not-applicable"),
  });

/** The second can't come before the first; at the same moment is in order. */
export const order = (code: Code, first: string, second: string, ...when: readonly Said[]): Sourceless =>
  rule(code, when.length === 0 ? before(second, first) : all(...when.map(is), before(second, first)), {
    ...shown(when),
    [first]: clock(5),
    [second]: clock(4),
  });

/** More than so many minutes between the two is not likely. */
export const longer = (code: Code, first: string, second: string, minutes: number): Sourceless =>
  rule(code, before(first, second, { minutes }), { [first]: clock(0), [second]: clock(minutes + 1) });

const FAR = { minutes: 12 * 60 };

/** A moment more than half a day from the event, whichever way. */
export const far = (code: Code, moment: string): Sourceless =>
  rule(code, any(before(moment, EVENT, FAR), before(EVENT, moment, FAR)), {
    "time-registered": clock(0),
    "time-arrest": clock(0),
    [moment]: clock(-721),
  });

/** A number outside what is likely. */
export const unlikely = (code: Code, element: string, from: number, to: number, example: number): Sourceless =>
  rule(code, not(between(element, from, to)), { [element]: example });

/** Judges only events from a day on; the example then says when its event was. */
export const from = (day: Day, drafts: readonly Draft[]): readonly Draft[] =>
  drafts.map((draft) => ({ ...draft, from: day, example: { "time-registered": clock(0), ...draft.example } }));

/** The same source for several drafts. */
export const sourced = (source: string, drafts: readonly Sourceless[]): readonly Draft[] =>
  drafts.map((one) => ({ source, ...one }));
