import type { OpenInterval, OpeningHours } from "@prehosp/model/time";

const weekly = (
  weekdays: readonly OpenInterval[],
  saturday: readonly OpenInterval[],
  sunday: readonly OpenInterval[],
  holidays: "closed" | "as-weekday",
): OpeningHours => ({
  kind: "weekly",
  week: {
    monday: [...weekdays],
    tuesday: [...weekdays],
    wednesday: [...weekdays],
    thursday: [...weekdays],
    friday: [...weekdays],
    saturday: [...saturday],
    sunday: [...sunday],
  },
  holidays: { kind: holidays },
  closed: [],
});

const span = (from: string, to: string): readonly OpenInterval[] => [{ from, to }];
const ALWAYS: OpeningHours = { kind: "always", closed: [] };
const OFFICE = weekly(span("08:00", "16:00"), [], [], "closed");
const SHOP = weekly(span("07:00", "22:00"), span("08:00", "20:00"), [], "closed");
const GYM = weekly(span("05:00", "24:00"), span("07:00", "22:00"), span("08:00", "22:00"), "as-weekday");
const NIGHT = weekly(span("18:00", "02:00"), span("18:00", "03:00"), span("18:00", "23:00"), "as-weekday");
const TWO_SHIFTS = weekly(span("06:00", "23:30"), [], [], "closed");
const NIGHT_SHIFT = weekly(span("22:00", "06:00"), [], span("22:00", "06:00"), "as-weekday");
const SCHOOL = weekly([{ from: "08:00", to: "15:30" }, ...span("17:00", "21:30")], [], [], "closed");

/** A kind of place a defibrillator hangs in, the hours it can be reached, and how many of a hundred hang there; all our assumption. */
export interface Site {
  readonly name: string;
  readonly hours: OpeningHours;
  readonly weight: number;
}

/** Where defibrillators hang: out of doors round the clock, in shops, schools, halls, offices, works and by night. */
export const sites: readonly [Site, ...Site[]] = [
  { name: "Varmeskap på ytterveggen", hours: ALWAYS, weight: 14 },
  { name: "Sykehjem", hours: ALWAYS, weight: 8 },
  { name: "Gjestebrygge", hours: ALWAYS, weight: 5 },
  { name: "Hotell", hours: ALWAYS, weight: 5 },
  { name: "Kommunehus", hours: OFFICE, weight: 12 },
  { name: "Kontorbygg", hours: OFFICE, weight: 10 },
  { name: "Dagligvarebutikk", hours: SHOP, weight: 14 },
  { name: "Kjøpesenter", hours: SHOP, weight: 4 },
  { name: "Treningssenter", hours: GYM, weight: 7 },
  { name: "Skole og svømmehall", hours: SCHOOL, weight: 10 },
  { name: "Verksted", hours: TWO_SHIFTS, weight: 5 },
  { name: "Bakeri, nattskift", hours: NIGHT_SHIFT, weight: 2 },
  { name: "Spisested", hours: NIGHT, weight: 4 },
];
