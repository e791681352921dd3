import { isAll, isAny } from "@prehosp/rules";
import type { Expr } from "@prehosp/rules";
import type { Atom } from "../atom.ts";

/** More to choose among than anybody has written; such a count stands as it is. */
const MOST = 6;

const choices = <T>(of: readonly T[], count: number): readonly (readonly T[])[] =>
  count === 0 ? [[]] : of.flatMap((one, i) => choices(of.slice(i + 1), count - 1).map((more) => [one, ...more]));

/** Every count said as one of so many together, so that it can be held against needs of another shape; judged just the same. */
export const spelledOut = (needs: Expr<Atom>): Expr<Atom> => {
  if (isAll(needs)) return { all: needs.all.map(spelledOut) };
  if (isAny(needs)) return { any: needs.any.map(spelledOut) };
  if (!("atLeast" in needs) || needs.atLeast > needs.of.length || needs.of.length > MOST) return needs;
  return { any: choices(needs.of, needs.atLeast).map((all) => ({ all })) };
};
