import type { PlaceName } from "./geography.ts";

/** A municipality of the region with its population. */
export interface MunicipalityRow {
  readonly number: string;
  readonly name: string;
  readonly centre: PlaceName;
  readonly inhabitants: number;
}

// Number, name, its centre in the gazetteer, inhabitants 2024 (SSB, NLOD 2.0, as published in niphr/csdata).
// prettier-ignore
const rows = [
  ["4201", "Risør", "Risør", 6825], ["4202", "Grimstad", "Grimstad", 24_969], ["4203", "Arendal", "Arendal", 46_355],
  ["4204", "Kristiansand", "Kristiansand", 116_986], ["4205", "Lindesnes", "Mandal", 23_690], ["4206", "Farsund", "Farsund", 9876],
  ["4207", "Flekkefjord", "Flekkefjord", 9279], ["4211", "Gjerstad", "Gjerstad", 2444], ["4212", "Vegårshei", "Myra", 2268],
  ["4213", "Tvedestrand", "Tvedestrand", 6323], ["4214", "Froland", "Blakstad", 6236], ["4215", "Lillesand", "Lillesand", 11_523],
  ["4216", "Birkenes", "Birkeland", 5480], ["4217", "Åmli", "Åmli", 1802], ["4218", "Iveland", "Birketveit", 1380],
  ["4219", "Evje og Hornnes", "Evje", 3967], ["4220", "Bygland", "Bygland", 1180], ["4221", "Valle", "Valle", 1205],
  ["4222", "Bykle", "Hovden", 1011], ["4223", "Vennesla", "Vennesla", 15_452], ["4224", "Åseral", "Kyrkjebygda", 923],
  ["4225", "Lyngdal", "Lyngdal", 10_835], ["4226", "Hægebostad", "Tingvatn", 1776], ["4227", "Kvinesdal", "Kvinesdal", 6192],
  ["4228", "Sirdal", "Tonstad", 1873],
] as const satisfies readonly (readonly [string, string, PlaceName, number])[];

/** The 25 municipalities of the area, 1 January 2024. */
export const municipalities: readonly MunicipalityRow[] = rows.map(([number, name, centre, inhabitants]) => ({
  number,
  name,
  centre,
  inhabitants,
}));
