import { EARTH_RADIUS, inNorway, vectorOf } from "@prehosp/model";
import type { Position, Remark, UnitId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { epoch } from "@prehosp/model/time";
import type { Assumptions } from "./assumptions.ts";
import { alarmRouteOf, modeOf } from "./placed-unit.ts";
import type { PlacedUnit } from "./placed-unit.ts";
import { isAtBase } from "./position-age.ts";

/** Units laid out for a search by time; columns are read by row, units alike in row. */
export interface Book {
  readonly units: readonly PlacedUnit[];
  readonly assumptions: Assumptions;
  readonly rowOf: ReadonlyMap<UnitId, number>;
  readonly columns: Columns;
  /** What could not be used as it stood, by place in the list of units. */
  readonly remarks: readonly Remark[];
}

/** One number a unit a column; NaN where it is not known. */
export interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** Seconds that a metre of straight line takes. */
  readonly pace: Float64Array;
  /** The squared pace through the earth, likely and at the fastest, for the bound of the search. */
  readonly likely: Float64Array;
  readonly least: Float64Array;
  /** Seconds before the wheels turn: relay and turn-out. */
  readonly before: Float64Array;
  /** Milliseconds since 1970 of the position; NaN at base or nowhere. */
  readonly seen: Float64Array;
}

const columnsFor = (n: number): Columns => {
  const column = (): Float64Array => new Float64Array(n).fill(Number.NaN);
  return {
    x: column(),
    y: column(),
    z: column(),
    pace: column(),
    likely: column(),
    least: column(),
    before: column(),
    seen: column(),
  };
};

const beforeOf = (placed: PlacedUnit, { relay }: Assumptions): number => {
  const turnOut = placed.unit.turnOutSeconds;
  const route = alarmRouteOf(placed);
  const relayed = route === "110" || route === "112" ? relay[route] : { seconds: 0 };
  return known(turnOut) && known(relayed) ? turnOut + relayed.seconds : Number.NaN;
};

/** What to multiply the square of a distance between vectors by for the square of the seconds it takes, through the earth. */
const squaredPace = (metresASecond: number): number => (EARTH_RADIUS / metresASecond) ** 2;

/** Writes where a unit is into its row; standing at its base a unit has no age. */
export const put = (columns: Columns, row: number, is: Position, at: number, atBase: boolean): void => {
  const [x, y, z] = vectorOf(is);
  columns.x[row] = x;
  columns.y[row] = y;
  columns.z[row] = z;
  columns.seen[row] = atBase ? Number.NaN : at;
};

/** The last position seen, else the base; undefined where neither is known or the one that counts is nowhere in Norway. */
export const placeOf = ({ unit, seen }: PlacedUnit): Position | undefined => {
  const is = seen?.is ?? unit.base;
  return is !== undefined && inNorway(is) ? is : undefined;
};

const outside = ({ unit, seen }: PlacedUnit, row: number): readonly Remark[] => {
  const is = seen?.is ?? unit.base;
  if (is === undefined || inNorway(is)) return [];
  const path = seen === undefined ? `/units/${row}/unit/base` : `/units/${row}/seen/is`;
  return [
    {
      code: "position-outside-norway",
      path,
      means: `Posisjonen til ${unit.name} ligger utenfor Norge; når enheten kan være fremme, er ukjent`,
    },
  ];
};

/**
 * Lays units out for `nearest`: pure, and never written to again. A unit that is named twice keeps its last row; the one
 * who builds the list sees to that it is not. A position outside Norway gives a remark and an unknown reach, never a stop.
 * Assumptions are the region's, passed in.
 */
export const prepare = (units: readonly PlacedUnit[], assumptions: Assumptions): Book => {
  const rows = [...new Map(units.map((u) => [u.unit.id, u])).values()];
  const columns = columnsFor(rows.length);
  rows.forEach((placed, row) => {
    const speed = assumptions.speeds[modeOf(placed)];
    columns.pace[row] = 1 / speed.likely;
    columns.likely[row] = squaredPace(speed.likely);
    columns.least[row] = squaredPace(speed.fastest);
    columns.before[row] = beforeOf(placed, assumptions);
    const is = placeOf(placed);
    if (is === undefined) return;
    const { seen, unit } = placed;
    const atBase = seen === undefined || isAtBase(is, unit.base, assumptions.atBaseMetres);
    put(columns, row, is, seen === undefined ? Number.NaN : epoch(seen.at), atBase);
  });
  return {
    units: rows,
    assumptions,
    rowOf: new Map(rows.map((u, row) => [u.unit.id, row])),
    columns,
    remarks: units.flatMap(outside),
  };
};
