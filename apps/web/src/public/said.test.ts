import { expect, test } from "vitest";
import { clockOf, confirmedOf, fetchOf, geoOf, metresOf, minutesOf, outcomeNow, placeOf } from "./said.ts";
import type { Shown } from "./wire.ts";

const NOW = Date.parse("2026-11-22T13:00:00Z");
const one: Shown = {
  id: "a",
  name: "A",
  position: { lat: 58.146_712_3, lng: 7.995_6 },
  outcome: "met",
  why: [],
  where: ["Storgata 1", "4611 Kristiansand"],
};
const span = (low: number, seconds: number, high: number) => ({ low, seconds, high });

test("once its hours have changed, it is no longer said to be usable", () => {
  expect(outcomeNow({ ...one, changes: NOW + 1 }, NOW)).toBe("met");
  expect(outcomeNow({ ...one, changes: NOW }, NOW)).toBe("unclear");
  expect(outcomeNow({ ...one, outcome: "not-met", changes: NOW }, NOW)).toBe("unclear");
});

test("minutes are only ever made wider, metres never fewer", () => {
  expect(minutesOf(span(119, 150, 241))).toBe("3\u00a0min (1–5)");
  expect(minutesOf(span(60, 60, 60))).toBe("1\u00a0min");
  expect(metresOf(341, "nb")).toBe("350\u00a0m");
  expect(metresOf(1201, "nb")).toBe("1,3\u00a0km");
  expect(metresOf(0, "en")).toBe("0\u00a0m");
});

test("fetching is there and back, and is not said where either is not known", () => {
  const there = span(60, 120, 180);
  expect(fetchOf({ ...one, there, back: there }, "nb")).toContain("4\u00a0min (2–6)");
  expect(fetchOf({ ...one, there }, "nb")).toBeUndefined();
  expect(fetchOf(one, "nb")).toBeUndefined();
});

test("the clock is Norway's, in summer and in winter", () => {
  expect(clockOf(NOW, "nb")).toBe("14.00");
  expect(clockOf(Date.parse("2026-07-01T13:05:00Z"), "en")).toBe("15:05");
});

test("what nobody answered is not said, and never made into a no", () => {
  expect(placeOf(one, "nb")).toBe("Storgata 1 · 4611 Kristiansand");
  expect(placeOf({ ...one, floor: 0, indoor: true, locked: false }, "nb")).toBe(
    "Storgata 1 · 4611 Kristiansand · på bakkeplan · innendørs",
  );
  expect(confirmedOf(one, "nb")).toBe("Siste bekreftelse er ikke registrert");
  expect(confirmedOf({ ...one, confirmedDaysAgo: 0 }, "nb")).toBe("Bekreftet i dag");
});

test("the map app is given a place and no words of the list", () => {
  expect(geoOf({ ...one, name: "x&q=evil" })).toBe("geo:58.14671,7.99560?q=58.14671,7.99560");
});

test("what is hours away is said in hours, not in hundreds of minutes", () => {
  const far = span(4000, 5000, 6000);
  expect(fetchOf({ ...one, there: far, back: far }, "nb")).toBe("Mer enn 2 timer til fots fram og tilbake");
});
