import type { Position } from "@prehosp/model";

/** Mean radius of the earth in metres (IUGG R1). */
const RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** A vector of length one from the middle of the earth. */
export type Vector = readonly [x: number, y: number, z: number];

export const vectorOf = ({ lat, lng }: Position): Vector => {
  const cos = Math.cos(lat * RADIANS);
  return [cos * Math.cos(lng * RADIANS), cos * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)];
};

/** What to multiply the square of a distance between vectors by for the square of the seconds it takes, through the earth. */
export const squaredPace = (metresASecond: number): number => (RADIUS / metresASecond) ** 2;

/** Metres over the earth, from the square of the distance between the vectors. */
export const arcMetres = (squared: number): number => 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(squared) / 2));

/** Metres over the earth between two places. */
export const metresBetween = (a: Position, b: Position): number => {
  const [ax, ay, az] = vectorOf(a);
  const [bx, by, bz] = vectorOf(b);
  return arcMetres((ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2);
};
