import type { TimePoint } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { secondsBetween } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import type { DemoIncident } from "../incidents/words.ts";
import { demoYearExpected } from "./expected.ts";
import { demoUntraced, demoYear } from "./year.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;

const clock = ({ incident, times }: DemoIncident, role: TimePoint["role"], unit?: string): Instant | undefined =>
  [...incident.times, ...times]
    .flatMap((p) => (p.role === role && (unit === undefined || p.unit === unit) && known(p.at) ? p.at : []))
    .toSorted()[0];
const helperOf = ({ decision }: DemoIncident): string | undefined => decision?.alarm[0]?.unit;

describe.each([113, 1, 2, 3])("what nobody told in the year of seed %i", (seed) => {
  const year = [...demoYear({ seed, at })];

  test("has some that a covered crew was minutes nearer to, and no decision in the log, though they came to their end", () => {
    const untraced = year.filter(({ decision }) => decision === undefined);
    expect(untraced).toHaveLength(demoYearExpected.untraced);
    expect([...demoUntraced({ seed, at })].map(({ incident }) => incident.id)).toEqual(
      untraced.map(({ incident }) => incident.id),
    );
    for (const one of untraced) {
      expect(one.record).toBeUndefined();
      expect(clock(one, "at-scene", one.incident.missions[0]?.unit)).toBeDefined();
      expect(clock(one, "incident-closed")).toBeDefined();
      expect(one.reports.filter(({ state }) => state?.is === "engaged-elsewhere")).not.toEqual([]);
    }
    // Whoever looks whether a year is whole counts the others: the newest of them come after these.
    expect(year.indexOf(untraced.at(-1)!)).toBeLessThan(year.length - 20);
  });

  test("has the clock of most alarms by 110, and none of the others: after the decision, before the crew answered", () => {
    const relayed = year.filter(({ decision }) => decision?.alarm[0]?.route === "110");
    const taken = relayed.flatMap((one) => {
      const alarmed = clock(one, "alarmed", helperOf(one));
      const answered = clock(one, "acknowledged", helperOf(one));
      if (alarmed === undefined || !known(one.incident.received)) return [];
      expect(answered === undefined || alarmed <= answered).toBe(true);
      return secondsBetween(one.incident.received, alarmed) - (one.decision?.afterSeconds ?? 0);
    });
    expect(Math.abs(taken.length / relayed.length - 0.9)).toBeLessThan(0.04);
    expect(Math.min(...taken)).toBeGreaterThan(0);
    expect(Math.abs((taken.toSorted((a, b) => a - b)[taken.length >> 1] ?? NaN) - 66)).toBeLessThan(4);
    const others = year.filter((one) => helperOf(one) !== undefined && !relayed.includes(one));
    expect(others.filter((one) => clock(one, "alarmed", helperOf(one)) !== undefined)).toEqual([]);
  });
});
