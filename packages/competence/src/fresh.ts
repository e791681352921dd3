import { addMonths } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { Fresh } from "./pack.ts";

/** First day a proof of that day no longer holds; undefined where it never runs out. 31 Jan + 1 month is the last of February. */
export const endOf = (on: Day, fresh: Fresh): Day | undefined => {
  if (fresh.kind === "none") return undefined;
  if (fresh.kind === "rolling") return addMonths(on, fresh.months);
  return `${String(Number(on.slice(0, 4)) + 2).padStart(4, "0")}-01-01` as Day;
};
