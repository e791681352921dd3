import { known } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import type { Case } from "@prehosp/registry";
import { valueOf } from "@prehosp/registry";
import type { Basis } from "../basis.ts";
import type { Exclusion, Member } from "../indicator.ts";
import type { Answer, Filter } from "./filters.ts";

/** The cases; the last given of each patient of an incident. */
export const casesOf = ({ cases }: Basis): readonly Case[] => [
  ...new Map(cases.map((one) => [`${one.incident}\n${one.patient}`, one])).values(),
];

/** The moment that places a case in a period: registered, else answered, else ringing. */
export const caseAt = (one: Case): Instant | undefined =>
  [valueOf(one, "time-registered"), valueOf(one, "time-answered"), valueOf(one, "time-call")].find(known);

/** The reasons of filters, as the exclusions of a definition. */
export const exclusionsOf = <R extends string>(
  filters: readonly Filter<R>[],
): readonly (Exclusion & { readonly reason: R })[] => filters.map(({ reason, text }) => ({ reason, text }));

/** What keeps a case from being counted: the first filter it is known to fail, else that some filter cannot be told. */
export const leftOut = <R extends string>(
  one: Case,
  filters: readonly Filter<R>[],
): "missing" | { readonly excluded: R } | undefined => {
  const answers = filters.map(({ holds }) => holds(one));
  const failed = filters[answers.indexOf(false)];
  if (failed !== undefined) return { excluded: failed.reason };
  return answers.includes(undefined) ? "missing" : undefined;
};

/** Members out of filters and the question that is asked of those who pass them all. */
export const caseMembers =
  <R extends string>(filters: readonly Filter<R>[], fulfils: (one: Case) => Answer) =>
  (basis: Basis): readonly Member<R>[] =>
    casesOf(basis).map((one) => {
      const out = leftOut(one, filters);
      if (out !== undefined) return { at: caseAt(one), verdict: out };
      const answer = fulfils(one);
      return { at: caseAt(one), verdict: answer === undefined ? "missing" : answer ? "yes" : "no" };
    });
