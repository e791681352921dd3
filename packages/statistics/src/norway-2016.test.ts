import { describe, expect, it } from "vitest";
import { incidence } from "./incidence.ts";
import { norcar2016Incidence, norcar2016Share } from "./norcar2016.ts";
import { agreesWithCounts } from "./printed.ts";
import { formatShare } from "./share.ts";
import { given } from "./test/given.ts";
import { wald } from "./wald.ts";
import { wilson } from "./wilson.ts";

// Out-of-hospital cardiac arrest in Norway in 2016, from its counts.
const people = 5_220_143;
const cases = 3163;
const treated = 2731;
const rosc = 805;
const admitted = 606;
const alive30 = 372;

/** A share as a report writes it: per cent (low–high). */
const written = (hits: number, of: number, method: typeof wilson | typeof wald): string => {
  const { low, high } = given(method(hits, of));
  return `${given(formatShare(hits, of))} (${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)})`;
};

describe("Norway 2016 from counts", () => {
  it("shares of the treated, by Wald and by Wilson", () => {
    expect([treated, rosc, admitted, alive30].map((n, i) => written(n, i === 0 ? cases : treated, wald))).toEqual([
      "86.3 (85.1–87.5)",
      "29.5 (27.8–31.2)",
      "22.2 (20.6–23.7)",
      "13.6 (12.3–14.9)",
    ]);
    expect([treated, rosc, admitted, alive30].map((n, i) => written(n, i === 0 ? cases : treated, wilson))).toEqual([
      "86.3 (85.1–87.5)",
      "29.5 (27.8–31.2)",
      "22.2 (20.7–23.8)",
      "13.6 (12.4–15.0)",
    ]);
  });

  it("incidence per 100,000 person-years: Byar's limits, and as the report printed it", () => {
    const rates = [cases, treated, rosc, admitted, alive30].map((events) => {
      const { value, low, high, method } = given(incidence(events, people));
      expect(method).toBe("byar");
      return `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
    });
    expect(rates).toEqual([
      "60.59 (58.50–62.74)",
      "52.32 (50.37–54.32)",
      "15.42 (14.37–16.52)",
      "11.61 (10.70–12.57)",
      "7.13 (6.42–7.89)",
    ]);
    const printed = [cases, treated, rosc, admitted, alive30].map((events) => {
      const { value, low, high } = given(norcar2016Incidence(events, people));
      return `${value} (${low}–${high})`;
    });
    expect(printed).toEqual(["61 (58–63)", "52 (50–54)", "15 (14–16)", "12 (11–13)", "7 (6–8)"]);
    expect(norcar2016Share(alive30, treated)).toEqual({ method: "norcar2016", value: 13.6, low: 12.3, high: 14.9 });
  });

  it("a printed share is checked before it is copied", () => {
    const says = (value: number, digits: number, hits: number): string =>
      given(agreesWithCounts({ value, digits }, hits, treated)).verdict;
    expect([says(29, 0, rosc), says(29.5, 1, rosc), says(22, 0, admitted), says(14, 0, alive30)]).toEqual(
      Array<string>(4).fill("agrees"),
    );
    expect([says(13, 0, alive30), says(12, 0, alive30)]).toEqual(["truncated", "misprint"]);
    // 24 hours: 13.7 of 52.8 treated per 100,000 person-years, printed as 24 %.
    expect(
      given(agreesWithCounts({ value: 24, digits: 0 }, { value: 13.7, digits: 1 }, { value: 52.8, digits: 1 })),
    ).toEqual({
      verdict: "misprint",
      counted: { low: "26", high: "26" },
    });
  });
});
