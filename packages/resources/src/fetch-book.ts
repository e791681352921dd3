import { inNorway, vectorOf } from "@prehosp/model";
import type { Position, Remark } from "@prehosp/model";

/** Something that hangs at a place and may be fetched there. */
export interface FetchPlace {
  readonly id: string;
  readonly position: Position;
}

/** Places laid out for a search outwards from a patient; rows are in the order of the ids, so that a lower row wins a tie. */
export interface PlaceBook {
  readonly ids: readonly string[];
  readonly tree: PlaceTree;
  /** Rows whose position is none or outside Norway: never found by time, never lost. */
  readonly placeless: readonly number[];
  /** What could not be used as it stood, by place in the list. */
  readonly remarks: readonly Remark[];
}

/** A binary tree of boxes around vectors of length one; children of node n are 2n + 1 and 2n + 2. */
export interface PlaceTree {
  /** Rows in the order of the leaves, and their vectors, three numbers each. */
  readonly rows: Uint32Array;
  readonly vectors: Float64Array;
  /** First and last+1 of `rows` under each node. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Least x, y, z and greatest x, y, z of each node. */
  readonly boxes: Float64Array;
}

/** So many places are looked through one by one; fewer cost steps down the tree, more cost distances. */
const LEAF = 8;

type Vectors = Float64Array;

const boxOf = (boxes: Float64Array, node: number, v: Vectors, rows: Uint32Array, from: number, to: number): number => {
  const at = node * 6;
  boxes.fill(Infinity, at, at + 3).fill(-Infinity, at + 3, at + 6);
  for (let i = from; i < to; i++)
    for (let axis = 0; axis < 3; axis++) {
      const x = v[(rows[i] as number) * 3 + axis] as number;
      if (x < (boxes[at + axis] as number)) boxes[at + axis] = x;
      if (x > (boxes[at + 3 + axis] as number)) boxes[at + 3 + axis] = x;
    }
  let widest = 0;
  const wide = (axis: number): number => (boxes[at + 3 + axis] as number) - (boxes[at + axis] as number);
  for (let axis = 1; axis < 3; axis++) if (wide(axis) > wide(widest)) widest = axis;
  return widest;
};

/** Puts the row that belongs at `k` there, none greater before it and none less after it (Hoare). */
const select = (rows: Uint32Array, v: Vectors, axis: number, k: number, from: number, to: number): void => {
  const of = (i: number): number => v[(rows[i] as number) * 3 + axis] as number;
  let left = from;
  let right = to - 1;
  while (left < right) {
    const pivot = of((left + right) >> 1);
    let i = left;
    let j = right;
    while (i <= j) {
      while (of(i) < pivot) i++;
      while (of(j) > pivot) j--;
      if (i > j) break;
      const other = rows[i] as number;
      rows[i++] = rows[j] as number;
      rows[j--] = other;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
};

const treeOf = (v: Vectors, rows: Uint32Array): PlaceTree => {
  const depth = Math.ceil(Math.log2(Math.max(1, rows.length / LEAF)));
  const nodes = 2 ** (depth + 1) - 1;
  const from = new Uint32Array(nodes);
  const to = new Uint32Array(nodes);
  const boxes = new Float64Array(nodes * 6);
  to[0] = rows.length;
  for (let node = 0; node < nodes; node++) {
    const start = from[node] as number;
    const end = to[node] as number;
    const axis = boxOf(boxes, node, v, rows, start, end);
    const left = 2 * node + 1;
    if (left >= nodes) continue;
    const middle = (start + end) >> 1;
    select(rows, v, axis, middle, start, end);
    from[left] = start;
    to[left] = from[left + 1] = middle;
    to[left + 1] = end;
  }
  const vectors = new Float64Array(rows.length * 3);
  rows.forEach((row, i) => vectors.set(v.subarray(row * 3, row * 3 + 3), i * 3));
  return { rows, vectors, from, to, boxes };
};

const remark = (code: string, path: string, said: string, means: string): Remark => ({ code, path, said, means });

/**
 * Lays places out for `fetching`: pure, and never written to again. A place that is named twice keeps its last position and
 * gives a remark; so does a position that is none or is outside Norway (swapped degrees, zeros), whose time is unknown.
 */
export const preparePlaces = (places: readonly FetchPlace[]): PlaceBook => {
  const last = new Map<string, number>();
  const remarks: Remark[] = [];
  places.forEach(({ id, position }, i) => {
    if (last.has(id))
      remarks.push(remark("named-twice", `/places/${i}/id`, id, "Stedet står to ganger; det siste gjelder"));
    last.set(id, i);
    if (!isPlace(position))
      remarks.push(
        remark(
          "position-outside-norway",
          `/places/${i}/position`,
          id,
          "Posisjonen er ingen posisjon i Norge; hvor lang tid det tar å hente herfra, er ukjent",
        ),
      );
  });
  const ids = [...last.keys()].sort();
  const vectors = new Float64Array(ids.length * 3);
  const placed: number[] = [];
  const placeless: number[] = [];
  ids.forEach((id, row) => {
    const { position } = places[last.get(id) as number] as FetchPlace;
    (isPlace(position) ? placed : placeless).push(row);
    if (isPlace(position)) vectors.set(vectorOf(position), row * 3);
  });
  return { ids, tree: treeOf(vectors, Uint32Array.from(placed)), placeless, remarks };
};

/** Whether a position can be searched from and to; false for NaN, for what is missing, and outside Norway. */
export const isPlace = (position: Position | null | undefined): boolean =>
  position !== null && position !== undefined && inNorway(position);
