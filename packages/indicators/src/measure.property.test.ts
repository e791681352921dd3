import { absent } from "@prehosp/model/absence";
import type { Day, Instant } from "@prehosp/model/time";
import { addSeconds } from "@prehosp/model/time";
import { elements } from "@prehosp/registry";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Basis, Call, OpenedForm } from "./basis.ts";
import { allIndicators } from "./indicators.ts";
import { measure } from "./measure.ts";
import type { AnyMeasurement } from "./measurement-kinds.ts";
import type { Period } from "./measurement.ts";
import { membersOf } from "./small-numbers/same-members.ts";
import { arrest, course, none, point, timelineOf } from "./test/basis.ts";

const start = "2026-01-01T00:00:00.000Z" as Instant;
const hours = (n: number): Instant => addSeconds(start, n * 3600);
const year: Period = { from: start, to: hours(8760) };

const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined });
const asked = new Set([
  "witnessed",
  "cpr-started-by",
  "bystander-cpr",
  "helper-cpr",
  "rosc",
  "alive-30-days",
  "cause",
  "first-rhythm",
  "recognised-arrest",
  "resuscitation-by-ambulance",
  "alive-at-discharge",
  "cpc-discharge",
]);
const said = fc.record(
  Object.fromEntries(
    elements
      .filter(({ id }) => asked.has(id))
      .map((one) => [
        one.id,
        maybe(fc.constantFrom<unknown>(...(one.type === "code" ? Object.keys(one.codes) : [true, false]))),
      ]),
  ),
);
const status = fc.constantFrom("actual", "actual", "actual", "exercise");
const hour = fc.integer({ min: 0, max: 8759 });

const arbitraryCase = fc.record({ said, status, at: maybe(hour), waited: maybe(fc.integer({ min: -60, max: 900 })) });
const arbitraryCourse = fc.record({
  roles: fc.array(fc.constantFrom("ordinary" as const, "first-responder" as const), { maxLength: 3 }),
  urgencies: fc.constantFrom(["akutt"] as const, ["haster", "akutt"] as const, [] as const),
  status,
  scene: fc.dictionary(fc.constantFrom("u0", "u1", "u2"), fc.integer({ min: -5, max: 40 })),
});
const arbitraryCall = fc.record({
  service: fc.constantFrom("113" as const, "116117" as const),
  wasAnswered: fc.constantFrom(true, true, false, absent("unknown")),
  at: hour,
  waited: maybe(fc.integer({ min: -2, max: 300 })),
});

/** A world that lives in the same year: every member may lack anything. */
const world: fc.Arbitrary<Basis> = fc
  .record({
    cases: fc.array(arbitraryCase, { minLength: 4, maxLength: 15 }),
    courses: fc.array(arbitraryCourse, { maxLength: 8 }),
    calls: fc.array(arbitraryCall, { maxLength: 12 }),
  })
  .map(({ cases, courses, calls }) => ({
    ...none,
    cases: cases.map((one, n) =>
      arrest(
        n,
        {
          ...one.said,
          "time-registered": one.at === undefined ? undefined : hours(one.at),
          "time-call": one.at === undefined ? undefined : hours(one.at),
          "time-first-compression":
            one.at === undefined || one.waited === undefined ? undefined : addSeconds(hours(one.at), one.waited),
        },
        one.status,
      ),
    ),
    missions: courses.map((one, n) => course(n, one.roles, one.urgencies, one.status)),
    timelines: courses.map((one, n) => timelineOf(n, { scene: one.scene }, [point("alarmed", 1, "u1")])),
    calls: calls.map(({ service, wasAnswered, at, waited }, n): Call => ({
      call: String(n),
      service,
      status: "actual",
      ringing: hours(at),
      wasAnswered,
      answered: waited === undefined ? absent("not-recorded") : addSeconds(hours(at), waited),
    })),
    forms: calls.map(({ at, waited }, n): OpenedForm => ({
      form: String(n),
      status: "actual",
      event: waited === undefined ? absent("unknown") : hours(at),
      opened: addSeconds(hours(at), waited ?? 0),
    })),
    relays: [],
    captures: [],
    considerations: [],
    residents: [{ from: "2025-12-31" as Day, to: "2027-01-02" as Day, persons: 100_000 }],
  }));

// Withheld figures would hide what is to be seen: the least minimum.
const open = allIndicators.map((one) => ({ ...one, minimumDenominator: 1 }));
type Shown = Extract<AnyMeasurement, { population: number }>;
const shownOf = (basis: Basis, period: Period): readonly Shown[] =>
  open.flatMap((one) => {
    const m = measure(one, basis, period);
    expect("problems" in m).toBe(false);
    return m.belowMinimum ? [] : [m];
  });
const sum = (all: readonly { readonly n: number }[]): number => all.reduce((total, { n }) => total + n, 0);

it("population = excluded + missing + denominator, of every kind in any world", () => {
  let seen = 0;
  fc.assert(
    fc.property(world, (basis) => {
      for (const m of shownOf(basis, year)) {
        seen += 1;
        expect(sum(m.excluded) + m.missing + m.denominator).toBe(m.population);
        if (m.kind === "time") continue;
        expect(m.numerator).toBeLessThanOrEqual(m.denominator);
        expect(m.interval.low <= m.value && m.value <= m.interval.high).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
  expect(seen).toBeGreaterThan(200);
});

it("does not hang on the order in which members are given", () => {
  const turned = <T>(all: readonly T[]): readonly T[] => all.toReversed();
  fc.assert(
    fc.property(world, (basis) => {
      const { cases, missions, timelines, calls = [], forms = [] } = basis;
      const other = {
        ...basis,
        cases: turned(cases),
        missions: turned(missions),
        timelines: turned(timelines),
        calls: turned(calls),
        forms: turned(forms),
      };
      expect(shownOf(other, year)).toEqual(shownOf(basis, year));
    }),
    { numRuns: 25 },
  );
});

it("adds up where a period is split, whatever day it is split on", () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 1, max: 8759 }), (basis, at) => {
      const parts = [
        { from: year.from, to: hours(at) },
        { from: hours(at), to: year.to },
      ].map((part) => new Map(shownOf(basis, part).map((m) => [m.indicator, m])));
      for (const whole of shownOf(basis, year)) {
        const own = parts.flatMap((part) => part.get(whole.indicator) ?? []);
        expect(own.reduce((n, m) => n + m.denominator, 0)).toBe(whole.denominator);
        if (own.length < 2) continue;
        for (const key of ["population", "missing"] as const)
          expect(own.reduce((n, m) => n + m[key], 0)).toBe(whole[key]);
        if (whole.kind !== "rate") continue;
        const years = own.reduce((n, m) => n + (m.kind === "rate" ? m.personYears : 0), 0);
        expect(years).toBeCloseTo(whole.personYears, 6);
      }
    }),
    { numRuns: 25 },
  );
});

it("has the same population and unplaced in every indicator that has the same members as another", () => {
  let seen = 0;
  fc.assert(
    fc.property(world, (basis) => {
      const all = shownOf(basis, year).filter(({ indicator }) => membersOf(indicator) === "cases");
      seen += all.length;
      expect(
        new Set(all.map(({ population, unplaced }) => `${String(population)} ${String(unplaced)}`)).size,
      ).toBeLessThan(2);
    }),
    { numRuns: 50 },
  );
  expect(seen).toBeGreaterThan(50);
});
