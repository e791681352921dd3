import { isNationalNumber, nationalNumber } from "./national-number.ts";

/** Where in a text a national number stands; says the place, never the digits. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  readonly kind: "fnr" | "d-number" | "h-number" | "fh-number";
  readonly synthetic: "no" | "tenor" | "nhn" | "either";
}

// Six and five digits that no other digit touches, with at most one separator between, also as URLs write a space.
// Longer runs are not cut into pieces: each piece could pass by chance, and ids and clocks in milliseconds would cry wolf.
const candidates = /(?<!\d)(\d{6})(?:[ \u00a0.+-]|%20)?(\d{5})(?!\d)/g;

/**
 * Finds what looks like national numbers in free text: eleven digits in a row (or six and five) with valid check digits and date.
 * For privacy scans of logs, notes and URLs; about two random eleven-digit runs in a hundred pass, so a sighting is a suspicion.
 */
export const sightings = (text: string): readonly Sighting[] => {
  const found: Sighting[] = [];
  for (const match of text.matchAll(candidates)) {
    const read = nationalNumber(`${match[1] ?? ""}${match[2] ?? ""}`);
    if (isNationalNumber(read)) found.push({ start: match.index, end: match.index + match[0].length, ...read });
  }
  return found;
};

/** True where the text holds at least one. */
export const looksLikeNationalNumber = (text: string): boolean => sightings(text).length > 0;

/** The text with every suspected number replaced by eleven bullets. */
export const masked = (text: string): string => {
  let rest = text;
  for (const { start, end } of sightings(text).toReversed())
    rest = `${rest.slice(0, start)}${"•".repeat(11)}${rest.slice(end)}`;
  return rest;
};
