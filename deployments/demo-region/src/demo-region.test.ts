import { PopulationCell } from "@prehosp/defibrillators";
import {
  Agreement,
  Availability,
  CareRecord,
  Channel,
  Incident,
  OrgId,
  Position,
  SceneFlag,
  Text,
  TimePoint,
  Unit,
  UnitId,
  say,
} from "@prehosp/model";
import { Day, addSeconds } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { FetchAssumptions } from "@prehosp/resources";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { demoRegion } from "./index.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const demo = demoRegion({ at });
const { region, incidents } = demo;

describe("the same seed and instant", () => {
  test("give the same data, and another seed or instant other data", () => {
    expect(demoRegion({ at, seed: 113 })).toEqual(demo);
    expect(demoRegion({ at, seed: 114 })).not.toEqual(demo);
    expect(demoRegion({ at: addSeconds(at, 60) })).not.toEqual(demo);
  });

  test("another instant moves every moment and no place", () => {
    const later = demoRegion({ at: addSeconds(at, 3600) });
    // By incident: the one with two clocks has its hour of the day, so that others come before it or after.
    const places = (all: typeof incidents) =>
      new Map(all.map(({ incident }) => [incident.id, incident.identifying?.position]));
    expect(places(later.incidents)).toEqual(places(incidents));
    expect(later.region.units).toEqual(region.units);
  });
});

describe("every word", () => {
  const shape = z.object({
    id: OrgId,
    name: Text,
    demonstration: z.literal(true),
    centre: Position,
    zoom: z.number().min(0).max(22),
    organisations: z.array(
      z.object({
        id: OrgId,
        kind: z.enum([
          "AMK",
          "LVS",
          "110",
          "112",
          "health-trust",
          "municipality",
          "fire-service",
          "voluntary",
          "police",
          "hospital",
          "registry",
        ]),
        name: z.string().min(1),
      }),
    ),
    units: z.array(Unit),
    availability: z.array(z.object({ unit: UnitId, is: Availability })),
    agreements: z.array(Agreement),
    channels: z.array(Channel),
    relaySeconds: z.number().nonnegative(),
    fetching: FetchAssumptions,
    places: z.array(z.object({ name: z.string().min(1), position: Position })),
    coverage: z.object({
      cells: z.array(PopulationCell),
      reachSeconds: z.number().positive(),
      smallUnder: z.int().min(1),
      decidedBy: z.string().min(1),
    }),
    residents: z.array(z.object({ from: Day, to: Day, persons: z.int().positive() })),
    lives: z.array(z.object({ unit: UnitId, from: Day, to: Day.optional() })),
    areas: z.object({
      schematic: z.literal(true),
      source: Text,
      of: z.array(
        z.object({
          number: z.string().regex(/^42\d{2}$/),
          name: z.string().min(1),
          rings: z.array(z.array(z.tuple([z.number(), z.number()])).length(4)).length(1),
        }),
      ),
    }),
  });

  test("of the region is one of the model's and survives JSON", () => {
    expect(shape.parse(JSON.parse(JSON.stringify(region)))).toEqual(region);
    expect(say(region.name)).toBe("AMK Demo Sør");
  });

  test.each(incidents.map((one) => [one.incident.id, one] as const))("of %s is one of the model's", (_, one) => {
    expect(Incident.parse(one.incident)).toEqual(one.incident);
    expect(z.array(TimePoint).parse(one.times)).toEqual(one.times);
    expect(z.array(SceneFlag).parse(one.flags)).toEqual(one.flags);
    expect(z.optional(CareRecord).parse(one.record)).toEqual(one.record);
    const positions = one.reports.flatMap(({ position }) => position?.is ?? []);
    expect(z.array(Position).parse(positions)).toEqual(positions);
  });
});
