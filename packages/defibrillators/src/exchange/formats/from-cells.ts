import type { Remark } from "@prehosp/model";
import { NotThere, absent } from "@prehosp/model/absence";
import { hoursFromText } from "../hours/hours-from-text.ts";
import { saidText } from "../sanity/said-text.ts";
import type { Drafted } from "./from-tags.ts";
import { OPEN_TO } from "./osm-words.ts";

/** Which heading or property holds which field, by name; what is not named is not recorded. */
export interface CellMapping {
  readonly id?: string;
  /** Put before the id, so that lists do not share ids: "koeln." */
  readonly idPrefix?: string;
  readonly name?: string;
  readonly street?: string;
  readonly postCode?: string;
  readonly postArea?: string;
  readonly whereInside?: string;
  readonly floor?: string;
  readonly indoor?: string;
  readonly locked?: string;
  readonly mobile?: string;
  readonly openTo?: string;
  readonly hours?: string;
  /** "all-year", or the first and the last day with a slash between them. */
  readonly season?: string;
  readonly manufacturer?: string;
  readonly model?: string;
  readonly batteryOk?: string;
  readonly batteryUntil?: string;
  readonly electrodesUntil?: string;
  readonly childElectrodesUntil?: string;
  readonly lastConfirmed?: string;
  readonly active?: string;
  readonly purchased?: string;
  /** The way in; for emergency agencies only, never a public field. */
  readonly access?: string;
}

const YES = new Set(["ja", "yes", "true", "1", "j", "y", "sann"]);
const NO = new Set(["nei", "no", "false", "0", "n", "usann"]);
const OUR_WORDS: ReadonlySet<string> = new Set(["anyone", "customers", "private", "emergency-services"]);

type Field = Exclude<keyof CellMapping, "idPrefix">;

/** Reads named cells into a candidate for `checked`; what is not understood goes through as it was said, and is refused there. */
export const fromCells = (cell: (name: string) => string | undefined, mapping: CellMapping): Drafted => {
  const remarks: Remark[] = [];
  const at = (field: Field): string | undefined => {
    const name = mapping[field];
    const text = name === undefined ? undefined : cell(name)?.trim();
    return text === "" ? undefined : text;
  };
  /** Why it is missing, where the cell says so by the reason's own name; else what the cell says. */
  const heard = (field: Field, read: (text: string) => unknown = (text) => text): unknown => {
    const text = at(field);
    if (text === undefined) return undefined;
    const missing = NotThere.safeParse({ absent: text });
    return missing.success ? missing.data : read(text);
  };
  const hoursOf = (text: string): unknown => {
    const { hours, remarks: said } = hoursFromText(text);
    remarks.push(...said);
    return hours;
  };
  const wayIn = saidText(at("access") ?? "", "/access");
  remarks.push(...wayIn.remarks);
  const id = at("id");
  return {
    candidate: {
      id: id === undefined ? undefined : `${mapping.idPrefix ?? ""}${id}`,
      name: at("name"),
      address: { street: heard("street"), postCode: heard("postCode"), postArea: heard("postArea") },
      whereInside: heard("whereInside"),
      floor: heard("floor", (text) => (/^-?\d{1,3}$/u.test(text) ? Number(text) : text)),
      indoor: heard("indoor", yesOrNo),
      locked: heard("locked", yesOrNo),
      mobile: heard("mobile", yesOrNo),
      openTo: heard("openTo", openTo),
      hours: heard("hours", hoursOf),
      season: heard("season", seasonOf),
      manufacturer: heard("manufacturer"),
      model: heard("model"),
      batteryOk: heard("batteryOk", yesOrNo),
      batteryUntil: heard("batteryUntil", dayText),
      electrodesUntil: heard("electrodesUntil", dayText),
      childElectrodesUntil: heard("childElectrodesUntil", dayText),
      lastConfirmed: heard("lastConfirmed", dayText),
      active: heard("active", yesOrNo),
      ...(at("purchased") === undefined ? {} : { purchased: heard("purchased", dayText) }),
    },
    access: wayIn.text ?? absent(wayIn.remarks.length > 0 ? "unknown" : "not-recorded"),
    remarks,
  };
};

const yesOrNo = (text: string): boolean | string => {
  const word = text.toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : text;
};

const openTo = (text: string): string => {
  const word = text.toLowerCase();
  return OUR_WORDS.has(word) ? word : (OPEN_TO.get(word) ?? word);
};

const ALL_YEAR = new Set(["all-year", "hele året", "heile året"]);

const seasonOf = (text: string): unknown => {
  if (ALL_YEAR.has(text.toLowerCase())) return "all-year";
  const [from, to, ...more] = text.split("/").map((day) => dayText(day.trim()));
  return to === undefined || more.length > 0 ? text : { from, to };
};

/** "22.11.2026" and "2026-11-22", with a clock after it or not, as a day; anything else as it was said. */
const dayText = (text: string): string => {
  const [, iso] = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d.{0,20})?$/u.exec(text) ?? [];
  const [, on, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text) ?? [];
  if (on !== undefined && month !== undefined) return `${year ?? ""}-${month.padStart(2, "0")}-${on.padStart(2, "0")}`;
  return iso ?? text;
};
