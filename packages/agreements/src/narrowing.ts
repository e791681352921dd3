import { Condition } from "@prehosp/model";
import type { Agreement, Outcome, UnitId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { prepare } from "./book.ts";
import { covers } from "./covers.ts";

/** A unit whose cover for a condition is another after than before, on a day. */
export interface CoverChange {
  readonly unit: UnitId;
  readonly condition: Condition;
  readonly on: Day;
  readonly before: Outcome;
  readonly after: Outcome;
}

const RANK: Readonly<Record<Outcome, number>> = { met: 0, unclear: 1, "not-met": 2, "not-applicable": 2 };

/** True where the unit is worse off: from covered to unclear, or from either to not covered. */
export const isLoss = ({ before, after }: CoverChange): boolean => RANK[after] > RANK[before];

/** What differs in cover between two lists, for these units on these days, condition by condition. */
export const coverChanges = (
  before: readonly Agreement[],
  after: readonly Agreement[],
  units: readonly UnitId[],
  days: readonly Day[],
): readonly CoverChange[] => {
  const [was, is] = [prepare(before), prepare(after)];
  return [...new Set(units)].flatMap((unit) =>
    [...new Set(days)].flatMap((on) =>
      Condition.options.flatMap((condition) => {
        const [b, a] = [was, is].map((book) => covers(book, { unit, condition, on }).judged.outcome);
        return b === undefined || a === undefined || a === b ? [] : [{ unit, condition, on, before: b, after: a }];
      }),
    ),
  );
};

/** The days on which a new agreement can differ from its base: its first, and the first after its end. */
export const turningDays = ({ from, until }: Agreement): readonly Day[] => (isAbsent(until) ? [from] : [from, until]);

/** What a changed agreement takes from the units of its base, whatever other agreements give them. */
export const losses = (base: Agreement, next: Agreement): readonly CoverChange[] =>
  coverChanges([base], [next], base.units, [
    ...turningDays(next),
    // A base that hasn't begun yet has nothing to lose on the first day of the new one.
    ...(base.from > next.from ? [base.from] : []),
  ]).filter(isLoss);
