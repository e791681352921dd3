import type { Defibrillator, DefibrillatorId, Remark } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { differing } from "../sync/content.ts";
import { checked } from "../sanity/checked.ts";
import { sanityDefaults } from "../sanity/sanity-policy.ts";
import type { SanityPolicy } from "../sanity/sanity-policy.ts";
import { fromTags, tagsFrom } from "./from-tags.ts";
import type { Tags } from "./from-tags.ts";
import { readList } from "./read.ts";
import type { Read, ReadList, ReadOne } from "./read.ts";
import { toTags } from "./to-tags.ts";

/** An element of OpenStreetMap as its APIs write one; `id` is missing where it was never there. */
export interface OsmElement {
  readonly type: "node";
  readonly id?: number;
  readonly lat: number;
  readonly lon: number;
  readonly tags: Tags;
}

/** How ids are read and written: the tag that holds ours, "ref" or perhaps "ref:hjertestarterregister". */
export interface OsmOptions {
  readonly idTag?: string;
  readonly policy?: SanityPolicy;
}

const OSM_ID = /^osm:node:(\d{1,15})$/u;

/**
 * Reads one element with emergency=defibrillator (disused: is not active). Its key is OpenStreetMap's own, "osm:node:1", unless
 * `idTag` is given or it was never there; a way or relation hangs in its middle. A missing access is not recorded, never "yes".
 */
export const fromOsm = (element: unknown, options: OsmOptions = {}): ReadOne => {
  const {
    type,
    id,
    lat,
    lon,
    center,
    tags: raw,
  } = (typeof element === "object" && element !== null ? element : {}) as {
    readonly [field: string]: unknown;
  };
  const tags = tagsFrom(raw);
  const own =
    typeof id === "number" && Number.isSafeInteger(id) && id > 0 && /^(?:node|way|relation)$/u.test(String(type));
  const ref = tags[options.idTag ?? "ref"]?.trim();
  const key = options.idTag !== undefined && ref !== undefined ? ref : own ? `osm:${String(type)}:${String(id)}` : ref;
  if (tags["emergency"] !== "defibrillator" && tags["disused:emergency"] !== "defibrillator")
    return {
      refused: [{ code: "not-a-defibrillator", path: "/tags/emergency", means: "It is not tagged as a defibrillator" }],
    };
  const middle = (typeof center === "object" && center !== null ? center : {}) as {
    readonly lat?: unknown;
    readonly lon?: unknown;
  };
  const idTag = key === ref && ref !== undefined ? (options.idTag ?? "ref") : undefined;
  const { candidate, access, remarks } = fromTags(without(tags, idTag));
  const position = { lat: lat ?? middle.lat, lng: lon ?? middle.lon };
  const result = checked({ ...candidate, id: key, position }, options.policy ?? sanityDefaults);
  if ("refused" in result) return { ...result, refused: [...remarks, ...result.refused] };
  const moved: readonly Remark[] =
    lat === undefined
      ? [{ code: "position-of-middle", path: "/center", means: "It is drawn as an area; its middle is taken" }]
      : [];
  return { is: result.is, access, remarks: [...remarks, ...moved, ...result.remarks] };
};

const without = (tags: Tags, key: string | undefined): Tags =>
  key === undefined ? tags : Object.fromEntries(Object.entries(tags).filter(([one]) => one !== key));

/** Reads what OpenStreetMap's APIs and Overpass answer: `{ elements: [...] }`, or the list alone. */
export const fromOsmList = (json: unknown, options: OsmOptions = {}): ReadList => {
  const elements: unknown = Array.isArray(json) ? json : (json as { elements?: unknown } | null | undefined)?.elements;
  if (!Array.isArray(elements))
    return {
      defibrillators: [],
      remarks: [{ code: "not-osm", path: "", means: "There is no list of elements in it" }],
    };
  return readList(elements.map((one, i): Read => ({ line: i + 1, ...fromOsm(one, options) })));
};

/**
 * Writes one as a node. What the tags cannot say – season, battery, electrodes, being mobile, why something is missing – is named
 * in a remark each; one that is not active is written disused, never as if it could be used.
 */
export const toOsm = (
  aed: Defibrillator,
  options: OsmOptions = {},
): { readonly element: OsmElement; readonly remarks: readonly Remark[] } => {
  const { tags, remarks } = toTags(aed);
  const there = OSM_ID.exec(aed.id)?.[1];
  const { lat, lng } = aed.position;
  const key = there === undefined || options.idTag !== undefined ? { [options.idTag ?? "ref"]: aed.id as string } : {};
  const element: OsmElement = {
    type: "node",
    ...(there === undefined ? {} : { id: Number(there) }),
    lat,
    lon: lng,
    tags: { ...tags, ...key },
  };
  return { element, remarks: [...remarks, ...notCarried(aed, element, options)] };
};

/** What is not the same when it is read back: nothing that tags lose goes untold. */
const notCarried = (aed: Defibrillator, element: OsmElement, options: OsmOptions): readonly Remark[] => {
  const back = fromOsm(element, { ...options, policy: { ...sanityDefaults, outside: "remark", inArea: () => true } });
  const fields = "is" in back ? differing(aed, back.is) : ["id"];
  return fields.map((field) => ({
    code: field === "mobile" && known(aed.mobile) && aed.mobile ? "mobile-on-a-map" : "not-carried",
    path: `/${field}`,
    means: field === "mobile" ? "A map cannot say that it moves about" : "OpenStreetMap's tags cannot say it as it is",
  }));
};

/** The id of an OpenStreetMap element written "node/123", as its exports do. */
export const osmId = (text: string): DefibrillatorId | undefined => {
  const match = /^(node|way|relation)\/(\d{1,15})$/u.exec(text);
  return match === null ? undefined : (`osm:${match[1] ?? ""}:${match[2] ?? ""}` as DefibrillatorId);
};
