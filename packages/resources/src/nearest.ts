import type { EquipmentKind, MissionState, Position, Reach, UnitId, UnitKind } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { epoch } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import type { Book } from "./book.ts";
import { alarmRouteOf, modeOf } from "./placed-unit.ts";
import type { PlacedUnit } from "./placed-unit.ts";
import { reachOf } from "./reach-of.ts";
import type { TravelTime } from "./reach-of.ts";
import { arcMetres, chordMetres, vectorOf } from "./sphere.ts";

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

const nowhere: TravelTime = { eta: absent("unknown", "Verken posisjon eller stasjon er kjent"), source: "crow-flight" };

const crowFlight = (book: Book, placed: PlacedUnit, metres: number): TravelTime => {
  const { likely, slowest, fastest } = book.assumptions.speeds[modeOf(placed)];
  return {
    eta: { seconds: metres / likely, low: metres / fastest, high: metres / slowest },
    source: "crow-flight",
  };
};

const squaredTo = ({ columns: { x, y, z } }: Book, row: number, [px, py, pz]: readonly [number, number, number]): number =>
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
    travel: q.travel?.(placed.unit.id) ?? (placeless ? nowhere : crowFlight(book, placed, metres)),
    // A position from after the question has no age; one at base has none by nature.
    positionAgeSeconds: placeless ? absent("unknown") : Number.isNaN(seen) ? 0 : Math.max(0, (epoch(q.at) - seen) / 1000),
  });
};

const secondsOf = (r: Reach): number => (known(r.eta) ? r.eta.seconds : Infinity);

/** First to arrive first, unknown times last; alike in time by id. */
const byTime = (a: Reach, b: Reach): number => {
  const x = secondsOf(a);
  const y = secondsOf(b);
  return x < y ? -1 : x > y ? 1 : a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0;
};

/** The first so many by time, kept in order. */
interface Kept {
  readonly reaches: Reach[];
  readonly add: (reach: Reach) => void;
  /** Seconds that a unit must not be beyond to be kept; Infinity while there is room or an unknown time to push out. */
  readonly worst: () => number;
}

const keep = (count: number): Kept => {
  const reaches: Reach[] = [];
  let worst = Infinity;
  const add = (reach: Reach): void => {
    let low = 0;
    let high = reaches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byTime(reaches[middle] as Reach, reach) < 0) low = middle + 1;
      else high = middle;
    }
    if (low === count) return;
    reaches.splice(low, 0, reach);
    if (reaches.length > count) reaches.pop();
    if (reaches.length === count) worst = secondsOf(reaches[count - 1] as Reach);
  };
  return { reaches, add, worst: () => worst };
};

// Rounding must never let the bound pass the time it bounds.
const ROUNDING = 1 - 1e-9;

/**
 * The units that can be at a place first, ranked by time and not by distance, at most `wanted.count`; those with no known
 * time come last, by id. Exact: a unit is passed by only when what is ahead of it at least, by the straight line, takes
 * longer than the last one kept. Pure, and allocates only for the units that are looked at closely.
 */
export const nearest = (book: Book, q: NearestQuestion): readonly Reach[] => {
  const { wanted, towards, travel } = q;
  const { x, y, z, pace, leastPace, before } = book.columns;
  const place = vectorOf(q.place);
  const [px, py, pz] = place;
  const bound = travel === undefined ? pace : leastPace;
  const kept = keep(wanted.count);
  const n = book.units.length;
  const look = (row: number): void => {
    const { unit } = book.units[row] as PlacedUnit;
    if (wanted.kinds !== undefined && !wanted.kinds.includes(unit.kind)) return;
    if (wanted.carries !== undefined && unit.equipment[wanted.carries] !== true) return;
    kept.add(reachAt(book, row, q, arcMetres(squaredTo(book, row, place))));
  };
  // What is behind a unit under way shortens its time, so the bound does not hold for it.
  const special = new Set<number>();
  for (const id of towards?.keys() ?? []) {
    const row = book.rowOf.get(id);
    if (row !== undefined) special.add(row);
  }
  for (const row of special) look(row);
  const unclear: number[] = [];
  let worst = kept.worst();
  for (let row = 0; row < n; row++) {
    const dx = (x[row] as number) - px;
    const dy = (y[row] as number) - py;
    const dz = (z[row] as number) - pz;
    const least = (before[row] as number) + chordMetres(dx * dx + dy * dy + dz * dz) * (bound[row] as number);
    if (least * ROUNDING > worst) continue;
    if (special.has(row)) continue;
    // NaN: something is not known, and only a measured travel time can make the place of no matter.
    if (Number.isNaN(least) && (travel === undefined || Number.isNaN(before[row] as number))) unclear.push(row);
    else {
      look(row);
      worst = kept.worst();
    }
  }
  if (worst === Infinity) for (const row of unclear) look(row);
  return kept.reaches;
};
