import { Day } from "@prehosp/model/time";
import { expect, test } from "vitest";
import { LEAST, trendOf } from "./trend.ts";

const of = (month: string, n: number, median?: number) => ({
  month,
  n,
  missing: 0,
  before: 0,
  ...(median === undefined ? {} : { median }),
});

test("every month of the days stands on the line, and one with too few forms or none breaks it", () => {
  const said = [of("2026-01", LEAST, 30), of("2026-02", LEAST, 20), of("2026-03", LEAST - 1, 99), of("2026-05", 9, 10)];
  const { months, stretches } = trendOf(said, Day.parse("2026-01-15"), Day.parse("2026-07-01"));
  expect(months).toEqual(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]);
  expect(stretches.map((one) => one.map(({ place, median }) => [place, median]))).toEqual([
    [
      [0, 30],
      [1, 20],
    ],
    [[4, 10]],
  ]);
});

test("no month with enough forms is no line", () => {
  expect(
    trendOf([of("2026-01", 1, 5), of("2026-02", 0)], Day.parse("2026-01-01"), Day.parse("2026-03-01")).stretches,
  ).toEqual([]);
});

test("a median of zero is a point", () => {
  expect(trendOf([of("2026-01", LEAST, 0)], Day.parse("2026-01-01"), Day.parse("2026-02-01")).stretches).toHaveLength(
    1,
  );
});
