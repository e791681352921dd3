import type { Defibrillator } from "@prehosp/model";
import { addDays, instantOf, osloDay } from "@prehosp/model/time";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHours, anyInstant } from "../test/any-weekly.ts";
import { aed, day, missing } from "../test/whole.ts";
import type { Asking } from "./facts.ts";
import type { LocalFlag } from "./reported.ts";
import { usable, usableOutcome } from "./usable.ts";

const orMissing = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: value }, fc.constant(missing));
const anyDay = fc.integer({ min: 0, max: 2200 }).map((n) => addDays(day("2024-12-01"), n));
const anyAed = fc
  .record({
    active: orMissing(fc.boolean()),
    locked: orMissing(fc.boolean()),
    mobile: orMissing(fc.boolean()),
    batteryOk: orMissing(fc.boolean()),
    batteryUntil: orMissing(anyDay),
    electrodesUntil: orMissing(anyDay),
    lastConfirmed: orMissing(anyDay),
    openTo: orMissing(fc.constantFrom("anyone", "customers", "private", "emergency-services")),
    season: orMissing(
      fc.oneof(
        fc.constant("all-year"),
        fc
          .tuple(anyDay, anyDay)
          .map((two) => two.toSorted())
          .map(([from, to]) => ({ from: from!, to: to! })),
      ),
    ),
    hours: orMissing(anyHours),
  })
  .map((change) => aed(change as Partial<Defibrillator>));
const anyFlags = fc.array(fc.record({ about: fc.constantFrom("used", "fault", "missing"), at: anyInstant }), {
  maxLength: 3,
}) as fc.Arbitrary<LocalFlag[]>;
const anyAsking = fc.record({
  by: fc.constantFrom("public", "emergency"),
  hasWayIn: fc.boolean(),
}) as fc.Arbitrary<Asking>;

describe("of any defibrillator at any instant", () => {
  test("no confirmation makes it not-met, taking an answer away never makes it met, and the short answer is the long one", () => {
    const fields = [
      "active",
      "locked",
      "mobile",
      "batteryOk",
      "batteryUntil",
      "electrodesUntil",
      "lastConfirmed",
      "openTo",
      "season",
      "hours",
    ] as const;
    fc.assert(
      fc.property(
        anyAed,
        anyInstant,
        anyFlags,
        anyAsking,
        fc.constantFrom(...fields),
        (one, when, flags, asking, field) => {
          const finding = usable(one, when, flags, asking);
          expect(usableOutcome(one, when, flags, asking)).toBe(finding.outcome);
          expect(finding.because.find((f) => f.rule === "defibrillators.confirmed")?.outcome).not.toBe("not-met");
          expect(usable({ ...one, [field]: missing }, when, flags, asking).outcome).not.toBe("met");
          expect(finding.until === undefined || finding.until > osloDay(when)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("one that is met ends on the day it says and no earlier", () => {
    const ahead = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        anyInstant,
        ahead,
        ahead,
        ahead,
        fc.integer({ min: 0, max: 181 }),
        (when, electrodes, battery, season, ago) => {
          const on = osloDay(when);
          const one = aed({
            electrodesUntil: addDays(on, electrodes),
            batteryUntil: addDays(on, battery),
            season: { from: on, to: addDays(on, season) },
            lastConfirmed: addDays(on, -ago),
          });
          const { until = on } = usable(one, when);
          const noon = (day: string) => instantOf(Date.parse(`${day}T11:00:00Z`));
          expect(usableOutcome(one, noon(addDays(until, -1)))).toBe("met");
          expect(usableOutcome(one, noon(until))).not.toBe("met");
        },
      ),
      { numRuns: 500 },
    );
  });
});
