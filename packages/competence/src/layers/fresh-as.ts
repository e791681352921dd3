import type { Fresh } from "../fresh.ts";

// Months a proof holds at least and at most; a year and the next is between 12 months and a day, and 24.
const spanOf = (f: Fresh): readonly [least: number, most: number] => {
  if (f.kind === "none") return [Infinity, Infinity];
  if (f.kind === "rolling") return [f.months, f.months];
  if (f.kind === "fixed") return [f.minActiveMonths, f.minActiveMonths + f.months];
  return [12, 24];
};

/** Whether a proof never holds longer by `a` than by `b`, whenever it was done. */
export const freshAs = (a: Fresh, b: Fresh): boolean => {
  if (a.kind === "calendar-year" && b.kind === "calendar-year") return true;
  if (a.kind === "fixed" && b.kind === "fixed" && a.anchor === b.anchor && a.months === b.months)
    return a.minActiveMonths <= b.minActiveMonths;
  return spanOf(a)[1] <= spanOf(b)[0];
};
