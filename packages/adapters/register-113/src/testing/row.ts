import { type Defibrillator, DefibrillatorId } from "@prehosp/model";
import { seenOf } from "../translate.ts";

export const id = DefibrillatorId.parse("3F2504E04F8911D39A0C0305E82C3301");

/** A row that says no more than it must. */
export const base = {
  ASSET_ID: 12,
  ASSET_GUID: id,
  SITE_NAME: "Torget",
  SITE_LATITUDE: 59.9127,
  SITE_LONGITUDE: 10.7461,
  OPENING_HOURS_LIMITED: "N",
};

/** How that row is seen where it says more, or something else. */
export const seen = (more: object, list: "search" | "inactive" | "deleted" = "search") =>
  seenOf({ ...base, ...more }, list);

/** What it says of the defibrillator, and the remarks to it. */
export const read = (more: object) => {
  const one = seen(more);
  return { is: one.is as Defibrillator, codes: one.remarks.map((r) => `${r.code} ${r.path}`) };
};
