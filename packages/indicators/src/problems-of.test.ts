import type { Day, Instant } from "@prehosp/model/time";
import { startOfDay } from "@prehosp/model/time";
import { describe, expect, it } from "vitest";
import type { Residents } from "./basis.ts";
import { recognisedArrest } from "./definitions/recognised-arrest.ts";
import { relayTime } from "./definitions/relay-time.ts";
import type { Member, ShareIndicator } from "./indicator.ts";
import { allIndicators } from "./indicators.ts";
import { measure } from "./measure.ts";
import { AnyMeasurement } from "./measurement-kinds.ts";
import type { Period } from "./measurement.ts";
import { personYearsIn } from "./person-years.ts";
import { ProblemCode, problemTexts } from "./problem.ts";
import { problemsOf } from "./problems-of.ts";
import { shareFrom } from "./share-from.ts";
import { arrest, none, period } from "./test/basis.ts";

const day = (text: string) => text as Day;
const days = (from: string, to: string): Period => ({ from: startOfDay(day(from)), to: startOfDay(day(to)) });
const cases = Array.from({ length: 9 }, (_, i) => arrest(i, { "recognised-arrest": true }));
const basis = { ...none, cases };
const codes = (asked: Parameters<typeof problemsOf>[0]) => problemsOf(asked).map(({ code }) => code);

/** No figure, no count, and the reason. */
const refused = (one: ShareIndicator, over: Period = period, unit?: Parameters<typeof measure>[3]) => {
  const m = measure(one, basis, over, unit);
  expect(AnyMeasurement.parse(m)).toEqual(m);
  expect(m).not.toHaveProperty("value");
  expect(m).not.toHaveProperty("population");
  return m.belowMinimum ? m.problems?.map(({ code }) => code) : undefined;
};

describe("a bad definition", () => {
  it("whose numerator is not inside its denominator", () => {
    const whose = (inDenominator: (n: number) => boolean | undefined) => {
      const { kind: _kind, members: _members, ...definition } = recognisedArrest;
      return shareFrom<number, "not-actual" | "outside">({
        ...definition,
        exclusions: [...recognisedArrest.exclusions, { reason: "outside", text: { nb: "utenfor" } }] as never,
        subjects: () => [1, 2, 3, 4, 5, 6, 7, 8],
        at: () => period.from,
        leftOut: (n) => (n === 1 ? "not-actual" : undefined),
        inDenominator,
        inNumerator: (n) => n > 4,
        outsideAs: "outside",
      });
    };
    expect(refused(whose((n) => n < 8))).toEqual(["numerator-outside-denominator"]);
    expect(
      measure(
        whose((n) => n !== 2),
        basis,
        period,
      ),
    ).toMatchObject({ numerator: 4, denominator: 6, population: 8 });
    expect(
      measure(
        whose((n) => (n === 8 ? undefined : true)),
        basis,
        period,
      ),
    ).toMatchObject({ denominator: 6, missing: 1 });
    expect(
      refused({ ...recognisedArrest, outside: () => 0 } as ShareIndicator, days("2027-01-01", "2027-01-01")),
    ).toEqual(["period-turned-round"]);
    expect(codes({ counts: { numerator: 3, denominator: 2 } })).toEqual(["numerator-outside-denominator"]);
  });

  it("with members that no definition can have", () => {
    const members = (verdict: unknown, at: Instant = period.from) => ({
      ...recognisedArrest,
      members: () => [{ at, verdict } as Member],
    });
    expect(refused(members({ excluded: "because" }))).toEqual(["unlisted-exclusion"]);
    expect(refused(members("yes", "yesterday" as Instant))).toEqual(["bad-time"]);
    const times = (seconds: number) =>
      codes({
        definition: { ...relayTime, members: () => [{ at: undefined, verdict: { seconds } }] },
        basis: { ...none, relays: [] },
      });
    expect([Number.NaN, Infinity, -1, 0].map(times)).toEqual([["not-finite"], ["not-finite"], ["negative"], []]);
  });

  it("with numbers that are none", () => {
    expect(codes({ definition: { ...recognisedArrest, minimumDenominator: Number.NaN } })).toEqual(["bad-minimum"]);
    expect(codes({ definition: { ...recognisedArrest, minimumDenominator: 0 } })).toEqual(["bad-minimum"]);
    expect(
      codes({ definition: { ...recognisedArrest, interval: { method: "wilson", level: Number.NaN as 0.95 } } }),
    ).toEqual(["bad-level"]);
    const target = { share: 90, source: { nb: "prosent" } };
    expect(codes({ definition: { ...recognisedArrest, target } })).toEqual(["bad-target"]);
  });

  it("asked of before it was valid", () => {
    expect(refused(recognisedArrest, days("2020-12-31", "2022-01-01"))).toEqual(["before-valid"]);
  });
});

