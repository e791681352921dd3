import { isNationalNumber, nationalNumber } from "@prehosp/model/identifiers";
import type { CheckedElement } from "./entry.ts";
import type { CodeSays, FlatColumn } from "./format.ts";
import type { SaidBy } from "./merge.ts";
import type { FlatRemarkCode } from "./texts.ts";
import { readValue } from "./value.ts";

/** What a cell says, by element; what cannot be read of it; or that its line is no case. */
export type ReadCell =
  | {
      readonly said: readonly (readonly [element: string, says: SaidBy["says"]])[];
      readonly wrong: readonly FlatRemarkCode[];
    }
  | "no-arrest";

const one = (element: string, says: SaidBy["says"]): ReadCell => ({ said: [[element, says]], wrong: [] });
const wrong = (code: FlatRemarkCode): ReadCell => ({ said: [], wrong: [code] });

const codes = (texts: readonly string[], table: Readonly<Record<string, CodeSays>>): ReadCell => {
  const read = texts.map((text) => (Object.hasOwn(table, text) ? table[text] : undefined));
  if (read.includes("no-arrest")) return "no-arrest";
  // Of several codes one that nobody knows could say no to the others, so none of them is taken.
  if (read.includes(undefined)) return wrong("unknown-code");
  const all = read.flatMap((says) => (typeof says === "object" ? Object.entries(says) : []));
  const unsaid = new Map(all.flatMap(([element, means]) => (typeof means === "string" ? [[element, means]] : [])));
  return {
    said: all.flatMap(([element, means]) =>
      typeof means === "string" || unsaid.has(element) ? [] : [[element, means] as const],
    ),
    wrong: [...new Set(unsaid.values())],
  };
};

const sum = (text: string, column: Extract<FlatColumn, { reads: "sum" }>): ReadCell => {
  const all = column.parts.reduce((bits, [power]) => bits + power, 0);
  const n = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (n === 0) return one(column.element, { value: [column.zero] });
  if (!(n >= 1 && n <= all)) return wrong("unknown-code");
  return one(column.element, {
    value: column.parts.filter(([power]) => (n & power) === power).map(([, code]) => code),
  });
};

/** Reads one cell by its column. */
export const readCell = (
  column: FlatColumn,
  text: string,
  elements: ReadonlyMap<string, CheckedElement>,
  zone: string | undefined,
): ReadCell => {
  switch (column.reads) {
    case "left":
      return { said: [], wrong: [] };
    case "national-number": {
      const read = nationalNumber(text);
      return isNationalNumber(read) ? { said: [], wrong: [] } : wrong(`national-number-${read.problem}`);
    }
    case "codes":
      return codes(
        column.many === undefined ? [text] : text.split(column.many).map((part) => part.trim()),
        column.codes,
      );
    case "sum":
    case "value": {
      if (column.codes !== undefined && Object.hasOwn(column.codes, text)) return codes([text], column.codes);
      if (column.reads === "sum") return sum(text, column);
      const element = elements.get(column.element)?.element;
      const read = element === undefined ? { wrong: "bad-value" as const } : readValue(element, text, zone);
      return "wrong" in read ? wrong(read.wrong) : one(column.element, read);
    }
  }
};
