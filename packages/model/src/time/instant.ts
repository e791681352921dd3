import * as z from "zod";
import { realDay } from "./day.ts";

const clock = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d";
const published = new RegExp(`^${realDay}T${clock}(?:\\.\\d{1,3})?Z$`);
const withOffset = new RegExp(`^(${realDay}T${clock})(?:[.,](\\d+))?(Z|[+-](?:0\\d|1[0-4])(?::?[0-5]\\d)?)$`, "i");

/**
 * A point in time: ISO 8601 in UTC, "2026-11-22T13:07:00.000Z", 0–3 decimals, years 1000–9999.
 * Two texts can name the same instant (with and without decimals): compare with `compareInstants`, not with ===.
 */
export const Instant = z.string().regex(published).brand<"Instant">().meta({
  norsk: "tidspunkt",
  means: "A point in time, ISO 8601 in UTC with up to three decimals of a second and the letter Z.",
});
export type Instant = z.infer<typeof Instant>;

/** Milliseconds since 1970-01-01T00:00Z. */
export const epoch = (at: Instant): number => Date.parse(at);

/** The instant of a millisecond count, always with three decimals; parts of a millisecond are cut. Years 1000–9999. */
export const instantOf = (ms: number): Instant => new Date(Math.floor(ms)).toISOString() as Instant;

/**
 * Reads ISO 8601 with Z or an offset and writes it in UTC with milliseconds; finer decimals are cut.
 * Undefined where the text names no instant: no offset (use `zoned`), no seconds (a minute is not a second), no such day.
 */
export const instant = (text: string): Instant | undefined => {
  const match = withOffset.exec(text);
  if (match === null) return undefined;
  const [, local = "", decimals = "", zone = "Z"] = match;
  const ms = Date.parse(`${local.toUpperCase()}.${decimals.slice(0, 3).padEnd(3, "0")}Z`) - offsetMs(zone);
  const result = Instant.safeParse(Number.isNaN(ms) ? "" : new Date(ms).toISOString());
  return result.success ? result.data : undefined;
};

const offsetMs = (zone: string): number => {
  if (zone.toUpperCase() === "Z") return 0;
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith("-") ? -minutes : minutes) * 60_000;
};

/** The instant so many seconds later (earlier when negative). */
export const addSeconds = (at: Instant, seconds: number): Instant => instantOf(epoch(at) + Math.round(seconds * 1000));

/** Seconds from the first to the second, with decimals; negative when the second comes first. */
export const secondsBetween = (from: Instant, to: Instant): number => (epoch(to) - epoch(from)) / 1000;

/** Order in time, for sort. */
export const compareInstants = (a: Instant, b: Instant): number => epoch(a) - epoch(b);
