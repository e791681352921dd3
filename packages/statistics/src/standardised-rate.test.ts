import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { esp2013 } from "./esp2013.ts";
import { incidence } from "./incidence.ts";
import { exactPoisson } from "./poisson.ts";
import { standardisedRate } from "./standardised-rate.ts";
import { given } from "./test/given.ts";
import * as precise from "./test/precise.ts";

const { exact, relative } = precise;

describe("directly standardised rates", () => {
  // PHEindicatormethods 2.1.0, its workbook of test data: ESP2013, Dobson's limits on Byar's.
  const big = [127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91];
  const small = [12, 4, 3, 2, 3, 4, 8, 2, 2, 3, 4, 5, 6, 8, 5, 6, 5, 5, 4];
  const people = [636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207];
  const bands = (events: readonly number[]) => events.map((n, i) => ({ events: n, years: people[i] as number }));

  it("agree with the workbook of Public Health England to 12 digits", () => {
    const workbook = [
      [big, 0.95, 10430.247991469423, 9717.709067985681, 11178.94091547925],
      [big, 0.998, 10430.247991469423, 9323.287880219903, 11620.595999522058],
      [small, 0.95, 1103.212025300104, 877.455767536709, 1367.0882227251795],
      [small, 0.998, 1103.212025300104, 763.6420357939879, 1530.0328948244762],
    ] as const;
    for (const [events, level, ...wanted] of workbook) {
      const rate = given(standardisedRate(bands(events), { level, suppressBelow: 10 }));
      if ("suppressed" in rate) throw new Error("suppressed");
      expect(rate.method).toBe("byar");
      for (const [i, figure] of [rate.value, rate.low, rate.high].entries()) {
        expect(Math.abs(figure / (wanted[i] as number) - 1)).toBeLessThan(1e-12);
      }
    }
  });

  it("are withheld below ten events only where the policy asks for it", () => {
    const tiny = bands([3, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1]);
    expect(standardisedRate(tiny, { suppressBelow: 10 })).toEqual({ suppressed: "few-events", below: 10 });
    expect(standardisedRate(tiny)).toMatchObject({ method: "exact-poisson" });
    expect(standardisedRate(tiny.map(({ years }) => ({ events: 0, years })))).toEqual({ problem: "no-events" });
  });

  it("are the crude rate with its own limits where the population is the standard itself", () => {
    const events = big.map((n, i) => ({ events: n, years: esp2013[i] as number }));
    const total = big.reduce((a, b) => a + b);
    for (const interval of ["exact-poisson", "byar", "phe"] as const) {
      const standardised = given(standardisedRate(events, { interval }));
      const crude = given(incidence(total, 100_000, { interval }));
      if ("suppressed" in standardised) throw new Error("suppressed");
      expect(standardised.value).toBeCloseTo(crude.value, 9);
      expect(standardised.low).toBeCloseTo(crude.low, 9);
      expect(standardised.high).toBeCloseTo(crude.high, 9);
    }
    expect(esp2013.reduce((a, b) => a + b)).toBe(100_000);
  });

  it("follow Dobson's formula at 40 digits, exact limits", () => {
    const band = fc.record({ events: fc.nat(500), years: fc.double({ min: 0.1, max: 1e7, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(band, { minLength: 19, maxLength: 19 }), (rows) => {
        const total = rows.reduce((sum, { events }) => sum + events, 0);
        fc.pre(total > 0);
        const weighted = rows.map(({ events, years }, i) =>
          exact(events)
            .times(esp2013[i] as number)
            .div(exact(years)),
        );
        const value = weighted.reduce((a, b) => a.plus(b)).div(100_000);
        const variance = rows
          .map(({ events, years }, i) =>
            exact(events).times(
              exact(esp2013[i] as number)
                .div(exact(years))
                .pow(2),
            ),
          )
          .reduce((a, b) => a.plus(b));
        const scale = variance.div(total).sqrt().div(100_000);
        const { low, high } = given(exactPoisson(total));
        const ours = given(standardisedRate(rows, { per: 1, interval: "exact-poisson" }));
        if ("suppressed" in ours) throw new Error("suppressed");
        expect(relative(ours.value, value)).toBeLessThan(1e-13);
        expect(relative(ours.high, value.plus(scale.times(exact(high).minus(total))))).toBeLessThan(1e-12);
        const below = value.plus(scale.times(exact(low).minus(total)));
        expect(Math.abs(ours.low - Math.max(0, below.toNumber()))).toBeLessThan(1e-12 * value.toNumber());
      }),
      { numRuns: 300 },
    );
  });
});
