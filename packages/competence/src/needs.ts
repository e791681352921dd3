import { atomsOf } from "@prehosp/rules";
import type { Expr } from "@prehosp/rules";
import type { Atom, Has, Prior } from "./atom.ts";
import type { Requirement } from "./pack.ts";

/** All that is asked for in a requirement, one by one, also what is only counted. */
export const singlesOf = (needs: Expr<Atom>): readonly Exclude<Atom, { atLeast: number }>[] =>
  atomsOf(needs).flatMap((a): readonly Exclude<Atom, { atLeast: number }>[] => ("atLeast" in a ? a.of : [a]));

/** The competences that a requirement asks for. */
export const hasesOf = (needs: Expr<Atom>): readonly Has[] => singlesOf(needs).filter((a) => "has" in a);

/** Every proof that a requirement asks for, and what must have been done before it. */
export const proofsIn = (needs: Expr<Atom>): readonly Prior[] =>
  hasesOf(needs).flatMap((h) => [h, h.after ?? []].flat());

/** Ids of the requirements that a requirement stands on: by name, and through its members. */
export const namedIn = (needs: Expr<Atom>): readonly string[] =>
  singlesOf(needs).flatMap((a) => ("meets" in a ? [a.meets] : []));

/** Ids of the requirements that those who attest must meet. */
export const attestorsIn = (needs: Expr<Atom>): readonly string[] => proofsIn(needs).flatMap((h) => h.attestor ?? []);

/** Ids of the requirements among those that are asked of somebody else than it names them for: that can never be settled. */
export const othersOf = (
  { needs, subject }: Requirement,
  named: ReadonlyMap<string, Requirement>,
): readonly string[] => {
  const isOther = (id: string, of: Requirement["subject"]): boolean => (named.get(id)?.subject ?? of) !== of;
  return [
    ...singlesOf(needs).flatMap((a) =>
      "meets" in a && isOther(a.meets, "members" in a ? "person" : subject) ? [a.meets] : [],
    ),
    ...attestorsIn(needs).filter((id) => isOther(id, "person")),
  ];
};

/** Whether what is asked for depends on facts of the service. */
export const readsFact = (needs: Expr<Atom>): boolean =>
  singlesOf(needs).some((a) => "fact" in a) ||
  proofsIn(needs).some((h) => h.match !== undefined || h.minVersion !== undefined);
