import type { Remark } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { hoursFromText } from "../hours/hours-from-text.ts";
import { saidText } from "../sanity/said-text.ts";
import { isContactTag, OPEN_TO, WAY_IN, WHERE } from "./osm-words.ts";

export type Tags = Readonly<Record<string, string>>;

/** A candidate for `checked`, still as it was said, with what could not be taken along. */
export interface Drafted {
  readonly candidate: Readonly<Record<string, unknown>>;
  readonly access: Recorded<string>;
  readonly remarks: readonly Remark[];
}

/** The tags of anything as text; numbers and yes/no of a JSON are said as OpenStreetMap says them. */
export const tagsFrom = (raw: unknown): Tags => {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return {};
  return Object.fromEntries(
    Object.entries(raw).flatMap(([key, value]): [string, string][] => {
      if (typeof value === "string") return value.trim() === "" ? [] : [[key, value]];
      if (typeof value === "number") return [[key, String(value)]];
      return typeof value === "boolean" ? [[key, value ? "yes" : "no"]] : [];
    }),
  );
};

const NAMELESS = "Hjertestarter";

/** Reads the tags of a defibrillator; every tag that is not taken along is named in a remark, contact data without its value. */
export const fromTags = (tags: Tags, path = "/tags"): Drafted => {
  const taken = new Set<string>(["emergency"]);
  const tag = (...keys: readonly string[]): string | undefined => {
    const key = keys.find((one) => Object.hasOwn(tags, one));
    if (key === undefined) return undefined;
    taken.add(key);
    return tags[key];
  };
  const remarks: Remark[] = [];
  const whereInside = tag(...WHERE);
  const named = tag("name");
  if (named === undefined)
    remarks.push({
      code: "name-not-given",
      path: `${path}/name`,
      means: "It has no name; it is called by where it hangs",
    });
  const said = tag("opening_hours");
  const hours = said === undefined ? undefined : hoursFromText(said, `${path}/opening_hours`);
  remarks.push(...(hours?.remarks ?? []));
  const checkedOn = tag("check_date");
  if (checkedOn !== undefined) {
    const means = "Somebody saw it that day; whether its owner confirmed it is not said";
    remarks.push({ code: "confirmed-by-mapper", path: `${path}/check_date`, means });
  }
  const openTo = tag("access");
  const level = tag("level");
  const [street, number] = [tag("addr:street"), tag("addr:housenumber")];
  const wayIn = saidText(tag(...WAY_IN) ?? "", path);
  remarks.push(...wayIn.remarks);
  const disused = tag("disused:emergency", "disused");
  const candidate = {
    name: named ?? whereInside ?? NAMELESS,
    address: {
      street: street === undefined || number === undefined ? street : `${street} ${number}`,
      postCode: tag("addr:postcode"),
      postArea: tag("addr:city", "addr:place"),
    },
    whereInside,
    floor: level !== undefined && /^-?\d{1,3}$/u.test(level) ? Number(level) : level,
    indoor: yesOrNo(tag("indoor")),
    locked: yesOrNo(tag("locked")),
    openTo:
      openTo === undefined ? undefined : (OPEN_TO.get(openTo) ?? (openTo === "unknown" ? absent("unknown") : openTo)),
    hours: hours?.hours,
    manufacturer: tag("manufacturer"),
    model: tag("model"),
    lastConfirmed: checkedOn,
    active: disused === undefined || disused === "no" ? undefined : false,
  };
  return {
    candidate,
    access: wayIn.text ?? absent(wayIn.remarks.length > 0 ? "unknown" : "not-recorded"),
    remarks: [...remarks, ...leftOf(tags, taken, path)],
  };
};

const yesOrNo = (text: string | undefined): boolean | string | undefined =>
  text === "yes" ? true : text === "no" ? false : text;

const leftOf = (tags: Tags, taken: ReadonlySet<string>, path: string): readonly Remark[] => {
  const left = Object.keys(tags).filter((key) => !taken.has(key));
  const contacts = left.filter(isContactTag).map((key): Remark => ({
    code: "contact-held-back",
    path: `${path}/${key.slice(0, 60)}`,
    means: "Contact data is not kept",
  }));
  const others = left.filter((key) => !isContactTag(key)).map((key) => key.slice(0, 60));
  if (others.length === 0) return contacts;
  const means = `${String(others.length)} tags have no field with us and are not kept`;
  return [...contacts, { code: "tags-not-kept", path, said: others.toSorted().slice(0, 20).join(", "), means }];
};
