import type { Entry } from "../case.ts";
import { hasValue } from "../case.ts";
import type { Element } from "../element.ts";
import { isSaid } from "../element.ts";
import { elements } from "../elements/index.ts";
import type { Filled } from "./entry-of.ts";
import { entryOf } from "./entry-of.ts";
import type { Ground } from "./fill.ts";
import { doesNotApply, fill, shockBefore } from "./fill.ts";
import type { Settlement, SourcedEntry } from "./settlement.ts";
import { heedSettlement, saidBy } from "./settlement.ts";

const said = (entry: Entry<unknown> | undefined): unknown =>
  entry !== undefined && hasValue(entry) ? entry.value : undefined;

// An element that another one makes pointless is not asked for; where both were recorded, the two disagree.
const heedOthers = (element: Element, filled: Filled, byId: ReadonlyMap<string, Filled>): Filled => {
  if (element.notWhen === undefined) return filled;
  const { element: other, is } = element.notWhen;
  const reason = byId.get(other)?.entry;
  if (reason === undefined || !isSaid(said(reason), is)) return filled;
  const { source } = reason as SourcedEntry;
  if (!hasValue(filled.entry) && filled.open === undefined) return doesNotApply(source);
  const recorded = hasValue(filled.entry) ? [saidBy(filled.entry)] : filled.said;
  const all = [...doesNotApply(source).said, ...recorded];
  return entryOf(element, { outcome: "conflict", statements: all, all });
};

/** Fills every element, each as people settled it, and with what one of them makes of another. */
export const fillAll = (
  ground: Ground,
  settled: ReadonlyMap<string, Settlement>,
): readonly (readonly [id: string, filled: Filled])[] => {
  const byId = new Map<string, Filled>();
  for (const element of elements)
    byId.set(element.id, heedSettlement(element, fill(element, element.id, ground), settled.get(element.id)));
  const shock = byId.get("first-shock-by");
  if (shock !== undefined && shock.open === undefined && settled.has("first-shock-by"))
    byId.set("shock-before-ambulance", shockBefore(shock));
  return elements.map((element) => {
    const own = byId.get(element.id) ?? entryOf(element, { outcome: "none" });
    const whole = heedOthers(element, own, byId);
    return [element.id, whole === own ? own : heedSettlement(element, whole, settled.get(element.id))];
  });
};
