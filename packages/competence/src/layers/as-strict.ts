import { canonicalJson } from "@prehosp/rules";
import type { Atom, AtLeast, Has, Members, Prior } from "../atom.ts";
import { freshAs } from "./fresh-as.ts";

const within = <T>(inner: readonly T[], outer: readonly T[]): boolean => inner.every((x) => outer.includes(x));

const priorAs = (a: Prior, b: Prior): boolean =>
  a.has === b.has &&
  within(a.kinds, b.kinds) &&
  within(a.outcomes, b.outcomes) &&
  freshAs(a.fresh, b.fresh) &&
  Object.entries(b.match ?? {}).every(([attribute, fact]) => a.match?.[attribute] === fact) &&
  (b.minVersion === undefined ||
    (a.minVersion?.attribute === b.minVersion.attribute && a.minVersion.fact === b.minVersion.fact)) &&
  (b.documented === undefined || a.documented === true) &&
  (b.issuers === undefined || (a.issuers !== undefined && within(a.issuers, b.issuers))) &&
  // What one who attests must meet may itself be replaced, but only by something as strict.
  (b.attestor === undefined || a.attestor === b.attestor) &&
  (a.unrecorded === "not-met" || b.unrecorded === "unclear");

const hasAs = (a: Has, b: Has): boolean =>
  priorAs(a, b) && (b.after === undefined || (a.after !== undefined && priorAs(a.after, b.after)));

// Everybody in a crew is at least one, and nobody knows how many more.
const membersAs = (a: Members, b: Members): boolean =>
  a.meets === b.meets &&
  (a.members === b.members ||
    b.members === 1 ||
    (a.members !== "all" && b.members !== "all" && a.members >= b.members));

const same = (a: Atom, b: Atom): boolean => {
  const [x, y] = [canonicalJson(a), canonicalJson(b)];
  return "json" in x && "json" in y && x.json === y.json;
};

// Each that is counted in the one must be another in the other, else one proof would count twice.
const countedAs = (a: AtLeast, b: AtLeast): boolean => {
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
  if ("members" in a && "members" in b) return membersAs(a, b);
  return "atLeast" in a && "atLeast" in b && countedAs(a, b);
};
