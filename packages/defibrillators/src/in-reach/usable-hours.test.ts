import { addSeconds } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { usable } from "../usable/usable.ts";
import { aedAt, anyAnswers } from "./test/worlds.ts";
import { usableHours } from "./usable-hours.ts";
import { hoursOfWeek } from "./week-hours.ts";

const day = (text: string): Day => text as Day;

describe("the hours of a week", () => {
  test("are 168, and one fewer or more when the clock is turned", () => {
    expect(hoursOfWeek(day("2026-11-22"))).toHaveLength(168);
    expect(hoursOfWeek(day("2026-03-29"))).toHaveLength(167);
    expect(hoursOfWeek(day("2026-10-25"))).toHaveLength(169);
  });

  test("begin on the Monday of the day asked of, whichever it is", () => {
    const [first] = hoursOfWeek(day("2026-10-25"));
    expect(first).toEqual({ at: "2026-10-18T22:00:00.000Z", day: "2026-10-19", weekday: "monday", hour: 0 });
    expect(hoursOfWeek(day("2026-10-19"))).toEqual(hoursOfWeek(day("2026-10-25")));
  });

  test("have no hour 2 on the night in March and two on the one in October", () => {
    const onSunday = (on: string) => hoursOfWeek(day(on)).filter((h) => h.day === on && h.hour === 2);
    expect(onSunday("2026-03-29")).toEqual([]);
    expect(onSunday("2026-10-25").map((h) => h.at)).toEqual(["2026-10-25T00:00:00.000Z", "2026-10-25T01:00:00.000Z"]);
  });
});

describe("usable hour by hour", () => {
  test("is what usable says at each hour, also with local reports", () => {
    const weeks = fc.constantFrom("2026-05-01", "2026-05-14", "2026-05-17", "2026-05-25", "2026-03-29", "2026-10-25");
    const reports = fc.array(fc.tuple(fc.constantFrom("used", "fault", "missing"), fc.nat({ max: 167 })), {
      maxLength: 1,
    });
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyAnswers, weeks, reports, (answers, week, reported) => {
        const aed = aedAt("a", { lat: 58.15, lng: 8 }, answers);
        const hours = hoursOfWeek(day(week));
        const flags = reported.flatMap(([about, hour]) => {
          const at = hours[hour]?.at;
          return at === undefined ? [] : [{ about: about as "used", at: addSeconds(at, 60) }];
        });
        const outcomes = usableHours(hours)(aed, flags);
        expect(outcomes).toEqual(hours.map(({ at }) => usable(aed, at, flags).outcome));
        for (const outcome of outcomes) seen.add(outcome);
      }),
      { numRuns: 150 },
    );
    expect([...seen].toSorted()).toEqual(["met", "not-met", "unclear"]);
  });
});
