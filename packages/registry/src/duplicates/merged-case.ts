import type { Gap } from "@prehosp/model";
import type { Filled } from "../assembly/entry-of.ts";
import { entryOf } from "../assembly/entry-of.ts";
import { sameTime } from "../assembly/said-by-clocks.ts";
import type { Conflict, SourcedEntry } from "../assembly/settlement.ts";
import { conflictOf, heedSettlement, saidBy } from "../assembly/settlement.ts";
import type { Settlement } from "../assembly/settlement.ts";
import type { Statement } from "../assembly/statement.ts";
import { claimSame, settle } from "../assembly/statement.ts";
import type { AnyCase, Entry } from "../case.ts";
import { hasValue } from "../case.ts";
import { datasets, elementsOf } from "../dataset.ts";
import type { Element } from "../element.ts";
import { keyOf } from "../event-of.ts";

/** Cases that were found to be one: the entries that they agree on, and what is to be settled. */
export interface MergedCase {
  readonly case: AnyCase;
  readonly gaps: readonly Gap[];
  readonly conflicts: readonly Conflict[];
}

/** What a case says of one element, as a statement to hold against another's; nothing where nothing was written. */
export const statementsOf = (entry: Entry<unknown> | undefined, ref: string): readonly Statement[] => {
  if (entry === undefined || (!hasValue(entry) && entry.absent === "not-recorded")) return [];
  // A reason without a source is the form's own word.
  const source = entry.source ?? { system: "skjema", ref };
  return [saidBy({ ...entry, source } as SourcedEntry)];
};

/** The entry that statements of several cases come to: what they agree on, or a disagreement to settle. */
export const mergedEntry = (element: Element, said: readonly Statement[]): Filled =>
  entryOf(element, settle(said, element.type === "time" ? sameTime : claimSame));

/**
 * The case that goes on when others are merged into it: what one of them alone has is taken with its source, what they disagree on is a
 * conflict that a person settles. Both cases stay as they are; undefined where one is of another dataset.
 */
export const mergedCase = (
  keep: AnyCase,
  others: readonly AnyCase[],
  settlements: readonly Settlement[] = [],
): MergedCase | undefined => {
  const dataset = datasets.find(({ id }) => id === keep.dataset.id);
  if (dataset === undefined || others.some((one) => one.dataset.id !== dataset.id)) return undefined;
  const settled = new Map(settlements.map((one) => [one.element, one]));
  const filled = elementsOf(dataset).map((element) => {
    const said = [keep, ...others].flatMap((one) => statementsOf(one.values[element.id], keyOf(one)));
    return [element.id, heedSettlement(element, mergedEntry(element, said), settled.get(element.id))] as const;
  });
  return {
    case: { ...keep, values: Object.fromEntries(filled.map(([id, { entry }]) => [id, entry])) },
    gaps: filled.flatMap(([, { gaps }]) => gaps),
    conflicts: filled.flatMap(([id, { open, said, before }]) =>
      open === undefined ? [] : [conflictOf(id, said, before)],
    ),
  };
};
