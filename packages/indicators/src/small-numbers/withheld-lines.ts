import type { Line, Lines } from "./lines.ts";
import { divisionsOf, under } from "./lines.ts";
import type { SmallNumbers } from "./policy.ts";
import type { Columns } from "./settled.ts";
import { anySmall, restOf, settled } from "./settled.ts";

const knownOf = ({ counts }: Line): readonly number[] => counts?.known ?? [];
const apartOf = ({ counts }: Line): readonly number[] => counts?.apart ?? [];
const leftOf = ({ counts }: Line): readonly number[] => counts?.left ?? [];
/** What is the same in all figures of the same members: who has no time, and the population. */
const sharedOf = ({ counts }: Line): readonly number[] => {
  const [missing, unplaced, excluded] = counts?.left ?? [];
  if (missing === undefined || unplaced === undefined || excluded === undefined) return [];
  return [unplaced, (counts?.known ?? []).reduce((a, b) => a + b, missing + excluded)];
};
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

/** Lines of which nothing is told; `ofLeft`: also those of which only too few were left out. */
const withheldWhole = (
  lines: Lines,
  { threshold, zeros }: SmallNumbers,
  { ofLeft, before: first = [] }: { readonly ofLeft: boolean; readonly before?: Iterable<number> },
): ReadonlySet<number> => {
  const divisions = divisionsOf(lines);
  const looked: readonly Columns[] = [
    { of: knownOf, least: zeros === "shown" ? 1 : 0, threshold },
    // Two figures that are the same set nobody apart.
    { of: apartOf, least: 1, threshold },
    ...(ofLeft ? [{ of: leftOf, least: 1, threshold }] : []),
  ];
  const isFirst = (at: number): boolean =>
    lines[at]!.counts === undefined || looked.some((columns) => anySmall(columns.of(lines[at]!), columns));
  let withheld: ReadonlySet<number> = new Set([...first, ...placesOf(lines).filter(isFirst)]);
  for (let before = -1; before < withheld.size;) {
    before = withheld.size;
    for (const columns of looked) withheld = settled(lines, divisions, columns, withheld);
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
          if (below.dark.length === 0) return true;
          const rest = restOf(lines, partsOf, at, below.shown);
          // Of a withheld sum in between a part must not stand still while the others share a rest that is none.
          const stands = (own: { readonly shown: readonly number[] }): boolean =>
            rest.some(
              (n, part) => n < left.threshold && own.shown.some((one) => (partsOf(lines[one]!)[part] ?? 0) > 0),
            );
          return !anySmall(rest, left) && !below.between.some(stands);
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
  const withheld = withheldWhole(lines, policy, { ofLeft: false });
  const leftWithheld = settled(lines, divisionsOf(lines), left, [
    ...withheld,
    ...placesOf(lines).filter((at) => isLeftSmall(lines[at]!, left)),
  ]);
  return { withheld, leftWithheld, partsSafe: arePartsSafe(lines, leftWithheld, left) };
};

/**
 * The same for several figures of the same members, where one key means the same group in each. A figure is withheld whole also where
 * only too few were left out of it: the population that another figure tells of, less its denominator, would say how many. A group
 * that is told of by none of them must not follow from the sums either, since all share who has no time and the population: as many
 * more groups as it takes are then withheld in all figures.
 */
export const withheldTogether = (figures: readonly Lines[], policy: SmallNumbers): readonly Withheld[] => {
  const [left, shared] = [leftOf, sharedOf].map((of): Columns => ({ of, least: 1, threshold: policy.threshold }));
  const gone = new Set<string>();
  const wholes = () =>
    figures.map((lines) =>
      withheldWhole(lines, policy, {
        ofLeft: true,
        before: placesOf(lines).filter((at) => gone.has(lines[at]!.key)),
      }),
    );
  let whole = wholes();
  /** The lines of a figure of whose groups none of them tells. */
  const nowhereIn = (lines: Lines): ReadonlySet<number> => {
    const told = new Set(
      figures.flatMap((of, n) => placesOf(of).flatMap((at) => (whole[n]!.has(at) ? [] : [of[at]!.key]))),
    );
    return new Set(placesOf(lines).filter((at) => !told.has(lines[at]!.key)));
  };
  for (let before = -1; before < gone.size;) {
    before = gone.size;
    for (const lines of figures) {
      const nowhere = nowhereIn(lines);
      for (const at of settled(lines, divisionsOf(lines), shared!, nowhere))
        if (!nowhere.has(at)) gone.add(lines[at]!.key);
    }
    if (gone.size > before) whole = wholes();
  }
  return figures.map((lines, n) => ({
    withheld: whole[n]!,
    leftWithheld: whole[n]!,
    // Figures may share a reason as well.
    partsSafe: [whole[n]!, nowhereIn(lines)].every((hidden) => arePartsSafe(lines, hidden, left!)),
  }));
};
