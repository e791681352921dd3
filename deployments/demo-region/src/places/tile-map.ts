import { positionOf } from "./geography.ts";
import { municipalities } from "./municipalities.ts";

/** A municipality as one square on a schematic map: its corners as longitude and latitude in degrees. */
export interface Tile {
  readonly number: string;
  readonly name: string;
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

type Point = readonly [number, number];

const [COLUMNS, ROWS] = [8, 6];
/** So far apart lie the squares' corners, in degrees of latitude, and so much of that is the square. */
const [PITCH, SIDE] = [0.3, 0.28];
/** What the north-western square's corner is, so that the map lies where the region does. */
const [WEST, NORTH] = [6.4, 59.6];

const distance = ([x, y]: Point, [u, v]: Point): number => Math.sqrt((x - u) ** 2 + (y - v) ** 2);

/** Where each centre would lie on the grid, were it not to stand on a square alone. */
const wanted = (): readonly Point[] => {
  const at = municipalities.map(({ centre }) => positionOf(centre));
  const [lngs, lats] = [at.map(({ lng }) => lng), at.map(({ lat }) => lat)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  return at.map(({ lng, lat }) => [
    ((lng - west) / (east - west)) * (COLUMNS - 1),
    ((north - lat) / (north - south)) * (ROWS - 1),
  ]);
};

/** Whether two are neighbours as far as centres tell: no third lies in the circle between them. */
const neighbours = (): ((i: number, j: number) => boolean) => {
  const km = municipalities.map(({ centre }): Point => {
    const { lng, lat } = positionOf(centre);
    return [lng * Math.cos((58.7 * Math.PI) / 180), lat];
  });
  const near = km.map((a, i) =>
    km.map((b, j) => {
      const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      return i !== j && km.every((c, k) => k === i || k === j || distance(c, middle) >= distance(a, b) / 2);
    }),
  );
  return (i, j) => near[i]?.[j] === true;
};

/** How clearly one must lie north or west of another for the map to say so as well, in squares. */
const CLEARLY = 0.8;
const FROM_NEIGHBOUR = 4;
const FROM_WANTED = 0.25;

/** What two squares are at fault: neighbours that are apart, north that became south, and west that became east. */
const faultOf = (want: readonly Point[], isNear: (i: number, j: number) => boolean) => {
  const turned = (i: number, j: number, a: Point, b: Point, axis: 0 | 1): number =>
    (want[i]![axis] - want[j]![axis] > CLEARLY && a[axis] < b[axis]) ||
    (want[j]![axis] - want[i]![axis] > CLEARLY && b[axis] < a[axis])
      ? 1
      : 0;
  return (i: number, j: number, a: Point, b: Point): number =>
    (isNear(i, j) ? FROM_NEIGHBOUR * Math.max(0, distance(a, b) - 1) ** 2 : 0) +
    turned(i, j, a, b, 0) +
    turned(i, j, a, b, 1);
};

/** Each municipality's square as column and row: put near where it lies, then moved and swapped as long as that mends something. */
const laidOut = (): readonly Point[] => {
  const want = wanted();
  const fault = faultOf(want, neighbours());
  const squares = Array.from({ length: COLUMNS * ROWS }, (_, n): Point => [n % COLUMNS, Math.floor(n / COLUMNS)]);
  const free = new Set(squares);
  const at = want.map((point) => {
    const [nearest] = [...free].toSorted((a, b) => distance(a, point) - distance(b, point));
    free.delete(nearest!);
    return nearest!;
  });
  const faults = (i: number): number =>
    at.reduce(
      (sum, square, j) => (j === i ? sum : sum + fault(i, j, at[i]!, square)),
      FROM_WANTED * distance(at[i]!, want[i]!) ** 2,
    );
  const mends = (i: number, square: Point): boolean => {
    const [was, j] = [at[i]!, at.indexOf(square)];
    const both = (): number => faults(i) + (j === -1 ? 0 : faults(j));
    const before = both();
    at[i] = square;
    if (j !== -1) at[j] = was;
    if (both() < before - 1e-9) return true;
    at[i] = was;
    if (j !== -1) at[j] = square;
    return false;
  };
  let isMending = true;
  while (isMending) {
    isMending = false;
    for (const i of at.keys()) for (const square of squares) if (at[i] !== square && mends(i, square)) isMending = true;
  }
  return at;
};

const rounded = (degrees: number): number => Number(degrees.toFixed(4));

const drawn = (): readonly Tile[] => {
  const at = laidOut();
  const [first, last] = [Math.min(...at.map(([, row]) => row)), Math.max(...at.map(([, row]) => row))];
  const middle = NORTH - ((first + last + 1) / 2) * PITCH;
  // As wide as high where a map is drawn with the middle of it as its measure.
  const wide = 1 / Math.cos((middle * Math.PI) / 180);
  return municipalities.map(({ number, name }, i) => {
    const [column, row] = at[i]!;
    const [west, north] = [WEST + column * PITCH * wide, NORTH - row * PITCH];
    const [east, south] = [west + SIDE * wide, north - SIDE];
    const corners = [
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ] as const;
    return { number, name, rings: [corners.map(([lng, lat]) => [rounded(lng), rounded(lat)] as const)] };
  });
};

let once: readonly Tile[] | undefined;

/**
 * The area's municipalities as a schematic map, one square each, laid out by where their centres lie so that neighbours stay
 * neighbours. These are not the borders. The same every time: nothing in it is drawn by chance.
 */
export const tileMap = (): readonly Tile[] => (once ??= drawn());
