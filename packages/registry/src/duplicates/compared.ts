import type { AnyCase } from "../case.ts";
import { datasets, elementsOf } from "../dataset.ts";
import { mergedEntry, statementsOf } from "./merged-case.ts";

/** What two cases say of one element: the same, different things that somebody would have to choose between, or only one says anything. */
export interface Compared {
  readonly element: string;
  readonly says: "same" | "different" | "only-first" | "only-second";
}

/** Two cases of one dataset held side by side, element by element in the dataset's order; what neither has is left out. */
export const compared = (first: AnyCase, second: AnyCase): readonly Compared[] => {
  const dataset = datasets.find(({ id }) => id === first.dataset.id && id === second.dataset.id);
  if (dataset === undefined) return [];
  return elementsOf(dataset).flatMap((element): Compared[] => {
    const [a, b] = [first, second].map((one) => statementsOf(one.values[element.id], element.id)) as [[], []];
    const both = [...a, ...b];
    if (both.length === 0) return [];
    const says = b.length === 0 ? "only-first" : a.length === 0 ? "only-second" : undefined;
    return [{ element: element.id, says: says ?? (mergedEntry(element, both).open ? "different" : "same") }];
  });
};
