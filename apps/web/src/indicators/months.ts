import { type Day, addMonths, instantOf, osloDay } from "@prehosp/model/time";
import type { Months } from "./ask.ts";

/** The periods that can be chosen, the first of them where nothing is chosen. */
export const SPANS = ["tolv", "tre", "hittil", "i-fjor"] as const;
export type Span = (typeof SPANS)[number];

/** The whole months of a span, as seen on a day. */
export const monthsOf = (span: Span, today: Day = osloDay(instantOf(Date.now()))): Months => {
  const month = `${today.slice(0, 7)}-01` as Day;
  const year = `${today.slice(0, 4)}-01-01` as Day;
  switch (span) {
    case "tolv":
      return { from: addMonths(month, -12), to: month };
    case "tre":
      return { from: addMonths(month, -3), to: month };
    case "hittil":
      return { from: year, to: addMonths(month, 1) };
    case "i-fjor":
      return { from: addMonths(year, -12), to: year };
  }
};
