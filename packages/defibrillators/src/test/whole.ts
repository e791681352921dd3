import type { Defibrillator } from "@prehosp/model";
import { DefibrillatorRegistration } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { Day, Instant, OpeningHours, zoned } from "@prehosp/model/time";
import type { HolidayHours, OpenInterval } from "@prehosp/model/time";

export const day = (text: string): Day => Day.parse(text);

/** "2026-11-22 14:00" in the time of Norway; a second showing of an hour that comes twice is written "… 02:30 again". */
export const oslo = (text: string): Instant => {
  const [on = "", clock = "", again] = text.split(" ");
  const when = zoned(day(on), `${clock}:00`);
  if (when === undefined) throw new Error(text);
  return Instant.parse(again === "again" && when.exactness === "ambiguous" ? when.later : when.instant);
};

export const span = (from: string, to: string): OpenInterval => ({ from, to });

export const daily = (...all: OpenInterval[]) => ({
  monday: all,
  tuesday: all,
  wednesday: all,
  thursday: all,
  friday: all,
  saturday: all,
  sunday: all,
});

export const weekly = (
  week: object,
  holidays: HolidayHours = { kind: "as-weekday" },
  closed: readonly object[] = [],
): OpeningHours => OpeningHours.parse({ kind: "weekly", week, holidays, closed });

/** All is answered and in order on 22 November 2026; the people are invented. */
export const whole = DefibrillatorRegistration.parse({
  is: {
    id: "hs-1",
    name: "Biblioteket, inngangen",
    position: { lat: 58.146, lng: 7.995 },
    address: { street: "Storgata 1", postCode: "0184", postArea: "Oslo" },
    whereInside: "Til høyre for døra",
    floor: 0,
    indoor: true,
    locked: false,
    mobile: false,
    openTo: "anyone",
    hours: { kind: "always", closed: [] },
    season: "all-year",
    manufacturer: "Produsent A",
    model: "Modell 1",
    batteryOk: true,
    batteryUntil: "2029-06-01",
    electrodesUntil: "2028-03-01",
    childElectrodesUntil: { absent: "not-applicable" },
    lastConfirmed: "2026-10-01",
    active: true,
  },
  access: "Nøkkel i resepsjonen",
  serialNumber: "A-1",
  responsible: { name: "Kari Eksempel", email: "kari@example.org", phone: "+47 00000000" },
  alternate: { name: "Ola Eksempel", email: "ola@example.org", phone: "+47 00000001" },
});

export const aed = (change: Partial<Defibrillator>): Defibrillator => ({ ...whole.is, ...change });

export const registered = (change: Partial<Defibrillator>): DefibrillatorRegistration => ({
  ...whole,
  is: aed(change),
});

export const missing = absent("not-recorded");
