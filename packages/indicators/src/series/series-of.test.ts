import type { Instant } from "@prehosp/model/time";
import { addSeconds } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bystanderCpr } from "../definitions/bystander-cpr.ts";
import { callToCompression } from "../definitions/call-to-compression.ts";
import { recognisedArrest } from "../definitions/recognised-arrest.ts";
import type { Indicator, ShareIndicator } from "../indicator.ts";
import { measure } from "../measure.ts";
import { Period } from "../measurement.ts";
import { arrest, none } from "../test/basis.ts";
import { seriesOf } from "./series-of.ts";

const period = (from: string, to: string) => Period.parse({ from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` });
const years = [2026, 2027, 2028].map((year) => period(`${String(year)}-01-01`, `${String(year + 1)}-01-01`));
const codes = (periods: readonly Period[]) => {
  const made = seriesOf(recognisedArrest, none, periods);
  return "problems" in made ? made.problems.map(({ code }) => code) : [];
};

describe("periods", () => {
  it("that overlap, stand out of order, turn round or are none: no point", () => {
    const [first, second, third] = years as [Period, Period, Period];
    expect(codes([first, period("2026-06-01", "2028-01-01")])).toEqual(["periods-overlap"]);
    expect(codes([first, third, second])).toEqual(["periods-unordered"]);
    expect(codes([period("2027-01-01", "2026-01-01")])).toEqual(["period-turned-round"]);
    expect(codes([{ from: "x" as Instant, to: first.to }])).toEqual(["bad-time"]);
    expect(seriesOf(recognisedArrest, none, [])).toEqual({ points: [] });
  });
});

it("every point is what the indicator gives of that period alone, gaps and members without time included", () => {
  const start = "2026-01-01T00:00:00.000Z" as Instant;
  const days = (n: number): Instant => addSeconds(start, n * 86_400);
  const least = (one: Indicator): Indicator => ({ ...one, minimumDenominator: 1 });
  const cases = fc.array(
    fc.record({
      at: fc.option(fc.integer({ min: -30, max: 420 }), { nil: undefined }),
      recognised: fc.constantFrom(true, false, undefined),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(cases, fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 8 }), (all, lengths) => {
      const basis = {
        ...none,
        cases: all.map(({ at, recognised }, n) =>
          arrest(n, {
            "recognised-arrest": recognised,
            "time-registered": at === undefined ? undefined : days(at),
            "time-call": at === undefined ? undefined : days(at),
            "time-first-compression": at === undefined ? undefined : addSeconds(days(at), 90),
          }),
        ),
      };
      const ends = lengths.map((_, i) => lengths.slice(0, i + 1).reduce((a, b) => a + b, 0));
      const periods = ends.slice(1).flatMap((end, i) => {
        const from = ends[i] ?? 0;
        return i % 3 === 2 ? [] : [{ from: days(from), to: days(end) }];
      });
      for (const one of [recognisedArrest, callToCompression].map(least)) {
        const alone = periods.map((own) => measure(one, basis, own));
        const made = seriesOf(one, basis, periods);
        expect("points" in made ? made.points.map(({ measurement }) => measurement) : made).toEqual(alone);
      }
    }),
  );
});

describe("a break of the definition", () => {
  const broken = (...from: readonly string[]): ShareIndicator => ({
    ...recognisedArrest,
    series: from.map((day) => ({ from: day as never, means: { nb: day } })),
  });
  const marks = (one: Indicator, periods: readonly Period[]) => {
    const made = seriesOf(one, none, periods);
    if ("problems" in made) return made.problems;
    return made.points.map(({ breaksBefore, breaksInside }) =>
      [breaksBefore, breaksInside].map((all) => all.map(({ from }) => from)),
    );
  };

  it("stands once: inside a period, before the one it begins, or in the gap before it", () => {
    const oslo = [2026, 2027, 2028].map((year) => ({
      from: `${String(year - 1)}-12-31T23:00:00.000Z` as Instant,
      to: `${String(year)}-12-31T23:00:00.000Z` as Instant,
    }));
    const one = broken("2026-01-01", "2026-05-01", "2027-01-01", "2029-01-01");
    expect(marks(one, oslo)).toEqual([
      [[], ["2026-05-01"]],
      [["2027-01-01"], []],
      [[], []],
    ]);
    expect(marks(broken("2027-06-01"), [oslo[0]!, oslo[2]!])).toEqual([
      [[], []],
      [["2027-06-01"], []],
    ]);
  });

  it("of 2017, when akutthjelpere became a group of their own, stands in the national series", () => {
    const [before, after] = [period("2016-01-01", "2016-12-31"), period("2017-01-02", "2018-01-01")];
    expect(marks(bystanderCpr, [before, after])).toEqual([
      [[], []],
      [["2017-01-01"], []],
    ]);
  });
});
