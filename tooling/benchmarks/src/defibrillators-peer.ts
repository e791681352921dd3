import type { Outcome, Position } from "@prehosp/model";
import KDBush from "kdbush";

/** One found, with the straight line to it in metres. */
export interface Found {
  readonly id: string;
  readonly metres: number;
}

const RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;
const METRES_A_DEGREE = RADIUS * RADIANS;
/** So far the first look goes: of 250 m, 500 m, 1, 2 and 4 km the fastest on the benchmark's world. */
const FIRST_METRES = 1000;

/**
 * What one would write over kdbush, with geokdbush's distance: degrees in the index, boxes that double until enough of what is in
 * the circle is met, each judged once, by distance over the sphere and then by id.
 */
export const kdbushPeer = (places: readonly { readonly id: string; readonly position: Position }[]) => {
  const rows = places.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const cosines = Float64Array.from(rows, ({ position }) => Math.cos(position.lat * RADIANS));
  const index = new KDBush(rows.length);
  for (const { position } of rows) index.add(position.lng, position.lat);
  index.finish();
  return (place: Position, count: number, judge: (id: string) => Outcome): readonly Found[] => {
    const cosine = Math.cos(place.lat * RADIANS);
    const metresTo = (row: number): number => {
      const { lat, lng } = (rows[row] as (typeof rows)[number]).position;
      const north = Math.sin(((lat - place.lat) * RADIANS) / 2);
      const east = Math.sin(((lng - place.lng) * RADIANS) / 2);
      return 2 * RADIUS * Math.asin(Math.sqrt(north * north + cosine * (cosines[row] as number) * east * east));
    };
    const met: Found[] = [];
    let within = -1;
    for (let radius = FIRST_METRES; met.length < count && within < 20_000_000; radius *= 2) {
      const lat = radius / METRES_A_DEGREE;
      // The narrowest parallel of the circle has the most degrees; over the pole it is every longitude.
      const lng = Math.min(360, lat / Math.cos(Math.min(89.9, Math.abs(place.lat) + lat) * RADIANS));
      const ring: { readonly row: number; readonly metres: number }[] = [];
      for (const row of index.range(place.lng - lng, place.lat - lat, place.lng + lng, place.lat + lat)) {
        const metres = metresTo(row);
        if (metres <= radius && metres > within) ring.push({ row, metres });
      }
      ring.sort((a, b) => a.metres - b.metres || a.row - b.row);
      for (const { row, metres } of ring) {
        if (met.length === count) break;
        const { id } = rows[row] as (typeof rows)[number];
        if (judge(id) === "met") met.push({ id, metres });
      }
      within = radius;
    }
    return met;
  };
};
