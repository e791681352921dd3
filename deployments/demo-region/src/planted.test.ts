import { isNationalNumber, nationalNumber, sightings } from "@prehosp/model/identifiers";
import type { Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { demoRegion, planted } from "./index.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const demo = demoRegion({ at });
const { region, incidents } = demo;

describe("what is planted", () => {
  const pieces = planted(demo);

  test("is there for every incident and every kind, and stands in the sealed part only", () => {
    expect(pieces).toHaveLength(incidents.length * 8);
    expect(pieces.every(({ text }) => text.length >= 5)).toBe(true);
    const open = JSON.stringify({
      region,
      incidents: incidents.map((one) => ({
        ...one,
        planted: undefined,
        incident: { ...one.incident, identifying: undefined },
      })),
    });
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
