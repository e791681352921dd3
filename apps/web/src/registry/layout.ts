import { type Instant, compareInstants, osloDay, sayDay } from "@prehosp/model/time";
import { type AnyValues, type Dataset, type Element, elementsOf, isSaid } from "@prehosp/registry";
import { isAnswered } from "./said.ts";

/** Which guide is read with each element of a part: its own, or the one above it that says the same. */
export const guidesOf = (elements: readonly Element[]): ReadonlyMap<string, string> => {
  const said = new Map<string, string>();
  return new Map(
    elements.flatMap(({ id, guide }) => {
      if (guide === undefined) return [];
      const shown = said.get(guide.nb) ?? `g-${id}`;
      said.set(guide.nb, shown);
      return [[id, shown] as const];
    }),
  );
};

/** How many of some elements are answered, and of how many. */
export const progressOf = (
  elements: readonly Element[],
  values: AnyValues,
): { readonly n: number; readonly of: number } => ({
  n: elements.filter(({ id }) => isAnswered(values[id])).length,
  of: elements.length,
});

/** The day of the first moment that is known, as people write it; nothing where none is. */
export const firstDayOf = (dataset: Dataset, values: AnyValues): string => {
  const moments = elementsOf(dataset).flatMap(({ id, type }) => {
    const entry = values[id];
    return type === "time" && entry !== undefined && "value" in entry ? [entry.value as Instant] : [];
  });
  const first = moments.toSorted(compareInstants)[0];
  return first === undefined ? "" : sayDay(osloDay(first));
};

/** Elements that nobody has answered and that another answer makes not applicable, with why. */
export const notApplicable = (
  dataset: Dataset,
  values: AnyValues,
): readonly { readonly element: string; readonly because: "follows-from-other" }[] =>
  elementsOf(dataset).flatMap(({ id, notWhen, absences }) => {
    if (notWhen === undefined || isAnswered(values[id]) || !absences.includes("not-applicable")) return [];
    const other = values[notWhen.element];
    return other !== undefined && "value" in other && isSaid(other.value, notWhen.is)
      ? [{ element: id, because: "follows-from-other" }]
      : [];
  });
