import { epoch, instantOf } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { standingOf, untilOf } from "./standing.ts";
import { hoursAhead } from "./hours-ahead.ts";
import { ruleTitle } from "./titles.ts";

const status = (of: string, until?: string) => ({
  requirement: "r",
  status: of,
  ...(until === undefined ? {} : { until: until as Day }),
});

test("the hours to come are full, ahead, and one day of them", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }), (now) => {
      const hours = hoursAhead(instantOf(now.getTime())).map(epoch);
      expect(hours).toHaveLength(24);
      expect(hours.every((h, n) => h % 3_600_000 === 0 && h - now.getTime() <= (n + 1) * 3_600_000)).toBe(true);
      expect(hours[0]).toBeGreaterThan(now.getTime());
    }),
  );
});

test("one lack is a lack, one open question is open, and nothing judged is no answer", () => {
  expect(standingOf([])).toBe("notJudged");
  expect(standingOf([status("met"), status("met-by-grace")])).toBe("allMet");
  expect(standingOf([status("met"), status("unclear")])).toBe("unclear");
  expect(standingOf([status("unclear"), status("not-met"), status("met")])).toBe("notMet");
});

test("until is the first day that something that is met runs out", () => {
  expect(untilOf([status("met")])).toBeUndefined();
  expect(untilOf([status("not-met", "2026-01-01"), status("met", "2027-03-01"), status("met", "2027-02-01")])).toBe(
    "2027-02-01",
  );
});

test("a judgement is told by its requirement or by its kind of equipment, and a region's own by its id", () => {
  expect(ruleTitle("readiness.tourniquet")?.nb).toBe("Turniké");
  expect(ruleTitle("akutthjelper.yearly-practice")?.nb).toBe("Øvelse i praktiske ferdigheter siste år");
  expect(ruleTitle("region.own")).toBeUndefined();
  expect(ruleTitle("readiness.own")).toBeUndefined();
});
