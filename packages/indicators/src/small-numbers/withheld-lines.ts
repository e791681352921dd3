import type { Division, Line, Lines, Under } from "./lines.ts";
import { divisionsOf, under } from "./lines.ts";
import type { SmallNumbers } from "./policy.ts";

const columnsOf = ({ counts }: Line): readonly number[] => [...(counts?.known ?? []), ...(counts?.left ?? [])];
const partsOf = ({ parts = [] }: Line): readonly number[] => parts;
const total = (line: Line | undefined): number => (line ? columnsOf(line).reduce((a, b) => a + b, 0) : 0);

/** What is withheld, and whether the reasons for leaving out can be told one by one. */
export interface Withheld {
  readonly withheld: ReadonlySet<number>;
  readonly partsSafe: boolean;
}

/**
 * Which lines are withheld, each whole: those with a small count, and as many more as it takes. What is shown of a sum leaves a rest
 * that the withheld ones share. In each column of counts it must be none or reach the threshold, and at least two must share it;
 * then each of them may be anything from nothing up to the rest, whatever the other columns are.
 */
export const withheldLines = (lines: Lines, { threshold, zeros }: SmallNumbers): Withheld => {
  const divisions = divisionsOf(lines);
  const isSmall = (n: number, least: number): boolean => n >= least && n < threshold;
  const leastKnown = zeros === "shown" ? 1 : 0;
  const hasSmall = ({ isFault, counts }: Line): boolean => {
    if (isFault) return false;
    if (counts === undefined) return true;
    return counts.known.some((n) => isSmall(n, leastKnown)) || counts.left.some((n) => isSmall(n, 1));
  };
  const withheld = new Set([...lines.keys()].filter((at) => hasSmall(lines[at]!)));
  const look = (division: Division): Under => under(lines, divisions, withheld, division);
  const sumOf = (all: readonly number[], column: number, of = columnsOf): number =>
    all.reduce((sum, at) => sum + (of(lines[at]!)[column] ?? 0), 0);
  const rest = (at: number, shown: readonly number[], of = columnsOf): readonly number[] =>
    of(lines[at]!).map((n, column) => n - sumOf(shown, column, of));

  /** Whether a shown sum gives nothing back, where more of what is below it were withheld. */
  const isKept = (at: number, { shown, dark, between }: Under, more?: number): boolean => {
    const covering = dark.length + (more === undefined ? 0 : 1);
    if (covering === 0) return true;
    if (covering === 1) return false;
    const known = lines[at]?.counts?.known.length ?? 0;
    const left = rest(
      at,
      shown.filter((one) => one !== more),
    );
    if (left.some((n, column) => isSmall(n, column < known ? leastKnown : 1))) return false;
    // A withheld sum in between: others than its own parts must share the rest, and a count of it must not stand still.
    return between.every(
      (own) =>
        (own.dark.length < dark.length || (more !== undefined && !own.shown.includes(more))) &&
        left.every(
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
        const byCost = [...seen.shown].sort((a, b) => total(lines[a]) - total(lines[b]) || a - b);
        return [byCost.find((one) => isKept(at, seen, one)) ?? byCost[0] ?? at];
      }
      return undefined;
    }
    // Divided more than once, each division would tell of the others.
    const others = own.slice(1).flatMap((division) => look(division).shown);
    if (others.length > 0) return others;
    const first = look(own[0] ?? []);
    if (first.dark.length > 0 || first.shown.length === 0) return undefined;
    return [[...first.shown].sort((a, b) => total(lines[a]) - total(lines[b]) || a - b)[0]!];
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

  const safe = (parts: readonly number[]): boolean => !parts.some((n) => isSmall(n, 1));
  const partsSafe = [...lines.keys()].every(
    (at) =>
      withheld.has(at) ||
      lines[at]?.isFault === true ||
      (safe(partsOf(lines[at]!)) &&
        (divisions[at] ?? []).every((division) => {
          const { shown, dark } = look(division);
          return dark.length === 0 || safe(rest(at, shown, partsOf));
        })),
  );
  return { withheld, partsSafe };
};
