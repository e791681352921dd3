import { EARTH_RADIUS, metresBetween } from "@prehosp/model";
import type { Defibrillator, DefibrillatorId, Position } from "@prehosp/model";
import { known } from "@prehosp/model/absence";

/** Defibrillators that hang so near one another that they may be one, registered twice; said, never merged. */
export interface NearDuplicate {
  readonly a: DefibrillatorId;
  readonly b: DefibrillatorId;
  /** Between a and b. */
  readonly metres: number;
  /** Whether two of them say different floors, and so may well be two. */
  readonly floorsDiffer: boolean;
  /** The rest, where more than two hang in one heap, by id. */
  readonly also: readonly DefibrillatorId[];
}

type Hanging = Pick<Defibrillator, "id" | "position" | "floor">;

/** How near, in metres, when nobody says otherwise; our assumption, about the error of a position taken indoors. */
export const NEAR_METRES = 15;

/**
 * Which of a list hang within some metres of another: one entry a heap, however many hang in it, in the order of their ids.
 * Read over a grid: as long as the list, also where all hang in one place. Positions that are no numbers are left out.
 */
export const nearDuplicates = (list: readonly Hanging[], within: number = NEAR_METRES): readonly NearDuplicate[] => {
  const all = list
    .filter(({ position }) => Number.isFinite(position.lat) && Number.isFinite(position.lng))
    .toSorted((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
  const heapOf = heaps(
    all.map(({ position }) => position),
    within,
  );
  const members = new Map<number, Hanging[]>();
  for (const [i, one] of all.entries()) {
    const heap = heapOf(i);
    const mine = members.get(heap);
    if (mine === undefined) members.set(heap, [one]);
    else mine.push(one);
  }
  return [...members.values()].flatMap(([a, b, ...rest]) => {
    if (a === undefined || b === undefined) return [];
    const floors = new Set([a, b, ...rest].flatMap(({ floor }) => (known(floor) ? [floor] : [])));
    const metres = Math.round(metresBetween(a.position, b.position) * 10) / 10;
    return [{ a: a.id, b: b.id, metres, floorsDiffer: floors.size > 1, also: rest.map(({ id }) => id) }];
  });
};

/** Metres of one degree of latitude. */
const METRES_A_DEGREE = (EARTH_RADIUS * Math.PI) / 180;

interface Cell {
  readonly row: number;
  readonly of: number[];
}

/** Joins all that are within reach of one another, directly or through others; gives the heap of each by its first index. */
const heaps = (at: readonly Position[], within: number): ((i: number) => number) => {
  const parent = at.map((_, i) => i);
  const root = (i: number): number => {
    let r = i;
    while (parent[r] !== undefined && parent[r] !== r) r = parent[r] as number;
    parent[i] = r;
    return r;
  };
  const join = (i: number, j: number): void => {
    const [a, b] = [root(i), root(j)];
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  };
  // A cell so small that all in it are within reach of each other: they are joined unmeasured.
  const side = (Math.max(within, 0.1) / METRES_A_DEGREE) * 0.7;
  const widthOf = (row: number): number =>
    side / Math.max(0.01, Math.cos((Math.min(89, Math.abs(row * side)) * Math.PI) / 180));
  const cells = new Map<string, Cell>();
  for (const [i, { lat, lng }] of at.entries()) {
    const row = Math.floor(lat / side);
    const key = `${String(row)}:${String(Math.floor(lng / widthOf(row)))}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { row, of: [i] });
    else {
      cell.of.push(i);
      join(cell.of[0] as number, i);
    }
  }
  for (const { row, of } of cells.values()) {
    const first = at[of[0] as number] as Position;
    for (let other = row; other <= row + 2; other++) {
      const width = widthOf(other);
      const middle = Math.floor(first.lng / width);
      for (let column = middle - 3; column <= middle + 3; column++) {
        const beside = cells.get(`${String(other)}:${String(column)}`)?.of;
        if (beside !== undefined && beside !== of) touch(at, of, beside, within, root, join);
      }
    }
  }
  return root;
};

const touch = (
  at: readonly Position[],
  some: readonly number[],
  others: readonly number[],
  within: number,
  root: (i: number) => number,
  join: (i: number, j: number) => void,
): void => {
  const [one, other] = [some[0] as number, others[0] as number];
  if (root(one) === root(other)) return;
  const tooFar = (within * 1.01) / METRES_A_DEGREE;
  for (const i of some)
    for (const j of others) {
      const [a, b] = [at[i] as Position, at[j] as Position];
      if (Math.abs(a.lat - b.lat) > tooFar || metresBetween(a, b) > within) continue;
      join(i, j);
      return;
    }
};
