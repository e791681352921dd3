import type { Day, Instant } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Basis } from "../basis.ts";
import { callToCompression } from "../definitions/call-to-compression.ts";
import { parallelAlarm } from "../definitions/parallel-alarm.ts";
import { recognisedArrest } from "../definitions/recognised-arrest.ts";
import { responseTime } from "../definitions/response-time.ts";
import { survivalRate } from "../definitions/survival-rate.ts";
import { answerTime113 } from "../definitions/answer-time-113.ts";
import type { Indicator } from "../indicator.ts";
import { arrest, course, none, period, timelineOf } from "../test/basis.ts";
import { measureByLevel } from "./measure-by-level.ts";
import type { Places } from "./places.ts";

const day = (text: string) => text as Day;
/** With one more in each group, so that none is empty and every count is shown. */
const withOne = (one: Indicator): Indicator => {
  const more = { at: "2026-02-02T00:00:00.000Z" as Instant };
  const base = { minimumDenominator: 1, needs: [] };
  return one.kind === "time"
    ? { ...one, ...base, members: (basis) => [...one.members(basis), { ...more, verdict: { seconds: 60 } }] }
    : { ...one, ...base, members: (basis) => [...one.members(basis), { ...more, verdict: "yes" as const }] };
};
const asked = [
  recognisedArrest,
  responseTime({ minutes: 12 }),
  parallelAlarm,
  survivalRate,
  callToCompression,
  answerTime113,
].map(withOne);

type Seen = { readonly [K in "population" | "missing" | "unplaced" | "numerator" | "denominator"]: number };
const zero: Seen = { population: 0, missing: 0, unplaced: 0, numerator: 0, denominator: 0 };
const fields = Object.keys(zero) as (keyof Seen)[];
const sum = (all: readonly object[]): Seen =>
  Object.fromEntries(
    fields.map((field) => [field, all.reduce((n, one) => n + ((one as Partial<Seen>)[field] ?? 0), 0)]),
  ) as Seen;

const places: Places = {
  municipalityOf: (id) => (["h-1", "h-2"].includes(id) ? "5030" : id === "h-3" ? "5012" : undefined),
  beside: (_, key) => (key === "c-0" ? "1601" : undefined),
  changes: {
    changes: [
      { old: "1601", new: "5001", from: day("2018-01-01"), kind: "renumber" },
      { old: "5030", new: "5001", from: day("2020-01-01"), kind: "merge" },
      { old: "5012", new: "5055", from: day("2020-01-01"), kind: "split" },
      { old: "5012", new: "5059", from: day("2020-01-01"), kind: "split" },
    ],
  },
  municipalities: [
    { code: "5001", region: "hmn", label: { nb: "Trondheim" } },
    { code: "5055", region: "hmn" },
    { code: "5059", region: "hmn" },
    { code: "0301", region: "hso" },
  ],
  residents: () => [{ from: day("2025-01-01"), to: day("2028-01-01"), persons: 1000 }],
};

const at = (n: number): Instant => new Date(Date.UTC(2026, n % 12, 3)).toISOString() as Instant;
const person = fc.record({
  where: fc.constantFrom("0301", "5001", "1601", "5012", "9999", undefined),
  recognised: fc.constantFrom("recognised", "not-recognised", undefined),
  alive: fc.constantFrom(true, false, undefined),
  incident: fc.nat(6),
});
const world: fc.Arbitrary<Basis> = fc
  .record({
    people: fc.array(person, { maxLength: 14 }),
    scenes: fc.array(fc.dictionary(fc.constantFrom("u0", "u1"), fc.integer({ min: 1, max: 30 })), { maxLength: 7 }),
    roles: fc.array(fc.array(fc.constantFrom("ordinary" as const, "first-responder" as const), { maxLength: 2 }), {
      maxLength: 7,
    }),
  })
  .map(({ people, scenes, roles }) => ({
    ...none,
    cases: people.map(
      (one, n) =>
        ({
          ...arrest(one.incident, {
            municipality: one.where,
            "recognised-arrest": one.recognised === undefined ? undefined : one.recognised === "recognised",
            "alive-30-days": one.alive,
            "time-registered": at(n),
          }),
          patient: `p-${String(n)}`,
        }) as Basis["cases"][number],
    ),
    timelines: scenes.map((scene, n) => timelineOf(n, { scene })),
    missions: roles.map((role, n) => course(n, role)),
    calls: people.map((_, n) => ({
      call: `c-${String(n)}`,
      service: "113" as const,
      status: "actual" as const,
      ringing: at(n),
      wasAnswered: true,
      answered: at(n),
    })),
    residents: [{ from: day("2025-01-01"), to: day("2028-01-01"), persons: 5000 }],
  }));

