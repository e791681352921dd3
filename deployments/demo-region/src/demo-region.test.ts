import { Agreement, Availability, CareRecord, Channel, Incident, OrgId, Position, SceneFlag, Text, TimePoint, Unit, UnitId, say } from "@prehosp/model";
import { isAbsent, known } from "@prehosp/model/absence";
import { isNationalNumber, nationalNumber, sightings } from "@prehosp/model/identifiers";
import { Instant, addSeconds, osloDay, secondsBetween } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { demoRegion, planted } from "./index.ts";
import { crowKm } from "./places/geography.ts";
import { TURN_OUT } from "./region/helper-units.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const demo = demoRegion({ at });
const { region, incidents } = demo;
const byId = new Map(region.units.map((unit) => [unit.id as string, unit]));
const caseOf = (id: string) => incidents.find(({ incident }) => incident.id === id);
const arrest = caseOf("demo-arrest");
const unit = (id: string) => byId.get(id as UnitId);
const count = <T>(list: readonly T[], is: (one: T) => boolean): number => list.filter(is).length;

describe("the same seed and instant", () => {
  test("give the same data, and another seed or instant other data", () => {
    expect(demoRegion({ at, seed: 113 })).toEqual(demo);
    expect(demoRegion({ at, seed: 114 })).not.toEqual(demo);
    expect(demoRegion({ at: addSeconds(at, 60) })).not.toEqual(demo);
  });

  test("another instant moves every moment and no place", () => {
    const later = demoRegion({ at: addSeconds(at, 3600) });
    expect(later.incidents.map((i) => i.incident.identifying?.position)).toEqual(incidents.map((i) => i.incident.identifying?.position));
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
    organisations: z.array(z.object({ id: OrgId, kind: z.enum(["AMK", "LVS", "110", "112", "health-trust", "municipality", "fire-service", "voluntary", "police", "hospital", "registry"]), name: z.string().min(1) })),
    units: z.array(Unit),
    availability: z.array(z.object({ unit: UnitId, is: Availability })),
    agreements: z.array(Agreement),
    channels: z.array(Channel),
    relaySeconds: z.number().nonnegative(),
  });

  test("of the region is one of the model's and survives JSON", () => {
    expect(shape.parse(JSON.parse(JSON.stringify(region)))).toEqual(region);
    expect(say(region.name)).toBe("AMK Demo Sør");
  });

  test.each(incidents.map((one) => [one.incident.id, one] as const))("of %s is one of the model's", (_, one) => {
    expect(Incident.parse(one.incident)).toEqual(one.incident);
    expect(z.array(TimePoint).parse(one.times)).toEqual(one.times);
    expect(z.array(SceneFlag).parse(one.flags)).toEqual(one.flags);
    if (one.record !== undefined) expect(CareRecord.parse(one.record)).toEqual(one.record);
    for (const { position } of one.reports) if (position !== undefined) expect(Position.parse(position.is)).toEqual(position.is);
  });
});

describe("the region", () => {
  test("has the units that the design promises", () => {
    const kinds = Object.entries(Object.groupBy(region.units, ({ kind }) => kind)).map(([kind, list]) => [kind, list.length]);
    expect(Object.fromEntries(kinds)).toEqual({ ambulance: 20, "ambulance-boat": 1, "air-ambulance": 1, "rescue-helicopter": 1, "legevakt-doctor": 6, police: 6, fire: 15, voluntary: 4, "rescue-vessel": 1, "primary-care": 2 });
  });

  test("has the organisations that the design promises", () => {
    const kinds = Object.entries(Object.groupBy(region.organisations, ({ kind }) => kind)).map(([kind, list]) => [kind, list.length]);
    expect(Object.fromEntries(kinds)).toMatchObject({ AMK: 2, LVS: 6, "110": 1, "112": 1, hospital: 3, municipality: 25, "health-trust": 1, registry: 1 });
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
    for (const id of ["evje", "vennesla", "lyngdal", "mandal", "farsund", "flekkefjord", "risor", "tvedestrand", "amli"]) {
      const seconds = unit(`brann-${id}-1`)?.turnOutSeconds;
      expect(seconds).toBeGreaterThanOrEqual(low);
      expect(seconds).toBeLessThanOrEqual(high);
    }
  });
});

