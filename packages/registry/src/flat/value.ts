import type { Exactness } from "@prehosp/model";
import { Instant, day } from "@prehosp/model/time";
import type { Element } from "../element.ts";
import { readMoment } from "./moment.ts";
import type { FlatRemarkCode } from "./texts.ts";

/** A value as the element takes it, still to be held to the element's limits; or what is wrong with the text. */
export type ReadValue =
  | { readonly value: unknown; readonly exactness?: Exactness }
  | { readonly wrong: FlatRemarkCode };

const number = /^-?\d+(?:[.,]\d+)?$/;
const said = { ja: true, true: true, nei: false, false: false } as const;

const asDay = (text: string): ReadValue => {
  const dotted = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text);
  const read = day(dotted === null ? text : `${dotted[3] ?? ""}-${dotted[2] ?? ""}-${dotted[1] ?? ""}`);
  return read === undefined ? { wrong: "bad-value" } : { value: read };
};

/** Reads the text of a value: "ja" and "nei", codes joined by "|", decimal comma or point, day, point in time. */
export const readValue = (element: Element, text: string, zone: string | undefined): ReadValue => {
  switch (element.type) {
    case "yes-no":
      return Object.hasOwn(said, text) ? { value: said[text as keyof typeof said] } : { wrong: "bad-value" };
    case "codes":
      return { value: text.split("|") };
    case "integer":
    case "decimal":
      // "-0" is zero: a minus zero would not be equal to what is read back.
      return number.test(text) ? { value: Number(text.replace(",", ".")) + 0 } : { wrong: "bad-value" };
    case "time": {
      // As it stands where it is written in our own way, so that what is written is read back sign by sign.
      if (Instant.safeParse(text).success) return { value: text };
      const read = readMoment(text, zone);
      return "wrong" in read ? read : { value: read.at, exactness: read.exactness };
    }
    case "day":
      return asDay(text);
    case "code":
    case "pattern":
      return { value: text };
  }
};

/** The text of a value, as `readValue` reads it back. */
export const valueText = (element: Element, value: unknown): string => {
  if (typeof value === "boolean") return value ? "ja" : "nei";
  if (Array.isArray(value)) return value.join("|");
  return element.type === "decimal" ? String(value).replace(".", ",") : String(value);
};
