import type { Text } from "@prehosp/model";
import type { AbsenceReason } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";
import type { Condition } from "./condition.ts";
import { EVENT, TODAY, atomsOf, normal, readBy } from "./condition.ts";
import { sentence } from "./sentence.ts";
import { eventAnchors } from "./moment.ts";

/** An error is a contradiction and is put right before signing; a warning can be true and is looked at. */
export type Level = "error" | "warning";

/** The entries of a case that fires a rule, short: a value, or a reason for absence; what is not named is not recorded. */
export type Example = Readonly<Record<string, unknown>>;

/** A validation rule as data; it fires where `when` is certainly true, and never because something cannot be told. */
export interface ValidationRule {
  /** Stable and never used again for another rule: "ohca.e201". */
  readonly id: string;
  readonly level: Level;
  /** Judges events from this day (in Norway), and until the other, that day not included. */
  readonly from: Day;
  readonly until?: Day;
  readonly when: Condition;
  readonly message: Text;
  readonly source: string;
  readonly example: Example;
  /** The elements it speaks of. */
  readonly elements: readonly string[];
}

/** What a rule says of a case. */
export interface Violation {
  readonly rule: string;
  readonly level: Level;
  readonly elements: readonly string[];
  readonly message: Text;
}

/** A rule as it is written, before its words are made from the labels; the letter of the code is its level. */
export interface Draft {
  readonly code: `${"e" | "w"}${number}`;
  readonly when: Condition;
  readonly example: Example;
  readonly source: string;
  readonly from?: Day;
  readonly until?: Day;
}

/** Stands in a draft's example for the example of the element itself. */
export const OWN = Symbol("the element's own example");

/** An absence in an example. */
export const gone = (absent: Exclude<AbsenceReason, "not-obtained">) => ({ absent }) as const;

// Of the event only the moment that tells it best: which one is recorded differs from case to case.
const elementsIn = (dataset: Dataset, when: Condition): readonly string[] => {
  const read = atomsOf(normal(when)).flatMap(({ atom }) => readBy(atom));
  const named = read.flatMap((id) => (id === EVENT ? eventAnchors(dataset).slice(0, 1) : id === TODAY ? [] : [id]));
  return [...new Set(named)];
};

/** Drafts as rules of a dataset: with id, words, the elements they speak of and whole examples. `from` is the first day of the register. */
export const rulesFrom = (dataset: Dataset, from: Day, drafts: readonly Draft[]): readonly ValidationRule[] => {
  const own = new Map(elementsOf(dataset).map((element) => [element.id, element.example]));
  const prefix = dataset.id.slice(dataset.id.indexOf(".") + 1);
  return drafts.map(({ code, when, example, ...rest }) => ({
    from,
    ...rest,
    id: `${prefix}.${code}`,
    level: code.startsWith("e") ? "error" : "warning",
    when,
    message: sentence(dataset, when),
    // A draft that both datasets share names the event's moment of each.
    example: Object.fromEntries(
      Object.entries(example).flatMap(([id, said]) => (own.has(id) ? [[id, said === OWN ? own.get(id) : said]] : [])),
    ),
    elements: elementsIn(dataset, when),
  }));
};
