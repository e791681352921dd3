import type { UnitId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { compareInstants } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { merged } from "../training/merged.ts";
import type { EquipmentFact, StockKind } from "./equipment-fact.ts";

/** One thing that is in a unit. */
export interface StockItem {
  readonly item: string;
  readonly stock: StockKind;
  readonly expires: Recorded<Day>;
}

/** Something that was used and that nothing has been put in for. */
export interface Refill {
  readonly item: string;
  readonly stock: StockKind;
  readonly used: Extract<EquipmentFact, { kind: "used" }>;
}

/** What is in a unit, what is to be refilled, and which kinds anybody ever wrote down. */
export interface Stock {
  readonly items: readonly StockItem[];
  readonly refill: readonly Refill[];
  readonly everRecorded: ReadonlySet<StockKind>;
}

type Placed = Extract<EquipmentFact, { kind: "placed" }>;

const last = <F extends EquipmentFact>(facts: readonly F[]): readonly F[] =>
  facts.filter((f) => !facts.some((o) => compareInstants(o.at, f.at) > 0));

// Two readings of one moment that disagree leave nobody knowing.
const expiryOf = (readings: readonly Extract<EquipmentFact, { expires: unknown }>[]): Recorded<Day> => {
  const said = new Map(last(readings).map((f) => [JSON.stringify(f.expires), f.expires]));
  const [only] = said.values();
  return only !== undefined && said.size === 1 ? only : absent("unknown");
};

/** What a unit carries at an instant, from what was written of it: the same whatever the order it came in. */
export const stockOf = (unit: UnitId, facts: readonly EquipmentFact[], at: Instant): Stock => {
  const then = merged(facts).facts.filter((f) => compareInstants(f.at, at) <= 0);
  const placed = then.filter((f): f is Placed => f.kind === "placed");
  const refilled = new Set(placed.map((f) => f.replaces));
  const items: StockItem[] = [];
  const refill: Refill[] = [];
  for (const item of new Set(placed.map((f) => f.item))) {
    const of = then.filter((f) => f.item === item);
    // It is in the unit where it was last put.
    const place = last(placed.filter((f) => f.item === item)).at(-1);
    if (place?.unit !== unit) continue;
    const { stock } = place;
    const used = of.find((f) => f.kind === "used");
    if (used !== undefined && !refilled.has(item)) refill.push({ item, stock, used });
    if (used === undefined && !of.some((f) => f.kind === "removed" && compareInstants(f.at, place.at) >= 0))
      items.push({ item, stock, expires: expiryOf(of.filter((f) => "expires" in f)) });
  }
  const everRecorded = new Set(placed.filter((f) => f.unit === unit).map((f) => f.stock));
  return { items, refill, everRecorded };
};
