import type { Evidence, PersonId } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import type { Facts } from "../guard.ts";

/** What each number in `outcome` says; met by grace alone is told apart, so that it is never taken for met. */
export const statusCodes = ["not-met", "unclear", "met", "not-applicable", "met-by-grace"] as const;
export type Status = (typeof statusCodes)[number];

/** Places in `statusCodes` beside those of the compiled rules. */
export const NOT_APPLICABLE = 3;
export const MET_BY_GRACE = 4;

/** What is asked of many people at once. */
export interface StatusQuestion {
  readonly people: readonly PersonId[];
  readonly on: Day;
  readonly knownAt: Instant;
  /** The facts of each one's service; people with the same facts are fastest judged when they share the object. */
  readonly facts?: Facts | ((person: PersonId) => Facts);
}

/**
 * Every requirement on a person, for everybody: row by row of `people`, column by column of `requirements`. The one thing in
 * this room that changes: it follows when evidence, facts or the day do, and judges anew only those it concerns.
 */
export interface Statuses {
  readonly people: readonly PersonId[];
  readonly requirements: readonly string[];
  /** Place in `statusCodes`. */
  readonly outcome: Uint8Array;
  /** Where it is met, by grace or not: the number of the first day it stops (`dayAt`); 2147483647 where nothing known ends it; else 0. */
  readonly until: Int32Array;
  readonly of: (person: PersonId, requirement: string) => { readonly status: Status; readonly until?: Day } | undefined;
  /** All that is now known of a person, or the facts of his service; gives those who were judged anew, those he has attested too. */
  readonly update: (
    person: PersonId,
    change: { readonly evidence?: readonly Evidence[]; readonly facts?: Facts },
  ) => readonly PersonId[];
  /** Another day, and another instant that it is known at; gives those who were judged anew. */
  readonly advance: (to: { readonly on: Day; readonly knownAt: Instant }) => readonly PersonId[];
}
