import { isAll, isAny } from "@prehosp/rules";
import type { Expr } from "@prehosp/rules";
import type { Atom, Prior } from "../atom.ts";
import { attestorsIn, namedIn } from "../needs.ts";
import type { Requirement } from "../pack.ts";

type Names = ReadonlySet<string>;

const canStart = (needs: Expr<Atom>, started: Names): boolean => {
  if (isAll(needs)) return needs.all.every((e) => canStart(e, started));
  if (isAny(needs)) return needs.any.some((e) => canStart(e, started));
  const attested = ({ attestor }: Prior): boolean => attestor === undefined || started.has(attestor);
  if ("has" in needs) return attested(needs) && (needs.after === undefined || attested(needs.after));
  if ("fact" in needs) return true;
  // That more is counted than there is, is another fault.
  if ("atLeast" in needs)
    return needs.of.filter((a) => canStart(a, started)).length >= Math.min(needs.atLeast, needs.of.length);
  return started.has(needs.meets);
};

/**
 * Requirements that nobody can be the first to meet: whoever attests must have been attested by somebody who must have been …
 * A way in without an attestor, such as an accepted certificate, breaks the circle. `known` is met already somewhere else.
 */
export const neverFirst = (requirements: readonly Requirement[], known: Names): readonly Requirement[] => {
  const started = new Set(known);
  for (let before = -1; before !== started.size;) {
    before = started.size;
    for (const r of requirements) if (canStart(r.needs, started)) started.add(r.id);
  }
  return requirements.filter((r) => !started.has(r.id));
};

/** Names that a requirement stands on and nobody has. */
export const strangers = (r: Requirement, names: Pick<Names, "has">): readonly string[] =>
  [...new Set([...namedIn(r.needs), ...attestorsIn(r.needs)])].filter((n) => !names.has(n));
