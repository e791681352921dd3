import type { Position } from "@prehosp/model";
import { osloDay } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { crowKm, positionOf } from "./geography.ts";
import { municipalities } from "./municipalities.ts";
import { places } from "./places.ts";

/** People of a cell of a square kilometre. */
export interface DemoCell {
  readonly id: string;
  readonly middle: Position;
  readonly sideMetres: number;
  readonly people: number;
}

/** How many lived in the area from a day until another, which is not in it. */
export interface DemoResidents {
  readonly from: Day;
  readonly to: Day;
  readonly persons: number;
}

/**
 * Who lived in the area, for rates: the sum of its municipalities on 1 January 2024, taken to hold from two years before `at` until the
 * year after. No other year's count is read here.
 */
export const residentsAt = (at: Instant): readonly DemoResidents[] => {
  const year = Number(osloDay(at).slice(0, 4));
  const newYear = (of: number) => `${String(of).padStart(4, "0")}-01-01` as Day;
  const persons = municipalities.reduce((sum, { inhabitants }) => sum + inhabitants, 0);
  return [{ from: newYear(year - 2), to: newYear(year + 2), persons }];
};

const KM_PER_DEGREE = 111.195;
const LAT = 1 / KM_PER_DEGREE;
// One width for the whole area, so that every cell lies in one grid: right at 58.5° north, and within two per cent elsewhere in it.
const LNG = LAT / Math.cos((58.5 * Math.PI) / 180);
const REACH_KM = 4;
const THINS_OUT_KM = 1.2;
const rounded = (degrees: number): number => Number(degrees.toFixed(5));

/** The cells around a place, and how thickly people live in each: fewer the farther out. */
const around = (middle: Position) => {
  const row = Math.round(middle.lat / LAT);
  const column = Math.round(middle.lng / LNG);
  const cells: { id: string; middle: Position; weight: number }[] = [];
  for (let r = row - REACH_KM; r <= row + REACH_KM; r++)
    for (let c = column - REACH_KM; c <= column + REACH_KM; c++) {
      const at = { lat: rounded(r * LAT), lng: rounded(c * LNG) };
      const km = crowKm(middle, at);
      if (km <= REACH_KM)
        cells.push({ id: `${String(r)}-${String(c)}`, middle: at, weight: Math.exp(-km / THINS_OUT_KM) });
    }
  return cells;
};

/**
 * Where the people of the area live, by cells: the real population of each municipality, shared equally between its places and spread
 * around them. The sums are Statistics Norway's; the spread is invented.
 */
export const populationOf = (): readonly DemoCell[] => {
  const cells = new Map<string, DemoCell>();
  for (const { number, inhabitants } of municipalities) {
    const spread = places.filter(([, other]) => other === number).flatMap(([name]) => around(positionOf(name)));
    const whole = spread.reduce((sum, { weight }) => sum + weight, 0);
    let share = 0;
    let given = 0;
    for (const { id, middle, weight } of spread) {
      share += weight / whole;
      // Rounded on the way, so that the cells add up to the municipality to the person.
      const people = Math.round(share * inhabitants) - given;
      given += people;
      cells.set(id, { id, middle, sideMetres: 1000, people: people + (cells.get(id)?.people ?? 0) });
    }
  }
  return [...cells.values()].filter(({ people }) => people > 0);
};
