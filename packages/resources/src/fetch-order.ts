import { arcMetres, vectorOf } from "@prehosp/model";
import type { Position } from "@prehosp/model";
import type { PlaceBook } from "./fetch-book.ts";

/** Says the next row outwards from a place and how far it is in a straight line; -1 where there is no more. */
export interface Outwards {
  next: () => number;
  metres: number;
}

/**
 * A queue with the least first; what is alike in metres comes by item. Nodes are negative, so a node comes before a place that
 * is as far: what is in it may be as near, and have a lower row.
 */
const queue = () => {
  const metres: number[] = [];
  const items: number[] = [];
  const before = (a: number, b: number): boolean =>
    (metres[a] as number) < (metres[b] as number) ||
    (metres[a] === metres[b] && (items[a] as number) < (items[b] as number));
  const swap = (a: number, b: number): void => {
    const far = metres[a] as number;
    const item = items[a] as number;
    metres[a] = metres[b] as number;
    items[a] = items[b] as number;
    metres[b] = far;
    items[b] = item;
  };
  return {
    metres,
    items,
    add: (far: number, item: number): void => {
      let i = metres.push(far) - 1;
      items.push(item);
      for (let up = (i - 1) >> 1; i > 0 && before(i, up); i = up, up = (i - 1) >> 1) swap(i, up);
    },
    drop: (): void => {
      swap(0, metres.length - 1);
      metres.pop();
      items.pop();
      for (let i = 0; ;) {
        let least = 2 * i + 1;
        if (least >= metres.length) return;
        if (least + 1 < metres.length && before(least + 1, least)) least++;
        if (!before(least, i)) return;
        swap(i, least);
        i = least;
      }
    },
  };
};

// Rounding of the arc must never let a box seem farther than what is in it.
const SLACK = 1 - 1e-12;

/** The rows of a book outwards from a place, each as it is asked for, by metres over the earth and then by row. */
export const outwards = ({ tree }: PlaceBook, place: Position): Outwards => {
  const { rows, vectors, from, to, boxes } = tree;
  const [x, y, z] = vectorOf(place);
  const waiting = queue();
  const outside = (low: number, at: number, high: number): number => (at < low ? low - at : at > high ? at - high : 0);
  const addNode = (node: number): void => {
    if (from[node] === to[node]) return;
    const b = node * 6;
    const dx = outside(boxes[b] as number, x, boxes[b + 3] as number);
    const dy = outside(boxes[b + 1] as number, y, boxes[b + 4] as number);
    const dz = outside(boxes[b + 2] as number, z, boxes[b + 5] as number);
    waiting.add(arcMetres(dx * dx + dy * dy + dz * dz) * SLACK, -1 - node);
  };
  const open = (node: number): void => {
    if (2 * node + 1 < from.length) {
      addNode(2 * node + 1);
      addNode(2 * node + 2);
      return;
    }
    for (let i = from[node] as number; i < (to[node] as number); i++) {
      const dx = (vectors[3 * i] as number) - x;
      const dy = (vectors[3 * i + 1] as number) - y;
      const dz = (vectors[3 * i + 2] as number) - z;
      waiting.add(arcMetres(dx * dx + dy * dy + dz * dz), rows[i] as number);
    }
  };
  addNode(0);
  const found: Outwards = {
    metres: 0,
    next: () => {
      while (waiting.items.length > 0) {
        const item = waiting.items[0] as number;
        found.metres = waiting.metres[0] as number;
        waiting.drop();
        if (item >= 0) return item;
        open(-1 - item);
      }
      return -1;
    },
  };
  return found;
};
