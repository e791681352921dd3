import type { AnyValues } from "@prehosp/registry";
import type { Day, Instant } from "@prehosp/model/time";
import { addDays, epoch, startOfDay } from "@prehosp/model/time";
import { TODAY } from "./registry-world.ts";

type Entry = AnyValues[string] | undefined;

/** How the function written by hand reads an entry; it knows no times to the day, for the cases have none. */
export const said = (e: Entry): unknown => (e !== undefined && "value" in e ? e.value : undefined);

export const set = (e: Entry): readonly string[] | undefined => said(e) as readonly string[] | undefined;

export const number = (e: Entry): number => (said(e) as number | undefined) ?? Number.NaN;

export const lack = (e: Entry): string | undefined => (e !== undefined && "absent" in e ? e.absent : undefined);

export const from = (e: Entry): number => {
  if (e === undefined || !("value" in e)) return Number.NaN;
  const ms = epoch(e.value as Instant);
  return e.exactness === "minute" ? ms - (ms % 60_000) : ms;
};

export const to = (first: number, e: Entry): number =>
  e !== undefined && "value" in e && e.exactness === "minute" ? first + 59_999 : first;

export const fromDay = (e: Entry): number => {
  const day = said(e) as Day | undefined;
  return day === undefined ? Number.NaN : epoch(startOfDay(day));
};

export const toDay = (_first: number, e: Entry): number => {
  const day = said(e) as Day | undefined;
  return day === undefined ? Number.NaN : epoch(startOfDay(addDays(day, 1))) - 1;
};

export const TODAY_LAST = epoch(startOfDay(addDays(TODAY, 1))) - 1;
