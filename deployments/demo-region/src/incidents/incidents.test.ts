import { known } from "@prehosp/model/absence";
import { secondsBetween } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { demoRegion } from "../index.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const demo = demoRegion({ at });
const { region, incidents } = demo;
const byId = new Map(region.units.map((one) => [one.id as string, one]));
const caseOf = (id: string) => incidents.find(({ incident }) => incident.id === id);
const unit = (id: string) => byId.get(id);
const count = <T>(list: readonly T[], is: (one: T) => boolean): number => list.filter(is).length;

describe("the incidents", () => {
  test("are forty of the last 48 hours with every named case", () => {
    expect(incidents).toHaveLength(40);
    expect(new Set(incidents.map((i) => i.incident.id)).size).toBe(40);
    const named = [
      "arrest",
      "gym",
      "quay",
      "overdose",
      "choking",
      "drowning",
      "nursing-home",
      "fall",
      "unclear",
      "ems-witnessed",
      "not-covered",
      "border",
      "now",
    ];
    expect(named.filter((id) => caseOf(`demo-${id}`) === undefined)).toEqual([]);
    const ages = incidents.map(({ incident }) =>
      known(incident.received) ? secondsBetween(incident.received, at) : 0,
    );
    expect(ages.filter((age) => age <= 0 || age > 48 * 3600)).toEqual([]);
  });

  test("name only units of the region, and lie before now", () => {
    for (const { incident, decision, times, reports, record } of incidents) {
      const points = [...incident.times, ...times];
      const named = [
        ...incident.missions.map((m) => m.unit),
        ...(decision?.alarm.map((a) => a.unit) ?? []),
        ...reports.map((r) => r.unit),
        ...points.flatMap((p) => p.unit ?? []),
        ...(record ? [record.unit] : []),
      ];
      expect(named.filter((id) => !byId.has(id))).toEqual([]);
      expect(points.filter((p) => known(p.at) && p.at > at)).toEqual([]);
    }
  });

  test("give every moment a reference of its own, and tell a unit's way in order", () => {
    const order = ["alarmed", "acknowledged", "under-way", "at-scene", "at-patient", "unit-free"];
    for (const { incident, times } of incidents) {
      const points = [...incident.times, ...times];
      expect(new Set(points.map(({ source }) => `${source.system} ${source.ref}`)).size).toBe(points.length);
      for (const id of new Set(points.flatMap((p) => p.unit ?? []))) {
        const way = points
          .filter((p) => p.unit === id && order.includes(p.role))
          .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
        const clocks = way.map((p) => p.at as string);
        expect(clocks.length).toBeGreaterThan(1);
        expect(clocks).toEqual([...clocks].sort());
      }
    }
  });

  test("alarm an ordinary resource beside every akutthjelper", () => {
    const helped = incidents.filter(({ decision }) => decision !== undefined && decision.alarm.length > 0);
    expect(helped.filter(({ incident }) => incident.missions.length === 0)).toEqual([]);
  });

  // Whatever the seed: the clocks are drawn, and a unit that is late must not be sent elsewhere meanwhile.
  test.each([113, 1, 2, 3, 5, 8, 13, 21, 34, 55])("never have a unit in two places at once, seed %i", (seed) => {
    const drawn = demoRegion({ at, seed });
    expect(drawn.incidents).toHaveLength(40);
    const busy = drawn.incidents.flatMap(({ incident, times }) => {
      const points = [...incident.times, ...times];
      return [...new Set(points.flatMap((p) => p.unit ?? []))].map((id) => {
        const own = points
          .filter((p) => p.unit === id)
          .map((p) => p.at as string)
          .sort();
        return { id, incident: incident.id, from: own[0] ?? "", to: own.at(-1) ?? "" };
      });
    });
    const clash = (a: (typeof busy)[number], b: (typeof busy)[number]): boolean =>
      a.id === b.id && a.incident < b.incident && a.from < b.to && b.from < a.to;
    expect(busy.length).toBeGreaterThan(50);
    expect(
      busy.flatMap((a) => busy.filter((b) => clash(a, b)).map((b) => `${a.id}: ${a.incident} ${b.incident}`)),
    ).toEqual([]);
  });

  test("tell where the board stood before each call, and of volunteers never where", () => {
    for (const { incident, reports } of incidents) {
      const before = reports.filter(
        ({ state }) => known(incident.received) && state !== undefined && state.at < incident.received,
      );
      // Two are silent, and one is no more.
      expect(before.length).toBe(region.units.length - 3);
      const volunteers = reports.filter((r) => unit(r.unit)?.kind === "voluntary");
      expect(volunteers.filter(({ position }) => position !== undefined)).toEqual([]);
    }
  });

  test("lack an at-patient time here and there, and have some stood down", () => {
    const lacking = incidents.filter(({ incident, times }) => {
      const points = [...incident.times, ...times];
      return points.some(
        (p) => p.role === "at-scene" && !points.some((q) => q.unit === p.unit && q.role === "at-patient"),
      );
    });
    expect(lacking.length).toBeGreaterThanOrEqual(3);
    expect(lacking.length).toBeLessThanOrEqual(8);
    expect(count(incidents, ({ times }) => times.some((p) => p.role === "stood-down"))).toBe(2);
  });

  test("send akutthjelpere where they are sooner, and a handover where they came first", () => {
    expect(count(incidents, ({ decision }) => (decision?.alarm.length ?? 0) > 0)).toBeGreaterThanOrEqual(15);
    expect(count(incidents, ({ record }) => record?.handover !== undefined)).toBeGreaterThanOrEqual(10);
    expect(count(incidents, ({ record }) => record?.arrestConfirmed === true)).toBeGreaterThanOrEqual(10);
  });
});
