import { day } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { ImportMapping } from "./mapping.ts";

// Eleven digits, right check digits or wrong: a misspelt number names its owner nearly as well.
const elevenDigits = /\d{6}[ \u00a0.+-]?\d{5}/;

/** Whether a text may hold a person's number, misspelt or not, or an address. */
export const mayName = (text: string): boolean => elevenDigits.test(text) || text.includes("@");

/** What stood in a cell, cut short; nothing at all where it may name a person. */
export const quoted = (text: string): { readonly said?: string } => (mayName(text) ? {} : { said: text.slice(0, 40) });

// UTF-8 read as Windows-1252 makes two signs of one letter; control characters come of UTF-16, and no database takes a NUL.
const misread = /\u{fffd}|Ã[^\p{L}\s]|[^\P{Cc}\t\n\r]/u;

/** Whether decoding met what the encoding does not have, or made of a text what nobody wrote. */
export const isBroken = (text: string): boolean => misread.test(text);

/** The date in a cell, with a year of four digits; a clock behind it is left alone. Undefined where it is none. */
export const dateOf = (cell: string, order: ImportMapping["on"]["order"]): Day | undefined => {
  const parts = (cell.trim().split(/[ T]/)[0] ?? "").split(/[/.-]/);
  if (parts.length !== 3) return undefined;
  const [a = "", b = "", c = ""] = parts;
  const [year, month, date] =
    order === "year-month-day" ? [a, b, c] : order === "day.month.year" ? [c, b, a] : [c, a, b];
  return day(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
};
