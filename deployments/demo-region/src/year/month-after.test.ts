import { Incident } from "@prehosp/model";
import type { Agreement } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { addDays, osloDay } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { expect, test } from "vitest";
import { demoRegion } from "../demo-region.ts";
import type { DemoIncident } from "../incidents/words.ts";
import { demoMonthAfter, demoYear } from "./year.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const { agreements } = demoRegion({ at }).region;
const widened = agreements.map((a): Agreement =>
  a.id === "avtale-12-sju-av-ni" && known(a.conditions)
    ? { ...a, conditions: [...a.conditions, "cardiac-arrest", "unconscious"] }
    : a,
);
const as = [...demoMonthAfter({ at, agreements })];
const under = [...demoMonthAfter({ at, agreements: widened })];
const alarmed = (list: readonly DemoIncident[]) => list.filter(({ decision }) => (decision?.alarm.length ?? 0) > 0);
const dayOf = ({ incident }: DemoIncident) => osloDay(known(incident.received) ? incident.received : at);

test("the month after is thirty days from tomorrow on, in words of the model, by ids of its own", () => {
  const days = under.map(dayOf);
  expect(days).toEqual(days.toSorted());
  expect(days[0]).toBe(addDays(osloDay(at), 1));
  expect((days.at(-1) ?? "") <= addDays(osloDay(at), 30)).toBe(true);
  for (const { incident } of under) expect(Incident.parse(incident)).toEqual(incident);
  const numbers = (list: readonly DemoIncident[]) =>
    list.flatMap(({ planted }) => planted.flatMap(({ kind, text }) => (kind === "national-number" ? [text] : [])));
  const year = new Set(numbers([...demoYear({ at })]));
  expect(numbers(under).filter((number) => year.has(number))).toEqual([]);
  expect(under.every(({ incident }) => incident.id.startsWith("next-"))).toBe(true);
});

test("what an agreement now covers has its crew alarmed, and nothing else is otherwise", () => {
  const [before, after] = [alarmed(as), alarmed(under)];
  const more = after.filter((one) => !before.some(({ incident }) => incident.id === one.incident.id));
  expect(under.map(({ incident }) => incident.id)).toEqual(as.map(({ incident }) => incident.id));
  expect(more.length).toBeGreaterThanOrEqual(2);
  expect(after.length - before.length).toBe(more.length);
  for (const { decision, times } of more) {
    const [unit] = decision?.alarm ?? [];
    expect(unit?.unit).toMatch(/^brann-(mandal|lyngdal)-1$/);
    expect(times.some((p) => p.unit === unit?.unit && p.role === "at-scene")).toBe(true);
  }
});

test("nobody is sent whose agreement has run out", () => {
  const units = new Set(alarmed(under).flatMap(({ decision }) => decision?.alarm.map(({ unit }) => unit) ?? []));
  expect(["brann-farsund-1", "brann-flekkefjord-1"].filter((unit) => units.has(unit as never))).toEqual([]);
});
