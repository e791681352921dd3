import type { DuplicateSeen } from "./duplicates-words.ts";
import type { FormBrief } from "./words.ts";

type Standing = Pick<FormBrief, "standing">;
type Compared = DuplicateSeen["compared"];

// What a person looks at first to tell whether two cases are one.
const TELLING: ReadonlySet<string> = new Set(["age-years", "sex", "municipality", "location", "time-registered"]);

/** What two forms say differently first, then what tells who and where it was, as it is the same; everything else stands behind. */
export const shownFirst = (compared: Compared): { readonly shown: Compared; readonly rest: Compared } => {
  const torn = compared.filter(({ says }) => says === "different");
  const telling = compared.filter(({ element, says }) => says !== "different" && TELLING.has(element));
  const rest = compared.filter(({ element, says }) => says !== "different" && !TELLING.has(element));
  return { shown: [...torn, ...telling], rest };
};

/** The form that is offered to stay: the signed one of two, else the first of them. */
export const staying = <R extends readonly [Standing, Standing]>(rows: R): R[number] =>
  rows.find(({ standing }) => standing === "signed") ?? rows[0];
