import type { Element } from "../element.ts";
import { nameOf } from "../artefacts/redcap-name.ts";
import { boxOf, missingCodes } from "./redcap-format.ts";
import type { FlatRemarkCode } from "./texts.ts";
import type { ReadValue } from "./value.ts";
import { readValue } from "./value.ts";

/** What the cells of a value say: a value, a missing data code, nothing, or what is wrong and in which column. */
export type RedcapValue =
  | Exclude<ReadValue, { readonly wrong: FlatRemarkCode }>
  | { readonly absent: string }
  | { readonly wrong: FlatRemarkCode; readonly column: string }
  | undefined;

/** The code of ours that a variable name in REDCap stands for. */
export const codeNamed = (codes: readonly string[], name: string): string | undefined =>
  codes.find((code) => nameOf(code) === name);

type Cell = (column: string) => string;

const boxes = (element: Extract<Element, { type: "codes" }>, cell: Cell): RedcapValue => {
  const codes = Object.keys(element.codes);
  const wrong = [...codes, ...Object.keys(missingCodes)]
    .map((code) => boxOf(element, code))
    .find((column) => !["", "0", "1"].includes(cell(column)));
  if (wrong !== undefined) return { wrong: "unknown-code", column: wrong };
  const isTicked = (code: string) => cell(boxOf(element, code)) === "1";
  const value = codes.filter(isTicked);
  const reasons = [
    ...new Set(
      Object.keys(missingCodes)
        .filter(isTicked)
        .map((code) => missingCodes[code]),
    ),
  ];
  const [absent] = reasons;
  if (absent === undefined) return value.length === 0 ? undefined : { value };
  const column = boxOf(element, value[0] ?? codes[0] ?? "");
  if (value.length > 0) return { wrong: "value-and-reason", column };
  return reasons.length > 1 ? { wrong: "two-codes", column } : { absent };
};

const chosen = (codes: Readonly<Record<string, unknown>>, text: string): ReadValue => {
  if (Object.hasOwn(codes, text)) return { value: codes[text] };
  const parts = text.split(/[,;|]/).map((part) => part.trim());
  return {
    wrong: parts.length > 1 && parts.every((part) => Object.hasOwn(codes, part)) ? "two-codes" : "unknown-code",
  };
};

const one = (element: Element, text: string): ReadValue => {
  if (element.type === "yes-no") return chosen({ "1": true, "0": false }, text);
  if (element.type !== "code") return readValue(element, text, "Europe/Oslo");
  return chosen(Object.fromEntries(Object.keys(element.codes).map((code) => [nameOf(code), code])), text);
};

/** Reads the cells of a value as REDCap exports them raw; clocks are Norwegian. */
export const redcapValue = (element: Element, cell: Cell): RedcapValue => {
  if (element.type === "codes") return boxes(element, cell);
  const column = nameOf(element.id);
  const text = cell(column);
  if (text === "") return undefined;
  const absent = Object.hasOwn(missingCodes, text) ? missingCodes[text] : undefined;
  if (absent !== undefined) return { absent };
  const read = one(element, text);
  return "wrong" in read ? { ...read, column } : read;
};
