import type { PublishingProblem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Told } from "./read-input.ts";
import type { PublishingUnit } from "./unit.ts";
import { above } from "./unit.ts";
import type { SumOf } from "./withhold.ts";
import { sumOf } from "./withhold.ts";

/** Units of one indicator and year that are told of one by one, and what is known of their sum. */
export interface Family {
  readonly members: readonly Told[];
  readonly sum: SumOf;
}

/**
 * The measurements of one indicator and year by the nearest sum above them: those that stand above others are sums and no members, since
 * the receiver sums the members itself. A withheld sum tells nothing, so its members count with the next above.
 */
export const familiesOf = (
  all: readonly Told[],
  units: ReadonlyMap<string, PublishingUnit>,
): { readonly families: readonly Family[]; readonly problems: readonly PublishingProblem[] } => {
  const byKey = new Map(all.map((one) => [one.key, one]));
  const over = ({ key }: Told): readonly Told[] =>
    key === "" ? [] : [...above(units, key), ""].flatMap((one) => byKey.get(one) ?? []);
  // What stands outside the units, such as the unplaced, is shown elsewhere where it is shown, and lessens the sum as one above would.
  const sums = new Set([
    ...all.flatMap(over),
    ...all.filter(({ key, counts }) => key !== "" && !units.has(key) && counts !== undefined),
  ]);
  const nearest = (one: Told): Told | undefined => over(one).find(({ counts }) => counts !== undefined);
  const families = new Map<Told | undefined, Told[]>();
  for (const one of all.filter((each) => !sums.has(each)))
    families.set(nearest(one), [...(families.get(nearest(one)) ?? []), one]);
  const problems: PublishingProblem[] = [];
  const found = [...families].map(([sum, members]): Family => {
    if (sum?.counts === undefined) return { members, sum: byKey.has("") ? "withheld" : "not-told" };
    const inner = [...sums].filter((one) => nearest(one) === sum);
    const told = sumOf([...inner, ...members]);
    if (sum.counts.some((n, column) => n < (told[column] ?? 0)))
      problems.push(problem("does-not-add-up", "measurements", sum.at));
    const apart = sumOf(inner);
    return { members, sum: { counts: sum.counts.map((n, column) => n - (apart[column] ?? 0)) } };
  });
  return { families: found, problems };
};
