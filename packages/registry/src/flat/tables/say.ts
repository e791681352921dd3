import type { AbsenceReason } from "@prehosp/model/absence";
import type { AbsenceBecause } from "../../absence-because.ts";
import type { CodeMeaning, CodeSays, FlatColumn } from "../format.ts";

type Codes = Readonly<Record<string, string | boolean | Exclude<CodeMeaning, string>>>;

const meaning = (said: string | boolean | Exclude<CodeMeaning, string>): CodeMeaning =>
  typeof said === "object" || said === "unlabelled" || said === "no-counterpart" ? said : { value: said };

/** What each code says of one element ; a plain text is a code of ours, but for the two words of `CodeMeaning`. */
export const says = (element: string, codes: Codes): Readonly<Record<string, CodeSays>> =>
  Object.fromEntries(Object.entries(codes).map(([code, said]) => [code, { [element]: meaning(said) }]));

/** A reason why there is no value. */
export const none = (reason: AbsenceReason, because?: AbsenceBecause): CodeMeaning =>
  because === undefined ? { absent: reason } : { absent: reason, because };

/** A column of codes that speaks of one element. */
export const codeColumn = (heading: string, element: string, codes: Codes): FlatColumn => ({
  heading,
  reads: "codes",
  codes: says(element, codes),
});

/** A column that is no part of a case. */
export const leftColumn = (heading: string, because: string): FlatColumn => ({ heading, reads: "left", because });
