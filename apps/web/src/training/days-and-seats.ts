import type { Day } from "@prehosp/model/time";
import { dayOf } from "../day-of.ts";

/** The first and the last day as they are written; undefined where one is no day, or the last is before the first. */
export const daysOf = (first: string, last: string): { readonly from: Day; readonly to: Day } | undefined => {
  const [from, to] = [dayOf(first), dayOf(last)];
  return from === undefined || to === undefined || to < from ? undefined : { from, to };
};

/** Whether the last day as it is written is before the first. */
export const isTurned = (first: string, last: string): boolean => {
  const [from, to] = [dayOf(first), dayOf(last)];
  return from !== undefined && to !== undefined && to < from;
};

/** A whole number of seats; undefined where it is none. */
export const seatsOf = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : undefined;
