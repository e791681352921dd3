import { addMonths } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { type ReplayPeriod, hasDays } from "./period.ts";

/** The calendar months of a period, the first first; where it begins or ends within one, only the days it has of it. */
export const monthsOf = ({ from, to }: ReplayPeriod): readonly ReplayPeriod[] => {
  const months: ReplayPeriod[] = [];
  for (let day = from; hasDays({ from: day, to });) {
    const next = addMonths(`${day.slice(0, 7)}-01` as Day, 1);
    months.push({ from: day, to: next < to ? next : to });
    day = next;
  }
  return months;
};
