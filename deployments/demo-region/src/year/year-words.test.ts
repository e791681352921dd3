import { CareRecord, Incident, SceneFlag, TimePoint } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { isNationalNumber, nationalNumber, sightings } from "@prehosp/model/identifiers";
import { addSeconds, secondsBetween } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { demoRegion } from "../demo-region.ts";
import { planted } from "../planted.ts";
import { onShift } from "../shifts/shifts.ts";
import { demoYear } from "./year.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const DAY = 86_400;
const year = [...demoYear({ at })];
const { region, incidents: forty } = demoRegion({ at });
const received = year.flatMap(({ incident }) => (known(incident.received) ? [incident.received] : []));
const titles = (list: Iterable<(typeof year)[number]>) =>
  [...list].map(({ incident, title }) => `${incident.id} ${title} ${JSON.stringify(incident.place)}`).toSorted();

describe("the year", () => {
  test("is words of the model, in the shape of the forty", () => {
    for (const one of year) {
      expect(Incident.parse(one.incident)).toEqual(one.incident);
      expect(z.array(TimePoint).parse(one.times)).toEqual(one.times);
      expect(z.array(SceneFlag).parse(one.flags)).toEqual(one.flags);
      expect(z.optional(CareRecord).parse(one.record)).toEqual(one.record);
    }
    const ids = [...year, ...forty].map(({ incident }) => incident.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("gives every moment a reference of its own, and a unit's way in order", () => {
    const order = ["alarmed", "acknowledged", "under-way", "at-scene", "at-patient", "unit-free"];
    const disordered = year.filter(({ incident, times }) => {
      const points = [...incident.times, ...times];
      const refs = new Set(points.map(({ source }) => `${source.system} ${source.ref}`));
      const ways = [...new Set(points.flatMap(({ unit }) => unit ?? []))].map((unit) =>
        points
          .filter((p) => p.unit === unit && order.includes(p.role))
          .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
          .flatMap((p) => (known(p.at) ? [p.at] : [])),
      );
      return refs.size !== points.length || ways.some((way) => way.join() !== way.toSorted().join());
    });
    expect(disordered).toEqual([]);
  });

  test("is told in order, within the 365 days before now, and leaves the last two days to the forty", () => {
    expect(received).toHaveLength(year.length);
    expect(received).toEqual(received.toSorted());
    const ages = received.map((when) => secondsBetween(when, at) / DAY);
    expect(Math.max(...ages)).toBeLessThan(365);
    expect(Math.min(...ages)).toBeGreaterThan(2);
    const ends = year.flatMap(({ times }) => times.flatMap((p) => (known(p.at) ? [p.at] : []))).toSorted();
    expect((ends.at(-1) ?? "") < addSeconds(at, -2 * DAY)).toBe(true);
  });

  test("is the same for the same seed and instant; ids, titles and places stand when the instant moves", () => {
    // As text: a deep comparison of a year with a year takes seconds.
    expect(JSON.stringify([...demoYear({ seed: 113, at })]) === JSON.stringify(year)).toBe(true);
    expect(titles(demoYear({ seed: 114, at }))).not.toEqual(titles(year));
    expect(titles(demoYear({ at: addSeconds(at, 9 * DAY + 3600) }))).toEqual(titles(year));
  });

  test("is made one by one, and can be read twice", () => {
    const lazy = demoYear({ at });
    for (const _ of [1, 2]) {
      const reading = lazy[Symbol.iterator]();
      expect([reading.next().value, reading.next().value]).toEqual(year.slice(0, 2));
    }
  });

  test("sends nobody who is not on shift", () => {
    const off = year.flatMap(({ incident, decision }) => {
      const when = known(incident.received) ? incident.received : at;
      const out = [...incident.missions.map(({ unit }) => unit), ...(decision?.alarm.map(({ unit }) => unit) ?? [])];
      return out
        .filter((unit) => ["no-crew", undefined].includes(onShift(unit, when)?.kind))
        .map((unit) => `${unit} ${when}`);
    });
    expect(off).toEqual([]);
  });

  test("names only units of the region, each ordinary one beside every akutthjelper", () => {
    const ids = new Set(region.units.map(({ id }) => id));
    const named = year.flatMap(({ incident, decision, reports }) => [
      ...incident.missions.map(({ unit }) => unit),
      ...(decision?.alarm.map(({ unit }) => unit) ?? []),
      ...reports.map(({ unit }) => unit),
    ]);
    expect(named.filter((unit) => !ids.has(unit))).toEqual([]);
    expect(year.filter(({ incident }) => incident.missions.length === 0)).toEqual([]);
  });
});

describe("what the year plants", () => {
  const pieces = planted({ incidents: year });

  test("is eight pieces an incident, in the sealed part only", () => {
    expect(pieces).toHaveLength(year.length * 8);
    for (const one of year) {
      const open = JSON.stringify({
        ...one,
        planted: undefined,
        incident: { ...one.incident, identifying: undefined },
      });
      const sealed = JSON.stringify(one.incident.identifying);
      expect(one.planted.filter(({ text }) => open.includes(text) || !sealed.includes(text))).toEqual([]);
    }
  });

  test("holds synthetic national numbers only, and no other eleven digits stand anywhere", () => {
    const numbers = pieces.flatMap(({ kind, text }) => (kind === "national-number" ? [text] : []));
    const synthetic = numbers.filter((number) => {
      const read = nationalNumber(number);
      return isNationalNumber(read) && read.synthetic === "tenor";
    });
    expect(synthetic).toHaveLength(year.length);
    expect(sightings(JSON.stringify(year)).filter((one) => one.synthetic !== "tenor")).toEqual([]);
  });
});
