import type { ActorRef, SourceRef } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { codedAbsent } from "../absence-because.ts";
import type { Entry } from "../case.ts";
import { hasValue } from "../case.ts";
import type { Element } from "../element.ts";
import type { Filled } from "./entry-of.ts";
import { entryOf } from "./entry-of.ts";
import { sameTime } from "./said-by-clocks.ts";
import type { Settled, Statement } from "./statement.ts";
import { claimSame, isSameStatement, settle } from "./statement.ts";

/** An entry with a source: what a person can choose instead of every statement. */
export type SourcedEntry = Entry<unknown> & { readonly source: SourceRef };

/** What a person chose where sources disagreed: the entry, who and why, and every statement it was chosen against. */
export interface Settlement {
  readonly element: string;
  readonly entry: SourcedEntry;
  readonly because: string;
  readonly by: ActorRef;
  readonly against: readonly Statement[];
}

/** Sources that disagree on an element, with all that they say; `before` where a new statement opened what had been settled. */
export interface Conflict {
  readonly element: string;
  readonly statements: readonly Statement[];
  readonly before?: Settlement;
}

export const conflictOf = (element: string, statements: readonly Statement[], before?: Settlement): Conflict => ({
  element,
  statements,
  ...(before === undefined ? {} : { before }),
});

/** An entry as a statement of its source. */
export const saidBy = (entry: SourcedEntry): Statement => {
  if (hasValue(entry)) {
    const { value, source, exactness } = entry;
    return { said: value as string, source, ...(exactness === undefined ? {} : { exactness }) };
  }
  const { absent: reason, because, source } = entry;
  return { said: codedAbsent(reason, because), source };
};

/** A statement as the entry it makes. */
export const entrySaid = ({ said, source, exactness }: Statement): SourcedEntry =>
  isAbsent(said)
    ? { absent: said.absent, source, ...(said.because === undefined ? {} : { because: said.because }) }
    : { value: said, source, ...(exactness === undefined ? {} : { exactness }) };

type Agree = (a: Statement, b: Statement) => boolean;

// What is said now and was not there to choose from, unless it bears the choice out. All else, and the choice, stands.
const reopenedBy = (all: readonly Statement[], { entry, against }: Settlement, agree: Agree) => {
  const chosen = saidBy(entry);
  const news = all.filter((one) => !agree(one, chosen) && !against.some((known) => isSameStatement(known, one)));
  if (news.length === 0) return undefined;
  return all.some((one) => isSameStatement(one, chosen)) ? all : [...all, chosen];
};

/** What was chosen for a question that no element holds, or what the sources make of it where something new contradicts the choice. */
export const settledAs = (settled: Settled, settlement: Settlement | undefined): Settled => {
  if (settlement === undefined) return settled;
  const all = settled.outcome === "none" ? [] : settled.all;
  const torn = reopenedBy(all, settlement, claimSame);
  return torn === undefined ? { outcome: "one", statement: saidBy(settlement.entry), all } : settle(torn);
};

/** An element as a person settled it; open again where a statement that came later contradicts the choice. */
export const heedSettlement = (element: Element, filled: Filled, settlement: Settlement | undefined): Filled => {
  if (settlement === undefined) return filled;
  const agree = element.type === "time" ? sameTime : claimSame;
  const torn = reopenedBy(filled.said, settlement, agree);
  if (torn !== undefined) return { ...entryOf(element, settle(torn, agree)), before: settlement };
  const gaps = filled.gaps.filter(({ reason }) => reason === "uncertain-first");
  return { entry: settlement.entry, gaps, said: filled.said };
};
