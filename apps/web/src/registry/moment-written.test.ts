import { type Instant, instantOf } from "@prehosp/model/time";
import { property, assert, integer, boolean } from "fast-check";
import { expect, test } from "vitest";
import { momentIn, momentOf } from "./moment-written.ts";

const source = { system: "skjema", ref: "f#w/1" };

test.each([
  ["22.11.2026", "14.07.33", { is: "at", value: "2026-11-22T13:07:33.000Z", exactness: "exact" }],
  ["22.11.2026", "1407", { is: "at", value: "2026-11-22T13:07:00.000Z", exactness: "minute" }],
  ["22.11.2026", "24.00", { is: "bad-clock" }],
  ["22.11.2026", "14.60", { is: "bad-clock" }],
  ["", "14.07", { is: "bad-day" }],
  ["31.11.2026", "14.07", { is: "bad-day" }],
  ["22.11.2026", "  ", { is: "none" }],
  ["29.3.2026", "02.30", { is: "skipped" }],
  ["25.10.2026", "02.30", { is: "twice" }],
])("%s %s", (day, clock, read) => {
  expect(momentIn({ day, clock })).toEqual(read);
});

test("the hour that comes twice is asked for, and each answer is its own moment", () => {
  const written = { day: "25.10.2026", clock: "02.30" };
  expect(momentIn({ ...written, second: false })).toMatchObject({ value: "2026-10-25T00:30:00.000Z" });
  expect(momentIn({ ...written, second: true })).toMatchObject({ value: "2026-10-25T01:30:00.000Z" });
});

test("a moment to the second or the minute is shown in the fields and read as the same again", () => {
  assert(
    property(integer({ min: 0, max: 40_000_000 }), boolean(), (n, isMinute) => {
      const seconds = isMinute ? n * 60 : n;
      const value: Instant = instantOf(Date.UTC(2025, 0, 1) + seconds * 1000);
      const exactness = isMinute ? ("minute" as const) : ("exact" as const);
      const read = momentIn(momentOf({ value, exactness, source }, ""));
      expect(read).toEqual({ is: "at", value, exactness });
    }),
  );
});
