import { LONGEST_ETA, arcMetres, inNorway, vectorOf } from "@prehosp/model";
import type { EquipmentKind, MissionState, Position, Reach, UnitId, UnitKind, Vector } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { epoch } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import type { Book, Columns } from "./book.ts";
import { keep } from "./keep.ts";
import { alarmRouteOf, modeOf } from "./placed-unit.ts";
import type { PlacedUnit } from "./placed-unit.ts";
import { reachOf } from "./reach-of.ts";
import type { TravelTime } from "./reach-of.ts";

/** What is looked for. */
export interface Wanted {
  /** How many at most. */
  readonly count: number;
  /** The kinds that count; absent = all. */
  readonly kinds?: readonly UnitKind[];
  /** Equipment the unit is known to carry. */
  readonly carries?: EquipmentKind;
}

export interface NearestQuestion {
  readonly place: Position;
  /** The instant asked about; ages of positions are counted to it. */
  readonly at: Instant;
  readonly wanted: Wanted;
  /** Where units stand towards this incident; one that is not named is not alarmed. */
  readonly towards?: ReadonlyMap<UnitId, Recorded<MissionState>>;
  /** Measured travel times where there are any; never less than the straight line at the fastest speed of the mode. */
  readonly travel?: (unit: UnitId) => TravelTime | undefined;
}

const no = (because: string): TravelTime => ({ eta: absent("unknown", because), source: "crow-flight" });
const nowhere = no("Verken posisjon eller stasjon er kjent");
const outsideNorway = no("Enhetens posisjon ligger utenfor Norge");
const placeOutside = no("Stedet ligger utenfor Norge");

/** The travel time of a unit that has no place in the book, or of any unit to a place outside Norway; else undefined. */
const placelessTravel = ({ unit, seen }: PlacedUnit, metres: number, to: Position): TravelTime | undefined => {
  if (!inNorway(to)) return placeOutside;
  if (!Number.isNaN(metres)) return undefined;
  return (seen?.is ?? unit.base) === undefined ? undefined : outsideNorway;
};

const crowFlight = (book: Book, placed: PlacedUnit, metres: number): TravelTime => {
  const { likely, slowest, fastest } = book.assumptions.speeds[modeOf(placed)];
  return {
    eta: { seconds: metres / likely, low: metres / fastest, high: metres / slowest },
    source: "crow-flight",
  };
};

const squaredTo = ({ columns: { x, y, z } }: Book, row: number, [px, py, pz]: Vector): number =>
  ((x[row] as number) - px) ** 2 + ((y[row] as number) - py) ** 2 + ((z[row] as number) - pz) ** 2;

/** The whole reach of one row: measured travel where there is any, else crow-flight. */
const reachAt = (book: Book, row: number, q: NearestQuestion, metres: number): Reach => {
  const placed = book.units[row] as PlacedUnit;
  const seen = book.columns.seen[row] as number;
  const state = q.towards?.get(placed.unit.id);
  const placeless = Number.isNaN(metres);
  return reachOf({
    unit: placed.unit,
    ...(state === undefined ? {} : { state }),
    route: alarmRouteOf(placed),
    relay: book.assumptions.relay,
    travel:
      placelessTravel(placed, metres, q.place) ??
      q.travel?.(placed.unit.id) ??
      (placeless ? nowhere : crowFlight(book, placed, metres)),
    // A position from after the question has no age; one at base has none by nature.
    positionAgeSeconds: placeless
      ? absent("unknown")
      : Number.isNaN(seen)
        ? 0
        : Math.max(0, (epoch(q.at) - seen) / 1000),
  });
};

const secondsOf = (r: Reach): number => (known(r.eta) ? r.eta.seconds : Infinity);

/** First to arrive first, unknown times last; alike in time by id. */
const byTime = (a: Reach, b: Reach): number => {
  const x = secondsOf(a);
  const y = secondsOf(b);
  return x < y ? -1 : x > y ? 1 : a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0;
};

// Rounding must never let the bound pass the time it bounds.
const SLACK = 1 + 1e-9;

/**
 * The first row from `row` on that the straight line does not rule out within `worst` seconds, or -1. Squares against
 * squares, and one branch a row: |left| times left is negative where the time before the wheels turn is too long already,
 * and NaN, a part nobody knows, is never within.
 */
const scan = (c: Columns, pace: Float64Array, place: Vector, worst: number, row: number): number => {
  const { x, y, z, before } = c;
  const [px, py, pz] = place;
  const n = before.length;
  for (let i = row; i < n; i++) {
    const dx = (x[i] as number) - px;
    const dy = (y[i] as number) - py;
    const dz = (z[i] as number) - pz;
    const left = worst - (before[i] as number);
    if ((dx * dx + dy * dy + dz * dz) * (pace[i] as number) <= left * Math.abs(left) * SLACK) return i;
  }
  return -1;
};

/**
 * The units that can be at a place first, ranked by time and not by distance, at most `wanted.count`; those with no known
 * time come last, by id. Exact: a unit is passed by only when what is ahead of it at least, by the straight line, takes
 * longer than the last one kept. A place outside Norway is out of everyone's known reach. Pure: the same book and question
 * give the same answer.
 */
export const nearest = (book: Book, q: NearestQuestion): readonly Reach[] => {
  const { wanted, towards, travel } = q;
  const { columns } = book;
  const { before } = columns;
  const place = vectorOf(q.place);
  const bound = travel === undefined ? columns.likely : columns.least;
  const kept = keep(wanted.count, (row) => (book.units[row] as PlacedUnit).unit.id);
  const unclear: number[] = [];
  const wants = (row: number): boolean => {
    const { unit } = book.units[row] as PlacedUnit;
    if (wanted.kinds !== undefined && !wanted.kinds.includes(unit.kind)) return false;
    return wanted.carries === undefined || unit.equipment[wanted.carries] === true;
  };
  const whole = (row: number): Reach => reachAt(book, row, q, arcMetres(squaredTo(book, row, place)));
  const add = (row: number, seconds: number): void => {
    if (seconds > LONGEST_ETA) unclear.push(row);
    else kept.add(row, seconds);
  };
  // What is behind a unit that is alarmed shortens its time, so the bound does not hold for it.
  const special = new Set<number>();
  for (const id of towards?.keys() ?? []) {
    const row = book.rowOf.get(id);
    if (row !== undefined) special.add(row);
  }
  for (const row of special) if (wants(row)) add(row, secondsOf(whole(row)));
  const measured = travel !== undefined || !inNorway(q.place);
  for (
    let row = scan(columns, bound, place, kept.worst, 0);
    row >= 0;
    row = scan(columns, bound, place, kept.worst, row + 1)
  ) {
    if (special.has(row) || !wants(row)) continue;
    const seconds = measured
      ? secondsOf(whole(row))
      : (before[row] as number) + arcMetres(squaredTo(book, row, place)) * (columns.pace[row] as number);
    add(row, seconds);
  }
  const known = kept.rows.map(whole);
  const room = wanted.count - known.length;
  for (let row = 0; room > 0 && row < book.units.length; row++) {
    // A place that is no place rules nobody in and nobody out.
    if (
      Number.isNaN((before[row] as number) + (columns.x[row] as number) + place[0]) &&
      !special.has(row) &&
      wants(row)
    )
      unclear.push(row);
  }
  return room <= 0 ? known : [...known, ...unclear.map(whole).sort(byTime).slice(0, room)];
};
