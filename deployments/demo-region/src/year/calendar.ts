import { isOrdinary } from "@prehosp/model";
import type { Unit } from "@prehosp/model";
import { addDays, addSeconds, dayNumber, osloDay, secondsBetween, startOfDay } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { away, crowKm, positionOf } from "../places/geography.ts";
import { existedOn, livesAt } from "../region/lives.ts";
import { unitId } from "../region/unit-rows.ts";
import { onShift, shiftsOn } from "../shifts/shifts.ts";
import type { Row } from "./missions.ts";
import { spotOf } from "./plan-of.ts";

/** A row with its date and the ambulances that were on shift, free and nearest. */
export interface Dated {
  readonly row: Row;
  readonly received: Instant;
  readonly ambulances: readonly Unit[];
  /** Ordinary resources near the place that were busy elsewhere. */
  readonly engaged: readonly Unit[];
}

const HOUR = 3600;
// Longer than any incident of the year lasts.
const BUSY = 3 * HOUR;
const OLDEST = 364;
const NEAR_KM = 45;

// One group of volunteers has no known turn-out, and an arrest asks for whoever may come first: what was not covered lies on days when
// no volunteers stand by, so that nobody else is proposed.
const quietDay = (day: Day, step: 1 | -1): Day =>
  shiftsOn(unitId("nf-lillesand-1"), day).length > 0 ? quietDay(addDays(day, step), step) : day;

const dayOf = ({ station, daysBack, without }: Row, today: Day): Day => {
  const day = addDays(today, -daysBack);
  if (without === "not-covered") return quietDay(day, daysBack > OLDEST / 2 ? 1 : -1);
  // Volunteers' missions lie on the Saturday or Sunday before, unless that is more than a year ago: then on the one after.
  const sinceSunday = (dayNumber(day) + 4) % 7;
  if (!station.weekends || sinceSunday === 0 || sinceSunday === 6) return day;
  const back = sinceSunday + (daysBack % 2);
  return addDays(day, daysBack + back > OLDEST ? 7 - back : -back);
};

// What was added to the year takes the ambulances that the others leave: it moves none of theirs.
const last = ({ without }: Row): number => (without === "untraced" ? 1 : 0);

/** The rows in the order they were received, none of their units in two places at once. */
export const datedRows = (rows: readonly Row[], units: ReadonlyMap<string, Unit>, at: Instant): readonly Dated[] => {
  const today = osloDay(at);
  const fleet = [...units.values()].filter(({ kind }) => kind === "ambulance");
  const lives = livesAt(at);
  const until = new Map<string, Instant>();
  const out = new Map<string, readonly Instant[]>();
  const freeAt = (unit: string, when: Instant): boolean =>
    (out.get(unit) ?? []).every((other) => Math.abs(secondsBetween(other, when)) >= BUSY);
  const crewed = (unit: Unit, when: Instant): boolean => {
    const kind = onShift(unit.id, when)?.kind;
    return kind !== undefined && kind !== "no-crew" && existedOn(lives, unit.id, osloDay(when));
  };
  return rows
    .map((row) => ({ row, asked: addSeconds(startOfDay(dayOf(row, today)), row.secondOfDay) }))
    .toSorted((a, b) => last(a.row) - last(b.row) || (a.asked < b.asked ? -1 : a.asked > b.asked ? 1 : 0))
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
      if (row.helper !== undefined) until.set(row.station.unit, addSeconds(received, BUSY));
      for (const { id } of ambulances) out.set(id, [...(out.get(id) ?? []), received]);
      const engaged =
        row.without === "not-covered" || row.without === "untraced"
          ? [...units.values()]
              .filter((u) => isOrdinary(u.kind) && distance(u) < NEAR_KM && crewed(u, received))
              .filter((u) => !ambulances.includes(u))
          : [];
      return { row, received, ambulances, engaged };
    })
    .toSorted((a, b) => (a.received < b.received ? -1 : a.received > b.received ? 1 : 0));
};
