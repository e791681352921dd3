import type { Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { demoRegion } from "../index.ts";
import { crowKm } from "../places/geography.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const demo = demoRegion({ at });
const { region, incidents } = demo;
const byId = new Map(region.units.map((one) => [one.id as string, one]));
const caseOf = (id: string) => incidents.find(({ incident }) => incident.id === id);
const arrest = caseOf("demo-arrest");
const unit = (id: string) => byId.get(id);

describe("the demonstration arrest", () => {
  const exact = arrest?.incident.identifying?.position ?? { lat: 0, lng: 0 };

  test.each([60, 65, 70])(
    "has the fire crew there in 5–8 minutes by crow-flight at %i km/h, relay and turn-out taken in",
    (kmh) => {
      const fire = unit("brann-evje-1");
      const seconds =
        region.relaySeconds + Number(fire?.turnOutSeconds) + (crowKm(fire?.base ?? exact, exact) / kmh) * 3600;
      expect(seconds).toBeGreaterThan(300);
      expect(seconds).toBeLessThan(480);
    },
  );

  test.each([55, 60, 65, 70])(
    "has the nearest ambulance under way and 10–17 minutes out by crow-flight at %i km/h",
    (kmh) => {
      const report = arrest?.reports.findLast((r) => r.unit === "amb-evje-1");
      expect(report?.state?.is).toBe("under-way");
      const seconds = (crowKm(report?.position?.is ?? exact, exact) / kmh) * 3600;
      expect(seconds).toBeGreaterThan(600);
      expect(seconds).toBeLessThan(1020);
    },
  );

  test("has no other ordinary unit nearer than that ambulance", () => {
    const near = region.units
      .filter(({ kind }) =>
        ["ambulance", "ambulance-boat", "air-ambulance", "rescue-helicopter", "legevakt-doctor"].includes(kind),
      )
      .map(({ id, base }) => ({ id, at: arrest?.reports.findLast((r) => r.unit === id)?.position?.is ?? base }))
      .filter((one) => one.at !== undefined && crowKm(one.at, exact) < 12);
    expect(near).toEqual([]);
  });

  test("goes as the story tells it", () => {
    expect(arrest?.decision?.alarm).toEqual([{ unit: "brann-evje-1", route: "110" }]);
    expect(arrest?.incident.times.map(({ role }) => role)).toEqual(
      expect.arrayContaining([
        "call-answered",
        "arrest-recognised",
        "telephone-cpr-started",
        "alarmed",
        "acknowledged",
        "under-way",
      ]),
    );
    const roles = arrest?.times.map(({ role, unit: id }) => `${role} ${id ?? ""}`) ?? [];
    for (const role of [
      "first-compression brann-evje-1",
      "first-shock brann-evje-1",
      "handover amb-evje-1",
      "unit-free brann-evje-1",
    ])
      expect(roles).toContain(role);
    expect(roles).not.toContain("at-patient brann-evje-1");
    expect(arrest?.record?.handover).toMatchObject({ from: "brann-evje-1", receivedBy: "amb-evje-1" });
    expect(arrest?.record).toMatchObject({ cprStartedBy: "first-responder", firstShockBy: "first-responder" });
    expect(arrest?.deliver).toBe(true);
  });
});
