import type { Position } from "@prehosp/model";

/**
 * Boxes of open sea off Norway as south, west, north, east in degrees. Drawn by hand, well clear of every coast, island and
 * skerry, so that each says sea and nothing says land: nearer the coast nobody is told anything.
 */
const BOXES: readonly (readonly [number, number, number, number])[] = [
  [56, 1, 57.75, 7.5],
  [57.75, 7.5, 57.9, 9.5],
  [57.75, 0, 61.8, 4],
  [61.8, 0, 63, 4.3],
  [63, -5, 65, 6.5],
  [65, -5, 67, 10],
  [67, -5, 68.5, 11],
  [68.5, -5, 69.5, 13],
  [69.5, -5, 70.5, 16],
  [70.5, -5, 73.5, 17],
  [71.5, 17, 73.5, 31],
  [73.5, -5, 76, 16],
  [72, 31, 76, 37],
];

/** Whether a position lies far out at sea off Norway; anywhere else it is unknown, never land. */
export const openSea = ({ lat, lng }: Position): "sea" | "unknown" =>
  BOXES.some(([south, west, north, east]) => lat >= south && lat < north && lng >= west && lng < east)
    ? "sea"
    : "unknown";
