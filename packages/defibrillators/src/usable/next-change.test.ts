import { epoch, instantOf, openAt } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { known } from "@prehosp/model/absence";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHours, anyInstant } from "../test/any-weekly.ts";
import { aed, daily, day, missing, oslo, span, weekly } from "../test/whole.ts";
import { nextChange } from "./next-change.ts";

const MINUTE = 60_000;
const EIGHT_DAYS = 8 * 24 * 60 * MINUTE;

describe("the next change", () => {
  const office = aed({
    hours: weekly({ ...daily(span("08:00", "16:00")), saturday: [], sunday: [] }, { kind: "closed" }),
  });

  test.each([
    ["2026-11-20 10:00", "2026-11-20 16:00"],
    ["2026-11-20 16:00", "2026-11-23 08:00"],
    ["2026-12-24 16:00", "2026-12-28 08:00"],
    ["2027-05-14 16:00", "2027-05-18 08:00"],
  ])("of office hours after %s is %s", (at, expected) => expect(nextChange(office, oslo(at))).toBe(oslo(expected)));

  test("is told in both hours that are shown twice, and at the hour that is never shown", () => {
    const half = aed({ hours: weekly(daily(span("02:15", "02:45"))) });
    const steps = ["02:00", "02:15", "02:45", "02:15 again", "02:45 again"].map((t) => oslo(`2026-10-25 ${t}`));
    for (let i = 0; i + 1 < steps.length; i++) expect(nextChange(half, steps[i] as Instant)).toBe(steps[i + 1]);
    const skipped = aed({ hours: weekly(daily(span("02:30", "04:00"))) });
    expect(nextChange(skipped, oslo("2026-03-29 01:00"))).toBe("2026-03-29T01:00:00.000Z");
  });

  test("is the end of a season and of a closed period, and the midnight an unanswered day begins", () => {
    expect(
      nextChange(aed({ season: { from: day("2026-05-01"), to: day("2026-11-24") } }), oslo("2026-11-22 12:00")),
    ).toBe(oslo("2026-11-25 00:00"));
    const away = [{ from: day("2026-11-20"), to: day("2026-11-24") }];
    expect(nextChange(aed({ hours: { kind: "always", closed: away } }), oslo("2026-11-22 12:00"))).toBe(
      oslo("2026-11-25 00:00"),
    );
    const gap = aed({ hours: weekly({ ...daily(span("00:00", "24:00")), tuesday: missing }) });
    expect(nextChange(gap, oslo("2026-11-22 12:00"))).toBe(oslo("2026-11-24 00:00"));
  });

  test("is nothing where nothing changes, or not within eight days", () => {
    for (const change of [
      {},
      { hours: missing },
      { hours: { kind: "words", words: "døgnåpent" } as const },
      { season: missing },
    ])
      expect(nextChange(aed(change), oslo("2026-11-22 12:00"))).toBeUndefined();
    expect(
      nextChange(
        aed({ hours: { kind: "always", closed: [{ from: day("2026-12-15"), to: day("2026-12-16") }] } }),
        oslo("2026-11-22 12:00"),
      ),
    ).toBeUndefined();
  });

  test("agrees with looking at every minute, for any hours and any instant", () => {
    fc.assert(
      fc.property(anyHours, anyInstant, (hours, at) => {
        const one = aed({ hours });
        const state = (ms: number) => (known(one.hours) ? openAt(one.hours, instantOf(ms)) : "unknown");
        const from = epoch(at);
        const now = state(from);
        // Clocks stand on whole minutes, so nothing changes between them.
        let seen = Math.floor(from / MINUTE) * MINUTE + MINUTE;
        while (seen <= from + EIGHT_DAYS && state(seen) === now) seen += MINUTE;
        expect(nextChange(one, at)).toBe(seen <= from + EIGHT_DAYS ? instantOf(seen) : undefined);
      }),
      { numRuns: 200 },
    );
  });
});
