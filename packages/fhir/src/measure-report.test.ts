import { Measurement } from "@prehosp/indicators";
import { describe, expect, it } from "vitest";
import { measureReport } from "./measure-report.ts";

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

  it("carries no figure where it is withheld", () => {
    const text = JSON.stringify(measureReport(Measurement.parse({ ...head, belowMinimum: true })));
    expect(text).toContain("masked");
    expect(text).not.toMatch(/"(count|value)"/);
  });
});
