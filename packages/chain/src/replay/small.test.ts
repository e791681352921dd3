import type { SmallNumbers } from "@prehosp/indicators";
import { Municipality } from "@prehosp/model";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ReplayReport } from "./report.ts";
import { withoutSmall } from "./small.ts";

const policy: SmallNumbers = { threshold: 5, mode: "suppress", zeros: "shown", decidedBy: "test", source: "test" };
const none = { n: 0, unknown: 0 };
const first = (arisen: number, lost: number, other: number) => ({
  arisen,
  lost,
  other,
  estimated: { n: arisen + lost + other, unknown: 0 },
  recorded: none,
});
const unit = (n: number, [more, fewer, callOuts]: readonly number[]) => ({
  unit: `unit-${n}`,
  name: `Bil ${n}`,
  kind: "fire",
  wages: { absent: "not-recorded" },
  more,
  fewer,
  callOuts,
});
const municipality = (n: number, [arisen, lost, other]: readonly number[]) => ({
  municipality: Municipality.parse(`${4200 + n}`),
  incidents: arisen! + lost! + other! + 20,
  ...first(arisen!, lost!, other!),
});
const report = (units: readonly (readonly number[])[], places: readonly (readonly number[])[]): ReplayReport => {
  const sum = (at: number) => places.reduce((n, one) => n + one[at]!, 0);
  return ReplayReport.parse({
    period: { from: "2026-01-01", to: "2027-01-01" },
    region: "r",
    under: {},
    incidents: 900,
    replayed: 900,
    drifted: 0,
    different: 90,
    moves: [],
    stayed: 0,
    leftOut: { "not-actual": 0, "no-proposal": 0, "edition-missing": 0, "edition-unreadable": 0 },
    reproduced: { identical: 900, otherCode: 0, broken: [], code: { then: [], now: [] } },
    first: first(sum(0), sum(1), sum(2)),
    callOuts: {},
    unclear: { before: 0, after: 0 },
    units: units.map((one, n) => unit(n, one)),
    municipalities: places.map((one, n) => municipality(n, one)),
    examples: [],
  });
};

test("a row with a small count is not told, nor one more that the region's sums would give it back by", () => {
  const told = withoutSmall(
    report(
      [
        [3, 0, 3],
        [9, 0, -9],
        [30, 0, 30],
      ],
      [
        [2, 0, 0],
        [40, 0, 6],
        [30, 0, 0],
      ],
    ),
    policy,
  );
  expect(told.units.map((one) => one.unit)).toEqual(["unit-2"]);
  expect(told.municipalities.map((one) => one.municipality)).toEqual(["4201"]);
  expect(told.withheld).toEqual(["units", "municipalities"]);
  expect(ReplayReport.parse(told)).toEqual(told);
  expect(JSON.stringify(told)).not.toMatch(/unit-0|unit-1|4200|4202/);
});

test("a net change is small whichever way it goes, and where nothing is small nothing is withheld", () => {
  expect(withoutSmall(report([[9, 7, -2]], []), policy).units).toEqual([]);
  const whole = report([[9, 0, 9]], [[9, 0, 9]]);
  expect(withoutSmall(whole, policy)).toEqual(whole);
});

test("of any replay: no row holds a small count, and what the rows leave of the region's sums is none or not small", () => {
  const counts = fc.tuple(fc.oneof(fc.constant(0), fc.nat(30)), fc.oneof(fc.constant(0), fc.nat(9)), fc.nat(12));
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 8 }), (rows) => {
      const whole = report(rows, rows);
      const told = withoutSmall(whole, policy);
      const cells = told.municipalities.map((one) => [one.arisen, one.lost, one.other, one.estimated.n, one.incidents]);
      expect(cells.flat().filter((n) => n > 0 && n < 5)).toEqual([]);
      expect(told.municipalities.length === 0 || rows.length - told.municipalities.length !== 1).toBe(true);
      const left = (["arisen", "lost", "other"] as const).map((what) =>
        told.municipalities.reduce((n, one) => n - one[what], whole.first[what]),
      );
      // Where no row is told at all, the sums are of nobody in particular.
      expect(told.municipalities.length > 0 && left.some((n) => n > 0 && n < 5)).toBe(false);
    }),
  );
});
