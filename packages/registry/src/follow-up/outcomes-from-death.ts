import type { SourceRef } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { AnyCase, Entry } from "../case.ts";
import { hasValue } from "../case.ts";
import { eventOf } from "../event-of.ts";
import { milestones } from "./plan.ts";

/** A case with the outcomes that its day of death answers, and which those are. */
export interface Derived {
  readonly case: AnyCase;
  readonly derived: readonly string[];
}

const isOpen = (entry: Entry<unknown> | undefined): boolean =>
  entry !== undefined && !hasValue(entry) && (entry.absent === "not-recorded" || entry.absent === "unknown");

/**
 * Answers alive after 24 hours, 30 days and 12 months from the day of death, as derived and with its source. What happened on the
 * very day can't be told from a day and is left; what somebody recorded is left; no news of a death answers nothing.
 */
export const outcomesFromDeath = (one: AnyCase): Derived => {
  const death = one.values["death-day"];
  const event = eventOf(one);
  if (death === undefined || !hasValue(death) || event === undefined) return { case: one, derived: [] };
  const died = death.value as Day;
  const source: SourceRef = death.source;
  if (died < event.day) return { case: one, derived: [] };
  const answers = milestones.flatMap(({ element, day }) => {
    const on = day(event);
    if (!isOpen(one.values[element]) || died === on) return [];
    return [[element, { value: died > on, source, exactness: "derived" } as const] as const];
  });
  return {
    case: answers.length === 0 ? one : { ...one, values: { ...one.values, ...Object.fromEntries(answers) } },
    derived: answers.map(([element]) => element),
  };
};

const isDrawn = (one: AnyCase, entry: Entry<unknown> | undefined): boolean => {
  const death = one.values["death-day"];
  if (entry === undefined || !hasValue(entry) || entry.exactness !== "derived") return false;
  if (death === undefined || !hasValue(death)) return false;
  return entry.source.system === death.source.system && entry.source.ref === death.source.ref;
};

/** A case without the outcomes that were answered from its day of death, so that another day can answer them anew. */
export const withoutOutcomesFromDeath = (one: AnyCase): AnyCase => {
  const drawn = milestones.filter(({ element }) => isDrawn(one, one.values[element]));
  const open = drawn.map(({ element }) => [element, { absent: "not-recorded" }] as const);
  return drawn.length === 0 ? one : { ...one, values: { ...one.values, ...Object.fromEntries(open) } };
};
