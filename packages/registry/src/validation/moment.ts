import type { Exactness } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import { addDays, epoch, osloDay, startOfDay } from "@prehosp/model/time";
import type { Dataset } from "../dataset.ts";
import { ihca, ohca } from "../dataset.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * A recorded time is a stretch, as long as it is inexact: from its first to its last possible millisecond. A time to the minute
 * is neither before nor after another within that minute.
 */
export const earliest = (at: Instant, exactness: Exactness | undefined): number => {
  const ms = epoch(at);
  if (exactness === "minute") return Math.floor(ms / MINUTE) * MINUTE;
  return exactness === "day" ? startOf(osloDay(at)) : ms;
};

/** The last possible millisecond of a time that is at the earliest so. */
export const latest = (first: number, at: Instant, exactness: Exactness | undefined): number => {
  if (exactness === "minute") return first + MINUTE - 1;
  return exactness === "day" ? endOf(osloDay(at)) : first;
};

/** The first millisecond of a day in Norway. */
export const startOf = (day: Day): number => epoch(startOfDay(day));

/** The last millisecond of a day in Norway. */
export const endOf = (day: Day): number => startOf(addDays(day, 1)) - 1;

/**
 * How long a stretch must be to be certainly more than a span, and at most to be certainly not more, in milliseconds.
 * Days have 23 to 25 hours where the clock is turned, so what lies within that hour can't be told.
 */
export const spanOf = ({ minutes = 0, days }: { readonly minutes?: number; readonly days?: number }) =>
  days === undefined
    ? { more: minutes * MINUTE, notMore: minutes * MINUTE }
    : { more: days * 24 * HOUR + HOUR, notMore: days * 24 * HOUR - HOUR };

const anchors: ReadonlyMap<string, readonly string[]> = new Map([
  [ohca.id, ["time-registered", "time-call", "time-answered"]],
  [ihca.id, ["time-arrest", "time-team-called"]],
]);

/** The elements that tell when the event was, the first recorded one counts. */
export const eventAnchors = ({ id }: Pick<Dataset, "id">): readonly string[] => anchors.get(id) ?? [];
