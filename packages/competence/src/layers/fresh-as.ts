import { addMonths } from "@prehosp/model/time";
import { monthOf } from "../fresh.ts";
import type { Fresh } from "../fresh.ts";

type Fixed = Extract<Fresh, { kind: "fixed" }>;

// The 31st that is the 28th in February is further from the next than its months say.
const isClamped = ({ anchor, months }: Fixed): boolean =>
  Array.from({ length: 48 }, (_, i) => addMonths(anchor, i * months)).some((d) => d.slice(8) !== anchor.slice(8));

// Months a proof holds at least and at most; a year and the next is between 12 months and a day, and 24.
const spanOf = (f: Fresh): readonly [least: number, most: number] => {
  if (f.kind === "none") return [Infinity, Infinity];
  if (f.kind === "rolling") return [f.months, f.months];
  if (f.kind === "fixed") return [f.minActiveMonths, f.minActiveMonths + f.months + Number(isClamped(f))];
  return [12, 24];
};

/** Whether two fixed dates that come again are the same dates, whichever of them is named. */
const sameDates = (a: Fixed, b: Fixed): boolean =>
  a.months === b.months &&
  a.anchor.slice(8) === b.anchor.slice(8) &&
  (monthOf(a.anchor) - monthOf(b.anchor)) % a.months === 0;

/** Whether a proof never holds longer by `a` than by `b`, whenever it was done. */
export const freshAs = (a: Fresh, b: Fresh): boolean => {
  if (a.kind === "calendar-year" && b.kind === "calendar-year") return true;
  if (a.kind === "fixed" && b.kind === "fixed" && sameDates(a, b)) return a.minActiveMonths <= b.minActiveMonths;
  return spanOf(a)[1] <= spanOf(b)[0];
};
