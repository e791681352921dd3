import { isAbsent, known } from "@prehosp/model/absence";
import { osloDay } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { demoRegion } from "../index.ts";
import { TURN_OUT } from "./helper-units.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const demo = demoRegion({ at });
const { region } = demo;
const byId = new Map(region.units.map((one) => [one.id as string, one]));
const unit = (id: string) => byId.get(id);
const count = <T>(list: readonly T[], is: (one: T) => boolean): number => list.filter(is).length;

describe("the region", () => {
  test("has the units that the design promises", () => {
    const kinds = Object.entries(Object.groupBy(region.units, ({ kind }) => kind)).map(([kind, list]) => [
      kind,
      list.length,
    ]);
    expect(Object.fromEntries(kinds)).toEqual({
      ambulance: 20,
      "ambulance-boat": 1,
      "air-ambulance": 1,
      "rescue-helicopter": 1,
      "legevakt-doctor": 6,
      police: 6,
      fire: 15,
      voluntary: 4,
      "rescue-vessel": 1,
      "primary-care": 2,
    });
  });

  test("has the organisations that the design promises", () => {
    const kinds = Object.entries(Object.groupBy(region.organisations, ({ kind }) => kind)).map(([kind, list]) => [
      kind,
      list.length,
    ]);
    expect(Object.fromEntries(kinds)).toMatchObject({
      AMK: 2,
      LVS: 6,
      "110": 1,
      "112": 1,
      hospital: 3,
      municipality: 25,
      "health-trust": 1,
      registry: 1,
    });
  });

  test("names nothing that is not there, and nothing twice", () => {
    const orgs = new Set(region.organisations.map(({ id }) => id));
    expect(orgs.size).toBe(region.organisations.length);
    expect(byId.size).toBe(region.units.length);
    expect(region.units.filter(({ organisation }) => !orgs.has(organisation))).toEqual([]);
    expect(region.availability.filter((a) => !byId.has(a.unit))).toEqual([]);
    for (const a of region.agreements) {
      expect(orgs).toContain(a.commissioner.organisation);
      expect(orgs).toContain(a.provider.organisation);
      expect(a.units.filter((id) => !byId.has(id))).toEqual([]);
    }
    expect(count(region.units, ({ base }) => base === undefined)).toBe(0);
  });

  test("has twelve agreements: one expired, one with seven of nine contents that ends within 90 days", () => {
    const today = osloDay(at);
    expect(region.agreements).toHaveLength(12);
    expect(count(region.agreements, ({ until }) => known(until) && until <= today)).toBe(1);
    const lacking = region.agreements.filter(({ contents }) => Object.values(contents).includes(false));
    expect(lacking).toHaveLength(1);
    expect(count(Object.values(lacking[0]?.contents ?? {}), (held) => held === true)).toBe(7);
    expect(region.agreements.every(({ decided }) => decided.source !== "")).toBe(true);
  });

  test("lacks some facts on purpose", () => {
    expect(count(region.units, ({ nodnett }) => isAbsent(nodnett))).toBe(1);
    expect(count(region.units, ({ kind, turnOutSeconds }) => kind === "voluntary" && isAbsent(turnOutSeconds))).toBe(1);
    expect(count(region.units, ({ kind, equipment }) => kind === "fire" && isAbsent(equipment.aed))).toBe(1);
    expect(region.availability.some(({ unit: id }) => id === "rk-risor-1")).toBe(false);
  });

  test("turns out within the bounds of each kind of crew", () => {
    const [low, high] = TURN_OUT["part-time"];
    for (const id of [
      "evje",
      "vennesla",
      "lyngdal",
      "mandal",
      "farsund",
      "flekkefjord",
      "risor",
      "tvedestrand",
      "amli",
    ]) {
      const seconds = unit(`brann-${id}-1`)?.turnOutSeconds;
      expect(seconds).toBeGreaterThanOrEqual(low);
      expect(seconds).toBeLessThanOrEqual(high);
    }
  });
});
