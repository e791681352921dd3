import type { Division, Line, Lines, Under } from "./lines.ts";
import { under } from "./lines.ts";

/** Which counts of a line are looked at, and what is small among them. */
export interface Columns {
  readonly of: (line: Line) => readonly number[];
  /** A count below `threshold` and not below this is small: 1 where nobody is no small number. */
  readonly least: number;
  readonly threshold: number;
}

const total = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

/** Whether any of some counts is small. */
export const anySmall = (counts: readonly number[], { least, threshold }: Omit<Columns, "of">): boolean =>
  counts.some((n) => n >= least && n < threshold);

/** What a sum leaves of each column, when what is shown below it is taken from it. */
export const restOf = (lines: Lines, of: Columns["of"], at: number, shown: readonly number[]): readonly number[] =>
  of(lines[at]!).map((n, column) => n - total(shown.map((one) => of(lines[one]!)[column] ?? 0)));

/**
 * Which lines are withheld in some columns when those of `first` are: as many more as it takes. What is shown of a sum leaves a rest
 * that the withheld ones share. In each column it must be none or reach the threshold, and at least two must share it; then each of
 * them may be anything from nothing up to the rest, whatever the other columns are.
 */
export const settled = (
  lines: Lines,
  divisions: readonly (readonly Division[])[],
  columns: Columns,
  first: Iterable<number>,
): ReadonlySet<number> => {
  const { of, threshold } = columns;
  const withheld = new Set(first);
  const look = (division: Division): Under => under(lines, divisions, withheld, division);
  const sumOf = (all: readonly number[], column: number): number => total(all.map((at) => of(lines[at]!)[column] ?? 0));
  const byTotal = (all: readonly number[]): readonly number[] =>
    [...all].sort((a, b) => total(of(lines[a]!)) - total(of(lines[b]!)) || a - b);

  /** Whether a shown sum gives nothing back, where more of what is below it were withheld. */
  const isKept = (at: number, { shown, dark, between }: Under, more?: number): boolean => {
    const covering = dark.length + (more === undefined ? 0 : 1);
    if (covering === 0) return true;
    if (covering === 1) return false;
    const rest = restOf(
      lines,
      of,
      at,
      shown.filter((one) => one !== more),
    );
    if (anySmall(rest, columns)) return false;
    // A withheld sum in between: others than its own parts must share the rest, and a count of it must not stand still.
    return between.every(
      (own) =>
        (own.dark.length < dark.length || (more !== undefined && !own.shown.includes(more))) &&
        rest.every(
          (n, column) =>
            n >= threshold ||
            sumOf(
              own.shown.filter((one) => one !== more),
              column,
            ) <= 0,
        ),
    );
  };

  /** One more to withhold under a line, or the line itself; undefined where it is well. */
  const next = (at: number): readonly number[] | undefined => {
    const own = divisions[at] ?? [];
    if (lines[at]?.isFault === true || own.length === 0) return undefined;
    if (!withheld.has(at)) {
      for (const seen of own.map(look)) {
        if (isKept(at, seen)) continue;
        const byCost = byTotal(seen.shown);
        return [byCost.find((one) => isKept(at, seen, one)) ?? byCost[0] ?? at];
      }
      return undefined;
    }
    // Divided more than once, each division would tell of the others.
    const others = own.slice(1).flatMap((division) => look(division).shown);
    if (others.length > 0) return others;
    const below = look(own[0] ?? []);
    if (below.dark.length > 0 || below.shown.length === 0) return undefined;
    return byTotal(below.shown).slice(0, 1);
  };

  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    for (const at of lines.keys()) {
      const more = next(at);
      for (const one of more ?? []) withheld.add(one);
      if (more !== undefined) isSettled = false;
    }
  }
  return withheld;
};
