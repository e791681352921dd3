import type { Day } from "@prehosp/model/time";
import type { Dataset } from "../dataset.ts";
import { ihca, ohca } from "../dataset.ts";
import { inHospitalDrafts } from "./ihca/index.ts";
import { outOfHospitalDrafts } from "./ohca/index.ts";
import type { Draft, ValidationRule } from "./rule.ts";
import { rulesFrom } from "./rule.ts";

interface Book {
  readonly first: Day;
  readonly rules: readonly ValidationRule[];
}

const book = (dataset: Dataset, first: Day, drafts: readonly Draft[]): readonly [string, Book] => [
  dataset.id,
  { first, rules: rulesFrom(dataset, first, drafts) },
];

const books: ReadonlyMap<string, Book> = new Map([
  // The register outside hospital is from 2002, in hospital from 2015 (reference registry.md §2.1).
  book(ohca, "2002-01-01" as Day, outOfHospitalDrafts),
  book(ihca, "2015-01-01" as Day, inHospitalDrafts),
]);

/** The validation rules of a dataset; none where the dataset isn't one of this room's. */
export const rulesOf = ({ id }: Pick<Dataset, "id">): readonly ValidationRule[] => books.get(id)?.rules ?? [];

/** The first event day of the register: rules without a day of their own judge from here. */
export const firstDayOf = ({ id }: Pick<Dataset, "id">): Day | undefined => books.get(id)?.first;

/** Whether a rule judges an event of this day; where the day isn't known, only rules that have always held do. */
export const judges = (dataset: Pick<Dataset, "id">, { from, until }: ValidationRule, day: Day | undefined): boolean =>
  day === undefined
    ? from === firstDayOf(dataset) && until === undefined
    : from <= day && (until === undefined || day < until);
