import type { OpenTo } from "@prehosp/model";
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

/** A kind of place a defibrillator hangs in, when and by whom it can be reached, and how many of a hundred hang there; all our assumption. */
export interface Site {
  readonly name: string;
  readonly hours: OpeningHours;
  readonly weight: number;
  readonly openTo: OpenTo;
  /** Where it hangs, in words; the first where nothing is drawn. Out of doors where there are no floors. */
  readonly inside: readonly [string, ...string[]];
  readonly floors: readonly number[];
  /** There from spring to autumn only. */
  readonly summer?: true;
}

const site = (
  weight: number,
  name: string,
  hours: OpeningHours,
  openTo: OpenTo,
  inside: Site["inside"],
  floors: readonly number[] = [0],
): Site => ({ name, hours, weight, openTo, inside, floors });

/** Where defibrillators hang: out of doors round the clock, in shops, schools, halls, offices, works and by night. */
export const sites: readonly [Site, ...Site[]] = [
  site(14, "Varmeskap på ytterveggen", ALWAYS, "anyone", ["Til høyre for hovedinngangen", "På veggen mot gata"], []),
  site(8, "Sykehjem", ALWAYS, "anyone", ["I vestibylen", "Ved vaktrommet"], [0, 0, 1]),
  { ...site(5, "Gjestebrygge", ALWAYS, "anyone", ["På servicebygget, ved kranen"], []), summer: true },
  site(5, "Hotell", ALWAYS, "anyone", ["Bak resepsjonen"]),
  site(12, "Kommunehus", OFFICE, "anyone", ["Ved skranken", "I trappeoppgangen"], [0, 1]),
  site(10, "Kontorbygg", OFFICE, "private", ["Ved heisen", "I kantina"], [0, 2, 4]),
  site(14, "Dagligvarebutikk", SHOP, "customers", ["Ved kassene", "Ved pantemaskinen"]),
  site(4, "Kjøpesenter", SHOP, "customers", ["Ved informasjonen", "Ved rulletrappa"], [0, 1, -1]),
  site(7, "Treningssenter", GYM, "customers", ["I resepsjonen"]),
  site(10, "Skole og svømmehall", SCHOOL, "anyone", ["I svømmehallen, ved badevakten", "I gymsalen"], [0, -1]),
  site(5, "Verksted", TWO_SHIFTS, "private", ["Ved spiserommet"]),
  site(2, "Bakeri, nattskift", NIGHT_SHIFT, "private", ["Ved varemottaket"]),
  site(4, "Spisested", NIGHT, "customers", ["Ved garderoben"], [0, 1]),
];
