import type { DefibrillatorRegistration } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { compareDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { inForce } from "@prehosp/rules";
import type { Finding } from "@prehosp/rules";
import { active } from "../shown/active.ts";
import { batteryOk } from "../shown/battery-ok.ts";
import { confirmed, tooOldFrom } from "../shown/confirmed.ts";
import { electrodesInDate } from "../shown/electrodes-in-date.ts";
import { shown } from "../shown/shown.ts";
import { dueOf } from "./due.ts";
import type { Window } from "./due.ts";
import type { Reminded, Reminder, ReminderTo, Stage } from "./reminded.ts";
import { reminderRules } from "./reminder-rules.ts";
import type { ReminderRule } from "./reminder-rules.ts";

/** Where a registration stands on a day, why, and what to send. */
export interface Life {
  readonly stage: Stage;
  /** Why it is hidden: nobody answered the final notice, or the owner's own answer (not active, battery not in order). */
  readonly hidden?: "silence" | "answer";
  /** The register's own judgement; only a met one is shown to others, whatever the stage. */
  readonly shown: Finding;
  readonly due: readonly Reminder[];
  /** Everything that was sent, in the order of days; nothing is ever left out. */
  readonly said: readonly Reminded[];
}

/** What a registration itself does not say. */
export interface LifeBesides {
  /** The day it was begun; without it an unfinished one is reminded at once. */
  readonly begun?: Day;
  /** The day its owner withdrew it. */
  readonly withdrawn?: Day;
  readonly rules?: readonly ReminderRule[];
}

// What an owner's silence alone brings about; the rest is answered or it is not.
const bySilence: ReadonlySet<string> = new Set([confirmed.id, electrodesInDate.id]);
const byAnswer: ReadonlySet<string> = new Set([active.id, batteryOk.id]);

const notMet = ({ because }: Finding): readonly Finding[] => because.filter(({ outcome }) => outcome !== "met");

const isUnfinished = (finding: Finding): boolean =>
  notMet(finding).some(({ rule, outcome }) => outcome === "unclear" || !(bySilence.has(rule) || byAnswer.has(rule)));

/** The two stretches that end in silence: each with the day it runs out. */
const silencesOf = ({ is }: DefibrillatorRegistration): readonly Window[] => [
  ...(known(is.lastConfirmed) ? [{ kind: "check", runsOut: tooOldFrom(is.lastConfirmed) } as const] : []),
  ...(known(is.electrodesUntil) ? [{ kind: "electrodes", runsOut: is.electrodesUntil } as const] : []),
];

/**
 * Where a registration stands on a day, given what was sent of it: its stage and the reminders due now. Asked again with those among
 * what was sent, it is silent. Nobody's silence makes it `hidden` before the day after the final notice went to everyone recorded; one
 * that has run out without that is not shown, but stays `reminded` with the final notice due. Confirmed again it is shown again.
 */
export const lifeOf = (
  registration: DefibrillatorRegistration,
  said: readonly Reminded[],
  on: Day,
  { begun, withdrawn, rules = reminderRules }: LifeBesides = {},
): Life => {
  const finding = shown(registration, on);
  const base = { shown: finding, said: said.toSorted((a, b) => compareDays(a.on, b.on)) };
  const at = (stage: Stage, due: readonly Reminder[] = []): Life => ({ ...base, stage, due });
  if (withdrawn !== undefined && withdrawn <= on) return at("withdrawn");

  const ask = { rules: rules.filter((rule) => inForce(rule, on)), said, on, there: thereOf(registration) };
  if (isUnfinished(finding)) return at("unfinished", dueOf(ask, [unfinishedSince(registration, begun)]).due);
  if (notMet(finding).some(({ rule }) => byAnswer.has(rule))) return { ...at("hidden"), hidden: "answer" };

  const { due, reminded, noticed, told } = dueOf(ask, silencesOf(registration));
  const overdue = finding.outcome !== "met";
  if (overdue && told) return { ...at("hidden"), hidden: "silence" };
  return at(noticed ? "finally-noticed" : reminded || overdue ? "reminded" : "shown", due);
};

const thereOf = ({ responsible, alternate }: DefibrillatorRegistration): readonly ReminderTo[] => [
  ...(known(responsible) ? (["responsible"] as const) : []),
  ...(known(alternate) ? (["alternate"] as const) : []),
];

// What was sent of an earlier unfinished time says nothing of this one: it begins anew with each confirmation.
const unfinishedSince = ({ is }: DefibrillatorRegistration, begun: Day | undefined): Window => {
  const days = [begun, known(is.lastConfirmed) ? is.lastConfirmed : undefined].filter((day) => day !== undefined);
  const since = days.toSorted(compareDays).at(-1);
  return { kind: "unfinished", ...(since === undefined ? {} : { since }) };
};
