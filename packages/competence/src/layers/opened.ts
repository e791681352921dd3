import { isAll, isAny } from "@prehosp/rules";
import type { Expr } from "@prehosp/rules";
import type { Atom, Has } from "../atom.ts";
import type { CompetenceDoor } from "../pack.ts";

const wider = (has: Has, { to }: CompetenceDoor): Expr<Atom> =>
  "equivalents" in to
    ? { any: [has, ...to.equivalents.map((other) => ({ ...has, has: other }))] }
    : has.issuers === undefined
      ? has
      : { ...has, issuers: [...has.issuers, ...to.issuers] };

/** A requirement as wide as a door of it opens: only what the door names, in all else as before. */
export const opened = (needs: Expr<Atom>, door: CompetenceDoor): Expr<Atom> => {
  if (isAll(needs)) return { all: needs.all.map((e) => opened(e, door)) };
  if (isAny(needs)) return { any: needs.any.map((e) => opened(e, door)) };
  return "has" in needs ? wider(needs, door) : needs;
};
