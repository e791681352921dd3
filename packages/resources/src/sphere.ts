import type { Position } from "@prehosp/model";

/** Mean radius of the earth in metres (IUGG R1). */
const RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** A place as a vector of length one from the middle of the earth. */
export const vectorOf = ({ lat, lng }: Position): readonly [x: number, y: number, z: number] => {
  const cos = Math.cos(lat * RADIANS);
  return [cos * Math.cos(lng * RADIANS), cos * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)];
};

/** Metres through the earth between two vectors; never more than the way over it. */
export const chordMetres = (squared: number): number => RADIUS * Math.sqrt(squared);

/** Metres over the earth, from the square of the distance between the vectors. */
export const arcMetres = (squared: number): number => 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(squared) / 2));

/** Metres over the earth between two places. */
export const metresBetween = (a: Position, b: Position): number => {
  const [ax, ay, az] = vectorOf(a);
  const [bx, by, bz] = vectorOf(b);
  return arcMetres((ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2);
};
