import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absent } from "../absence/index.ts";
import type { HolidayHours, OpenInterval, OpenState } from "./index.ts";
import { Day, Instant, OpeningHours, instantOf, openAt, osloDay, osloTime, weekday, zoned } from "./index.ts";

const at = (text: string): Instant =>
  Instant.parse(zoned(Day.parse(text.slice(0, 10)), `${text.slice(11)}:00`)?.instant);
const daily = (...all: OpenInterval[]) => ({
  monday: all,
  tuesday: all,
  wednesday: all,
  thursday: all,
  friday: all,
  saturday: all,
  sunday: all,
});
const weekly = (week: object, holidays: HolidayHours = { kind: "as-weekday" }, closed: object[] = []): OpeningHours =>
  OpeningHours.parse({ kind: "weekly", week, holidays, closed });
/** The instants where the answer differs from the table, with the answer given. */
const wrong = (hours: OpeningHours, table: Record<string, OpenState>) =>
  Object.entries(table).flatMap(([t, expected]) => {
    const got = openAt(hours, at(t));
    return got === expected ? [] : [`${t} ${got}`];
  });

const office = { from: "08:00", to: "16:00" };
const night = { from: "22:00", to: "06:00" };

describe("opening hours", () => {
  it("opens at the first minute and closes at the last", () => {
    expect(
      wrong(weekly({ ...daily(office), sunday: [] }), {
        "2026-11-20 07:59": "closed",
        "2026-11-20 08:00": "open",
        "2026-11-20 15:59": "open",
        "2026-11-20 16:00": "closed",
        "2026-11-22 12:00": "closed",
      }),
    ).toEqual([]);
  });

  it("runs past midnight from the evening, not into the evening", () => {
    expect(
      wrong(weekly({ ...daily(), friday: [night] }), {
        "2026-11-20 05:00": "closed",
        "2026-11-20 22:00": "open",
        "2026-11-21 05:59": "open",
        "2026-11-21 06:00": "closed",
        "2026-11-21 23:00": "closed",
      }),
    ).toEqual([]);
    expect(
      wrong(weekly({ ...daily(), sunday: [{ from: "18:00", to: "00:00" }] }), {
        "2026-11-22 23:59": "open",
        "2026-11-23 00:00": "closed",
      }),
    ).toEqual([]);
  });

  it("does not open a door on 17 May because nobody said it is closed", () => {
    expect(
      wrong(weekly(daily(office), { kind: "unanswered" }), {
        "2027-05-17 12:00": "unknown",
        "2027-05-18 12:00": "open",
      }),
    ).toEqual([]);
    expect(wrong(weekly(daily(office), { kind: "closed" }), { "2027-05-17 12:00": "closed" })).toEqual([]);
    expect(wrong(weekly(daily(office)), { "2027-05-17 12:00": "open", "2027-05-17 03:00": "closed" })).toEqual([]);
    expect(
      wrong(weekly(daily(office), { kind: "own", intervals: [{ from: "10:00", to: "11:00" }] }), {
        "2027-05-17 09:00": "closed",
        "2027-05-17 10:30": "open",
      }),
    ).toEqual([]);
    expect(
      wrong(weekly(daily(office), { kind: "closed" }), { "2026-12-24 12:00": "open", "2026-12-25 12:00": "closed" }),
    ).toEqual([]);
  });

  it("does not know whether a holiday with hours of its own cuts the night before it, unless it is open by them", () => {
    const own = (...intervals: OpenInterval[]) => weekly(daily(night), { kind: "own", intervals });
    expect(wrong(own(), { "2026-12-25 03:00": "unknown", "2026-12-25 23:00": "closed" })).toEqual([]);
    expect(
      wrong(own({ from: "05:00", to: "12:00" }), {
        "2026-12-25 03:00": "unknown",
        "2026-12-25 05:30": "open",
        "2026-12-25 06:30": "open",
        "2026-12-27 03:00": "closed",
      }),
    ).toEqual([]);
    // From one holiday into the next the holidays' own night runs on.
    expect(
      wrong(own(night), { "2026-12-25 03:00": "unknown", "2026-12-26 03:00": "open", "2026-12-27 03:00": "open" }),
    ).toEqual([]);
  });

  it("does not know whether a closed holiday cuts the night before it", () => {
    expect(
      wrong(weekly(daily(night), { kind: "closed" }), {
        "2026-12-25 03:00": "unknown",
        "2026-12-25 23:00": "closed",
        "2026-12-24 03:00": "open",
      }),
    ).toEqual([]);
  });

  it("says unknown for a day nobody answered, and for words", () => {
    expect(
      wrong(weekly({ ...daily(office), saturday: absent("not-recorded") }), {
        "2026-11-21 12:00": "unknown",
        "2026-11-22 12:00": "open",
      }),
    ).toEqual([]);
    expect(
      wrong(OpeningHours.parse({ kind: "words", words: "etter avtale" }), { "2026-11-20 12:00": "unknown" }),
    ).toEqual([]);
  });

  it("closes in closed periods, both ends included, also the night into them", () => {
    const july = [{ from: "2026-07-01", to: "2026-07-31" }];
    expect(
      wrong(weekly(daily(night), { kind: "as-weekday" }, july), {
        "2026-06-30 23:00": "open",
        "2026-07-01 03:00": "closed",
        "2026-07-31 23:00": "closed",
        "2026-08-01 03:00": "closed",
        "2026-08-01 22:00": "open",
      }),
    ).toEqual([]);
    const always = OpeningHours.parse({ kind: "always", closed: july });
    expect(
      wrong(always, { "2026-06-30 23:59": "open", "2026-07-31 12:00": "closed", "2026-08-01 00:00": "open" }),
    ).toEqual([]);
  });

  it("refuses an interval of no length and a period that ends before it begins", () => {
    const hours = (interval: object) =>
      OpeningHours.safeParse({
        kind: "weekly",
        week: daily(interval as OpenInterval),
        holidays: { kind: "closed" },
        closed: [],
      }).success;
    expect(hours({ from: "08:00", to: "08:00" })).toBe(false);
    expect(hours({ from: "00:00", to: "24:00" })).toBe(true);
    expect(OpeningHours.safeParse({ kind: "always", closed: [{ from: "2026-07-02", to: "2026-07-01" }] }).success).toBe(
      false,
    );
  });

  it("agrees, for any ordinary instant, with counting minutes of the wall clock", () => {
    const clock = fc.integer({ min: 0, max: 1439 });
    const hhmm = (m: number) => `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`;
    const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2031, 0, 1) }).map(instantOf);
    fc.assert(
      fc.property(instants, clock, clock, (now, from, to) => {
        fc.pre(from !== to);
        const on = weekday(osloDay(now));
        const hours = weekly({ ...daily(), [on]: [{ from: hhmm(from), to: hhmm(to) }] });
        const { hour, minute } = osloTime(now);
        const m = hour * 60 + minute;
        const open = m >= from && (to < from || m < to);
        expect(openAt(hours, now)).toBe(open ? "open" : "closed");
      }),
      { numRuns: 500 },
    );
  });
});
