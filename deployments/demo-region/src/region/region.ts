import type { Agreement, Channel, OrgId, Position, Text, Unit } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { populationOf, residentsAt } from "../places/population.ts";
import type { DemoCell, DemoResidents } from "../places/population.ts";
import { positionOf } from "../places/geography.ts";
import { places } from "../places/places.ts";
import { tileMap } from "../places/tile-map.ts";
import type { Tile } from "../places/tile-map.ts";
import type { Seeded } from "../seeded.ts";
import { agreementsAt } from "./agreements.ts";
import { availabilityOf } from "./availability.ts";
import type { Statement } from "./availability.ts";
import { channels } from "./channels.ts";
import { helperUnits } from "./helper-units.ts";
import { livesAt } from "./lives.ts";
import type { DemoLife } from "./lives.ts";
import { ordinaryUnits } from "./ordinary-units.ts";
import { org, organisations } from "./organisations.ts";
import type { Organisation } from "./organisations.ts";
import { unitOf } from "./unit-rows.ts";
import type { UnitRow } from "./unit-rows.ts";

/** A region as the hub loads it; the same shape as chain's Region, which this package may not import. */
export interface DemoRegionData {
  readonly id: OrgId;
  readonly name: Text;
  readonly demonstration: true;
  readonly centre: Position;
  readonly zoom: number;
  readonly organisations: readonly Organisation[];
  readonly units: readonly Unit[];
  readonly availability: readonly Statement[];
  readonly agreements: readonly Agreement[];
  readonly channels: readonly Channel[];
  /** Seconds that relay through 110 takes. */
  readonly relaySeconds: number;
  /** What is assumed of somebody who fetches a defibrillator on foot. */
  readonly fetching: typeof FETCHING;
  /** Where people can search for a place by its name. */
  readonly places: readonly { readonly name: string; readonly position: Position }[];
  /** Where people live, and what counts as within reach of them. */
  readonly coverage: typeof COVERAGE & { readonly cells: readonly DemoCell[] };
  /** What figures of municipalities are drawn on: squares, since the borders are not ours to give away. */
  readonly areas: typeof SQUARES & { readonly of: readonly Tile[] };
  /** Whom rates are of. */
  readonly residents: readonly DemoResidents[];
  /** The units that have not been there all the time. */
  readonly lives: readonly DemoLife[];
}

/** A brisk walk with its interval, a third more than the straight line, and the time to find it and take it down. */
const FETCHING = {
  walking: { metresASecond: { likely: 1.6, slowest: 1.1, fastest: 2.5 }, detour: 1.35 },
  beforeSeconds: 45,
  decidedBy: "Prehosp, for the demonstration",
  source: "Antatt: rask gange, en tredjedel lengre enn luftlinjen, 45 sekunder på å finne den og ta den ned",
} as const;

/** Five minutes on foot one way; fewer than five people are not counted out. */
const COVERAGE = { reachSeconds: 300, smallUnder: 5, decidedBy: "Prehosp, for the demonstration" } as const;

const SQUARES = {
  schematic: true,
  source: {
    nb: "Prehosp, laget av hvor kommunesentrene ligger (GeoNames, CC BY 4.0)",
    nn: "Prehosp, laga av kvar kommunesentera ligg (GeoNames, CC BY 4.0)",
    en: "Prehosp, made from where the municipal centres lie (GeoNames, CC BY 4.0)",
  },
} as const;

/** All rows of the region's units; turn-outs are drawn by seed. */
export const unitRows = (seeded: Seeded): readonly UnitRow[] => [...ordinaryUnits(seeded), ...helperUnits(seeded)];

/** The region as of an instant. The criteria index is left out: the hub then reads the synthetic one. */
export const regionAt = (seeded: Seeded, at: Instant): DemoRegionData => {
  const rows = unitRows(seeded);
  return {
    id: org("demo-sor"),
    name: { nb: "AMK Demo Sør", nn: "AMK Demo Sør", en: "EMCC Demo South" },
    demonstration: true,
    centre: positionOf("Evje"),
    zoom: 8,
    organisations,
    units: rows.map(unitOf),
    availability: availabilityOf(rows, at),
    agreements: agreementsAt(at),
    channels,
    relaySeconds: 66,
    fetching: FETCHING,
    places: places.map(([name]) => ({ name, position: positionOf(name) })),
    coverage: { ...COVERAGE, cells: populationOf() },
    areas: { ...SQUARES, of: tileMap() },
    residents: residentsAt(at),
    lives: livesAt(at),
  };
};
