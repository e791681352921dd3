import type { Remark } from "@prehosp/model";
import { absent, type Recorded } from "@prehosp/model/absence";
import { type Day, day, instant, osloDay } from "@prehosp/model/time";
import type { Row } from "./wire.ts";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"] as const;

/** A day as the register is asked and written with it, DD-MON-YYYY. */
export const sayRegisterDay = (of: Day): string =>
  `${of.slice(8)}-${MONTHS[Number(of.slice(5, 7)) - 1] ?? ""}-${of.slice(0, 4)}`;

/** A day however the register writes it: a day, a day with a clock, an instant (then the day in Norway), or DD-MON-YYYY. */
export const readRegisterDay = (text: string): Day | undefined => {
  const said = text.trim();
  const at = instant(said);
  if (at !== undefined) return osloDay(at);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.exec(said);
  if (iso) return day(iso[1]!);
  const named = /^(\d{1,2})-([A-Za-z]{3})[a-z]*-(\d{4})$/i.exec(said);
  const month = MONTHS.findIndex((name) => name === named?.[2]?.toUpperCase()) + 1;
  return named && month > 0
    ? day(`${named[3]}-${String(month).padStart(2, "0")}-${named[1]!.padStart(2, "0")}`)
    : undefined;
};

/** A year in which something about a defibrillator can be: 20205 and 0023 are slips of the hand. */
const isPlausible = (of: Day): boolean => of >= "1990-01-01" && of <= "2100-12-31";

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

const isPrintable = (text: string): boolean => text.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(text);

/** Only what cannot name anybody is repeated: figures of a few digits, and what looks like a date. */
const harmless = (value: unknown): string | undefined => {
  const text = typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
  return /^-?\d{1,6}(?:[.,]\d{1,6})?$/.test(text) || /^[+-]?\d{1,6}-\d{2}-\d{2}(?:T[\d:.]{0,12}Z?)?$/.test(text)
    ? text
    : undefined;
};

/** Reads the fields of one row; what cannot be read is remarked by its field, and is absent as unknown. */
export const cellsOf = (row: Row) => {
  const remarks: Remark[] = [];
  const remark = (code: string, field: string, means: string): void => {
    const said = harmless(row[field]);
    remarks.push({ code, path: `/${field}`, means, ...(said === undefined ? {} : { said }) });
  };
  const unreadable = (code: string, field: string, means: string) => {
    remark(code, field, means);
    return absent("unknown");
  };
  const nothing = absent("not-recorded");

  const number = (field: string): Recorded<number> => {
    const value = row[field];
    if (isNothing(value)) return nothing;
    const read =
      typeof value === "string" && /^\s*-?\d+(?:[.,]\d+)?\s*$/.test(value) ? Number(value.replace(",", ".")) : value;
    return typeof read === "number" && Number.isFinite(read)
      ? read
      : unreadable("no-number", field, "this is not a number");
  };
  const text = (field: string): Recorded<string> => {
    const value = row[field];
    if (isNothing(value)) return nothing;
    if (typeof value === "number") return String(value);
    return typeof value === "string" && isPrintable(value)
      ? value.trim()
      : unreadable("no-text", field, "this is not text, or holds signs that are none");
  };
  const yesOrNo = (field: string): Recorded<boolean> => {
    const value = row[field];
    if (isNothing(value)) return nothing;
    if (value === "Y" || value === true) return true;
    return value === "N" || value === false ? false : unreadable("no-answer", field, "the answer is neither Y nor N");
  };
  const dayOf = (field: string): Recorded<Day> => {
    const value = row[field];
    if (isNothing(value)) return nothing;
    const read = typeof value === "string" ? readRegisterDay(value) : undefined;
    if (read === undefined) return unreadable("no-day", field, "there is no such day");
    return isPlausible(read) ? read : unreadable("year-out-of-range", field, "the year can't be right");
  };
  return {
    remarks,
    remark,
    unreadable,
    has: (field: string) => !isNothing(row[field]),
    number,
    text,
    yesOrNo,
    day: dayOf,
  };
};

/** The reader of one row's fields. */
export type Cells = ReturnType<typeof cellsOf>;
