import { addDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { endOf } from "../fresh.ts";
import type { Fresh } from "../fresh.ts";
import { freshAs } from "./fresh-as.ts";

const START = "2023-01-01" as Day;
const day = (from: Day, within: number) => fc.nat(within).map((n) => addDays(from, n));
// Ends of months oftener than chance: that is where dates are clamped.
const anchor = fc.oneof(
  fc.constantFrom("2024-02-29", "2020-08-31", "2021-11-30", "2020-06-30").map((d) => d as Day),
  day(START, 400),
);
const fixed = fc
  .record({ anchor, months: fc.constantFrom(1, 3, 6, 12, 24), minActiveMonths: fc.nat(12) })
  .map((f) => ({ kind: "fixed" as const, ...f }));
const fresh: fc.Arbitrary<Fresh> = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map((months): Fresh => ({ kind: "rolling", months })),
  fc.constantFrom<Fresh>({ kind: "calendar-year" }, { kind: "none" }),
  fixed,
);

const longer = (a: Fresh, b: Fresh, days: readonly Day[]): readonly Day[] =>
  days.filter((on) => {
    const [x, y] = [endOf(on, a), endOf(on, b)];
    return y !== undefined && (x === undefined || x > y);
  });

// A fixed date beside the months that it holds at most, where a clamped date is a day or three more.
const pair: fc.Arbitrary<readonly [Fresh, Fresh]> = fc.oneof(
  fc.tuple(fresh, fresh),
  fixed.map((f) => [f, { kind: "rolling", months: f.minActiveMonths + f.months }] as const),
);

test("what is as strict never holds longer, at the end of months and over leap days too", () => {
  let asStrict = 0;
  const ends = ["2023-02-28", "2024-02-29", "2024-08-31", "2027-02-28"] as Day[];
  fc.assert(
    fc.property(pair, fc.array(day(START, 1900), { minLength: 40, maxLength: 40 }), ([a, b], days) => {
      if (!freshAs(a, b)) return true;
      asStrict++;
      return longer(a, b, [...days, ...ends]).length === 0;
    }),
    { numRuns: 3000 },
  );
  expect(asStrict).toBeGreaterThan(300);
});

test("the same dates under another year's name are the same", () => {
  const yearly = (anchor: string, months = 12): Fresh => ({
    kind: "fixed",
    anchor: anchor as Day,
    months,
    minActiveMonths: 3,
  });
  expect(freshAs(yearly("2021-06-30"), yearly("2020-06-30"))).toBe(true);
  expect(freshAs(yearly("2020-12-30", 6), yearly("2020-06-30", 6))).toBe(true);
  expect(freshAs(yearly("2020-12-30"), yearly("2020-06-30"))).toBe(false);
});