describe("the incidents", () => {
  test("are forty of the last 48 hours with every named case", () => {
    expect(incidents).toHaveLength(40);
    expect(new Set(incidents.map((i) => i.incident.id)).size).toBe(40);
    for (const id of ["arrest", "gym", "quay", "overdose", "choking", "drowning", "nursing-home", "fall", "unclear", "ems-witnessed", "not-covered", "border", "now"])
      expect(caseOf(`demo-${id}`), id).toBeDefined();
    for (const { incident } of incidents) {
      if (!known(incident.received)) throw new Error(`${incident.id} has no receipt`);
      expect(secondsBetween(incident.received, at)).toBeGreaterThan(0);
      expect(secondsBetween(incident.received, at)).toBeLessThanOrEqual(48 * 3600);
    }
  });

  test("name only units of the region, and lie before now", () => {
    for (const { incident, decision, times, reports, record } of incidents) {
      const points = [...incident.times, ...times];
      const named = [...incident.missions.map((m) => m.unit), ...(decision?.alarm.map((a) => a.unit) ?? []), ...reports.map((r) => r.unit), ...points.flatMap((p) => p.unit ?? []), ...(record ? [record.unit] : [])];
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
        const way = points.filter((p) => p.unit === id && order.includes(p.role)).toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
        const clocks = way.map((p) => p.at as string);
        expect(clocks.length).toBeGreaterThan(1);
        expect(clocks, `${incident.id} ${id}`).toEqual([...clocks].sort());
      }
    }
  });

  test("alarm an ordinary resource beside every akutthjelper", () => {
    for (const { incident, decision } of incidents) if (decision !== undefined && decision.alarm.length > 0) expect(incident.missions.length).toBeGreaterThan(0);
  });

  test("never have a unit in two places at once", () => {
    const busy = incidents.flatMap(({ incident, times }) => {
      const points = [...incident.times, ...times];
      return [...new Set(points.flatMap((p) => p.unit ?? []))].map((id) => {
        const own = points.filter((p) => p.unit === id).map((p) => p.at as string).sort();
        return { id, incident: incident.id, from: own[0] ?? "", to: own.at(-1) ?? "" };
      });
    });
    const clashes = busy.flatMap((a) => busy.filter((b) => a.id === b.id && a.incident < b.incident && a.from < b.to && b.from < a.to).map((b) => `${a.id}: ${a.incident} ${b.incident}`));
    expect(clashes).toEqual([]);
  });

  test("lack an at-patient time here and there, and have some stood down", () => {
    const lacking = incidents.filter(({ incident, times }) => {
      const points = [...incident.times, ...times];
      return points.some((p) => p.role === "at-scene" && !points.some((q) => q.unit === p.unit && q.role === "at-patient"));
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

describe("the demonstration arrest", () => {
  const exact = arrest?.incident.identifying?.position ?? { lat: 0, lng: 0 };

  test.each([60, 65, 70])("has the fire crew there in 5–8 minutes by crow-flight at %i km/h, relay and turn-out taken in", (kmh) => {
    const fire = unit("brann-evje-1");
    const seconds = region.relaySeconds + Number(fire?.turnOutSeconds) + (crowKm(fire?.base ?? exact, exact) / kmh) * 3600;
    expect(seconds).toBeGreaterThan(300);
    expect(seconds).toBeLessThan(480);
  });

  test.each([55, 60, 65, 70])("has the nearest ambulance under way and 10–17 minutes out by crow-flight at %i km/h", (kmh) => {
    const report = arrest?.reports.findLast((r) => r.unit === "amb-evje-1");
    expect(report?.state?.is).toBe("under-way");
    const seconds = (crowKm(report?.position?.is ?? exact, exact) / kmh) * 3600;
    expect(seconds).toBeGreaterThan(600);
    expect(seconds).toBeLessThan(1020);
  });

  test("has no other ordinary unit nearer than that ambulance", () => {
    const near = region.units
      .filter(({ kind }) => ["ambulance", "ambulance-boat", "air-ambulance", "rescue-helicopter", "legevakt-doctor"].includes(kind))
      .map(({ id, base }) => ({ id, at: arrest?.reports.findLast((r) => r.unit === id)?.position?.is ?? base }))
      .filter((one) => one.at !== undefined && crowKm(one.at, exact) < 12);
    expect(near).toEqual([]);
  });

  test("goes as the story tells it", () => {
    expect(arrest?.decision?.alarm).toEqual([{ unit: "brann-evje-1", route: "110" }]);
    expect(arrest?.incident.times.map(({ role }) => role)).toEqual(expect.arrayContaining(["call-answered", "arrest-recognised", "telephone-cpr-started", "alarmed", "acknowledged", "under-way"]));
    const roles = arrest?.times.map(({ role, unit: id }) => `${role} ${id ?? ""}`) ?? [];
    for (const role of ["first-compression brann-evje-1", "first-shock brann-evje-1", "handover amb-evje-1", "unit-free brann-evje-1"]) expect(roles).toContain(role);
    expect(roles).not.toContain("at-patient brann-evje-1");
    expect(arrest?.record?.handover).toMatchObject({ from: "brann-evje-1", receivedBy: "amb-evje-1" });
    expect(arrest?.record).toMatchObject({ cprStartedBy: "first-responder", firstShockBy: "first-responder" });
    expect(arrest?.deliver).toBe(true);
  });
});

describe("what is planted", () => {
  const pieces = planted(demo);

  test("is there for every incident and every kind, and stands in the sealed part only", () => {
    expect(pieces).toHaveLength(incidents.length * 8);
    expect(pieces.every(({ text }) => text.length >= 5)).toBe(true);
    const open = JSON.stringify({ region, incidents: incidents.map(({ planted: _, ...one }) => ({ ...one, incident: { ...one.incident, identifying: undefined } })) });
    const sealed = new Map(incidents.map(({ incident }) => [incident.id, JSON.stringify(incident.identifying)]));
    expect(pieces.filter(({ text }) => open.includes(text))).toEqual([]);
    expect(pieces.filter(({ text, incident }) => sealed.get(incident)?.includes(text) !== true)).toEqual([]);
  });

  test("holds synthetic national numbers only, and no other eleven digits stand anywhere", () => {
    const numbers = pieces.filter(({ kind }) => kind === "national-number").map(({ text }) => text);
    for (const number of numbers) {
      const read = nationalNumber(number);
      expect(isNationalNumber(read) && read.synthetic).toBe("tenor");
    }
    const all = JSON.stringify(demo);
    expect(sightings(all).every(({ synthetic }) => synthetic === "tenor")).toBe(true);
  });

  test("has phone numbers that nobody can have", () => {
    expect(pieces.filter(({ kind }) => kind === "phone").every(({ text }) => /^0\d{3} \d{4}$/.test(text))).toBe(true);
  });
});
