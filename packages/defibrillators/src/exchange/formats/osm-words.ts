import type { OpenTo } from "@prehosp/model";

/** OpenStreetMap's words for who may take it; "permissive" and "yes" are one with us, "no" is nobody of the public. */
export const OPEN_TO: ReadonlyMap<string, OpenTo> = new Map([
  ["yes", "anyone"],
  ["permissive", "anyone"],
  ["public", "anyone"],
  ["customers", "customers"],
  ["private", "private"],
  ["no", "emergency-services"],
]);

export const ACCESS: Readonly<Record<OpenTo, string>> = {
  anyone: "yes",
  customers: "customers",
  private: "private",
  "emergency-services": "no",
};

/** Tags whose value is somebody's to be reached by; they are never kept, nor their values repeated. */
export const isContactTag = (key: string): boolean =>
  /(?:^|[:_])(?:contact|phone|telephone|tel|mobile|fax|e-?mail|whatsapp|telegram|sms)(?:$|[:_\d])/iu.test(key);

/** Tags that hold the way in; for emergency agencies only. */
export const WAY_IN = ["defibrillator:code", "access:code"] as const;

/** Where the place inside may stand, the one we take first. */
export const WHERE = ["nb", "no", "", "nn", "en"].map((one) => `defibrillator:location${one === "" ? "" : `:${one}`}`);

/** The longest value OpenStreetMap takes. */
export const LONGEST_VALUE = 255;
