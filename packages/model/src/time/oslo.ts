import * as z from "zod";
import type { Day, Weekday } from "./day.ts";
import { dayAt, weekday } from "./day.ts";
import type { Instant } from "./instant.ts";
import { epoch, instantOf } from "./instant.ts";
import { instantsShowing, offsetOf } from "./zone.ts";

/** How well a clock on the wall names an instant: the clock is turned back in October and skips an hour in March. */
export const ClockExactness = z.enum(["exact", "ambiguous", "gap"]).meta({
  norsk: "entydighet ved omstilling av klokka",
  means: "Whether the clock showed this time once (exact), twice (ambiguous) or never (gap).",
});
export type ClockExactness = z.infer<typeof ClockExactness>;

/**
 * The instant behind a clock on the wall. `ambiguous`: `instant` is the first showing and `later` the second.
 * `gap`: the clock skipped this time; `instant` is what a clock that had not been turned would have meant.
 */
export type Zoned =
  | { readonly instant: Instant; readonly exactness: "exact" | "gap" }
  | { readonly instant: Instant; readonly later: Instant; readonly exactness: "ambiguous" };

/** The clock in Norway at an instant; seconds without decimals. */
export interface OsloTime {
  readonly day: Day;
  readonly weekday: Weekday;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const OSLO = "Europe/Oslo";
const DAY_MS = 86_400_000;
const osloOffset = (ms: number): number => offsetOf(OSLO)?.(ms) ?? 0;
const wallMs = (at: Instant): number => {
  const ms = epoch(at);
  return ms + osloOffset(ms);
};

/** The calendar day in Norway at this instant. */
export const osloDay = (at: Instant): Day => dayAt(Math.floor(wallMs(at) / DAY_MS));

/** The clock in Norway at this instant. */
export const osloTime = (at: Instant): OsloTime => {
  const wall = wallMs(at);
  const number = Math.floor(wall / DAY_MS);
  const seconds = Math.floor((wall - number * DAY_MS) / 1000);
  const on = dayAt(number);
  return {
    day: on,
    weekday: weekday(on),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor((seconds % 3600) / 60),
    second: seconds % 60,
  };
};

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?$/;

/**
 * The instant at which a clock in an IANA zone shows `HH:MM:SS` (decimals allowed) on a day; Oslo when no zone is named.
 * Undefined where the text is no clock time or the zone is unknown; never a default for what is missing.
 */
export const zoned = (on: Day, time: string, zone: string = OSLO): Zoned | undefined => {
  const offset = clock.test(time) ? offsetOf(zone) : undefined;
  return offset === undefined ? undefined : resolve(Date.parse(`${on}T${time}Z`), offset);
};

/** The first instant of a day in Norway. */
export const startOfDay = (on: Day): Instant => resolve(Date.parse(`${on}T00:00:00Z`), osloOffset).instant;

const resolve = (wall: number, offset: (ms: number) => number): Zoned => {
  const { shown, before } = instantsShowing(wall, offset);
  const [first, second] = shown;
  if (first === undefined) return { instant: instantOf(before), exactness: "gap" };
  if (second === undefined) return { instant: instantOf(first), exactness: "exact" };
  return { instant: instantOf(first), later: instantOf(second), exactness: "ambiguous" };
};
