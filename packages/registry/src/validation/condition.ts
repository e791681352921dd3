import type { AbsenceReason } from "@prehosp/model/absence";

/** A point in time to compare: an element of type time or day, the event itself, or the day of judging. */
type Moment = string;

/** The moment of the event: the first recorded of the dataset's `eventAnchors`. */
export const EVENT = "@event";
/** The day the case is judged on; without one, nothing that asks for it can be told. */
export const TODAY = "@today";

/** What can be asked of the entries of a case. Where an entry is absent, all but the first two can't be told: neither true nor false. */
export type Atom =
  | { readonly known: string }
  | { readonly absent: string; readonly as: AbsenceReason }
  /** A code or a yes-no is one of these. */
  | { readonly element: string; readonly is: readonly (string | boolean)[] }
  /** A set of codes holds one of these. */
  | { readonly element: string; readonly has: readonly string[] }
  /** A number lies between, both ends included. */
  | { readonly element: string; readonly from: number; readonly to: number }
  /** The moment lies before the other, by more than so many minutes or days. */
  | { readonly moment: Moment; readonly before: Moment; readonly minutes?: number; readonly days?: number };

/** The closed language of validation rules: plain data over the entries of one case. */
export type Condition =
  | Atom
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** A condition with "not" moved down to the atoms: `holds` says whether the atom must be true or false. */
export type Normal =
  | { readonly all: readonly Normal[] }
  | { readonly any: readonly Normal[] }
  | { readonly atom: Atom; readonly holds: boolean };

/** The same condition with "not" moved down to the atoms; it holds where, and only where, the condition is certainly true. */
export const normal = (condition: Condition, holds = true): Normal => {
  if ("not" in condition) return normal(condition.not, !holds);
  if ("all" in condition) return grouped(condition.all, holds, holds);
  if ("any" in condition) return grouped(condition.any, holds, !holds);
  return { atom: condition, holds };
};

const grouped = (parts: readonly Condition[], holds: boolean, together: boolean): Normal => {
  const inside = parts.map((part) => normal(part, holds));
  return together ? { all: inside } : { any: inside };
};

/** The atoms of a condition in the order they are written. */
export const atomsOf = (condition: Normal): readonly Extract<Normal, { atom: Atom }>[] => {
  if ("atom" in condition) return [condition];
  return ("all" in condition ? condition.all : condition.any).flatMap(atomsOf);
};

/** What an atom reads: elements, and `EVENT` or `TODAY` where it compares with them. */
export const readBy = (atom: Atom): readonly string[] => {
  if ("known" in atom) return [atom.known];
  if ("absent" in atom) return [atom.absent];
  return "moment" in atom ? [atom.moment, atom.before] : [atom.element];
};
