import type { AnyValues, Entry } from "../case.ts";
import type { Conflict } from "../assembly/settlement.ts";
import { conflictOf } from "../assembly/settlement.ts";
import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";
import { mergedEntry, statementsOf } from "../duplicates/merged-case.ts";
import type { FormEvent } from "./event.ts";
import type { Form, Touch } from "./form.ts";
import { sameEntry } from "./same.ts";

/** A form that was found to be of this case, and at which of this one's revisions. */
export interface Join {
  readonly revision: number;
  readonly event: FormEvent<"joined">;
}

const isSaidBy = ({ values, conflicts }: FormEvent<"joined">["said"], element: string): boolean =>
  element in values || conflicts.some((one) => one.element === element);

/**
 * The events that no longer count: a join that was taken apart, and what was signed on top of it or chosen between the two. Everything
 * else that people wrote in the meantime stays.
 */
export const fallenIn = (events: readonly FormEvent[]): ReadonlySet<FormEvent> => {
  const fallen = new Set<FormEvent>();
  for (const [i, parted] of events.entries()) {
    if (parted.type !== "parted") continue;
    const from = events.findLastIndex(
      (one, j) =>
        j < i &&
        !fallen.has(one) &&
        (one.type === "joined" || one.type === "joined-into") &&
        one.said.other === parted.said.other,
    );
    const join = events[from];
    if (join === undefined) continue;
    fallen.add(join);
    if (join.type !== "joined") continue;
    for (const one of events.slice(from + 1, i))
      if (one.type === "signed" || (one.type === "settled" && isSaidBy(join.said, one.said.element))) fallen.add(one);
  }
  return fallen;
};

/** Of the events that count, the forms joined into this one since it was last signed; what came before was signed with it. */
export const joinsIn = (counting: readonly FormEvent[], all: readonly FormEvent[]): readonly Join[] =>
  counting
    .slice(counting.findLastIndex(({ type }) => type === "signed") + 1)
    .flatMap((event) => (event.type === "joined" ? [{ event, revision: all.indexOf(event) + 1 }] : []))
    .toSorted((a, b) => (a.event.said.other < b.event.said.other ? -1 : 1));

/**
 * A form's case with what the forms that were joined into it say: taken where it has nothing itself, a disagreement to settle where they
 * say different things. What somebody wrote or chose after the joining stands. What is taken counts as written with the joining, so that
 * a screen that has not seen it does not write over it.
 */
export const heldTogether = (
  dataset: Dataset,
  before: AnyValues,
  { id, touched, conflicts }: Pick<Form, "id" | "touched" | "conflicts">,
  joins: readonly Join[],
): Pick<Form, "touched" | "conflicts"> & { readonly values: AnyValues } => {
  if (joins.length === 0) return { values: before, touched, conflicts };
  const values: Record<string, Entry<unknown>> = { ...before };
  const touches: Record<string, Touch> = { ...touched };
  const torn = new Map(conflicts.map((conflict): [string, Conflict] => [conflict.element, conflict]));
  for (const element of elementsOf(dataset)) {
    const own = values[element.id] ?? { absent: "not-recorded" };
    const said = joins
      .filter(({ revision }) => (touched[element.id]?.revision ?? 0) <= revision)
      .map((join) => {
        const { other, values: theirs, conflicts: open } = join.event.said;
        const disputed = open.filter((conflict) => conflict.element === element.id);
        return {
          join,
          statements: [
            ...disputed.flatMap(({ statements }) => statements),
            ...(disputed.length > 0 ? [] : statementsOf(theirs[element.id], other)),
          ],
        };
      })
      .filter(({ statements }) => statements.length > 0);
    const [first] = said;
    if (first === undefined) continue;
    const disputed = torn.get(element.id);
    const mine = disputed !== undefined && !("value" in own) ? disputed.statements : statementsOf(own, id);
    const { entry, open, said: all } = mergedEntry(element, [...mine, ...said.flatMap(({ statements }) => statements)]);
    if (open) torn.set(element.id, conflictOf(element.id, all, disputed?.before));
    if (!open && sameEntry(entry, own)) continue;
    const { revision, event } = first.join;
    const { window, n } = event.said;
    values[element.id] = entry;
    touches[element.id] = { revision, by: event.by, at: event.at, window, n };
  }
  return { values, touched: touches, conflicts: [...torn.values()] };
};
