import type { Day } from "@prehosp/model/time";
import { expect, test } from "vitest";
import { problemsOfDays } from "./days-of-region.ts";
import { Region } from "./region.ts";
import { region, unit } from "./test/one-call.ts";

const day = (text: string) => text as Day;
const lived = (from: string, to: string, persons = 1000) => ({ from: day(from), to: day(to), persons });
const fire = unit("fire-1");
const paths = (said: Partial<Region>) =>
  problemsOfDays({ ...region, ...said }).map(({ path, message }) => `${path}: ${message}`);

test("years one after another and a unit that began and ended are as they should be", () => {
  expect(
    paths({
      residents: [lived("2025-01-01", "2026-01-01"), lived("2026-01-01", "2027-01-01")],
      lives: [{ unit: fire, from: day("2025-01-01"), to: day("2026-03-01") }],
    }),
  ).toEqual([]);
  expect(paths({})).toEqual([]);
});

test("residents of nobody, of days that overlap, and of days that are turned round are told with their place", () => {
  expect(
    paths({
      residents: [
        lived("2025-01-01", "2026-01-01", 0),
        lived("2025-12-01", "2026-12-01"),
        lived("2027-06-01", "2027-01-01"),
      ],
    }),
  ).toEqual([
    "/residents/0: The population is zero.",
    "/residents/1: Periods overlap.",
    expect.stringContaining("/residents/2: "),
  ]);
  expect(paths({ residents: [lived("2025-01-01", "2026-01-01"), lived("2025-01-01", "2026-01-01")] })).toEqual([
    "/residents/1: Periods overlap.",
  ]);
});

test("a unit that is not there, one that stands twice, and one that ends before it begins are told with their place", () => {
  expect(
    paths({
      lives: [
        { unit: unit("nobody"), from: day("2025-01-01") },
        { unit: fire, from: day("2025-01-01") },
        { unit: fire, from: day("2026-01-01"), to: day("2026-01-01") },
      ],
    }),
  ).toEqual([
    "/lives/0/unit: there is no unit nobody",
    "/lives/2/unit: the unit fire-1 stands twice",
    "/lives/2/to: the unit fire-1 ends before it begins",
  ]);
});

test("what is no day and no count is no region", () => {
  const bad = { ...region, residents: [{ from: "2025", to: "2026-01-01", persons: -1.5 }], lives: [{ from: "now" }] };
  const at = (Region.safeParse(bad).error?.issues ?? []).map(({ path }) => path.join("/"));
  expect(at).toEqual(
    expect.arrayContaining(["residents/0/from", "residents/0/persons", "lives/0/unit", "lives/0/from"]),
  );
});
