import type { Unit } from "@prehosp/model";
import { addDays, addSeconds, dayNumber, osloDay, startOfDay } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { away, crowKm, positionOf } from "../places/geography.ts";
import { onShift } from "../shifts/shifts.ts";
import type { Row } from "./missions.ts";
import { spotOf } from "./plan-of.ts";

/** A row with its date and the ambulances that were on shift, free and nearest. */
export interface Dated {
  readonly row: Row;
  readonly received: Instant;
  readonly ambulances: readonly Unit[];
}

const HOUR = 3600;
// Longer than any incident of the year lasts.
const BUSY = 3 * HOUR;
const OLDEST = 364;

// Volunteers' missions lie on the Saturday or Sunday before, unless that is more than a year ago: then on the one after.
const dayOf = ({ station, daysBack }: Row, today: Day): Day => {
  const day = addDays(today, -daysBack);
  const sinceSunday = (dayNumber(day) + 4) % 7;
  if (!station.weekends || sinceSunday === 0 || sinceSunday === 6) return day;
  const back = sinceSunday + (daysBack % 2);
  return addDays(day, daysBack + back > OLDEST ? 7 - back : -back);
};

/** The rows in the order they were received, none of their units in two places at once. */
export const datedRows = (rows: readonly Row[], units: ReadonlyMap<string, Unit>, at: Instant): readonly Dated[] => {
  const today = osloDay(at);
  const fleet = [...units.values()].filter(({ kind }) => kind === "ambulance");
  const until = new Map<string, Instant>();
  const freeAt = (unit: string, when: Instant): boolean => (until.get(unit) ?? "") <= when;
  const crewed = (unit: Unit, when: Instant): boolean => {
    const kind = onShift(unit.id, when)?.kind;
    return kind !== undefined && kind !== "no-crew";
  };
  return rows
    .map((row) => ({ row, asked: addSeconds(startOfDay(dayOf(row, today)), row.secondOfDay) }))
    .toSorted((a, b) => (a.asked < b.asked ? -1 : a.asked > b.asked ? 1 : 0))
    .map(({ row, asked }): Dated => {
      // A unit that is out on another mission is called out to this one when it is back.
      const back = until.get(row.station.unit);
      const received = row.helper !== undefined && back !== undefined && back > asked ? back : asked;
      const { near, km, bearing } = spotOf(row);
      const place = away(positionOf(near), km, bearing);
      const distance = ({ base }: Unit): number => (base === undefined ? Infinity : crowKm(base, place));
      const ambulances: Unit[] = [];
      for (const unit of fleet.toSorted((a, b) => distance(a) - distance(b))) {
        if (ambulances.length === (row.kind === "arrest" ? 2 : 1)) break;
        if (freeAt(unit.id, received) && crewed(unit, received)) ambulances.push(unit);
      }
      for (const unit of [...ambulances.map(({ id }) => id), ...(row.helper === undefined ? [] : [row.station.unit])])
        until.set(unit, addSeconds(received, BUSY));
      return { row, received, ambulances };
    })
    .toSorted((a, b) => (a.received < b.received ? -1 : a.received > b.received ? 1 : 0));
};
