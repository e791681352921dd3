import type { Instant } from "@prehosp/model/time";
import { expect, test } from "vitest";
import { crowKm, positionOf } from "./geography.ts";
import { municipalities } from "./municipalities.ts";
import { places } from "./places.ts";
import { populationOf, residentsAt } from "./population.ts";

const cells = populationOf();

test("the cells add up to the people of the area, to the person", () => {
  const sum = municipalities.reduce((all, { inhabitants }) => all + inhabitants, 0);
  expect(cells.reduce((all, { people }) => all + people, 0)).toBe(sum);
  expect(new Set(cells.map(({ middle }) => JSON.stringify(middle))).size).toBe(cells.length);
});

test("rates are of all who live in the municipalities, over every day that the year and the year before can ask for", () => {
  const sum = municipalities.reduce((all, { inhabitants }) => all + inhabitants, 0);
  for (const [at, from, to] of [
    ["2026-11-22T13:00:00.000Z", "2024-01-01", "2028-01-01"],
    ["2026-12-31T23:30:00.000Z", "2025-01-01", "2029-01-01"],
  ])
    expect(residentsAt(at as Instant)).toEqual([{ from, to, persons: sum }]);
});

test("a cell lies near a place, and most people in the middle of the largest town", () => {
  for (const { middle, people } of cells) {
    expect(people).toBeGreaterThan(0);
    expect(Math.min(...places.map(([name]) => crowKm(positionOf(name), middle)))).toBeLessThanOrEqual(4);
  }
  const near = cells.filter(({ middle }) => crowKm(positionOf("Kristiansand"), middle) < 1.5);
  expect(near.reduce((all, { people }) => all + people, 0)).toBeGreaterThan(5000);
  expect(cells.length).toBeLessThan(2000);
});
