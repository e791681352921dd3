import type { Defibrillator, DefibrillatorId, Position } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Day, OpeningHours } from "@prehosp/model/time";
import * as fc from "fast-check";
import { bare } from "../../bare.ts";
import type { PopulationCell } from "../population-cell.ts";
import { fromUtm33 } from "../utm33.ts";

/** Invented, usable at all hours of May 2026 where nothing else is said. */
export const aedAt = (id: string, position: Position, over: Partial<Defibrillator> = {}): Defibrillator => ({
  ...bare({ id: id as DefibrillatorId, name: id, position }),
  active: true,
  locked: false,
  mobile: false,
  openTo: "anyone",
  season: "all-year",
  hours: { kind: "always", closed: [] },
  batteryOk: true,
  batteryUntil: absent("not-applicable"),
  electrodesUntil: "2030-01-01" as Day,
  lastConfirmed: "2026-05-01" as Day,
  ...over,
});

/** A cell of an invented grid in Agder, by its column and row. */
export const cellAt = (x: number, y: number, people: number, sideMetres = 1000): PopulationCell => ({
  id: `${x}:${y}`,
  middle: fromUtm33({ east: 88_000 + (x + 0.5) * sideMetres, north: 6_466_000 + (y + 0.5) * sideMetres }),
  sideMetres,
  people,
});

/** A place in the same invented grid, in metres from its corner. */
export const placeAt = (east: number, north: number): Position =>
  fromUtm33({ east: 88_000 + east, north: 6_466_000 + north });

const clock = fc.constantFrom("00:00", "02:30", "07:45", "08:00", "16:00", "22:00");
const interval = fc
  .tuple(clock, fc.constantFrom("01:00", "03:00", "06:15", "12:00", "17:30", "24:00"))
  .map(([from, to]) => ({ from, to }));
const dayHours = fc.oneof(fc.constant(absent("not-recorded")), fc.array(interval, { maxLength: 2 }));
const days = fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, "0")}` as Day);
const period = fc.tuple(days, days).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const closed = fc.array(period, { maxLength: 1 });
const holidays = fc.oneof(
  fc.constantFrom({ kind: "closed" as const }, { kind: "as-weekday" as const }, { kind: "unanswered" as const }),
  fc.array(interval, { maxLength: 1 }).map((intervals) => ({ kind: "own" as const, intervals })),
);
const hours: fc.Arbitrary<Defibrillator["hours"]> = fc.oneof(
  fc.constant(absent("not-recorded")),
  fc.constant<OpeningHours>({ kind: "words", words: "i butikkens åpningstid" }),
  closed.map((c): OpeningHours => ({ kind: "always", closed: c })),
  fc
    .record({
      monday: dayHours,
      tuesday: dayHours,
      wednesday: dayHours,
      thursday: dayHours,
      friday: dayHours,
      saturday: dayHours,
      sunday: dayHours,
    })
    .chain((week) => fc.record({ kind: fc.constant("weekly" as const), week: fc.constant(week), holidays, closed })),
);

/** What is said of one, all of it able to turn in the weeks of May 2026. */
export const anyAnswers = fc.record({
  hours,
  active: fc.constantFrom<Defibrillator["active"]>(true, true, true, false, absent("not-recorded")),
  locked: fc.constantFrom<Defibrillator["locked"]>(false, false, true),
  season: fc.oneof(fc.constant("all-year" as const), period),
  electrodesUntil: fc.oneof(fc.constant("2030-01-01" as Day), days),
  lastConfirmed: fc.constantFrom<Defibrillator["lastConfirmed"]>(
    "2026-05-01" as Day,
    "2025-11-14" as Day,
    absent("unknown"),
  ),
});
