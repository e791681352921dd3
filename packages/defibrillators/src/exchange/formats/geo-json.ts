import type { Defibrillator, Remark } from "@prehosp/model";
import { checked } from "../sanity/checked.ts";
import { sanityDefaults } from "../sanity/sanity-policy.ts";
import type { SanityPolicy } from "../sanity/sanity-policy.ts";
import { differing } from "../sync/content.ts";
import { fromCells } from "./from-cells.ts";
import type { CellMapping } from "./from-cells.ts";
import type { Drafted, Tags } from "./from-tags.ts";
import { fromTags, tagsFrom } from "./from-tags.ts";
import { osmId } from "./osm.ts";
import { readList } from "./read.ts";
import type { Read, ReadList, ReadOne } from "./read.ts";
import { toTags } from "./to-tags.ts";

/** A GeoJSON of points, RFC 7946: longitude before latitude, WGS84. */
export interface GeoJson {
  readonly type: "FeatureCollection";
  readonly features: readonly {
    readonly type: "Feature";
    readonly id: string;
    readonly geometry: { readonly type: "Point"; readonly coordinates: readonly [number, number] };
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

/** How a GeoJSON is read: by a mapping of its properties, or as OpenStreetMap tags where there is none. */
export interface GeoJsonOptions {
  readonly mapping?: CellMapping;
  readonly policy?: SanityPolicy;
}

/** Our own property: the fields that OpenStreetMap's tags beside it cannot say, as they are. */
const BESIDE = "prehosp";

const anywhere: SanityPolicy = { ...sanityDefaults, inArea: () => true };

/** Writes the public fields as points with OpenStreetMap tags; what the tags cannot say stands beside them, so nothing is lost. */
export const toGeoJson = (list: readonly Defibrillator[]): GeoJson => ({
  type: "FeatureCollection",
  features: list.map((aed) => {
    const { tags } = toTags(aed);
    const { id, position } = aed;
    const back = checked({ ...fromTags(tags).candidate, id, position }, anywhere);
    const clean = checked(aed, anywhere);
    const lost = "is" in back && "is" in clean ? differing(clean.is, back.is) : [];
    const beside = Object.fromEntries(
      lost.map((field) => [field, "is" in clean ? clean.is[field as keyof Defibrillator] : undefined]),
    );
    return {
      type: "Feature",
      id,
      geometry: { type: "Point", coordinates: [position.lng, position.lat] },
      properties: lost.length === 0 ? tags : { ...tags, [BESIDE]: beside },
    };
  }),
});

/** Reads a FeatureCollection, or one Feature. Swapped degrees are refused with their remark, never turned; nothing throws. */
export const fromGeoJson = (json: unknown, options: GeoJsonOptions = {}): ReadList => {
  const { type, features, crs } = objectOf(json);
  const all: readonly unknown[] | undefined =
    type === "Feature" ? [json] : type === "FeatureCollection" && Array.isArray(features) ? features : undefined;
  if (all === undefined)
    return { defibrillators: [], remarks: [{ code: "not-geojson", path: "", means: "It is no FeatureCollection" }] };
  const system = objectOf(objectOf(crs)["properties"])["name"];
  const other = typeof system === "string" && !/(?:CRS84|4326)$/u.test(system);
  const wrong: Remark = { code: "other-coordinates", path: "/crs", means: "The coordinates are not degrees in WGS84" };
  return readList(
    all.map((one, i): Read => ({ line: i + 1, ...(other ? { refused: [wrong] } : feature(one, options)) })),
    other ? [wrong] : [],
  );
};

type Plain = Readonly<Record<string, unknown>>;

const objectOf = (x: unknown): Plain => (typeof x === "object" && x !== null ? (x as Plain) : {});

const feature = (raw: unknown, { mapping, policy = sanityDefaults }: GeoJsonOptions): ReadOne => {
  const { id, geometry, properties } = objectOf(raw);
  const { type, coordinates } = objectOf(geometry);
  const props = objectOf(properties);
  const tags = tagsFrom(props);
  if (mapping === undefined && tags["emergency"] !== undefined && tags["emergency"] !== "defibrillator")
    return { refused: [{ code: "not-a-defibrillator", path: "/properties/emergency", means: "It is something else" }] };
  const point: readonly unknown[] = type === "Point" && Array.isArray(coordinates) ? coordinates : [];
  const { candidate, access, remarks } =
    mapping === undefined ? tagged(tags, props) : fromCells((key) => tags[key], mapping);
  const key = (mapping === undefined ? undefined : candidate["id"]) ?? idOf(id, tags);
  const result = checked({ ...candidate, id: key, position: { lat: point[1], lng: point[0] } }, policy);
  if ("refused" in result) return { ...result, refused: [...remarks, ...result.refused] };
  return { is: result.is, access, remarks: [...remarks, ...result.remarks] };
};

const ID_TAGS = ["@id", "osm_id", "osm_type", "ref", "id"] as const;

const tagged = (tags: Tags, props: Plain): Drafted => {
  const rest = Object.entries(tags).filter(([key]) => !ID_TAGS.some((one) => one === key));
  const drafted = fromTags(Object.fromEntries(rest), "/properties");
  const beside = objectOf(props[BESIDE]);
  const nested = Object.keys(props).filter(
    (key) => key !== BESIDE && typeof props[key] === "object" && props[key] !== null,
  );
  const means = `${String(nested.length)} properties hold more than a text and are not kept`;
  const left: Remark[] = nested.length === 0 ? [] : [{ code: "tags-not-kept", path: "/properties", means }];
  return { ...drafted, candidate: { ...drafted.candidate, ...beside }, remarks: [...drafted.remarks, ...left] };
};

/** The feature's own id, else what exports of OpenStreetMap write for one. */
const idOf = (id: unknown, tags: Tags): string | undefined => {
  const said = typeof id === "string" || typeof id === "number" ? String(id) : tags["@id"];
  if (said !== undefined) return osmId(said) ?? said;
  if (tags["osm_id"] !== undefined) return osmId(`${tags["osm_type"] ?? "node"}/${tags["osm_id"]}`) ?? tags["osm_id"];
  return tags["ref"] ?? tags["id"];
};
