import { canonicalJson } from "@prehosp/rules";
import type { Atom, AtLeast, Fresh, Has } from "../pack.ts";
import type * as z from "zod";

const within = <T>(inner: readonly T[], outer: readonly T[]): boolean => inner.every((x) => outer.includes(x));

// A year and the next is between 12 months and a day, and 24 months.
const freshAs = (a: Fresh, b: Fresh): boolean => {
  if (b.kind === "none") return true;
  if (a.kind === "none") return false;
  if (a.kind === "rolling") return b.kind === "rolling" ? a.months <= b.months : a.months <= 12;
  return b.kind === "calendar-year" || b.months >= 24;
};

const hasAs = (a: Has, b: Has): boolean =>
  a.has === b.has &&
  within(a.kinds, b.kinds) &&
  within(a.outcomes, b.outcomes) &&
  freshAs(a.fresh, b.fresh) &&
  Object.entries(b.match ?? {}).every(([attribute, fact]) => a.match?.[attribute] === fact) &&
  (b.documented === undefined || a.documented === true) &&
  (b.issuers === undefined || (a.issuers !== undefined && within(a.issuers, b.issuers))) &&
  (a.unrecorded === "not-met" || b.unrecorded === "unclear");

const same = (a: Atom, b: Atom): boolean => {
  const [x, y] = [canonicalJson(a), canonicalJson(b)];
  return "json" in x && "json" in y && x.json === y.json;
};

// Each that is counted in the one must be another in the other, else one proof would count twice.
const countedAs = (a: z.output<typeof AtLeast>, b: z.output<typeof AtLeast>): boolean => {
  const left = [...b.of];
  return (
    a.atLeast >= b.atLeast &&
    a.of.every((x) => {
      const at = left.findIndex((y) => asStrictAs(x, y));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    })
  );
};

/** Whether whoever shows `a` shows `b`; where it can't be told by shape, no. */
export const asStrictAs = (a: Atom, b: Atom): boolean => {
  if (same(a, b)) return true;
  if ("has" in a && "has" in b) return hasAs(a, b);
  if ("fact" in a && "fact" in b) return a.fact === b.fact && within(a.is, b.is);
  return "atLeast" in a && "atLeast" in b && countedAs(a, b);
};
