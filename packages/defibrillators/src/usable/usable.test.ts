import type { Defibrillator } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Finding } from "@prehosp/rules";
import { FindingData } from "@prehosp/rules";
import { describe, expect, test } from "vitest";
import { bare } from "../bare.ts";
import { aed, day, missing, oslo, whole } from "../test/whole.ts";
import { confirmedAgo } from "./confirmed-ago.ts";
import type { Asking } from "./facts.ts";
import type { LocalFlag } from "./reported.ts";
import { usable, usableCriteria } from "./usable.ts";

const at = oslo("2026-11-22 14:00");
/** The outcome, and the criteria that are not simply met. */
const of = (change: Partial<Defibrillator>, flags: readonly LocalFlag[] = [], asking: Asking = {}, when = at) => {
  const finding = usable(aed(change), when, flags, asking);
  return [finding.outcome, ...besides(finding)];
};
const besides = ({ because }: Finding) =>
  because
    .filter((f) => f.outcome === "not-met" || f.outcome === "unclear")
    .map((f) => f.rule.replace("defibrillators.", ""));

describe("usable", () => {
  test("is met where all is answered and in order, until the confirmation is six months old", () => {
    const finding = usable(whole.is, at);
    expect([finding.rule, finding.outcome, finding.until, finding.missing]).toEqual([
      "defibrillators.usable",
      "met",
      "2027-04-02",
      [],
    ]);
    expect(finding.because.map(({ rule }) => rule)).toEqual(usableCriteria.map(({ id }) => id));
    expect(FindingData.parse(finding)).toEqual(finding);
  });

  test.each<readonly [Partial<Defibrillator>, readonly string[]]>([
    [{ active: false }, ["not-met", "active"]],
    [{ electrodesUntil: day("2026-11-22") }, ["not-met", "electrodes-in-date"]],
    [{ electrodesUntil: day("2026-11-23") }, ["met"]],
    [{ batteryOk: false }, ["not-met", "battery-ok"]],
    [{ batteryUntil: day("2026-11-22") }, ["not-met", "battery-in-date"]],
    [{ batteryUntil: { absent: "not-applicable" } }, ["met"]],
    [{ openTo: "customers" }, ["met"]],
    [{ openTo: "private" }, ["unclear", "may-take-it"]],
    [{ openTo: "emergency-services" }, ["not-met", "may-take-it"]],
    [{ mobile: true }, ["unclear", "at-its-place"]],
    [{ locked: true }, ["unclear", "way-in"]],
    // Old or missing confirmation hides nothing, and counts as nothing.
    [{ lastConfirmed: day("2026-05-22") }, ["met"]],
    [{ lastConfirmed: day("2026-05-21") }, ["unclear", "confirmed"]],
    [{ lastConfirmed: day("2019-01-01") }, ["unclear", "confirmed"]],
    [{ lastConfirmed: day("2026-11-23") }, ["unclear", "confirmed"]],
    [{ electrodesUntil: day("1899-01-01"), active: missing }, ["not-met", "active", "electrodes-in-date"]],
  ])("of one with %j", (change, expected) => expect(of(change)).toEqual(expected));

  test("is unclear, never met, for each answer that is missing, and says which", () => {
    const asked = [
      "active",
      "electrodesUntil",
      "batteryOk",
      "batteryUntil",
      "openTo",
      "mobile",
      "locked",
      "season",
      "lastConfirmed",
      "hours",
    ] as const;
    for (const field of asked)
      for (const absent of ["not-recorded", "unknown", "refused"] as const) {
        const finding = usable(aed({ [field]: { absent } }), at);
        expect([field, finding.outcome, finding.missing]).toEqual([
          field,
          "unclear",
          [field === "hours" ? "open" : field],
        ]);
      }
    const nothing = usable(bare(whole.is), at);
    expect([nothing.outcome, nothing.missing.length]).toEqual(["unclear", 10]);
  });

  test("holds a report until it is confirmed on a later day", () => {
    const flag = (about: LocalFlag["about"], text: string): LocalFlag => ({ about, at: oslo(text) });
    expect(of({}, [flag("used", "2026-11-20 10:00")])).toEqual(["not-met", "not-used"]);
    expect(of({}, [flag("fault", "2026-11-20 10:00"), flag("missing", "2026-11-21 10:00")])).toEqual([
      "not-met",
      "not-missing",
      "not-faulty",
    ]);
    expect(of({ lastConfirmed: day("2026-11-21") }, [flag("used", "2026-11-20 23:59")])).toEqual(["met"]);
    // The day says nothing of which came first, and in Norway it is another day than in UTC.
    expect(of({ lastConfirmed: day("2026-11-20") }, [flag("used", "2026-11-20 00:30")])).toEqual([
      "not-met",
      "not-used",
    ]);
    expect(of({ lastConfirmed: missing }, [flag("fault", "2020-01-01 10:00")])).toEqual([
      "not-met",
      "not-faulty",
      "confirmed",
    ]);
    // Neither a report nor a confirmation that had not come yet.
    expect(of({}, [flag("used", "2026-11-22 14:01")])).toEqual(["met"]);
    expect(of({ lastConfirmed: day("2026-11-23") }, [flag("used", "2026-11-20 10:00")])).toEqual([
      "not-met",
      "not-used",
      "confirmed",
    ]);
  });

  test("opens a locked or reserved one to the emergency agencies alone, and a locked one only with the way in", () => {
    const emergency = { by: "emergency", hasWayIn: true } as const;
    expect(of({ openTo: "emergency-services" }, [], { by: "emergency" })).toEqual(["met"]);
    expect(of({ locked: true }, [], emergency)).toEqual(["met"]);
    expect(of({ locked: true }, [], { by: "emergency" })).toEqual(["unclear", "way-in"]);
    expect(of({ locked: true }, [], { by: "public", hasWayIn: true })).toEqual(["unclear", "way-in"]);
    expect(of({ openTo: "private" }, [], emergency)).toEqual(["unclear", "may-take-it"]);
  });
});

test("says how long ago it was confirmed, and nothing of a day that lies ahead", () => {
  expect(confirmedAgo(whole.is, day("2026-11-22"))).toBe(52);
  expect(confirmedAgo(whole.is, day("2026-10-01"))).toBe(0);
  for (const change of [{ lastConfirmed: missing }, { lastConfirmed: day("2026-11-23") }])
    expect(known(confirmedAgo(aed(change), day("2026-11-22")))).toBe(false);
});
