import * as z from "zod";
import type { RegionProblem } from "../rules-on.ts";
import { type Area, isInNorway, municipalityNumber } from "./areas.ts";
import { simplified } from "./simplified.ts";

/** More than all of Norway needs, and less than a map can be drawn of while somebody waits. */
const MOST_POINTS = 400_000;
const MOST_AREAS = 1000;
/** So many faults are told; whoever has mended them asks again. */
const MOST_PROBLEMS = 20;

const Collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()).min(1) });
const Feature = z.object({
  type: z.literal("Feature"),
  properties: z.object({ kommunenummer: z.string().regex(municipalityNumber), kommunenavn: z.unknown().optional() }),
  geometry: z.unknown(),
});
const Ring = z.array(z.array(z.number()).min(2)).min(4);
const Geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: z.array(Ring).min(1) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(Ring).min(1)).min(1) }),
]);

const placed = (at: string, issues: readonly z.core.$ZodIssue[]): readonly RegionProblem[] =>
  issues.map(({ path, message }) => ({ path: [at, ...path.map(String)].join("/"), message }));

/** A list of polygons of rings of points of numbers. */
const DEEPEST = 4;

/** How many numbers a tree of lists holds, counted before anything is read of it. */
const countIn = (value: unknown, most: number, depth = 0): number => {
  if (!Array.isArray(value) || depth === DEEPEST) return 1;
  let n = 0;
  for (const one of value) {
    n += countIn(one, most - n, depth + 1);
    if (n > most) break;
  }
  return n;
};

/** What is wrong with where a point lies; said of the first one of a feature only. */
const misplaced = ([lon = 0, lat = 0]: readonly number[]): string | undefined => {
  if (isInNorway(lon, lat)) return undefined;
  if (isInNorway(lat, lon)) return "latitude and longitude have changed places: longitude stands first";
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
    ? "does not lie in Norway"
    : "is no longitude and latitude in degrees (WGS84); coordinates in metres must be converted";
};

const areaIn = (
  { properties: { kommunenummer: number, kommunenavn: name }, geometry }: z.output<typeof Feature>,
  at: string,
): { readonly area: Area } | { readonly problems: readonly RegionProblem[] } => {
  const read = Geometry.safeParse(geometry);
  if (!read.success) return { problems: placed(`${at}/geometry`, read.error.issues) };
  const { data } = read;
  const rings = data.type === "Polygon" ? data.coordinates : data.coordinates.flat();
  for (const ring of rings) {
    const [first, last] = [ring[0], ring.at(-1)];
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
      return { problems: [{ path: `${at}/geometry/coordinates`, message: "a ring does not end where it begins" }] };
    const wrong = ring.find((point) => misplaced(point) !== undefined);
    if (wrong !== undefined)
      return {
        problems: [{ path: `${at}/geometry/coordinates`, message: `[${wrong.join(", ")}] ${misplaced(wrong) ?? ""}` }],
      };
  }
  return {
    area: {
      number,
      ...(typeof name === "string" && name.trim() !== "" && { name: name.trim() }),
      rings: rings.map((ring) => ring.slice(0, -1).map(([lon = 0, lat = 0]) => [lon, lat] as const)),
    },
  };
};

/**
 * The municipalities of a GeoJSON FeatureCollection (RFC 7946), each with its number under `kommunenummer` and, where it has one, its
 * name under `kommunenavn`; those alone whose number is one of `within` or begins so, where that is said. Simplified to what a map
 * shows. Every fault with its place; never fewer areas than were asked for.
 */
export const areasOf = (
  file: unknown,
  within?: readonly string[],
): { readonly areas: readonly Area[] } | { readonly problems: readonly RegionProblem[] } => {
  const collection = Collection.safeParse(file);
  if (!collection.success) return { problems: placed("", collection.error.issues) };
  const problems: RegionProblem[] = [];
  const found = new Map<string, Area>();
  let room = MOST_POINTS * 2;
  for (const [i, one] of collection.data.features.entries()) {
    if (problems.length >= MOST_PROBLEMS) break;
    const at = `/features/${String(i)}`;
    const feature = Feature.safeParse(one);
    if (!feature.success) {
      problems.push(...placed(at, feature.error.issues));
      continue;
    }
    const { kommunenummer: number } = feature.data.properties;
    if (within !== undefined && !within.some((start) => number.startsWith(start))) continue;
    const { geometry } = feature.data;
    room -=
      typeof geometry === "object" && geometry !== null && "coordinates" in geometry
        ? countIn(geometry.coordinates, room)
        : 0;
    if (room < 0)
      return { problems: [{ path: at, message: `there are more than ${String(MOST_POINTS)} points: simplify them` }] };
    if (found.has(number)) {
      problems.push({ path: `${at}/properties/kommunenummer`, message: `the municipality ${number} stands twice` });
      continue;
    }
    const read = areaIn(feature.data, at);
    if ("area" in read) found.set(number, read.area);
    else problems.push(...read.problems.slice(0, MOST_PROBLEMS));
  }
  if (found.size > MOST_AREAS)
    problems.push({ path: "/features", message: `there are more than ${String(MOST_AREAS)} municipalities` });
  if (problems.length > 0) return { problems: problems.slice(0, MOST_PROBLEMS) };
  const unmet = (within ?? []).filter((start) => ![...found.keys()].some((number) => number.startsWith(start)));
  if (unmet.length > 0)
    return {
      problems: unmet.map((start) => ({ path: "/features", message: `no municipality's number begins with ${start}` })),
    };
  return { areas: simplified([...found.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1))) };
};
