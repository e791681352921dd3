import { addDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { Expr } from "@prehosp/rules";
import type { Atom } from "../atom.ts";
import { endOf } from "../fresh.ts";
import type { Fresh } from "../fresh.ts";
import { freshAs } from "./fresh-as.ts";
import { hasesOf } from "../needs.ts";

/** Two years back and two forward: all the dates there are, leap days among them. */
const DAYS = 730;

const partingDay = (below: Fresh, above: Fresh, on: Day): Day | undefined => {
  if (freshAs(below, above)) return undefined;
  for (let i = -DAYS; i <= DAYS; i++) {
    const done = addDays(on, i);
    const out = endOf(done, above);
    if (out === undefined) return undefined;
    const day = out > on ? out : on;
    const end = endOf(done, below);
    if (end === undefined || day < end) return day;
  }
  return undefined;
};

/** The first day from `on` where some proof of a competence still holds by `below`, and has run out by `above`, if there is one. */
export const partingDays = (below: Expr<Atom>, above: Expr<Atom>, on: Day): readonly Day[] =>
  hasesOf(below)
    .flatMap((a) =>
      hasesOf(above)
        .filter((b) => b.has === a.has)
        .flatMap((b) => partingDay(a.fresh, b.fresh, on) ?? []),
    )
    // One is looked at: to look for a person is dear.
    .filter((day) => day > on)
    .sort()
    .slice(0, 1);
