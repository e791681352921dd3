import type { Language } from "@prehosp/model";
import fc from "fast-check";
import { type Instant, addDays, dayAt, sayDay } from "@prehosp/model/time";
import { expect, test } from "vitest";
import { clockOf } from "./clock-of.ts";
import { dayOf } from "./day-of.ts";
import { age, clock, count, date, dayText, daysText, gain, minutes, moment, percent } from "./format.ts";
import { placeName } from "./places.ts";

const winter = "2026-11-22T13:07:33.000Z" as Instant;
const summer = "2026-07-01T22:30:00.000Z" as Instant;

test("times stand in the clock of Norway, winter and summer", () => {
  expect(clock(winter, "nb")).toBe("14.07");
  expect(clock(winter, "nn", { seconds: true })).toBe("14.07.33");
  expect(clock(winter, "en", { seconds: true })).toBe("14:07:33");
  expect(moment(winter, "nb")).toBe("22.11.2026 kl. 14.07");
  expect(moment(summer, "nb")).toBe("02.07.2026 kl. 00.30");
  expect(date(winter, "en")).toBe("22 Nov 2026");
});

test("minutes stand with their interval", () => {
  expect(minutes({ seconds: 360, low: 300, high: 480 })).toBe("6\u00a0min (5–8)");
  expect(minutes({ seconds: 360, low: 360, high: 360 })).toBe("6\u00a0min");
});

test("rounding never makes an interval narrower", () => {
  fc.assert(
    fc.property(fc.nat(7200), fc.nat(1800), fc.nat(1800), (low, a, b) => {
      const said = /\((\d+)–(\d+)\)/.exec(minutes({ seconds: low + a, low, high: low + a + b }));
      if (said === null) return;
      expect(Number(said[1]) * 60).toBeLessThanOrEqual(low);
      expect(Number(said[2]) * 60).toBeGreaterThanOrEqual(low + a + b);
    }),
  );
});

test("a gain is never made greater", () => {
  expect(gain(59)).toBe("<\u00a01\u00a0min");
  expect(gain(479)).toBe("7\u00a0min");
  expect(gain(-130)).toBe("2\u00a0min");
});

test("shares and counts stand as the language writes them", () => {
  expect(percent(0.8333, "nb")).toBe("83,3\u00a0%");
  expect(percent(0.8333, "en")).toBe("83.3%");
  expect(count(12_345, "nb")).toBe("12\u00a0345");
});

test("a clock is read as people write it, and nothing else is", () => {
  expect(clockOf("14.07")).toEqual({ time: "14:07:00", hasSeconds: false });
  expect(clockOf("9:05:07")).toEqual({ time: "09:05:07", hasSeconds: true });
  expect(clockOf("1407")).toEqual({ time: "14:07:00", hasSeconds: false });
  expect(["", "24.00", "14.60", "i dag", "14"].filter((bad) => clockOf(bad) !== undefined)).toEqual([]);
});

test("a day is read as people in Norway write it or as machines do, and nothing else is", () => {
  expect(dayOf("22.11.2026")).toBe("2026-11-22");
  expect(dayOf(" 1.7.2026 ")).toBe("2026-07-01");
  expect(dayOf(" 2026-11-22")).toBe("2026-11-22");
  const none = ["", "11/22/2026", "2026-02-31", "2026-11-22T10:00Z", "31.02.2026", "22.11.26", "22.11.2026."];
  expect(none.filter((bad) => dayOf(bad) !== undefined)).toEqual([]);
});

test("what is written of a day is read as that day", () => {
  fc.assert(
    fc.property(fc.nat(40_000).map(dayAt), (on) => {
      expect(dayOf(sayDay(on))).toBe(on);
    }),
  );
});

test("a period stands with its last day, a whole month by its name", () => {
  const [first, last] = [dayOf("1.12.2025")!, dayOf("31.12.2025")!];
  expect(["nb", "nn", "en"].map((language) => daysText(first, addDays(last, 1), language as Language))).toEqual([
    "desember 2025",
    "desember 2025",
    "December 2025",
  ]);
  expect(daysText(first, last, "nb")).toBe("01.12.2025–30.12.2025");
  expect(daysText(dayOf("23.11.2025")!, first, "nn")).toBe("23.11.2025–30.11.2025");
  expect(daysText(dayOf("1.11.2025")!, addDays(last, 1), "nb")).toBe("01.11.2025–31.12.2025");
  expect(daysText(last, addDays(last, 1), "nb")).toBe("31.12.2025");
  expect(dayText(last, "en")).toBe("31 Dec 2025");
});

test("a place is the municipality by name, else its number, else the cell", () => {
  expect(placeName({ municipality: "4223", cell: "1:2" })).toBe("Vennesla");
  expect(placeName({ municipality: "1103" })).toBe("1103");
  expect(placeName({ cell: "2913:199" })).toBe("2913:199");
  expect(placeName({})).toBeUndefined();
});

test("an age is never made newer, and grows from minutes to hours to days", () => {
  expect([59, 61, 7200, 7201, 172_801].map((seconds) => age(seconds, "nb"))).toEqual(
    ["1 min", "2 min", "120 min", "3 t", "3 d"].map((text) => text.replace(" ", "\u00a0")),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7200 }), (seconds) => {
      expect(Number.parseInt(age(seconds, "nb"), 10) * 60).toBeGreaterThanOrEqual(seconds);
    }),
  );
});
