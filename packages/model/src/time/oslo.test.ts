import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day, Instant } from "./index.ts";
import {
  Day as DaySchema,
  Instant as InstantSchema,
  addSeconds,
  compareInstants,
  epoch,
  instant,
  instantOf,
  osloDay,
  osloTime,
  secondsBetween,
  startOfDay,
  zoned,
} from "./index.ts";

const d = (text: string): Day => DaySchema.parse(text);
const i = (text: string): Instant => InstantSchema.parse(text);
const anyMs = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2100, 0, 1) });
const anyInstant = anyMs.map(instantOf);
const intl = (zone: string) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });

describe("instant", () => {
  it("publishes Z with at most three decimals, and days that exist", () => {
    for (const good of ["2026-11-22T13:07:00Z", "2026-11-22T13:07:00.1Z", "2026-11-22T13:07:00.123Z"])
      expect(InstantSchema.safeParse(good).success).toBe(true);
    for (const bad of [
      "2026-11-22T13:07:00+01:00",
      "2026-11-22T13:07:00",
      "2026-11-22T13:07Z",
      "2026-02-29T13:07:00Z",
      "2026-11-22T24:00:00Z",
      "2026-11-22T13:07:60Z",
      "2026-11-22T13:07:00.1234Z",
      "2026-11-22",
    ])
      expect(InstantSchema.safeParse(bad).success).toBe(false);
  });

  it("normalises offsets and refuses what names no instant", () => {
    expect(instant("2026-11-22T14:07:00+01:00")).toBe("2026-11-22T13:07:00.000Z");
    expect(instant("2026-01-01T00:30:00+0200")).toBe("2025-12-31T22:30:00.000Z");
    expect(instant("2026-11-22T07:07:00.123456-06")).toBe("2026-11-22T13:07:00.123Z");
    expect(instant("2026-11-22t13:07:00z")).toBe("2026-11-22T13:07:00.000Z");
    for (const bad of [
      "2026-11-22T14:07:00",
      "2026-11-22T14:07Z",
      "2026-02-30T14:07:00Z",
      "i dag",
      "",
      "2026-11-22T14:07:00+25:00",
      "1000-01-01T00:00:00+01:00",
    ])
      expect(instant(bad)).toBeUndefined();
  });

  it("goes there and back, and adds up", () => {
    fc.assert(
      fc.property(anyMs, fc.integer({ min: -1_000_000, max: 1_000_000 }), (ms, seconds) => {
        const at = instantOf(ms);
        expect(epoch(at)).toBe(ms);
        expect(instant(at)).toBe(at);
        expect(secondsBetween(at, addSeconds(at, seconds))).toBe(seconds);
        expect(Math.sign(compareInstants(at, addSeconds(at, seconds)))).toBe(-Math.sign(seconds) + 0);
      }),
    );
    expect(compareInstants(i("2026-11-22T13:07:00Z"), "2026-11-22T13:07:00Z" as Instant)).toBe(0);
  });
});

describe("Oslo", () => {
  it("agrees with Intl on day and clock, over random instants", () => {
    const format = intl("Europe/Oslo");
    fc.assert(
      fc.property(anyInstant, (at) => {
        const said = format.format(epoch(at));
        expect(osloDay(at)).toBe(said.slice(0, 10));
        const { day: on, hour, minute, second } = osloTime(at);
        const two = (n: number) => String(n).padStart(2, "0");
        expect(`${on} ${two(hour)}:${two(minute)}:${two(second)}`).toBe(said);
      }),
      { numRuns: 2000 },
    );
  });

  it("agrees with Intl in every quarter of the days around a change", () => {
    const format = intl("Europe/Oslo");
    for (const start of [Date.UTC(2026, 2, 28), Date.UTC(2026, 9, 24)])
      for (let ms = start; ms < start + 3 * 86_400_000; ms += 900_000)
        expect(osloDay(instantOf(ms))).toBe(format.format(ms).slice(0, 10));
  });

  it("knows the hour that does not exist and the hour that comes twice", () => {
    expect(zoned(d("2026-03-29"), "02:30:00")).toEqual({ instant: "2026-03-29T01:30:00.000Z", exactness: "gap" });
    expect(zoned(d("2026-03-29"), "01:59:59")).toEqual({ instant: "2026-03-29T00:59:59.000Z", exactness: "exact" });
    expect(zoned(d("2026-03-29"), "03:00:00")).toEqual({ instant: "2026-03-29T01:00:00.000Z", exactness: "exact" });
    expect(zoned(d("2026-10-25"), "02:30:00")).toEqual({
      instant: "2026-10-25T00:30:00.000Z",
      later: "2026-10-25T01:30:00.000Z",
      exactness: "ambiguous",
    });
    expect(zoned(d("2026-10-25"), "03:00:00")).toEqual({ instant: "2026-10-25T02:00:00.000Z", exactness: "exact" });
  });

  it("knows other zones, and says when it does not", () => {
    expect(zoned(d("2026-03-08"), "02:30:00", "America/Chicago")?.exactness).toBe("gap");
    expect(zoned(d("2026-11-01"), "01:30:00", "America/Chicago")).toEqual({
      instant: "2026-11-01T06:30:00.000Z",
      later: "2026-11-01T07:30:00.000Z",
      exactness: "ambiguous",
    });
    expect(zoned(d("2026-07-01"), "12:00:00", "America/Chicago")?.instant).toBe("2026-07-01T17:00:00.000Z");
    expect(zoned(d("2026-07-01"), "12:00:00", "Norge/Lierne")).toBeUndefined();
    for (const bad of ["24:00:00", "12:00", "12:00:60", "", "kl 12"])
      expect(zoned(d("2026-07-01"), bad)).toBeUndefined();
  });

  it("goes from wall to instant to wall, except in a gap", () => {
    const zones = ["Europe/Oslo", "America/Chicago", "Asia/Kathmandu", "UTC"];
    fc.assert(
      fc.property(anyMs, fc.constantFrom(...zones), (ms, zone) => {
        const whole = Math.floor(ms / 1000) * 1000;
        const said = intl(zone).format(whole);
        const read = zoned(d(said.slice(0, 10)), said.slice(11), zone);
        const both =
          read === undefined ? [] : read.exactness === "ambiguous" ? [read.instant, read.later] : [read.instant];
        expect(read?.exactness).not.toBe("gap");
        expect(both.map(epoch)).toContain(whole);
      }),
      { numRuns: 500 },
    );
  });

  it("begins every day at midnight in Norway, 23 to 25 hours before the next", () => {
    expect(startOfDay(d("2026-11-22"))).toBe("2026-11-21T23:00:00.000Z");
    expect(startOfDay(d("2026-07-01"))).toBe("2026-06-30T22:00:00.000Z");
    expect(secondsBetween(startOfDay(d("2026-03-29")), startOfDay(d("2026-03-30")))).toBe(23 * 3600);
    expect(secondsBetween(startOfDay(d("2026-10-25")), startOfDay(d("2026-10-26")))).toBe(25 * 3600);
    fc.assert(
      fc.property(anyInstant, (at) => {
        const start = startOfDay(osloDay(at));
        expect(osloTime(start)).toMatchObject({ day: osloDay(at), hour: 0, minute: 0, second: 0 });
        expect(secondsBetween(start, at)).toBeGreaterThanOrEqual(0);
        expect(secondsBetween(start, at)).toBeLessThan(25 * 3600);
      }),
    );
  });
});
