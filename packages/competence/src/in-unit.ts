import { prepare } from "./book.ts";
import type { Book } from "./book.ts";
import { factOf } from "./guard.ts";
import type { Facts } from "./guard.ts";

type Rules = Pick<Book, "packs" | "requirement" | "equivalences">;

// Packs never change, and the same unit is asked about again and again.
const made = new WeakMap<Book["packs"], Map<string, Rules>>();

const rulesIn = (packs: Book["packs"], unit: string): Rules => {
  const units = made.get(packs) ?? new Map<string, Rules>();
  made.set(packs, units);
  const there = units.get(unit);
  if (there !== undefined) return there;
  const own = packs.map(({ inUnits, ...pack }) => ({ ...pack, requirements: inUnits?.[unit] ?? pack.requirements }));
  const rules = prepare({ packs: own, evidence: [] });
  units.set(unit, rules);
  return rules;
};

/** The units whose people are judged otherwise than everybody else. */
export const unitsApart = ({ packs }: Pick<Book, "packs">): ReadonlySet<string> =>
  new Set(packs.flatMap(({ inUnits = {} }) => Object.keys(inUnits)));

/** The unit that somebody is asked with, where its people are judged otherwise than everybody else. */
export const unitApart = (book: Pick<Book, "packs">, facts: Facts): string | undefined => {
  const unit = book.packs.some((p) => p.inUnits !== undefined) ? factOf(facts, "unit") : undefined;
  return unit !== undefined && unitsApart(book).has(unit) ? unit : undefined;
};

/** The book that the people of a unit are judged by: the same evidence, and what layers ask of that unit. Without one, the book itself. */
export const inUnit = (book: Book, unit: string | undefined): Book => {
  if (unit === undefined) return book;
  const { packs, requirement, equivalences } = rulesIn(book.packs, unit);
  const { people, evidence, ofGroup } = book;
  return {
    packs,
    requirement,
    equivalences,
    people,
    evidence,
    ofGroup,
    get remarks() {
      return book.remarks;
    },
  };
};
