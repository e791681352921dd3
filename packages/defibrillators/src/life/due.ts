import { addDays, compareDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { Reminded, Reminder, ReminderKind, ReminderTo } from "./reminded.ts";
import type { ReminderRule } from "./reminder-rules.ts";

/** What an owner is being waited for: answers since a day, or something before the day it runs out. */
export type Window =
  | { readonly kind: "unfinished"; readonly since?: Day }
  | { readonly kind: "check" | "electrodes"; readonly runsOut: Day };

interface Ask {
  readonly rules: readonly ReminderRule[];
  readonly said: readonly Reminded[];
  readonly on: Day;
  /** The contacts that are recorded. */
  readonly there: readonly ReminderTo[];
}

/** What is due, and how far the owner has been told, over all that is being waited for. */
export interface Due {
  readonly due: readonly Reminder[];
  readonly reminded: boolean;
  readonly noticed: boolean;
  /** Something has run out of which everyone recorded had the final notice on an earlier day. */
  readonly told: boolean;
}

const startOf = (window: Window, rule: ReminderRule): Day | undefined =>
  window.kind !== "unfinished"
    ? addDays(window.runsOut, -rule.first)
    : window.since === undefined
      ? undefined
      : addDays(window.since, rule.first);

// The alternate hears of it where nobody else is recorded.
const recipients = (rule: ReminderRule, there: readonly ReminderTo[]): readonly ReminderTo[] => {
  const named = rule.to.filter((to) => there.includes(to));
  return named.length > 0 ? named : there.slice(0, 1);
};

/** What was sent by a rule to one contact in this stretch: what was sent before it was of an earlier one. */
const sentBy = ({ said }: Ask, rule: ReminderRule, to: ReminderTo, from: Day | undefined): readonly Reminded[] =>
  said
    .filter((one) => one.kind === rule.kind && one.to === to && (from === undefined || one.on >= from))
    .toSorted((a, b) => compareDays(a.on, b.on));

const dueBy = (ask: Ask, window: Window, rule: ReminderRule, end: Day | undefined): readonly Reminder[] => {
  const start = startOf(window, rule);
  if ((start !== undefined && ask.on < start) || (end !== undefined && ask.on >= end)) return [];
  return recipients(rule, ask.there).flatMap((to) => {
    const sent = sentBy(ask, rule, to, window.kind === "unfinished" ? window.since : start);
    const last = sent.at(-1);
    if (sent.length >= rule.most || (last !== undefined && ask.on < addDays(last.on, rule.again))) return [];
    const about = window.kind === "unfinished" ? window.since : window.runsOut;
    const number = sent.length + 1;
    return [
      {
        id: [rule.kind, to, about ?? "", number].join("|"),
        kind: rule.kind,
        to,
        number,
        ...(window.kind === "unfinished" ? {} : { runsOut: window.runsOut }),
      },
    ];
  });
};

const finalOf = (kind: Window["kind"]): ReminderKind | undefined =>
  kind === "unfinished" ? undefined : `final-${kind}`;

const ofWindow = (ask: Ask, window: Window): Due => {
  const ordinary = ask.rules.filter((rule) => rule.kind === window.kind);
  const final = ask.rules.filter((rule) => rule.kind === finalOf(window.kind));
  // From the day of the final notice on there is nothing else to say.
  const end = final.map((rule) => startOf(window, rule)).find((day) => day !== undefined);
  const reached = (rule: ReminderRule, to: ReminderTo, before: (day: Day) => boolean): boolean =>
    sentBy(ask, rule, to, startOf(window, rule)).some(({ on }) => before(on));
  const some = (rules: readonly ReminderRule[]): boolean =>
    rules.some((rule) => rule.to.some((to) => reached(rule, to, (day) => day <= ask.on)));
  const ranOut = window.kind !== "unfinished" && window.runsOut <= ask.on;
  return {
    due: [
      ...ordinary.flatMap((rule) => dueBy(ask, window, rule, end)),
      ...final.flatMap((rule) => dueBy(ask, window, rule, undefined)),
    ],
    reminded: some([...ordinary, ...final]),
    noticed: some(final),
    told:
      ranOut &&
      final.length > 0 &&
      final.every((rule) => recipients(rule, ask.there).every((to) => reached(rule, to, (day) => day < ask.on))),
  };
};

/** What is due of all that is being waited for, each by its own rules. */
export const dueOf = (ask: Ask, windows: readonly Window[]): Due => {
  const each = windows.map((window) => ofWindow(ask, window));
  return {
    due: each.flatMap(({ due }) => due),
    reminded: each.some(({ reminded }) => reminded),
    noticed: each.some(({ noticed }) => noticed),
    told: each.some(({ told }) => told),
  };
};
