import { idnr } from "@navikt/fnrvalidator";
import * as z from "zod";

/** Which series a national number belongs to. */
export const NationalNumberKind = z.enum(["fnr", "d-number", "h-number", "fh-number"]).meta({
  norsk: "nummertype",
  means: "Fødselsnummer, D-number, help number (H) or common help number (FH).",
});
export type NationalNumberKind = z.output<typeof NationalNumberKind>;

/** Whether the number belongs to an invented person. `either`: the digits cannot tell. */
export const Synthetic = z.enum(["no", "tenor", "nhn", "either"]).meta({
  norsk: "syntetisk serie",
  means:
    "no: not marked as synthetic; tenor: month plus 80; nhn: month plus 65; either: a real help number or a synthetic one, the digits cannot tell.",
});
export type Synthetic = z.output<typeof Synthetic>;

/** What the digits say, without the digits. Age and sex are not among it: from 2032 they cannot be derived, so nobody may start. */
export const NationalNumber = z
  .strictObject({ kind: NationalNumberKind, synthetic: Synthetic })
  .meta({ norsk: "tolket personnummer", means: "The series of a national number; never the number itself." });
export type NationalNumber = z.output<typeof NationalNumber>;

/** Why a text is no national number. Holds no part of the text, so it can be logged and shown. */
export const NationalNumberProblem = z
  .strictObject({
    problem: z.enum(["not-eleven-digits", "check-digits", "no-such-date"]).meta({
      norsk: "feil i nummeret",
      means: "What is wrong with the number, without any digit of it.",
    }),
  })
  .meta({ norsk: "ugyldig personnummer", means: "Says what is wrong with a number without repeating it." });
export type NationalNumberProblem = z.output<typeof NationalNumberProblem>;

const shape = /^\d{6}[ -]?\d{5}$/;

/**
 * Reads the series of a national number: eleven digits, or six and five with a space or hyphen between.
 * Check digits follow the rule from 2032 as well as the classic one (Skatteetaten; @navikt/fnrvalidator). Deceased, issued or belonging
 * to this person is not known from digits.
 */
export const nationalNumber = (text: string): NationalNumber | NationalNumberProblem => {
  const trimmed = text.trim();
  if (!shape.test(trimmed)) return { problem: "not-eleven-digits" };
  const digits = trimmed.replace(/[ -]/, "");
  const read = idnr(digits);
  // The library gives all reasons at once, so its verdict on the check digits holds for series whose dates it does not know.
  if (read.status === "invalid" && read.reasons.some((reason) => reason !== "invalid date"))
    return { problem: "check-digits" };
  return series(digits) ?? { problem: "no-such-date" };
};

/** True where the text is read as a national number. */
export const isNationalNumber = (read: NationalNumber | NationalNumberProblem): read is NationalNumber =>
  "kind" in read;

const series = (digits: string): NationalNumber | undefined => {
  const first = Number(digits[0]);
  // Common help numbers hold no date (older local help numbers look the same), so nothing in them marks a test.
  if (first >= 8) return { kind: "fh-number", synthetic: "either" };
  const dNumber = first >= 4;
  const day = Number(digits.slice(0, 2)) - (dNumber ? 40 : 0);
  const shifted = Number(digits.slice(2, 4));
  const found = shifts.find(({ by }) => shifted > by && shifted <= by + 12);
  if (found === undefined || !exists(day, shifted - found.by, digits.slice(4, 6))) return undefined;
  return { kind: dNumber ? "d-number" : found.kind, synthetic: found.synthetic };
};

const shifts = [
  { by: 0, kind: "fnr", synthetic: "no" },
  // NAV's test numbers and real help numbers share month plus 40.
  { by: 40, kind: "h-number", synthetic: "either" },
  { by: 65, kind: "fnr", synthetic: "nhn" },
  { by: 80, kind: "fnr", synthetic: "tenor" },
] as const;

const exists = (day: number, month: number, twoDigits: string): boolean => {
  // Without the century only 29 February is in doubt: of the possible years 00 was a leap year in 2000, the rest agree.
  const year = 2000 + Number(twoDigits);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