describe("bad periods, units and populations", () => {
  it("that overlap, end before they begin, or are no time", () => {
    const first = days("2026-01-01", "2026-07-01");
    expect(codes({ periods: [first, days("2026-07-01", "2027-01-01")] })).toEqual([]);
    expect(codes({ periods: [first, days("2026-06-30", "2027-01-01")] })).toEqual(["periods-overlap"]);
    expect(codes({ periods: [{ from: first.to, to: first.from }] })).toEqual(["period-turned-round"]);
    expect(codes({ periods: [{ from: "x" as Instant, to: first.to }] })).toEqual(["bad-time"]);
  });

  it("a unit that did not exist then", () => {
    const gone = { id: "1103-old", from: day("2010-01-01"), to: day("2020-01-01") };
    expect(refused(recognisedArrest, days("2026-01-01", "2027-01-01"), gone)).toEqual(["unit-not-then"]);
    expect(codes({ unit: gone, periods: [days("2019-01-01", "2020-01-01")] })).toEqual([]);
    const later = { id: "1103", from: day("2027-01-01") };
    expect(codes({ unit: later, periods: [days("2026-01-01", "2027-01-01")] })).toEqual(["unit-not-then"]);
    expect(measure(recognisedArrest, basis, period, { id: "oslo", from: day("2000-01-01") })).toMatchObject({
      unit: "oslo",
      value: 1,
    });
  });

  it("a population that is none", () => {
    const of = (persons: number) => codes({ residents: [{ from: day("2026-01-01"), to: day("2027-01-01"), persons }] });
    expect([0, -1, 1.5, Number.NaN, 1e20, 12].map(of)).toEqual([
      ["no-population"],
      ["negative"],
      ["not-whole"],
      ["not-finite"],
      ["too-large"],
      [],
    ]);
    expect(codes({ counts: { numerator: 1, denominator: 1e20 } })).toEqual(["too-large"]);
    expect(codes({ counts: { numerator: 0, denominator: 0 } })).toEqual(["no-population"]);
    expect(codes({ counts: { numerator: Number.NaN, denominator: 5 } })).toEqual(["not-finite"]);
  });

  it("says each problem in three languages", () => {
    for (const code of ProblemCode.options) expect(Object.keys(problemTexts[code])).toEqual(["nb", "nn", "en"]);
  });
});

describe("person-years", () => {
  const norway: readonly Residents[] = [{ from: day("2016-01-01"), to: day("2017-01-01"), persons: 5_220_143 }];

  it("of a whole year are the inhabitants, in a leap year too; four months are a third", () => {
    expect(personYearsIn(norway, days("2016-01-01", "2017-01-01"))).toBe(5_220_143);
    expect(personYearsIn(norway, days("2016-03-01", "2016-07-01"))).toBeCloseTo(5_220_143 / 3, 6);
  });

  it("add up over parts of a month", () => {
    const parts = [days("2016-01-01", "2016-03-15"), days("2016-03-15", "2017-01-01")].map((one) =>
      personYearsIn(norway, one),
    );
    expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBeCloseTo(5_220_143, 5);
  });
});

describe("every definition", () => {
  it("says all that a reader needs, in three languages", () => {
    expect(new Set(allIndicators.map(({ id }) => id)).size).toBe(allIndicators.length);
    expect(new Set(allIndicators.map(({ label }) => label.nb)).size).toBe(allIndicators.length);
    for (const one of allIndicators) {
      const reasons = one.exclusions.map(({ reason }) => reason);
      expect(new Set(reasons).size).toBe(reasons.length);
      expect(reasons).toContain("not-actual");
      expect(one.traps.length).toBeGreaterThan(0);
      expect(one.minimumDenominator).toBeGreaterThanOrEqual(3);
      const ends = one.kind === "time" ? [one.start, one.end] : [one.numerator, one.denominator];
      for (const text of [
        one.label,
        one.population,
        one.source,
        ...ends,
        ...one.traps,
        ...one.exclusions.map((e) => e.text),
      ])
        expect([text.nb, text.nn, text.en].every((said) => (said?.length ?? 0) > 1)).toBe(true);
      // A definition of ours says so, and one that was read does not.
      expect(/^Vår definisjon|er vår$/.test(one.source.nb)).toBe(one.evidence === "own");
      expect(problemsOf({ definition: one })).toEqual([]);
    }
  });
});
