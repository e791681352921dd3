import type { Remark } from "@prehosp/model";
import { escaped } from "./aligned.ts";

// R4 (datatypes, string): no code point below 32 but tab and line ends, and never white space alone.
const isSayable = (text: string): boolean => /\S/.test(text) && !/[^\t\n\r -\u{10FFFF}]/u.test(text);

/** Each text of a document that a FHIR string may not hold; it is written as it is, and a receiver may refuse it. */
export const unsayable = (json: unknown, path = ""): readonly Remark[] => {
  if (typeof json === "string")
    return isSayable(json)
      ? []
      : [{ code: "not-sayable", path, means: "FHIR allows no such text: white space alone, or a control character." }];
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => unsayable(value, `${path}/${escaped(key)}`));
};
