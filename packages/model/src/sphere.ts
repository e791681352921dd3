import type { Position } from "./position.ts";

/** Mean radius of the earth in metres (IUGG R1). */
export const EARTH_RADIUS = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** A vector of length one from the middle of the earth. */
export type Vector = readonly [x: number, y: number, z: number];

/** The vector of a position; NaN where the position is none. */
export const vectorOf = ({ lat, lng }: Position): Vector => {
  const cos = Math.cos(lat * RADIANS);
  return [cos * Math.cos(lng * RADIANS), cos * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)];
};

/** Metres over the earth, from the square of the distance between the vectors. */
export const arcMetres = (squared: number): number => 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(squared) / 2));

/** Metres over the earth between two places; NaN where one of them is none. */
export const metresBetween = (a: Position, b: Position): number => {
  const [ax, ay, az] = vectorOf(a);
  const [bx, by, bz] = vectorOf(b);
  return arcMetres((ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2);
};
