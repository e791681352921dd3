import type { Outcome } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { addDays, compareDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { Cites, Finding } from "@prehosp/rules";
import { CODE } from "../qualified.ts";
import type { StockKind } from "./equipment-fact.ts";
import type { Stock, StockItem } from "./stock.ts";

/** How many of a kind a unit shall carry, and where that stands. */
export interface Wanted {
  readonly stock: StockKind;
  readonly count: number;
  readonly cites: Cites;
}

/** The minimum of the guideline, one of each; an agreement or a region may ask for more, never for less (AH-2.7-a). */
export const minimumStock: readonly Wanted[] = (
  [
    "aed",
    "aed-battery",
    "aed-electrodes",
    "ventilation-mask",
    "bleeding-control",
    "tourniquet",
    "thermal-blanket",
  ] as const
).map((stock) => ({ stock, count: 1, cites: ["AH-2.7-a"] }));

// "Never" sorts after every day.
const NEVER = "9999-12-31" as Day;
const firstDayOut = ({ expires }: StockItem): Day | undefined =>
  isAbsent(expires) ? (expires.absent === "not-applicable" ? NEVER : undefined) : addDays(expires, 1);

const judged = ({ stock, count, cites }: Wanted, { items, everRecorded }: Stock, on: Day): Finding => {
  const days = items.filter((i) => i.stock === stock).map(firstDayOut);
  const fresh = days.filter((d): d is Day => d !== undefined && d > on).toSorted(compareDays);
  const open = days.filter((d) => d === undefined).length;
  const outcome: Outcome =
    fresh.length >= count ? "met" : fresh.length + open >= count || !everRecorded.has(stock) ? "unclear" : "not-met";
  // Met until too few are left: the day the one that holds so many back from the last runs out.
  const until = outcome === "met" ? fresh.at(-count) : undefined;
  return {
    rule: `readiness.${stock}`,
    version: "1.0",
    code: CODE,
    outcome,
    cites,
    read: [stock, `${stock}.expires`],
    missing: outcome === "unclear" ? [everRecorded.has(stock) ? `${stock}.expires` : stock] : [],
    because: [],
    ...(until === undefined || until === NEVER ? {} : { until }),
  };
};

/**
 * Whether what a unit shall carry is there and within its date on a day, one finding for each kind. A kind that nobody has written
 * down, and an expiry day that nobody knows, are unclear: never met, and never a lack.
 */
export const equipmentFindings = (stock: Stock, wanted: readonly Wanted[], on: Day): readonly Finding[] =>
  wanted.map((one) => judged(one, stock, on));
