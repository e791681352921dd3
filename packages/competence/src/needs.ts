import { atomsOf } from "@prehosp/rules";
import type { Expr } from "@prehosp/rules";
import type { Atom, Has } from "./atom.ts";

/** All that is asked for in a requirement, one by one, also what is only counted. */
export const singlesOf = (needs: Expr<Atom>): readonly Exclude<Atom, { atLeast: number }>[] =>
  atomsOf(needs).flatMap((a): readonly Exclude<Atom, { atLeast: number }>[] => ("atLeast" in a ? a.of : [a]));

/** The competences that a requirement asks for. */
export const hasesOf = (needs: Expr<Atom>): readonly Has[] => singlesOf(needs).filter((a) => "has" in a);

/** Ids of the requirements that a requirement stands on: by name, through its members, and through those who attest. */
export const namedIn = (needs: Expr<Atom>): readonly string[] =>
  singlesOf(needs).flatMap((a) => ("meets" in a ? [a.meets] : []));

/** Ids of the requirements that those who attest must meet. */
export const attestorsIn = (needs: Expr<Atom>): readonly string[] =>
  hasesOf(needs).flatMap((h) => [h.attestor ?? [], h.after?.attestor ?? []].flat());

/** Whether what is asked for depends on facts of the service. */
export const readsFact = (needs: Expr<Atom>): boolean =>
  singlesOf(needs).some((a) => "fact" in a) ||
  hasesOf(needs).some((h) => [h, h.after ?? h].some((x) => x.match !== undefined || x.minVersion !== undefined));
