import type { Defibrillator, DefibrillatorId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { addDays } from "@prehosp/model/time";
import fc from "fast-check";
import { anyHours } from "./any-hours.ts";

const missing = fc.constantFrom(
  absent("not-recorded"),
  absent("unknown"),
  absent("refused"),
  absent("not-obtained", "hastet"),
);
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<Recorded<T>> => fc.oneof({ weight: 3, arbitrary: of }, missing);
const day = fc.integer({ min: 0, max: 9000 }).map((after) => addDays("2010-01-01" as Day, after));
const words = fc.constantFrom(
  "ved resepsjonen",
  "1. etasje",
  "Gymsal B",
  "<b>fet</b>",
  "Bøverdalen skule",
  "ved heis 2",
);

/** Any defibrillator in Norway that keeps to the model, its words free of contact data. */
export const anyDefibrillator = (id: fc.Arbitrary<string>): fc.Arbitrary<Defibrillator> =>
  fc.record({
    id: id.map((text) => text as DefibrillatorId),
    name: words,
    position: fc.record({
      lat: fc.double({ min: 58, max: 71, noNaN: true }),
      lng: fc.double({ min: 5, max: 31, noNaN: true }),
    }),
    address: fc.record({
      street: maybe(
        fc.constantFrom("Storgata 12", "Storgata 12B", "Torget", "Vei 3 nord", "Gate  9".replace("  ", " ")),
      ),
      postCode: maybe(fc.constantFrom("0150", "4610")),
      postArea: maybe(fc.constantFrom("Oslo", "Kristiansand S")),
    }),
    whereInside: maybe(words),
    floor: maybe(fc.integer({ min: -20, max: 200 })),
    indoor: maybe(fc.boolean()),
    locked: maybe(fc.boolean()),
    mobile: maybe(fc.boolean()),
    openTo: maybe(
      fc.constantFrom("anyone" as const, "customers" as const, "private" as const, "emergency-services" as const),
    ),
    hours: maybe(anyHours),
    season: maybe(
      fc.oneof(
        fc.constant("all-year" as const),
        day.map((from) => ({ from, to: addDays(from, 90) })),
      ),
    ),
    manufacturer: maybe(fc.constantFrom("Merke A", "Merke B")),
    model: maybe(fc.constantFrom("Modell 1", "Modell 2")),
    batteryOk: maybe(fc.boolean()),
    batteryUntil: maybe(day),
    electrodesUntil: maybe(day),
    childElectrodesUntil: maybe(day),
    lastConfirmed: maybe(day),
    active: maybe(fc.boolean()),
  });
