import { DefibrillatorId } from "@prehosp/model";
import { createHash } from "node:crypto";
import * as z from "zod";

/** A row as it came: nothing is promised of it. */
export type Row = Readonly<Record<string, unknown>>;

const object = z.record(z.string(), z.unknown());
const UNKEYED = "row-";

/** What an answer says: an object, or that the register failed although its status did not; undefined where it is no JSON object. */
export const readAnswer = (text: string): { readonly body: Row } | "api-error" | undefined => {
  if (text.trim() === "") return { body: {} };
  try {
    const read = object.safeParse(JSON.parse(text));
    if (!read.success) return undefined;
    // What stands in it may repeat what was sent, so only that it stands there is read.
    return (read.data["API_ERROR"] ?? "") === "" ? { body: read.data } : "api-error";
  } catch {
    return undefined;
  }
};

/** The rows of an answer; undefined where it holds no list: no list is not an empty one. */
export const rowsOf = (body: Row): readonly Row[] | undefined => {
  const list = z.array(z.unknown()).safeParse(body["ASSETS"]);
  // An entry that is no object is a row still, of which nothing can be read.
  return list.success ? list.data.map((entry) => object.safeParse(entry).data ?? { "": entry }) : undefined;
};

/** The key of a row; undefined where it has none, or one that would be taken for the name of a row without a key. */
export const keyOf = (row: Row): DefibrillatorId | undefined => {
  const guid = z.string().trim().safeParse(row["ASSET_GUID"]).data;
  return guid?.startsWith(UNKEYED) === false ? DefibrillatorId.safeParse(guid).data : undefined;
};

/** The key that a new one got; undefined where the answer has none. */
export const newKeyOf = (body: Row): DefibrillatorId | undefined => keyOf(object.safeParse(body["ASSET"]).data ?? {});

/** Whether a row is said to belong to whoever asks; undefined where the answer does not say it. */
export const isOurs = (row: Row, body: Row): boolean | undefined => {
  const [owner, user] = [row["OWNER_USER_ID"] ?? undefined, body["API_CURRENT_USER_ID"] ?? undefined];
  return owner === undefined || user === undefined ? undefined : JSON.stringify(owner) === JSON.stringify(user);
};

/** A token with the seconds it lasts; undefined where the answer holds none that could stand in a header. */
export const readToken = (text: string): { readonly value: string; readonly seconds: number } | undefined => {
  try {
    const read = z
      .object({ access_token: z.string().regex(/^[\x21-\x7e]+$/), expires_in: z.coerce.number().catch(0) })
      .safeParse(JSON.parse(text));
    return read.success
      ? { value: read.data.access_token, seconds: Math.min(Math.max(read.data.expires_in, 0), 86_400) }
      : undefined;
  } catch {
    return undefined;
  }
};

// A slip of the register must not silence us for years.
const MOST_PAUSE = 3_600_000;

/** Milliseconds that a Retry-After asks for, an hour at most: seconds, or a date seen from `now`; undefined where it says neither. */
export const pauseOf = (header: string | null, now: number): number | undefined => {
  const said = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(said)) return Math.min(Number(said) * 1000, MOST_PAUSE);
  const at = /^[A-Z][a-z]{2},/.test(said) ? Date.parse(said) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.min(Math.max(0, at - now), MOST_PAUSE);
};

// The first three are computed anew for every question; a key that is none may name a person.
const unnaming: ReadonlySet<string> = new Set(["IS_OPEN", "IS_OPEN_DATE", "SITE_DISTANCE", "ASSET_GUID"]);

/** What a row is known by from reading to reading: its key, or where it has none a name made of what stands in it. */
export const nameOf = (row: Row): DefibrillatorId => {
  const key = keyOf(row);
  if (key !== undefined) return key;
  const content = Object.entries(row)
    .filter(([field]) => !unnaming.has(field))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 20);
  return DefibrillatorId.parse(`${UNKEYED}${hash}`);
};
