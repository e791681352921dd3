import { entails, isAll, isAny } from "@prehosp/rules";
import type { Expr } from "@prehosp/rules";
import type { Atom, FactIs } from "../atom.ts";
import { guardOutcome } from "../guard.ts";
import type { Guard } from "../guard.ts";
import { asStrictAs } from "../layers/as-strict.ts";
import { factsFor } from "../layers/guard-covers.ts";

type At = readonly [path: string, expr: Expr<Atom>];

/** Every part of a requirement with its place. */
export function* partsOf(expr: Expr<Atom>, path: string): Generator<At, void> {
  yield [path, expr];
  if (isAll(expr)) for (const [i, e] of expr.all.entries()) yield* partsOf(e, `${path}/all/${i}`);
  else if (isAny(expr)) for (const [i, e] of expr.any.entries()) yield* partsOf(e, `${path}/any/${i}`);
}

const gives = (a: Expr<Atom>, b: Expr<Atom>): boolean => entails(a, b, asStrictAs).holds;

/** Branches that nobody needs: whoever meets one meets a sibling too. Of two that are the same, the later. */
export const subsumed = (needs: Expr<Atom>, path: string): readonly string[] =>
  [...partsOf(needs, path)].flatMap(([at, part]) =>
    isAny(part)
      ? part.any.flatMap((branch, i) =>
          part.any.some((other, j) => i !== j && gives(branch, other) && (j < i || !gives(other, branch)))
            ? [`${at}/any/${i}`]
            : [],
        )
      : [],
  );

/** Facts that have no value left, where all of these must hold. */
const contradicted = (facts: readonly FactIs[]): boolean =>
  facts.some(({ fact, is }) => {
    const all = facts.filter((f) => f.fact === fact);
    return !is.some((value) => all.every((f) => f.is.includes(value)));
  });

/** The facts that an expression asks of everybody, through every `all` around them. */
const factsAsked = (expr: Expr<Atom>): readonly FactIs[] =>
  isAll(expr) ? expr.all.flatMap(factsAsked) : !isAny(expr) && "fact" in expr ? [expr] : [];

/** Whom a requirement is for, or what it asks of their facts, excludes everybody; what can't be gone through is let be. */
const forNobody = (needs: Expr<Atom>, applies: Guard, path: string): readonly string[] => {
  const asked = factsAsked(needs);
  const sets = factsFor([applies, ...asked]);
  if (sets === undefined || contradicted(asked)) return [];
  const those = sets.filter((facts) => guardOutcome(applies, facts) === "met");
  if (those.length === 0) return [path.replace(/needs$/u, "applies")];
  return those.some((facts) => asked.every((f) => guardOutcome(f, facts) === "met")) ? [] : [path];
};

/** Places that nobody can ever meet: more counted than there are, or facts that exclude each other. */
export const unsatisfiable = (needs: Expr<Atom>, applies: Guard | undefined, path: string): readonly string[] => [
  ...[...partsOf(needs, path)].flatMap(([at, part]) => {
    if (isAll(part)) return contradicted(factsAsked(part)) ? [at] : [];
    if (isAny(part)) return [];
    return "atLeast" in part && part.atLeast > part.of.length ? [at] : [];
  }),
  ...(applies === undefined ? [] : forNobody(needs, applies, path)),
];
