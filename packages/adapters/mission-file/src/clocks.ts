import { type Day, type Instant, addDays, zoned } from "@prehosp/model/time";

export interface Placed {
  readonly at: Instant;
  readonly exactness: "exact" | "derived";
  readonly why: "as-written" | "past-midnight" | "ambiguous-hour" | "missing-hour";
}

const HOUR = 3600;
const two = (n: number) => String(n).padStart(2, "0");

/** "06:51:33" as seconds since midnight; undefined for anything else, 24:00 too. */
export const clockSeconds = (text: string): number | undefined => {
  const m = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text.trim());
  return m ? Number(m[1]) * HOUR + Number(m[2]) * 60 + Number(m[3] ?? 0) : undefined;
};

/** How many midnights lie between an earlier clock, already placed, and this one: only a step back of more than `rollOverHours` is a midnight. */
export const midnights = (before: number, now: number, rollOverHours: number): number =>
  before - now > rollOverHours * HOUR ? 1 : 0;

/** A clock time on a day of a zone, as an instant; past midnight and the nights of summer time are said, never hidden. */
export const place = (day: Day, daysOn: number, seconds: number, zone: string): Placed => {
  const clock = `${two(Math.floor(seconds / HOUR))}:${two(Math.floor((seconds % HOUR) / 60))}:${two(seconds % 60)}`;
  const { instant, exactness } = zoned(addDays(day, daysOn), clock, zone) as NonNullable<ReturnType<typeof zoned>>;
  if (exactness === "ambiguous") return { at: instant, exactness: "derived", why: "ambiguous-hour" };
  if (exactness === "gap") return { at: instant, exactness: "derived", why: "missing-hour" };
  return daysOn > 0
    ? { at: instant, exactness: "derived", why: "past-midnight" }
    : { at: instant, exactness: "exact", why: "as-written" };
};
