import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as statistics from "./index.ts";

// Every function of the package, its arguments good, and each argument's bad values one at a time: never a figure, never NaN.
const counts = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 1.5, 1e13];
const amounts = [Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 1e-10, 1e13];
const levels = [Number.NaN, 0, 1, -0.5, 95, Number.POSITIVE_INFINITY];
const shares = [Number.NaN, -0.1, 1.1, Number.POSITIVE_INFINITY];
const spreads = [Number.NaN, -1, 0, Number.POSITIVE_INFINITY];
const of = [...counts, 0, 2];
const units = (hits: number, all: number) => [{ hits: 1, of: 4 }, { hits, of: all }, { hits: 2, of: 4 }]; // prettier-ignore
const bands = (events: number, years: number) => [{ events: 3, years: 10 }, { events, years }]; // prettier-ignore
const standard = [1, 2];
const list = (value: number) => [1, 2, value, 4];

type Case = readonly [
  name: keyof typeof statistics,
  call: (...args: number[]) => unknown,
  good: number[],
  bad: number[][],
];
const cases: readonly Case[] = [
  ["wilson", statistics.wilson, [3, 9, 0.95], [counts, of, levels]],
  ["clopperPearson", statistics.clopperPearson, [3, 9, 0.95], [counts, of, levels]],
  ["wald", statistics.wald, [3, 9, 0.95], [counts, of, levels]],
  ["exactPoisson", statistics.exactPoisson, [3, 0.95], [counts, levels]],
  ["byar", statistics.byar, [3, 0.95], [counts, levels]],
  ["eventsInterval", statistics.eventsInterval, [3, 0.95], [counts, levels]],
  ["personYears", statistics.personYears, [100, 4], [amounts, amounts]],
  [
    "incidence",
    (events = 0, years = 0, per = 0, level = 0) => statistics.incidence(events, years, { per, level }),
    [3, 100, 1000, 0.95],
    [counts, amounts, amounts, levels],
  ],
  ["norcar2016Share", statistics.norcar2016Share, [3, 9], [counts, of]],
  ["norcar2016Incidence", statistics.norcar2016Incidence, [3, 9], [[...counts, 0], amounts]],
  [
    "standardisedRate",
    (events = 0, years = 0, weight = 0, level = 0, per = 0, suppressBelow = 0) =>
      statistics.standardisedRate(bands(events, years), { standard: [1, weight], level, per, suppressBelow }),
    [3, 100, 5, 0.95, 1000, 0],
    [counts, amounts, amounts, levels, amounts, counts],
  ],
  ["formatShare", statistics.formatShare, [3, 9, 1, 100], [counts, of, [Number.NaN, -1, 0.5, 16], counts]],
  [
    "printed",
    statistics.printed,
    [13.7, 1],
    [
      [Number.NaN, -1, Infinity, 13.75],
      [Number.NaN, -1, 0.5, 10],
    ],
  ],
  [
    "agreesWithCounts",
    (value = 0, digits = 0, hits = 0, all = 0, scale = 0) =>
      statistics.agreesWithCounts({ value, digits }, hits, all, scale),
    [33.3, 1, 3, 9, 100],
    [[Number.NaN, -1, Infinity, 33.33], [Number.NaN, -1, 0.5], counts, of, counts],
  ],
  [
    "quantiles",
    (value = 0, p = 0, level = 0) => statistics.quantiles(list(value), [p], level),
    [3, 0.5, 0.5],
    [[Number.NaN, Infinity, -Infinity], shares, levels],
  ],
  [
    "quantileInPlace",
    (value = 0, p = 0, from = 0, to = 0) => statistics.quantileInPlace(Float64Array.from(list(value)), p, from, to),
    [3, 0.5, 0, 4],
    [[Number.NaN, Infinity], shares, [Number.NaN, -1, 0.5, 4, 9], [Number.NaN, -1, 0.5, 0, 5]],
  ],
  ["quantileRanks", statistics.quantileRanks, [30, 0.5, 0.95], [[...counts, 0], [...shares, 0, 1], levels]],
  ["funnelLimits", statistics.funnelLimits, [0.3, 9, 0.95, 2], [shares, [...counts, 0], levels, spreads]],
  [
    "funnel",
    (hits = 0, all = 0, centre = 0, level = 0, phi = 0) =>
      statistics.funnel(units(hits, all), { centre, levels: [level], phi }),
    [3, 9, 0.4, 0.95, 2],
    [counts, of, shares, levels, spreads],
  ],
  [
    "overdispersion",
    (hits = 0, all = 0, centre = 0, winsorised = 0) =>
      statistics.overdispersion(units(hits, all), { centre, winsorised }),
    [3, 9, 0.4, 0.1],
    [counts, of, [...shares, 0, 1], [Number.NaN, -0.1, 0.5, 1]],
  ],
  ["pooledShare", (hits = 0, all = 0) => statistics.pooledShare(units(hits, all)), [3, 9], [counts, of]],
  [
    "pChart",
    (hits = 0, all = 0, centre = 0) => statistics.pChart(units(hits, all), centre),
    [3, 9, 0.4],
    [counts, of, shares],
  ],
  [
    "laneyChart",
    (hits = 0, all = 0, centre = 0) => statistics.laneyChart(units(hits, all), centre),
    [3, 9, 0.4],
    [counts, of, [...shares, 0, 1]],
  ],
  [
    "runs",
    (value = 0, centre = 0) => statistics.runs(list(value), centre),
    [3, 2],
    [
      [Number.NaN, Infinity],
      [Number.NaN, Infinity],
    ],
  ],
  ["runLimits", statistics.runLimits, [24], [[...counts, 0]]],
  ["lnGamma", statistics.lnGamma, [3], [[Number.NaN, 0, -1, Infinity]]],
  ["normalCdf", statistics.normalCdf, [1], [[Number.NaN, Infinity, -Infinity]]],
  ["normalQuantile", statistics.normalQuantile, [0.3], [[...shares, 0, 1]]],
  ["incompleteBeta", statistics.incompleteBeta, [0.3, 2, 3], [shares, amounts, amounts]],
  ["incompleteBetaInverse", statistics.incompleteBetaInverse, [0.3, 2, 3], [shares, amounts, amounts]],
  ["incompleteGamma", statistics.incompleteGamma, [3, 2], [amounts, [Number.NaN, -1, Infinity]]],
  ["incompleteGammaUpper", statistics.incompleteGammaUpper, [3, 2], [amounts, [Number.NaN, -1, Infinity]]],
  ["incompleteGammaInverse", statistics.incompleteGammaInverse, [0.3, 2], [[...shares, 1], amounts]],
];

