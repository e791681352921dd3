import type { Remark } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
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

/** Reads named cells into a candidate for `checked`; what is not understood goes through as it was said, and is refused there. */
export const fromCells = (cell: (name: string) => string | undefined, mapping: CellMapping): Drafted => {
  const remarks: Remark[] = [];
  const at = (field: Exclude<keyof CellMapping, "idPrefix">): string | undefined => {
    const name = mapping[field];
    const text = name === undefined ? undefined : cell(name)?.trim();
    return text === "" ? undefined : text;
  };
  const said = at("hours");
  const hours = said === undefined ? undefined : hoursFromText(said);
  remarks.push(...(hours?.remarks ?? []));
  const wayIn = saidText(at("access") ?? "", "/access");
  remarks.push(...wayIn.remarks);
  const id = at("id");
  const floor = at("floor");
  const openTo = at("openTo")?.toLowerCase();
  return {
    candidate: {
      id: id === undefined ? undefined : `${mapping.idPrefix ?? ""}${id}`,
      name: at("name"),
      address: { street: at("street"), postCode: at("postCode"), postArea: at("postArea") },
      whereInside: at("whereInside"),
      floor: floor !== undefined && /^-?\d{1,3}$/u.test(floor) ? Number(floor) : floor,
      indoor: yesOrNo(at("indoor")),
      locked: yesOrNo(at("locked")),
      mobile: yesOrNo(at("mobile")),
      openTo: openTo === undefined || OUR_WORDS.has(openTo) ? openTo : (OPEN_TO.get(openTo) ?? openTo),
      hours: hours?.hours,
      manufacturer: at("manufacturer"),
      model: at("model"),
      batteryOk: yesOrNo(at("batteryOk")),
      batteryUntil: dayText(at("batteryUntil")),
      electrodesUntil: dayText(at("electrodesUntil")),
      childElectrodesUntil: dayText(at("childElectrodesUntil")),
      lastConfirmed: dayText(at("lastConfirmed")),
      active: yesOrNo(at("active")),
      ...(at("purchased") === undefined ? {} : { purchased: dayText(at("purchased")) }),
    },
    access: wayIn.text ?? absent(wayIn.remarks.length > 0 ? "unknown" : "not-recorded"),
    remarks,
  };
};

const yesOrNo = (text: string | undefined): boolean | string | undefined => {
  const word = text?.toLowerCase();
  if (word === undefined) return undefined;
  return YES.has(word) ? true : NO.has(word) ? false : text;
};

/** "22.11.2026" and "2026-11-22", with a clock after it or not, as a day; anything else as it was said. */
const dayText = (text: string | undefined): string | undefined => {
  const [, iso] = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d.{0,20})?$/u.exec(text ?? "") ?? [];
  const [, on, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text ?? "") ?? [];
  if (on !== undefined && month !== undefined) return `${year ?? ""}-${month.padStart(2, "0")}-${on.padStart(2, "0")}`;
  return iso ?? text;
};
