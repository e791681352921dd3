import { type Day, compareDays } from "@prehosp/model/time";
import type { StatusesSeen } from "./words.ts";

type Statuses = StatusesSeen["people"][number]["statuses"];

/** The first day that time alone takes something away; undefined where nothing runs out, or nothing is met. */
export const untilOf = (statuses: Statuses): Day | undefined =>
  statuses
    .flatMap(({ status, until }) => (until !== undefined && status.startsWith("met") ? [until] : []))
    .toSorted(compareDays)
    .at(0);

/** How somebody stands in one word: what is not met goes before what is unclear, and nothing judged is no answer. */
export const standingOf = (statuses: Statuses): "notMet" | "unclear" | "allMet" | "notJudged" => {
  const all = new Set(statuses.map(({ status }) => status));
  if (all.has("not-met")) return "notMet";
  if (all.has("unclear")) return "unclear";
  return all.size > 0 ? "allMet" : "notJudged";
};
