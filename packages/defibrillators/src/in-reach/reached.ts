import type { Ground } from "./ground.ts";
import { reaches, squares, touches } from "./ground.ts";

/** Something that reaches people from a point in the plane, in some hours: one bit an hour. */
export interface Reaching {
  readonly east: Float64Array;
  readonly north: Float64Array;
  readonly hours: readonly Uint32Array[];
}

/** The number that stands for all points of a cell at once. */
export const EVERY = -1;

const add = (to: Uint32Array, from: Uint32Array): void => {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) | (from[i] as number);
};

/**
 * Visits each cell with the hours in which it is reached: once for all its points where they are alike, else point by point.
 * The hours are written over at the next visit.
 */
export const eachPoint = (
  ground: Ground,
  { east, north, hours }: Reaching,
  words: number,
  visit: (cell: number, point: number, hours: Uint32Array) => void,
): void => {
  const near = squares(east, north, ground.widest);
  const whole = new Uint32Array(words);
  const own = new Uint32Array(words);
  for (let cell = 0; cell < ground.cells.length; cell++) {
    whole.fill(0);
    const some: number[] = [];
    for (const i of near.around(ground.east[cell] as number, ground.north[cell] as number)) {
      const touch = touches(ground, cell, east[i] as number, north[i] as number);
      if (touch === "all") add(whole, hours[i] as Uint32Array);
      else if (touch === "some") some.push(i);
    }
    if (some.length === 0) {
      visit(cell, EVERY, whole);
      continue;
    }
    for (let point = 0; point < ground.spread ** 2; point++) {
      own.set(whole);
      for (const i of some)
        if (reaches(ground, cell, point, east[i] as number, north[i] as number)) add(own, hours[i] as Uint32Array);
      visit(cell, point, own);
    }
  }
};
