import { AnyMeasurement, Measurement } from "@prehosp/indicators";
import { describe, expect, it } from "vitest";
import { measureReport } from "./measure-report.ts";
import { faults } from "./test/valid.ts";

const head = {
  indicator: "recognised-arrest",
  version: "1.0",
  period: { from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" },
  minimumDenominator: 6,
};

describe("measureReport", () => {
  it("carries the counts and the share", () => {
    const interval = { method: "wilson", level: 0.95, low: 0.4, high: 0.9 };
    const text = { nb: "øvelse eller test" };
    const shown = {
      ...head,
      belowMinimum: false,
      population: 12,
      excluded: [{ reason: "not-actual", text, n: 1 }],
      unplaced: 0,
      missing: 3,
      numerator: 6,
      denominator: 8,
      value: 0.75,
      interval,
    };
    const report = measureReport(Measurement.parse(shown));
    expect(report.group?.[0]?.measureScore?.value).toBe(0.75);
    const counts = Object.fromEntries(
      (report.group?.[0]?.population ?? []).map((p) => [p.code?.coding?.[0]?.code, p.count]),
    );
    expect(counts).toEqual({ "initial-population": 12, denominator: 12, "denominator-exclusion": 4, numerator: 6 });
  });

  it("carries the figure and no population where what was left out is withheld", () => {
    const figure = { ...head, belowMinimum: false, numerator: 6, denominator: 8, value: 0.75 };
    const report = measureReport(
      Measurement.parse({
        ...figure,
        leftOut: "withheld",
        interval: { method: "wilson", level: 0.95, low: 0.41, high: 0.93 },
      }),
    );
    expect(faults(report)).toEqual([]);
    expect(report.group?.[0]?.measureScore?.value).toBe(0.75);
    expect(report.group?.[0]?.population?.map(({ count }) => count)).toEqual([6]);
    const said = (report.group?.[0]?.extension ?? []).map(({ url }) => url.split("/").at(-1));
    expect(said).toEqual(["left-out", "interval"]);
  });

  it("carries no figure where it is withheld", () => {
    const text = JSON.stringify(measureReport(Measurement.parse({ ...head, belowMinimum: true })));
    expect(text).toContain("masked");
    expect(text).not.toMatch(/"(count|value)"/);
  });

  const counts = { population: 20, excluded: [], unplaced: 1, missing: 4, denominator: 16, belowMinimum: false };
  const time = {
    ...head,
    ...counts,
    kind: "time",
    method: "type-7",
    quantiles: [
      { p: 0.5, value: 421.5, interval: { method: "order-statistics", level: 0.95, low: 300, high: 600 } },
      { p: 0.9, value: 900 },
    ],
    breaks: [{ from: "2026-03-01", means: { nb: "nye klokker", nn: "nye klokker", en: "new clocks" } }],
  };
  const rate = {
    ...head,
    ...counts,
    kind: "rate",
    numerator: 9,
    personYears: 120_000.5,
    per: 100_000,
    value: 7.5,
    interval: { method: "exact-poisson", level: 0.95, low: 3.4, high: 14.2 },
    unit: "region-x",
  };
  const populationOf = (of: unknown) =>
    Object.fromEntries(
      (measureReport(AnyMeasurement.parse(of)).group?.[0]?.population ?? []).map((p) => [
        p.code?.coding?.[0]?.code,
        p.count,
      ]),
    );

  it("scores a time by its median in seconds, with each quantile and its limits", () => {
    const report = measureReport(AnyMeasurement.parse(time));
    expect(faults(report)).toEqual([]);
    expect(report.group?.[0]?.measureScore).toMatchObject({ value: 421.5, code: "s" });
    expect(populationOf(time)).toEqual({
      "initial-population": 20,
      "measure-population": 20,
      "measure-population-exclusion": 4,
      "measure-observation": 16,
    });
    const text = JSON.stringify(report);
    for (const said of ["order-statistics", "600", "900", "2026-03-01"]) expect(text).toContain(said);
  });

  it("scores a rate per person-years, which are no count of anybody", () => {
    const report = measureReport(AnyMeasurement.parse(rate));
    expect(faults(report)).toEqual([]);
    expect(report.group?.[0]?.measureScore).toEqual({ value: 7.5, unit: "per 100000 person-years" });
    expect(populationOf(rate)).toEqual({ "initial-population": 20, "numerator-exclusion": 4, numerator: 9 });
    expect(JSON.stringify(report)).toContain("120000.5");
    expect(report.extension?.[0]?.valueString).toBe("region-x");
  });

  it.each(["share", "time", "rate"] as const)("of a withheld or unmeasured %s there is no count", (kind) => {
    const problems = [{ code: "unit-not-then", at: "amb-1" }];
    for (const more of [{}, { problems }]) {
      const report = measureReport(AnyMeasurement.parse({ ...head, kind, belowMinimum: true, ...more }));
      expect(faults(report)).toEqual([]);
      expect(JSON.stringify(report)).not.toMatch(/"(count|value|valueInteger|valueDecimal)"/);
      expect(report.status).toBe("problems" in more ? "error" : "complete");
      expect(JSON.stringify(report)).toContain("problems" in more ? "unit-not-then" : "masked");
    }
  });
});
