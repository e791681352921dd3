import type { Language } from "@prehosp/model";
import { Day, addMonths } from "@prehosp/model/time";
import { daysText } from "../format.ts";

/** A month that stands as "2026-11", for people. */
export const monthText = (month: string, language: Language): string => {
  const first = Day.parse(`${month}-01`);
  return daysText(first, addMonths(first, 1), language);
};