/** Every number anywhere in an answer. */
const numbers = (answer: unknown): number[] =>
  typeof answer === "number"
    ? [answer]
    : typeof answer === "object" && answer !== null
      ? Object.values(answer).flatMap((value) => numbers(value))
      : [];

describe("bad input", () => {
  it.each(cases)("%s gives a problem and no figure", (_, call, good, bad) => {
    expect(statistics.isProblem(call(...good))).toBe(false);
    for (const [place, values] of bad.entries()) {
      for (const value of values) {
        const answer = call(...good.with(place, value));
        expect([place, value, answer]).toEqual([place, value, { problem: expect.any(String), ...at(answer) }]);
      }
    }
  });

  it.each(cases)("%s never gives NaN, throws or hangs, whatever the numbers", (_, call, good) => {
    const any = fc.oneof(
      fc.double(),
      fc.double({ min: 0, max: 1 }),
      fc.integer({ min: -1, max: 100 }),
      fc.maxSafeInteger(),
    );
    fc.assert(
      fc.property(fc.array(any, { minLength: good.length, maxLength: good.length }), (args) => {
        expect(numbers(call(...args)).filter((x) => !Number.isFinite(x))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("covers every function there is", () => {
    const named = new Set<string>(cases.map(([name]) => name));
    const left = Object.keys(statistics).filter((name) => !named.has(name));
    // No figures of their own; wilsonInto is held in proportions.test.ts.
    expect(left.toSorted()).toEqual(["esp2013", "isProblem", "largestCount", "wilsonInto"]);
  });

  it("knows lists that are empty or of unequal length", () => {
    expect(statistics.quantiles([], [0.5])).toEqual({ problem: "empty" });
    expect(statistics.quantiles([1], [])).toEqual({ problem: "empty" });
    expect(statistics.quantiles([1, 2], [0.5], 0.95, new Float64Array(3))).toEqual({ problem: "lengths-differ" });
    expect(statistics.standardisedRate([])).toEqual({ problem: "empty" });
    expect(statistics.standardisedRate(bands(1, 1))).toEqual({ problem: "lengths-differ" });
    expect(statistics.standardisedRate(bands(1, 0), { standard })).toEqual({ problem: "no-population", at: 1 });
    for (const chart of [statistics.pChart, statistics.laneyChart, statistics.funnel, statistics.pooledShare]) {
      expect(chart([])).toEqual({ problem: "empty" });
    }
    expect(statistics.runs([], 1)).toEqual({ problem: "too-few" });
  });
});

/** Where the fault was, if the answer says so. */
const at = (answer: unknown): object =>
  typeof answer === "object" && answer !== null && "at" in answer ? { at: answer.at } : {};
