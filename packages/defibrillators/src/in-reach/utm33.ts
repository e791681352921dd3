import type { Position } from "@prehosp/model";

/** Metres east and north in UTM zone 33 on WGS84 (EPSG:32633), the plane in which Norway's population grid is laid. */
export interface PlanePoint {
  readonly east: number;
  readonly north: number;
}

// WGS84 and the zone. ETRS89, in which the grid is published, differs from it by less than a metre.
const A = 6_378_137;
const F = 1 / 298.257_223_563;
const MIDDLE = 15;
const SCALE = 0.9996;
const FALSE_EAST = 500_000;
const RADIANS = Math.PI / 180;

// Krüger's series in the third flattening to the fourth power; Karney 2011 finds it good to the millimetre 3,000 km from the middle.
const n = F / (2 - F);
const [n2, n3, n4] = [n ** 2, n ** 3, n ** 4];
const RADIUS = (A / (1 + n)) * (1 + n2 / 4 + n4 / 64);
const forward = [
  n / 2 - (2 / 3) * n2 + (5 / 16) * n3 + (41 / 180) * n4,
  (13 / 48) * n2 - (3 / 5) * n3 + (557 / 1440) * n4,
  (61 / 240) * n3 - (103 / 140) * n4,
  (49_561 / 161_280) * n4,
];
const inverse = [
  n / 2 - (2 / 3) * n2 + (37 / 96) * n3 - (1 / 360) * n4,
  (1 / 48) * n2 + (1 / 15) * n3 - (437 / 1440) * n4,
  (17 / 480) * n3 - (37 / 840) * n4,
  (4397 / 161_280) * n4,
];
const latitude = [
  2 * n - (2 / 3) * n2 - 2 * n3 + (116 / 45) * n4,
  (7 / 3) * n2 - (8 / 5) * n3 - (227 / 45) * n4,
  (56 / 15) * n3 - (136 / 35) * n4,
  (4279 / 630) * n4,
];
const E = Math.sqrt(F * (2 - F));

const sum = (series: readonly number[], of: (twice: number) => number): number =>
  series.reduce((total, factor, i) => total + factor * of(2 * (i + 1)), 0);

/** Metres in UTM zone 33 of a position; NaN where the position is none. */
export const toUtm33 = ({ lat, lng }: Position): PlanePoint => {
  const sin = Math.sin(lat * RADIANS);
  const away = (lng - MIDDLE) * RADIANS;
  const t = Math.sinh(Math.atanh(sin) - E * Math.atanh(E * sin));
  const x = Math.atan2(t, Math.cos(away));
  const y = Math.atanh(Math.sin(away) / Math.sqrt(1 + t * t));
  return {
    east: FALSE_EAST + SCALE * RADIUS * (y + sum(forward, (k) => Math.cos(k * x) * Math.sinh(k * y))),
    north: SCALE * RADIUS * (x + sum(forward, (k) => Math.sin(k * x) * Math.cosh(k * y))),
  };
};

/** The position behind metres in UTM zone 33. */
export const fromUtm33 = ({ east, north }: PlanePoint): Position => {
  const u = north / (SCALE * RADIUS);
  const v = (east - FALSE_EAST) / (SCALE * RADIUS);
  const x = u - sum(inverse, (k) => Math.sin(k * u) * Math.cosh(k * v));
  const y = v - sum(inverse, (k) => Math.cos(k * u) * Math.sinh(k * v));
  const conformal = Math.asin(Math.sin(x) / Math.cosh(y));
  return {
    lat: (conformal + sum(latitude, (k) => Math.sin(k * conformal))) / RADIANS,
    lng: MIDDLE + Math.atan2(Math.sinh(y), Math.cos(x)) / RADIANS,
  };
};

/** Metres in the plane for each metre on the ground, within 0.02 % in Norway: the plane stretches towards east and west. */
export const stretch = (east: number): number => SCALE * Math.cosh((east - FALSE_EAST) / (SCALE * RADIUS));
