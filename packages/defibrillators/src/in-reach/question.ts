import type { Defibrillator, Remark } from "@prehosp/model";
import { inNorway } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { LocalFlag } from "../usable/reported.ts";
import type { Ground } from "./ground.ts";
import { columnsOf, groundOf } from "./ground.ts";
import type { PopulationCell } from "./population-cell.ts";
import { countable } from "./population-cell.ts";
import type { Reaching } from "./reached.ts";
import type { FewPeople } from "./few-people.ts";
import { usableHours } from "./usable-hours.ts";
import { hoursOfWeek } from "./week-hours.ts";
import type { WeekHour } from "./week-hours.ts";

/** How far off one counts as within reach, one way: metres of straight line, or seconds on foot with the detour taken in. */
export type WithinReach =
  | { readonly metres: number }
  | { readonly seconds: number; readonly metresASecond: number; readonly detour: number };

export interface CoverageQuestion {
  readonly cells: readonly PopulationCell[];
  readonly aeds: readonly Defibrillator[];
  /** Any day of the week asked about; its Monday begins it. */
  readonly week: Day;
  readonly reach: WithinReach;
  /** The policy on small numbers; never built in. */
  readonly small: FewPeople;
  /** Local reports by the id of the defibrillator. */
  readonly flags?: ReadonlyMap<string, readonly LocalFlag[]>;
  /** People are taken to live evenly in `spread` × `spread` points of their cell; 5 where nothing is said, 200 m in a cell of 1 km. */
  readonly spread?: number;
}

/** What the numbers rest on; told beside them. */
export interface CoverageAssumptions {
  /** Straight line, one way. */
  readonly reachMetres: number;
  readonly pointsACell: number;
  readonly small: FewPeople;
}

export interface Laid {
  readonly ground: Ground;
  readonly hours: readonly WeekHour[];
  /** Bits of the hours in which each is met, and after them those in which it is met or unclear. */
  readonly reaching: Reaching;
  readonly words: number;
  readonly assumes: CoverageAssumptions;
  readonly remarks: readonly Remark[];
}

const MOST_SPREAD = 50;

/** Metres of straight line; 0 where what is said makes none, which is remarked and reaches nobody. */
const metresOf = (reach: WithinReach): number => {
  const metres = "metres" in reach ? reach.metres : (reach.seconds * reach.metresASecond) / reach.detour;
  return metres > 0 && metres < Infinity ? metres : 0;
};

/** Sets the bit of an hour. */
const set = (bits: Uint32Array, from: number, hour: number): void => {
  const word = from + (hour >> 5);
  bits[word] = (bits[word] as number) | (1 << (hour & 31));
};

/** Lays a question out: cells and defibrillators in the plane, the hours of the week, and when each is usable. */
export const lay = (q: CoverageQuestion): Laid => {
  const hours = hoursOfWeek(q.week);
  const words = Math.ceil(hours.length / 32);
  const { cells, remarks } = countable(q.cells);
  const spread = Math.min(MOST_SPREAD, Math.max(1, Math.round(q.spread ?? 5) || 1));
  const reachMetres = metresOf(q.reach);
  const placed = q.aeds.filter(({ position }) => inNorway(position));
  const usableIn = usableHours(hours);
  const bits = placed.map((aed) => {
    const own = new Uint32Array(2 * words);
    usableIn(aed, q.flags?.get(aed.id)).forEach((outcome, hour) => {
      if (outcome === "met") set(own, 0, hour);
      if (outcome !== "not-met") set(own, words, hour);
    });
    return own;
  });
  return {
    ground: groundOf(cells, reachMetres, spread),
    hours,
    reaching: { ...columnsOf(placed.map((aed) => aed.position)), hours: bits },
    words,
    assumes: { reachMetres, pointsACell: spread ** 2, small: q.small },
    remarks: [
      ...remarks,
      ...(reachMetres > 0
        ? []
        : [{ code: "reach-unreadable", path: "/reach", means: "Rekkevidden er ingen avstand; ingen er innenfor" }]),
      ...q.aeds.flatMap(({ position }, i) =>
        inNorway(position)
          ? []
          : [
              {
                code: "position-outside-norway",
                path: `/aeds/${i}/position`,
                means: "Hjertestarterens posisjon ligger utenfor Norge; den når ingen",
              },
            ],
      ),
    ],
  };
};
