import { absent } from "@prehosp/model/absence";
import { OpeningHours } from "@prehosp/model/time";
import type { HolidayHours } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { aed, daily, day, missing, oslo, span, weekly } from "../test/whole.ts";
import { usable } from "./usable.ts";

// At which instants, in the time of Norway, a defibrillator that lacks nothing else is usable by its hours: the answer of `usable`, never of a part of it.
const office = { ...daily(span("08:00", "16:00")), saturday: [], sunday: [] };
const every = daily(span("08:00", "16:00"));
const night = daily(span("22:00", "06:00"));
const closed: HolidayHours = { kind: "closed" };
const own: HolidayHours = { kind: "own", intervals: [span("10:00", "12:00")] };
const unanswered: HolidayHours = { kind: "unanswered" };
const july = [{ from: "2027-07-05", to: "2027-07-25" }];
const always = (periods: readonly object[] = []) => OpeningHours.parse({ kind: "always", closed: periods });

type Row = readonly [at: string, expected: "met" | "not-met" | "unclear"];
const tables: Readonly<Record<string, readonly [aed: Parameters<typeof aed>[0], rows: readonly Row[]]>> = {
  "office hours, closed on holidays": [
    { hours: weekly(office, closed) },
    [
      ["2027-04-30 07:59", "not-met"],
      ["2027-04-30 08:00", "met"],
      ["2027-04-30 15:59", "met"],
      ["2027-04-30 16:00", "not-met"],
      // Labour Day and Constitution Day; the Friday before a holiday is an ordinary one.
      ["2026-05-01 12:00", "not-met"],
      ["2027-05-14 12:00", "met"],
      // Whit Monday is also 17 May in 2027.
      ["2027-05-17 12:00", "not-met"],
      ["2027-05-18 12:00", "met"],
      // The week of Easter 2027: Wednesday is ordinary, and so is Saturday.
      ["2027-03-24 12:00", "met"],
      ["2027-03-25 12:00", "not-met"],
      ["2027-03-26 12:00", "not-met"],
      ["2027-03-29 12:00", "not-met"],
      ["2027-03-30 12:00", "met"],
      ["2027-05-06 12:00", "not-met"],
      // Christmas Eve and New Year's Eve are no public holidays, whatever shops do.
      ["2026-12-24 12:00", "met"],
      ["2026-12-25 12:00", "not-met"],
      ["2026-12-31 12:00", "met"],
      ["2027-01-01 12:00", "not-met"],
    ],
  ],
  "every day, holidays as the weekday": [
    { hours: weekly(every) },
    [
      ["2027-03-25 12:00", "met"],
      ["2027-03-26 12:00", "met"],
      ["2027-03-27 12:00", "met"],
      ["2027-03-28 12:00", "met"],
      ["2027-03-29 12:00", "met"],
      ["2027-05-17 12:00", "met"],
      // What opened every door at night in another program.
      ["2027-05-17 03:00", "not-met"],
    ],
  ],
  "every day, holidays with hours of their own": [
    { hours: weekly(every, own) },
    [
      ["2027-05-17 09:00", "not-met"],
      ["2027-05-17 10:00", "met"],
      ["2027-05-17 12:00", "not-met"],
      ["2027-05-18 09:00", "met"],
      ["2027-12-26 11:00", "met"],
    ],
  ],
  "every day, holidays unanswered": [
    { hours: weekly(every, unanswered) },
    [
      ["2027-05-16 12:00", "unclear"],
      ["2027-05-17 12:00", "unclear"],
      ["2027-05-17 03:00", "unclear"],
      ["2027-05-18 12:00", "met"],
      ["2026-12-24 12:00", "met"],
    ],
  ],
  "nights, closed on holidays": [
    { hours: weekly(night, closed) },
    [
      ["2026-12-24 05:59", "met"],
      ["2026-12-24 06:00", "not-met"],
      ["2026-12-24 22:00", "met"],
      // Nobody has said whether the holiday cuts the night that runs into it.
      ["2026-12-25 03:00", "unclear"],
      ["2026-12-25 06:00", "not-met"],
      ["2026-12-25 23:00", "not-met"],
      ["2026-12-26 03:00", "not-met"],
      ["2026-12-27 03:00", "not-met"],
      ["2026-12-27 22:00", "met"],
    ],
  ],
  "nights, holidays with hours of their own": [
    { hours: weekly(night, own) },
    [
      ["2026-12-25 03:00", "unclear"],
      ["2026-12-25 11:00", "met"],
      ["2026-12-25 23:00", "not-met"],
    ],
  ],
  "nights into a closed period and out of it": [
    { hours: weekly(night, undefined, july) },
    [
      ["2027-07-04 23:59", "met"],
      ["2027-07-05 00:00", "not-met"],
      ["2027-07-25 23:00", "not-met"],
      ["2027-07-26 03:00", "not-met"],
      ["2027-07-26 22:00", "met"],
    ],
  ],
  "always, save a closed period": [
    { hours: always(july) },
    [
      ["2027-07-04 23:59", "met"],
      ["2027-07-15 12:00", "not-met"],
      ["2027-07-26 00:00", "met"],
      ["2027-05-17 03:00", "met"],
    ],
  ],
  "the night the clock goes forward: 02:30 is never shown": [
    { hours: weekly(daily(span("02:30", "04:00"))) },
    [
      ["2026-03-29 01:59", "not-met"],
      ["2026-03-29 03:00", "met"],
      ["2026-03-29 03:59", "met"],
      ["2026-03-29 04:00", "not-met"],
    ],
  ],
  "the night the clock goes back: 02:30 comes twice": [
    { hours: weekly(daily(span("02:15", "02:45"))) },
    [
      ["2026-10-25 02:14", "not-met"],
      ["2026-10-25 02:30", "met"],
      ["2026-10-25 02:50", "not-met"],
      ["2026-10-25 02:14 again", "not-met"],
      ["2026-10-25 02:30 again", "met"],
      ["2026-10-25 02:50 again", "not-met"],
    ],
  ],
  "a season": [
    {
      season: {
        from: day("2026-11-01"),
        to: day("2026-11-30"),
      },
    },
    [
      ["2026-10-31 23:59", "not-met"],
      ["2026-11-01 00:00", "met"],
      ["2026-11-30 23:59", "met"],
      ["2026-12-01 00:00", "not-met"],
    ],
  ],
  "nobody said whether it is there all year": [{ season: missing }, [["2026-11-22 12:00", "unclear"]]],
  "only words": [
    { hours: OpeningHours.parse({ kind: "words", words: "24/7, døgnåpent" }) },
    [
      ["2026-11-22 12:00", "unclear"],
      ["2027-05-17 03:00", "unclear"],
    ],
  ],
  "no hours at all": [{ hours: missing }, [["2026-11-22 12:00", "unclear"]]],
  "Saturday unanswered": [
    { hours: weekly({ ...every, saturday: absent("not-recorded") }) },
    [
      ["2026-11-20 12:00", "met"],
      ["2026-11-21 12:00", "unclear"],
      ["2026-11-21 03:00", "unclear"],
      ["2026-11-22 12:00", "met"],
    ],
  ],
  "round the clock by the week": [
    { hours: weekly(daily(span("00:00", "24:00")), closed) },
    [
      ["2026-11-22 00:00", "met"],
      ["2026-11-22 23:59", "met"],
      ["2026-12-25 00:00", "not-met"],
    ],
  ],
  "to 24:00 and to 00:00 are the same midnight": [
    { hours: weekly({ ...daily(), friday: [span("18:00", "24:00")], sunday: [span("18:00", "00:00")] }) },
    [
      ["2026-11-20 23:59", "met"],
      ["2026-11-21 00:00", "not-met"],
      ["2026-11-22 23:59", "met"],
      ["2026-11-23 00:00", "not-met"],
    ],
  ],
};

describe("usable by its hours", () => {
  // Expiry and confirmation are kept away from the instants of the table.
  const fresh = { batteryUntil: day("2040-01-01"), electrodesUntil: day("2040-01-01") };
  test.each(Object.entries(tables))("%s", (_, [change, rows]) => {
    const wrong = rows.flatMap(([at, expected]) => {
      const when = oslo(at);
      const { outcome } = usable(aed({ ...fresh, lastConfirmed: day(when.slice(0, 10)), ...change }), when);
      return outcome === expected ? [] : [`${at} ${outcome}`];
    });
    expect(wrong).toEqual([]);
  });

  test("is a table of at least 60 instants", () => {
    expect(Object.values(tables).flatMap(([, rows]) => rows).length).toBeGreaterThanOrEqual(60);
  });
});
