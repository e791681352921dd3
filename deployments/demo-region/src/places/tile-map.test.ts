import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { municipalities } from "./municipalities.ts";
import { positionOf } from "./geography.ts";
import { type Tile, tileMap } from "./tile-map.ts";

const shared = process.env["PREHOSP_SHARED"] ?? join(import.meta.dirname, "../../../../../shared");
const borders = join(shared, "data/geo/kommuner-2024-S.geojson");
const tiles = tileMap();
const middle = ({ rings }: Tile): readonly [number, number] => {
  const [a, , c] = rings[0]!;
  return [(a![0] + c![0]) / 2, (a![1] + c![1]) / 2];
};
const across = Math.min(...tiles.map((one) => one.rings[0]![1]![0] - one.rings[0]![0]![0]));
const down = Math.min(...tiles.map((one) => one.rings[0]![0]![1] - one.rings[0]![2]![1]));
const touch = (a: Tile, b: Tile): boolean => {
  const [[x, y], [u, v]] = [middle(a), middle(b)];
  return Math.abs(x - u) < across * 1.3 && Math.abs(y - v) < down * 1.3;
};

test("every municipality has one square of its own, and no two overlap", () => {
  expect(tiles.map(({ number }) => number)).toEqual(municipalities.map(({ number }) => number));
  for (const [i, a] of tiles.entries())
    for (const b of tiles.slice(i + 1)) {
      const [[x, y], [u, v]] = [middle(a), middle(b)];
      expect([a.name, b.name, Math.abs(x - u) > across || Math.abs(y - v) > down]).toEqual([a.name, b.name, true]);
    }
});

test("what lies clearly north or west of another does so on the map, for all but a few pairs", () => {
  const at = tiles.map((tile, i) => ({ tile: middle(tile), real: positionOf(municipalities[i]!.centre) }));
  const pairs = at.flatMap((a) => at.map((b) => [a, b] as const));
  const clearly = (key: "lat" | "lng", axis: 0 | 1, least: number) => {
    const told = pairs.filter(([a, b]) => a.real[key] - b.real[key] > least);
    return told.filter(([a, b]) => a.tile[axis] >= b.tile[axis] - 1e-9).length / told.length;
  };
  expect(clearly("lat", 1, 0.25)).toBeGreaterThan(0.95);
  expect(clearly("lng", 0, 0.4)).toBeGreaterThan(0.95);
});

interface Feature {
  readonly properties: { readonly kommunenummer: string };
  readonly geometry: { readonly coordinates: readonly unknown[] };
}

const pointsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) && typeof value[0] !== "number" ? value.flatMap(pointsIn) : [String(value)];

test.skipIf(!existsSync(borders))(
  "four in five of those who share a border touch (skipped where ../shared/data/geo is not there)",
  () => {
    const { features } = JSON.parse(readFileSync(borders, "utf8")) as { readonly features: readonly Feature[] };
    const edges = new Map(
      features.map(({ properties, geometry }) => [properties.kommunenummer, new Set(pointsIn(geometry.coordinates))]),
    );
    const shared = tiles.flatMap((a, i) =>
      tiles.slice(i + 1).flatMap((b) => {
        const common = [...edges.get(a.number)!].filter((point) => edges.get(b.number)!.has(point));
        return common.length > 1 ? [[a, b] as const] : [];
      }),
    );
    expect(shared.length).toBeGreaterThan(40);
    expect(shared.filter(([a, b]) => touch(a, b)).length / shared.length).toBeGreaterThan(0.8);
  },
);
