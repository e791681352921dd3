import type { Position } from "@prehosp/model";
import type { PopulationCell } from "./population-cell.ts";
import { stretch, toUtm33 } from "./utm33.ts";

/** Cells laid out in the plane, each looked at in `spread` × `spread` points that stand for its people. */
export interface Ground {
  readonly cells: readonly PopulationCell[];
  readonly east: Float64Array;
  readonly north: Float64Array;
  /** The square of the metres in the plane within which one is reached from a cell; below zero where nothing is. */
  readonly reach2: Float64Array;
  /** Points a side; a cell's own points stand this many metres from its middle. */
  readonly spread: number;
  readonly offsets: readonly Float64Array[];
  /** No point of a cell is farther from its middle in the plane than the reach and this. */
  readonly widest: number;
}

/** Lays cells out; the points of a cell stand in the middle of its `spread` × `spread` equal parts. */
export const groundOf = (cells: readonly PopulationCell[], reachMetres: number, spread: number): Ground => {
  const east = new Float64Array(cells.length);
  const north = new Float64Array(cells.length);
  const reach2 = new Float64Array(cells.length);
  const bySide = new Map<number, Float64Array>();
  let widest = 100;
  const offsets = cells.map(({ middle, sideMetres }, i) => {
    const at = toUtm33(middle);
    east[i] = at.east;
    north[i] = at.north;
    const reach = reachMetres * stretch(at.east);
    reach2[i] = reach > 0 ? reach * reach : -1;
    widest = Math.max(widest, reach + sideMetres);
    let own = bySide.get(sideMetres);
    if (own === undefined) {
      own = Float64Array.from({ length: spread }, (_, k) => ((k + 0.5) / spread - 0.5) * sideMetres);
      bySide.set(sideMetres, own);
    }
    return own;
  });
  return { cells, east, north, reach2, spread, offsets, widest };
};

/** How much of a cell is within reach of a point in the plane. */
export type Touch = "none" | "some" | "all";

export const touches = ({ east, north, reach2, offsets }: Ground, cell: number, e: number, n: number): Touch => {
  const outermost = (offsets[cell] as Float64Array).at(-1) as number;
  const r2 = reach2[cell] as number;
  const dx = Math.abs(e - (east[cell] as number));
  const dy = Math.abs(n - (north[cell] as number));
  if (Math.max(0, dx - outermost) ** 2 + Math.max(0, dy - outermost) ** 2 > r2) return "none";
  return (dx + outermost) ** 2 + (dy + outermost) ** 2 <= r2 ? "all" : "some";
};

/** Whether point `at` (row by row from the lower left) of a cell is within reach of a point in the plane. */
export const reaches = (ground: Ground, cell: number, at: number, e: number, n: number): boolean => {
  const offsets = ground.offsets[cell] as Float64Array;
  const dx = (ground.east[cell] as number) + (offsets[at % ground.spread] as number) - e;
  const dy = (ground.north[cell] as number) + (offsets[Math.floor(at / ground.spread)] as number) - n;
  return dx * dx + dy * dy <= (ground.reach2[cell] as number);
};

/** Points in the plane by squares of `size` metres: `around` gives all within `size` of a point, and some beyond. */
export const squares = (east: Float64Array, north: Float64Array, size: number) => {
  const key = (x: number, y: number): number => x * 1_000_000 + y;
  const rows = new Map<number, number[]>();
  east.forEach((e, i) => {
    const at = key(Math.floor(e / size), Math.floor((north[i] as number) / size));
    const own = rows.get(at);
    if (own === undefined) rows.set(at, [i]);
    else own.push(i);
  });
  return {
    around: (e: number, n: number, rings = 1): readonly number[] => {
      const found: number[] = [];
      const x = Math.floor(e / size);
      const y = Math.floor(n / size);
      for (let dx = -rings; dx <= rings; dx++)
        for (let dy = -rings; dy <= rings; dy++) for (const i of rows.get(key(x + dx, y + dy)) ?? []) found.push(i);
      return found;
    },
  };
};

/** East and north of positions, in columns. */
export const columnsOf = (
  positions: readonly Position[],
): { readonly east: Float64Array; readonly north: Float64Array } => {
  const east = new Float64Array(positions.length);
  const north = new Float64Array(positions.length);
  positions.forEach((position, i) => {
    const at = toUtm33(position);
    east[i] = at.east;
    north[i] = at.north;
  });
  return { east, north };
};