describe("by level", () => {
  it.each(["municipality", "region"] as const)(
    "every %s, the unplaced and the unclear add up to the nation",
    (level) => {
      fc.assert(
        fc.property(world, (basis) => {
          const nation = measureByLevel(asked, basis, period, "national");
          const all = measureByLevel(asked, basis, period, level, places);
          for (const { measurement } of nation) {
            const own = all.filter((one) => one.measurement.indicator === measurement.indicator);
            const counts = own.map((one) => one.measurement);
            expect(counts.filter(({ belowMinimum }) => belowMinimum)).toEqual([]);
            const more = own.length - 1;
            const whole = sum([measurement]);
            expect(sum(counts)).toEqual({
              ...whole,
              population: whole.population + more,
              denominator: whole.denominator + more,
              numerator: "numerator" in measurement ? whole.numerator + more : 0,
            });
          }
        }),
        { numRuns: 200 },
      );
    },
  );
});

const said = (where: readonly (string | undefined)[]): Basis => ({
  ...none,
  cases: where.map((municipality, n) => arrest(n + 10, { municipality, "recognised-arrest": true })),
});
const ids = (basis: Basis, level: "municipality" | "region" | "unit", more: Places = places): readonly string[] =>
  measureByLevel([withOne(recognisedArrest)], basis, period, level, more).flatMap(({ group, measurement }) =>
    measurement.belowMinimum ? [] : [`${group.id} ${group.standing} ${String(measurement.denominator - 1)}`],
  );

describe("a group", () => {
  it("is the municipality as numbered at the end of the period, or on the day asked for", () => {
    const basis = said(["1601", "5030", "5001", "5012", undefined]);
    expect(ids(basis, "municipality")).toEqual([
      "0301 placed 0",
      "5001 placed 3",
      "5055 placed 0",
      "5059 placed 0",
      "unplaced unplaced 1",
      "unclear unclear 1",
    ]);
    const before = ids(basis, "municipality", { ...places, municipalities: [], day: day("2019-12-31") });
    expect(before).toEqual(["5001 placed 2", "5012 placed 1", "5030 placed 1", "unplaced unplaced 1"]);
  });

  it("is the region of a divided municipality where every part of it lies there, and unplaced where no list gives one", () => {
    expect(ids(said(["5012", "9999"]), "region")).toEqual(["hmn placed 1", "hso placed 0", "unplaced unplaced 1"]);
    expect(ids(said(["5012", "9999"]), "region", { region: "own" })).toEqual(["own placed 2"]);
  });

  it("is unclear where two cases of one incident name two municipalities", () => {
    const [one, two] = said(["0301", "5001"]).cases;
    const basis = { ...none, cases: [one!, { ...two!, incident: one!.incident, patient: "b" as never }] };
    expect(ids(basis, "municipality", {})).toEqual(["unclear unclear 2"]);
  });

  it("is every unit that had a mission, and each holds the incident whole", () => {
    const basis = {
      ...said([undefined]),
      missions: [course(10, ["ordinary", "first-responder"]), course(11, [])],
      timelines: [],
    };
    expect(ids({ ...basis, cases: [...basis.cases, arrest(11, { "recognised-arrest": true })] }, "unit")).toEqual([
      "u0 placed 1",
      "u1 placed 1",
      "unplaced unplaced 1",
    ]);
  });

  it("is no figure where the unit did not exist, and names it", () => {
    const units = [{ id: "u9", from: day("2030-01-01"), label: { nb: "Bil 9" } }];
    expect(measureByLevel([recognisedArrest], none, period, "unit", { units })).toMatchObject([
      {
        group: { id: "u9", label: { nb: "Bil 9" } },
        measurement: { belowMinimum: true, unit: "u9", problems: [{ code: "unit-not-then", at: "u9" }] },
      },
    ]);
  });

  it("has residents only where they are given: the nation's are not a municipality's", () => {
    const basis = { ...said(["0301"]), residents: [{ from: day("2025-01-01"), to: day("2028-01-01"), persons: 9 }] };
    const [one] = measureByLevel([survivalRate], basis, period, "municipality", {});
    expect(one?.measurement).toMatchObject({ problems: [{ code: "not-given", at: "residents" }] });
  });
});
