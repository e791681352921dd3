import type { CoarsePlace } from "@prehosp/model";

// Number and name, 1 January 2024 (SSB's standard for municipalities); other regions show the number until their rows stand here.
// prettier-ignore
const names: Readonly<Record<string, string>> = {
  "4201": "Risør", "4202": "Grimstad", "4203": "Arendal", "4204": "Kristiansand", "4205": "Lindesnes",
  "4206": "Farsund", "4207": "Flekkefjord", "4211": "Gjerstad", "4212": "Vegårshei", "4213": "Tvedestrand",
  "4214": "Froland", "4215": "Lillesand", "4216": "Birkenes", "4217": "Åmli", "4218": "Iveland",
  "4219": "Evje og Hornnes", "4220": "Bygland", "4221": "Valle", "4222": "Bykle", "4223": "Vennesla",
  "4224": "Åseral", "4225": "Lyngdal", "4226": "Hægebostad", "4227": "Kvinesdal", "4228": "Sirdal",
};

/** The name of a municipality by number; undefined where we have no name for it. */
export const municipalityName = (number: string): string | undefined => names[number];

/** A coarse place for people: the municipality by name or number, else the cell; undefined where neither was said. */
export const placeName = ({ municipality, cell }: CoarsePlace): string | undefined =>
  municipality === undefined ? cell : (municipalityName(municipality) ?? municipality);
