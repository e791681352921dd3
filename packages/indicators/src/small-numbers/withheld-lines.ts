import type { Line, Lines } from "./lines.ts";
import { divisionsOf, under } from "./lines.ts";
import type { SmallNumbers } from "./policy.ts";
import type { Columns } from "./settled.ts";
import { anySmall, restOf, settled } from "./settled.ts";

const knownOf = ({ counts }: Line): readonly number[] => counts?.known ?? [];
const apartOf = ({ counts }: Line): readonly number[] => counts?.apart ?? [];
const leftOf = ({ counts }: Line): readonly number[] => counts?.left ?? [];
const partsOf = ({ parts = [] }: Line): readonly number[] => parts;

/** What is withheld, and whether the reasons for leaving out can be told one by one. */
export interface Withheld {
  /** The lines of which nothing is told. */
  readonly withheld: ReadonlySet<number>;
  /** The lines of which nothing is told of what was left out; those of which nothing is told at all are among them. */
  readonly leftWithheld: ReadonlySet<number>;
  readonly partsSafe: boolean;
}

const placesOf = (lines: Lines): readonly number[] => [...lines.keys()].filter((at) => lines[at]?.isFault !== true);

const withheldWhole = (lines: Lines, { threshold, zeros }: SmallNumbers): ReadonlySet<number> => {
  const divisions = divisionsOf(lines);
  const known: Columns = { of: knownOf, least: zeros === "shown" ? 1 : 0, threshold };
  // Two figures that are the same set nobody apart.
  const apart: Columns = { of: apartOf, least: 1, threshold };
  const isFirst = (at: number): boolean =>
    lines[at]!.counts === undefined || anySmall(knownOf(lines[at]!), known) || anySmall(apartOf(lines[at]!), apart);
  let withheld = settled(lines, divisions, known, placesOf(lines).filter(isFirst));
  for (let before = -1; before < withheld.size;) {
    before = withheld.size;
    withheld = settled(lines, divisions, known, settled(lines, divisions, apart, withheld));
  }
  return withheld;
};

const isLeftSmall = (line: Line, left: Columns): boolean =>
  line.counts?.left === undefined || anySmall(leftOf(line), left);

const arePartsSafe = (lines: Lines, dark: ReadonlySet<number>, left: Columns): boolean => {
  const divisions = divisionsOf(lines);
  return placesOf(lines).every(
    (at) =>
      dark.has(at) ||
      (!anySmall(partsOf(lines[at]!), left) &&
        (divisions[at] ?? []).every((division) => {
          const below = under(lines, divisions, dark, division);
          return below.dark.length === 0 || !anySmall(restOf(lines, partsOf, at, below.shown), left);
        })),
  );
};

/**
 * Which lines are withheld: whole where a count of those whose answer is known is small, and only in what was left out where such a
 * count is; each with as many more as it takes until no sum gives one back. What is shown of the known says nothing of the left out,
 * as long as what both add up to is withheld with the latter.
 */
export const withheldLines = (lines: Lines, policy: SmallNumbers): Withheld => {
  const left: Columns = { of: leftOf, least: 1, threshold: policy.threshold };
  const withheld = withheldWhole(lines, policy);
  const leftWithheld = settled(lines, divisionsOf(lines), left, [
    ...withheld,
    ...placesOf(lines).filter((at) => isLeftSmall(lines[at]!, left)),
  ]);
  return { withheld, leftWithheld, partsSafe: arePartsSafe(lines, leftWithheld, left) };
};

/**
 * The same for several figures of the same members, where one key means the same group in each: population less denominator is what
 * was left out, so that the population of one figure gives back what another withholds. What was left out of a group is therefore told
 * of all its figures or of none. Where one of them is shown all the same, it is told of no sum above either: two denominators differ by
 * what is missing in one and not in the other, and a sum that tells of nobody missing would tell whose they are. So no sum ever bounds
 * what was left out of a group whose figures are shown.
 */
export const withheldTogether = (figures: readonly Lines[], policy: SmallNumbers): readonly Withheld[] => {
  if (figures.length < 2) return figures.map((lines) => withheldLines(lines, policy));
  const left: Columns = { of: leftOf, least: 1, threshold: policy.threshold };
  const whole = figures.map((lines) => withheldWhole(lines, policy));
  const above = new Map<string, Set<string>>();
  for (const { key, within } of figures.flat())
    if (within !== undefined) above.set(key, (above.get(key) ?? new Set()).add(within));
  const dark = new Set<string>();
  const darken = (key: string): void => {
    if (dark.has(key)) return;
    dark.add(key);
    for (const one of above.get(key) ?? []) darken(one);
  };
  const isFigure = (n: number, at: number): boolean => figures[n]![at]?.isFault !== true && !whole[n]!.has(at);
  for (const [n, lines] of figures.entries())
    for (const [at, line] of lines.entries()) if (isFigure(n, at) && isLeftSmall(line, left)) darken(line.key);
  const shownOnce = new Set(
    figures.flatMap((lines, n) => lines.flatMap(({ key }, at) => (isFigure(n, at) ? [key] : []))),
  );
  /** Without what one figure withholds whole, and others tell of: the population of a group is the same in all. */
  const inAll = (lines: Lines): ReadonlySet<number> =>
    new Set(placesOf(lines).filter((at) => dark.has(lines[at]!.key) || !shownOnce.has(lines[at]!.key)));
  const own = (lines: Lines, n: number): ReadonlySet<number> =>
    new Set([...whole[n]!, ...placesOf(lines).filter((at) => dark.has(lines[at]!.key))]);
  const hiding = [own, inAll] as const;
  for (let before = -1; before < dark.size;) {
    before = dark.size;
    for (const [n, lines] of figures.entries())
      for (const first of hiding.map((of) => of(lines, n)))
        for (const at of settled(lines, divisionsOf(lines), left, first)) if (!first.has(at)) darken(lines[at]!.key);
  }
  const partsSafe = figures.every((lines, n) => hiding.every((of) => arePartsSafe(lines, of(lines, n), left)));
  return figures.map((lines, n) => ({ withheld: whole[n]!, leftWithheld: own(lines, n), partsSafe }));
};
