import type { Position } from "@prehosp/model";

const RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Metres over the earth between two positions (IUGG mean radius). */
export const metresBetween = (a: Position, b: Position): number => {
  const [north, east] = [Math.sin(((b.lat - a.lat) * RADIANS) / 2), Math.sin(((b.lng - a.lng) * RADIANS) / 2)];
  const half = north * north + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * east * east;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
};

/** Metres of one degree of latitude. */
export const METRES_A_DEGREE = RADIUS * RADIANS;
