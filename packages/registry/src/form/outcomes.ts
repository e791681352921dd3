import type { AnyCase } from "../case.ts";
import { hasValue } from "../case.ts";
import { outcomesFromDeath, withoutOutcomesFromDeath } from "../follow-up/outcomes-from-death.ts";

/**
 * A form's case after something was written, with what its day of death answers drawn anew: from the day as it now stands, and only where
 * nobody has written anything, for what a person could not tell stands too. `before` is the case that the writing was on top of.
 */
export const withOutcomes = (before: AnyCase, written: AnyCase["values"] = {}): AnyCase => {
  const bare = withoutOutcomesFromDeath(before);
  const one = { ...bare, values: { ...bare.values, ...written } };
  const { case: answered, derived } = outcomesFromDeath(one);
  const kept = derived.flatMap((element) => {
    const entry = one.values[element];
    return entry === undefined || hasValue(entry) || entry.absent === "not-recorded" ? [] : [[element, entry] as const];
  });
  return kept.length === 0 ? answered : { ...answered, values: { ...answered.values, ...Object.fromEntries(kept) } };
};
