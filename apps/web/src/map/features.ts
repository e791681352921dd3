import { type Language, type UnitKind, isOrdinary, middleOf, say } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { type Instant, secondsBetween } from "@prehosp/model/time";
import type { Brief, OnBoard } from "../api/words.ts";
import { age } from "../format.ts";
import { shellTexts } from "../texts/area.ts";
import { availableNow } from "./available.ts";

/** How the map groups units: by who they are, in five colours. */
export type UnitGroup = "ordinary" | "fire" | "voluntary" | "police" | "other";

/** The group of a unit's kind. */
export const groupOf = (kind: UnitKind): UnitGroup => {
  if (isOrdinary(kind)) return "ordinary";
  if (kind === "fire" || kind === "police") return kind;
  return kind === "voluntary" || kind === "rescue-vessel" ? "voluntary" : "other";
};

/** A point on the map with what the style reads of it; GeoJSON (RFC 7946). */
interface Spot<P> {
  readonly type: "Feature";
  readonly properties: P;
  readonly geometry: { readonly type: "Point"; readonly coordinates: [number, number] };
}
interface Spots<P> {
  readonly type: "FeatureCollection";
  readonly features: Spot<P>[];
}
interface UnitSpot {
  readonly id: string;
  /** With how old the position is, where it is older than a minute, and that the unit is out of readiness. */
  readonly name: string;
  /** Seconds; 0 at its base. */
  readonly age: number;
  readonly group: UnitGroup;
  readonly out: boolean;
}
interface IncidentSpot {
  readonly id: string;
  readonly urgency: string;
  readonly chosen: boolean;
  readonly closed: boolean;
  /** What stands by an incident that is not actual; empty by an actual one. */
  readonly mark: string;
}

const collection = <P>(features: Spot<P>[]): Spots<P> => ({ type: "FeatureCollection", features });
const point = <P>(lng: number, lat: number, properties: P): Spot<P> => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates: [lng, lat] },
});

/** The units that have a place: where they were last seen, else their base; a unit with neither is on no map. */
export const unitFeatures = (units: readonly OnBoard[], now: Instant, language: Language): Spots<UnitSpot> =>
  collection(
    units.flatMap((on) => {
      const { unit, seen } = on;
      const at = seen.position?.is ?? unit.base;
      if (at === undefined) return [];
      const old = seen.position === undefined ? 0 : Math.max(0, secondsBetween(seen.position.at, now));
      const out = availableNow(on, now)?.outcome === "no";
      const said = [
        ...(old < 60 ? [] : [age(old, language)]),
        ...(out ? [say(shellTexts.outOfReadiness, language)] : []),
      ];
      const name = said.length === 0 ? unit.name : `${unit.name} (${said.join(", ")})`;
      return [point(at.lng, at.lat, { id: unit.id, name, age: old, group: groupOf(unit.kind), out })];
    }),
  );

/** The incidents in the middle of their coarse cells; one without a cell is on no map. */
export const incidentFeatures = (
  incidents: readonly Brief[],
  chosen: string | undefined,
  language: Language,
): Spots<IncidentSpot> =>
  collection(
    incidents.flatMap(({ id, place, urgency, closed, status }) => {
      const cell = known(place) ? place.cell : undefined;
      if (cell === undefined) return [];
      const { lat, lng } = middleOf(cell);
      const mark = status === undefined || status === "actual" ? "" : say(shellTexts[status], language);
      return [point(lng, lat, { id, urgency: known(urgency) ? urgency : "none", chosen: id === chosen, closed, mark })];
    }),
  );
