import type { SmallNumbers } from "@prehosp/indicators";

/** The counts of one group, such as [fulfil, do not fulfil]; absent where they are withheld already. */
export interface Group {
  readonly key: string;
  readonly counts?: readonly number[];
}

/** What is known of the sum of the groups: the counts where it is published, and whether one handed it in at all. */
export type SumOf = { readonly counts: readonly number[] } | "withheld" | "not-told";

const total = (counts: readonly number[] = []): number => counts.reduce((a, b) => a + b, 0);

/** The sums of counts, column by column. */
export const sumOf = (groups: readonly Pick<Group, "counts">[]): readonly number[] =>
  Array.from({ length: Math.max(0, ...groups.map(({ counts = [] }) => counts.length)) }, (_, column) =>
    total(groups.map(({ counts = [] }) => counts[column] ?? 0)),
  );

/**
 * Which groups must stay out, the withheld ones among them, so that sum less groups gives back no count below the threshold: at least
 * two stay out together, and none of the counts they leave behind is small. Each count of such a group may then be anything from 0 to
 * what is left, which is the threshold wide or more. `isHeld` is false where even without any group the sums give a small count back.
 *
 * `publishable` (of indicators) does this for all that leaves together, and may choose to withhold a sum. Here the sums stand elsewhere
 * already, so they are fixed; of what it let through nothing more is taken out.
 * A sum that nobody told of may be published, so the groups count as all there is; a sum that was withheld gives nothing back.
 */
export const withhold = (
  groups: readonly Group[],
  sum: SumOf,
  { threshold, zeros }: Pick<SmallNumbers, "threshold" | "zeros">,
): { readonly out: ReadonlySet<string>; readonly isHeld: boolean } => {
  const isSmall = (n: number): boolean => n < threshold && (n > 0 || zeros === "hidden");
  const shown = groups
    .filter(({ counts }) => counts !== undefined && !counts.some(isSmall))
    .toSorted((a, b) => total(a.counts) - total(b.counts) || (a.key < b.key ? -1 : 1));
  const out = new Set(groups.map(({ key }) => key));
  for (const { key } of shown) out.delete(key);
  if (sum === "withheld") return { out, isHeld: true };
  const whole = sum === "not-told" ? sumOf(groups) : sum.counts;
  const isHeld = (): boolean => {
    const inside = sumOf(groups.filter(({ key }) => !out.has(key)));
    const left = whole.map((n, column) => n - (inside[column] ?? 0));
    if (out.size === 0 || (zeros === "shown" && sum !== "not-told" && left.every((n) => n === 0))) return true;
    return out.size > 1 && left.length > 0 && !left.some(isSmall);
  };
  for (const { key } of shown) {
    if (isHeld()) break;
    out.add(key);
  }
  return { out, isHeld: sum === "not-told" || isHeld() };
};
