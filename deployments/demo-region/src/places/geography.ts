import { cellOf } from "@prehosp/model";
import type { CoarsePlace, Position } from "@prehosp/model";
import { places } from "./places.ts";

/** The name of a place in the gazetteer table. */
export type PlaceName = (typeof places)[number][0];

interface Place {
  readonly position: Position;
  readonly municipality: string;
}

const byName = new Map<string, Place>(
  places.map(([name, municipality, lat, lng]) => [name, { position: { lat, lng }, municipality }]),
);

// Every PlaceName is a row of the table, so the other branch is never taken; the type can't know.
const place = (name: PlaceName): Place => byName.get(name) ?? { position: { lat: 58.5, lng: 8 }, municipality: "4204" };

/** Where a place is: WGS84 degrees. */
export const positionOf = (name: PlaceName): Position => place(name).position;

const KM_PER_DEGREE = 111.195;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const rounded = (degrees: number): number => Number(degrees.toFixed(4));

/** The point so many kilometres from another, at a bearing in degrees from north; to about ten metres. */
export const away = (from: Position, km: number, bearing: number): Position => ({
  lat: rounded(from.lat + (km * Math.cos(radians(bearing))) / KM_PER_DEGREE),
  lng: rounded(from.lng + (km * Math.sin(radians(bearing))) / (KM_PER_DEGREE * Math.cos(radians(from.lat)))),
});

/** Kilometres as the crow flies. */
export const crowKm = (a: Position, b: Position): number => {
  const x = radians(b.lng - a.lng) * Math.cos(radians((a.lat + b.lat) / 2));
  return (Math.hypot(x, radians(b.lat - a.lat)) * KM_PER_DEGREE * 180) / Math.PI;
};

/** What may be kept in the clear of an exact position near a place: municipality and coarse cell. */
export const coarse = (near: PlaceName, exact: Position): CoarsePlace => ({
  municipality: place(near).municipality,
  cell: cellOf(exact),
});
