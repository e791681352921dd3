import type { Remark } from "@prehosp/model";
import { inside } from "./aligned.ts";

// R4 (datatypes, string): a megabyte at most, no code point below 32 but tab and line ends, never white space alone; and
// half a character is lost on the way.
const LONGEST = 1_048_576;
const isSayable = (text: string): boolean =>
  text.length <= LONGEST && /\S/.test(text) && !/[^\t\n\r -\u{10FFFF}]|\p{Cs}/u.test(text);

/** Each text of a document that a FHIR string may not hold; it is written as it is, and a receiver may refuse it. */
export const unsayable = (json: unknown, path = ""): readonly Remark[] => {
  if (typeof json === "string")
    return isSayable(json)
      ? []
      : [
          {
            code: "not-sayable",
            path,
            means: "FHIR allows no such text: white space alone, a control character, half a character, or too long.",
          },
        ];
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => unsayable(value, inside(path, key)));
};
