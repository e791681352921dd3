import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Area } from "./areas.ts";
import { areasOf } from "./areas-of.ts";

const shared = process.env["PREHOSP_SHARED"] ?? join(import.meta.dirname, "../../../../../shared");
const borders = join(shared, "data/geo/kommuner-2024-S.geojson");
const square = (west: number, south: number, side = 0.5) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const feature = (kommunenummer: unknown, coordinates: unknown, type = "Polygon", more = {}) => ({
  type: "Feature",
  properties: { kommunenummer, ...more },
  geometry: { type, coordinates },
});
const file = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const problems = (said: unknown, within?: readonly string[]) => {
  const read = areasOf(said, within);
  return "problems" in read ? read.problems.map(({ path, message }) => `${path} ${message}`) : [];
};
const areas = (said: unknown, within?: readonly string[]) => {
  const read = areasOf(said, within);
  return "areas" in read ? read.areas : [];
};
const two = file(
  feature("4203", [square(8.5, 58.3)], "Polygon", { kommunenavn: "Arendal" }),
  feature("4202", [[square(8, 58.3), square(8.1, 58.4, 0.1)], [square(7.9, 58.1, 0.05)]], "MultiPolygon"),
);

describe("a file of areas", () => {
  test("gives each municipality with its rings and holes, by number; the closing point is not repeated", () => {
    const found = areas(two);
    expect(found.map(({ number, name, rings }) => [number, name, rings.map((ring) => ring.length)])).toEqual([
      ["4202", undefined, [4, 4, 4]],
      ["4203", "Arendal", [4]],
    ]);
    expect(found.every((one) => Area.safeParse(one).success)).toBe(true);
    expect(areas(two, ["4203"]).map(({ number }) => number)).toEqual(["4203"]);
    expect(areas(two, ["42"])).toHaveLength(2);
  });

  test("neighbours who share an edge share it on the grid as well", () => {
    const [west, east] = areas(file(feature("4202", [square(8, 58.3)]), feature("4203", [square(8.5, 58.3)])));
    const common = west!.rings[0]!.filter(([x, y]) => east!.rings[0]!.some(([u, v]) => u === x && v === y));
    expect(common).toHaveLength(2);
  });

  test("an area that is smaller than the grid is still there", () => {
    const found = areas(file(feature("4202", [square(5, 58, 6)]), feature("4203", [square(12, 64, 0.0001)])));
    expect(found.map(({ rings }) => rings.length)).toEqual([1, 1]);
    expect(found[1]!.rings[0]).toHaveLength(4);
  });

  test.each([
    ["no GeoJSON", { some: "object" }, undefined, /^\/type /],
    ["text", "kommuner", undefined, /Invalid input/],
    ["nothing", null, undefined, /Invalid input/],
    ["no features", file(), undefined, /^\/features /],
    ["no number", file(feature(undefined, [square(8, 58)])), undefined, /^\/features\/0\/properties\/kommunenummer /],
    ["a number that is not text", file(feature(301, [square(8, 58)])), undefined, /kommunenummer/],
    ["a number of a county", file(feature("42", [square(8, 58)])), undefined, /kommunenummer/],
    [
      "the same number twice",
      file(feature("4202", [square(8, 58)]), feature("4202", [square(9, 58)])),
      undefined,
      /^\/features\/1\/properties\/kommunenummer the municipality 4202 stands twice$/,
    ],
    ["a point for an area", file(feature("4202", [8, 58], "Point")), undefined, /^\/features\/0\/geometry\/type /],
    ["no geometry", file({ ...feature("4202", []), geometry: null }), undefined, /^\/features\/0\/geometry /],
    ["no rings", file(feature("4202", [])), undefined, /coordinates/],
    ["an open ring", file(feature("4202", [square(8, 58).slice(0, -1)])), undefined, /does not end where it begins/],
    [
      "coordinates that have changed places",
      file(feature("4202", [square(58, 8)])),
      undefined,
      /^\/features\/0\/geometry\/coordinates \[58, 8\] latitude and longitude have changed places/,
    ],
    ["metres", file(feature("4202", [square(450_000, 6_500_000, 100)])), undefined, /in metres must be converted/],
    ["another country", file(feature("4202", [square(100, 13)])), undefined, /does not lie in Norway/],
    ["text for degrees", file(feature("4202", [square(8, 58).map((p) => p.map(String))])), undefined, /coordinates/],
    ["nobody within", two, ["4203", "11"], /^\/features no municipality's number begins with 11$/],
  ])("with %s is refused with its place", (_, said, within, expected) => {
    const found = problems(said, within);
    expect(found.length).toBeGreaterThan(0);
    expect(found.some((one) => expected.test(one))).toBe(true);
  });

  test("a million points are refused before they are read, and a thousand faults are told as some", () => {
    const many = Array.from({ length: 1_000_000 }, (_, i) => [8 + Math.cos(i) / 10, 58 + Math.sin(i) / 10]);
    expect(problems(file(feature("4202", [[...many, many[0]]])))).toEqual([
      "/features/0 there are more than 400000 points: simplify them",
    ]);
    expect(problems(file(...Array.from({ length: 1000 }, () => feature("x", []))))).toHaveLength(20);
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(problems(file(feature("4202", deep))).length).toBeGreaterThan(0);
  });

  test("that is odd in what nobody asks for is read all the same", () => {
    const odd = feature("4202", [square(8, 58).map((point) => [...point, 12])], "Polygon", {
      kommunenavn: [{ navn: "Grimstad" }],
      id: 7,
    });
    expect(areas({ ...file({ ...odd, id: "x", bbox: [] }), crs: {} })).toMatchObject([{ number: "4202" }]);
  });

  test.skipIf(!existsSync(borders))(
    "of all of Norway is read as it is (skipped where ../shared/data/geo is not there)",
    () => {
      const said = JSON.parse(readFileSync(borders, "utf8")) as unknown;
      const all = areas(said);
      expect(all).toHaveLength(357);
      expect(all.every((one) => Area.safeParse(one).success)).toBe(true);
      expect(JSON.stringify(all).length).toBeLessThan(700_000);
      const agder = areas(said, ["42"]);
      expect(agder.map(({ name }) => name)).toContain("Evje og Hornnes");
      expect(agder).toHaveLength(25);
      expect(JSON.stringify(agder).length).toBeLessThan(60_000);
    },
  );
});
