import type { Position, Remark } from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import type { Ground } from "./ground.ts";
import { reaches, squares, touches } from "./ground.ts";
import type { CoverageAssumptions, CoverageQuestion, Laid } from "./question.ts";
import { lay } from "./question.ts";
import { EVERY, eachPoint } from "./reached.ts";
import { shownCount } from "./few-people.ts";
import type { WeekHour } from "./week-hours.ts";

export interface BestPlacesQuestion extends CoverageQuestion {
  /** How many places at most. */
  readonly count: number;
  /** The hours that count; absent = every hour of the week. */
  readonly during?: (hour: WeekHour) => boolean;
}

/** Where one more would reach most, with those before it in the list standing already. */
export interface BestPlace {
  /** Id of the cell in whose middle it would hang. */
  readonly cell: string;
  readonly position: Position;
  /** People more within reach of one that is usable, as a mean over the hours that count. */
  readonly more: Recorded<number>;
}

export interface BestPlaces {
  readonly places: readonly BestPlace[];
  readonly assumes: CoverageAssumptions & { readonly hours: number };
  readonly remarks: readonly Remark[];
}

/** People times hours in which they are not reached, for each point of each cell; whole numbers, so that sums are exact. */
interface Left {
  readonly points: Float64Array;
  readonly cells: Float64Array;
}

const bitsOf = (n: number): number => {
  let count = 0;
  for (let left = n; left !== 0; left &= left - 1) count++;
  return count;
};

const leftOver = ({ ground, hours, reaching, words }: Laid, counts: readonly boolean[]): Left => {
  const chosen = new Uint32Array(words);
  hours.forEach((_, i) => {
    if (counts[i] === true) chosen[i >> 5] = (chosen[i >> 5] as number) | (1 << (i & 31));
  });
  const each = ground.spread ** 2;
  const points = new Float64Array(ground.cells.length * each);
  const cells = new Float64Array(ground.cells.length);
  eachPoint(ground, reaching, 2 * words, (cell, point, bits) => {
    const missing = chosen.reduce((sum, word, i) => sum + bitsOf(word & ~(bits[i] as number)), 0);
    const people = (ground.cells[cell]?.people ?? 0) * missing;
    if (point === EVERY) points.fill(people, cell * each, (cell + 1) * each);
    else points[cell * each + point] = people;
    cells[cell] = (cells[cell] as number) + people * (point === EVERY ? each : 1);
  });
  return { points, cells };
};

/** What one that hangs in the middle of a cell would gain; with `take`, it hangs there now and the gain is gone. */
const gainAt = (ground: Ground, left: Left, near: readonly number[], at: number, take = false): number => {
  const each = ground.spread ** 2;
  const [e, n] = [ground.east[at] as number, ground.north[at] as number];
  let gain = 0;
  for (const cell of near) {
    const all = left.cells[cell] as number;
    const touch = all === 0 ? "none" : touches(ground, cell, e, n);
    if (touch === "none") continue;
    let own = touch === "all" ? all : 0;
    for (let point = 0; point < each && (take || touch === "some"); point++) {
      if (touch === "some" && !reaches(ground, cell, point, e, n)) continue;
      if (touch === "some") own += left.points[cell * each + point] as number;
      if (take) left.points[cell * each + point] = 0;
    }
    if (take) left.cells[cell] = all - own;
    gain += own;
  }
  return gain;
};

/**
 * The cells in whose middle one more, open always, would bring most people within reach in hours when they are not: one at a
 * time, each the best with those before it in place (greedy, exact at each step, alike by id). Unclear ones reach nobody here.
 * Ends where nobody more would be reached. Pure; as `coverageByHour` in all else.
 */
export const bestPlaces = (q: BestPlacesQuestion): BestPlaces => {
  const laid = lay(q);
  const { ground, assumes } = laid;
  const counts = laid.hours.map((hour) => q.during?.(hour) ?? true);
  const hours = counts.filter(Boolean).length;
  const left = leftOver(laid, counts);
  const index = squares(ground.east, ground.north, ground.widest);
  const around = (cell: number, rings?: number): readonly number[] =>
    index.around(ground.east[cell] as number, ground.north[cell] as number, rings);
  const gains = Float64Array.from(ground.cells, (_, cell) => gainAt(ground, left, around(cell), cell));
  const places: BestPlace[] = [];
  while (places.length < q.count) {
    // The cells are in the order of their ids: the first of those alike wins.
    let best = 0;
    for (let cell = 1; cell < gains.length; cell++) if ((gains[cell] as number) > (gains[best] as number)) best = cell;
    const gain = gains[best] ?? 0;
    const cell = ground.cells[best];
    if (cell === undefined || gain === 0) break;
    const more = shownCount(q.small, gain / assumes.pointsACell / hours);
    places.push({ cell: cell.id, position: cell.middle, more });
    gainAt(ground, left, around(best), best, true);
    for (const other of around(best, 2)) gains[other] = gainAt(ground, left, around(other), other);
  }
  return { places, assumes: { ...assumes, hours }, remarks: laid.remarks };
};
