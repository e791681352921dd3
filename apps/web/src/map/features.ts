import { type UnitKind, isOrdinary, middleOf } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Brief, OnBoard } from "../api/words.ts";

/** How the map groups units: by who they are, in five colours. */
export type UnitGroup = "ordinary" | "fire" | "voluntary" | "police" | "other";

/** The group of a unit's kind. */
export const groupOf = (kind: UnitKind): UnitGroup => {
  if (isOrdinary(kind)) return "ordinary";
  if (kind === "fire" || kind === "police") return kind;
  return kind === "voluntary" || kind === "rescue-vessel" ? "voluntary" : "other";
};

const collection = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({ type: "FeatureCollection", features });
const point = (lng: number, lat: number, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates: [lng, lat] },
});

/** The units that have a place: where they were last seen, else their base; a unit with neither is on no map. */
export const unitFeatures = (units: readonly OnBoard[]): GeoJSON.FeatureCollection =>
  collection(
    units.flatMap(({ unit, seen }) => {
      const at = seen.position?.is ?? unit.base;
      return at === undefined ? [] : [point(at.lng, at.lat, { id: unit.id, name: unit.name, group: groupOf(unit.kind) })];
    }),
  );

/** The incidents in the middle of their coarse cells; one without a cell is on no map. */
export const incidentFeatures = (incidents: readonly Brief[], chosen: string | undefined): GeoJSON.FeatureCollection =>
  collection(
    incidents.flatMap(({ id, place, urgency, closed }) => {
      const cell = known(place) ? place.cell : undefined;
      if (cell === undefined) return [];
      const { lat, lng } = middleOf(cell);
      return [point(lng, lat, { id, urgency: known(urgency) ? urgency : "none", chosen: id === chosen, closed })];
    }),
  );
