import type { ActorRef } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { CaseRef } from "../event-of.ts";
import { keyOf } from "../event-of.ts";

/**
 * What somebody decided of two cases: they are one, and `keep` goes on (merged); not one after all, and asked again (unmerged); or two,
 * and not asked again (two-cases). Facts in the order they were recorded: nothing is deleted, and the last word on a pair holds.
 */
export interface Joining {
  readonly is: "merged" | "unmerged" | "two-cases";
  readonly keep: CaseRef;
  readonly other: CaseRef;
  readonly because: string;
  readonly by: ActorRef;
  readonly at: Instant;
}

const pairOf = ({ keep, other }: Joining): string => [keyOf(keep), keyOf(other)].toSorted().join(" ");

/** What the facts come to: which case each merged one has become, by key, and which pairs are no longer asked about. */
export interface Joined {
  readonly into: (one: CaseRef) => CaseRef;
  readonly isDecided: (a: CaseRef, b: CaseRef) => boolean;
}

/** Folds what was decided of pairs of cases. A merge that would lead a case back to itself is not carried out: no case is lost in a ring. */
export const joined = (facts: readonly Joining[]): Joined => {
  const last = new Map(facts.map((one) => [pairOf(one), one]));
  const next = new Map<string, CaseRef>();
  const into = (one: CaseRef): CaseRef => {
    const then = next.get(keyOf(one));
    return then === undefined ? one : into(then);
  };
  // The whole way is looked at, not only its end: a case on the way may itself have gone on elsewhere before.
  const leadsTo = (one: CaseRef, key: string): boolean => {
    const then = next.get(keyOf(one));
    return keyOf(one) === key || (then !== undefined && leadsTo(then, key));
  };
  for (const one of facts) {
    if (one.is !== "merged" || last.get(pairOf(one)) !== one) continue;
    if (!leadsTo(one.keep, keyOf(one.other))) next.set(keyOf(one.other), one.keep);
  }
  const apart = new Set([...last.values()].filter(({ is }) => is === "two-cases").map(pairOf));
  const isDecided = (a: CaseRef, b: CaseRef): boolean =>
    keyOf(into(a)) === keyOf(into(b)) || apart.has([keyOf(a), keyOf(b)].toSorted().join(" "));
  return { into, isDecided };
};
