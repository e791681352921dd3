import type { AlarmRoute, Unit } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { crowKm, positionOf } from "../places/geography.ts";
import type { PlaceName } from "../places/geography.ts";
import { municipalities } from "../places/municipalities.ts";
import { places } from "../places/places.ts";

/** A place from which akutthjelpere go out, in the terms that the year is drawn in. */
export interface Station {
  readonly unit: string;
  readonly near: PlaceName;
  readonly inhabitants: number;
  /** Whether its municipality has a settlement of more than 10,000; our reading. */
  readonly urban: boolean;
  readonly route: AlarmRoute;
  readonly turnOut: number;
  readonly kmPerHour: number;
  /** Bearings, from and to in degrees, that its missions lie along. */
  readonly along: readonly [number, number];
  /** Its agreement covers injuries only. */
  readonly injuriesOnly: boolean;
  /** Its agreement has run out: only missions further back than this many days. */
  readonly daysBack: number;
  /** Goes out on weekends and at Easter only. */
  readonly weekends: boolean;
  readonly byDay: boolean;
  /** How often it is called out where a fire station beside it would be once; our assumption. */
  readonly share: number;
}

const URBAN: ReadonlySet<string> = new Set(["4202", "4203", "4204", "4205", "4223"]);
const DIRECT: ReadonlySet<string> = new Set(["brann-kristiansand-1", "rs-demo-1"]);
const INJURIES_ONLY: ReadonlySet<string> = new Set(["brann-mandal-1", "brann-lyngdal-1"]);
const EXPIRED: ReadonlySet<string> = new Set(["brann-farsund-1", "brann-flekkefjord-1"]);
// No statement ever, no agreement, or a list that lacks what the guideline names.
const NEVER: ReadonlySet<string> = new Set([
  "rk-risor-1",
  "brann-iveland-1",
  "brann-aseral-1",
  "hjemmetjeneste-gjerstad-1",
]);
const KINDS: ReadonlySet<Unit["kind"]> = new Set(["fire", "voluntary", "primary-care", "rescue-vessel"]);
const TURN_OUT_UNKNOWN = 690;

const nearest = (unit: Unit): (typeof places)[number] =>
  places.toSorted(([a], [b]) =>
    unit.base === undefined ? 0 : crowKm(positionOf(a), unit.base) - crowKm(positionOf(b), unit.base),
  )[0] ?? places[0];

/** The stations that go out in the year, from the region's units. */
export const stationsOf = (units: readonly Unit[]): readonly Station[] =>
  units
    .filter(({ id, kind }) => KINDS.has(kind) && !NEVER.has(id))
    .map((unit) => {
      const [near, municipality] = nearest(unit);
      const vessel = unit.kind === "rescue-vessel";
      return {
        unit: unit.id,
        near,
        inhabitants: municipalities.find(({ number }) => number === municipality)?.inhabitants ?? 0,
        urban: URBAN.has(municipality),
        route:
          unit.kind === "fire" && !DIRECT.has(unit.id) ? "110" : unit.kind === "primary-care" ? "own-centre" : "direct",
        turnOut:
          unit.turnOutSeconds === undefined || isAbsent(unit.turnOutSeconds) ? TURN_OUT_UNKNOWN : unit.turnOutSeconds,
        kmPerHour: vessel ? 40 : 65,
        // Inland, since the sea lies south and east of the coast towns; the vessel goes the other way.
        along: vessel ? [180, 240] : [250, 390],
        injuriesOnly: INJURIES_ONLY.has(unit.id),
        daysBack: EXPIRED.has(unit.id) ? 42 : 0,
        weekends: unit.kind === "voluntary",
        byDay: unit.kind === "primary-care" || unit.kind === "voluntary",
        share: unit.kind === "fire" ? 1 : 0.12,
      };
    });
