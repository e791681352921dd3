import { expect, test } from "vitest";
import { WaySeen } from "../api/words.ts";
import { way } from "../fixtures/way.ts";
import { alarmedIn, isStandDown } from "./alarmed.ts";

const read = WaySeen.parse(JSON.parse(JSON.stringify(way)));
const without = { ...read, timeline: { ...read.timeline, points: [] }, alarms: [] };

test("a unit with a time of alarm or a receipt is alarmed", () => {
  expect([...alarmedIn(read)].toSorted()).toEqual(["amb-1", "fire-vennesla"]);
});

test("a decision whose alarm never got through leaves the unit to be chosen again", () => {
  expect(read.decisions[0]?.alarm[0]?.unit).toBe("fire-vennesla");
  expect(alarmedIn({ ...read, ...without }).has("fire-vennesla")).toBe(false);
});

test("a refusal is no alarm, and a unit that was stood down can be chosen again", () => {
  const refused = read.alarms.map((alarm) => ({ ...alarm, receipt: "refused" }));
  expect(alarmedIn({ ...without, alarms: refused }).size).toBe(0);
  const points = read.timeline.points.map((p) =>
    p.role === "at-patient" && p.unit === "fire-vennesla" ? { ...p, role: "stood-down" as const } : p,
  );
  expect(alarmedIn({ ...read, timeline: { ...read.timeline, points } }).has("fire-vennesla")).toBe(false);
});

test("a unit that is alarmed again after a stand-down is alarmed", () => {
  const point = (role: "alarmed" | "stood-down", at: string) => ({
    ...read.timeline.points[0]!,
    role,
    unit: "fire-vennesla" as never,
    at: `2026-11-22T13:${at}:00.000Z` as never,
  });
  const after = (...points: readonly ReturnType<typeof point>[]) =>
    alarmedIn({ ...without, timeline: { ...read.timeline, points } }).has("fire-vennesla");
  expect(after(point("alarmed", "08"), point("stood-down", "09"))).toBe(false);
  expect(after(point("alarmed", "08"), point("stood-down", "09"), point("alarmed", "10"))).toBe(true);
});

test("a message after a decision to stand down is a stand-down, and reaches nobody with an alarm", () => {
  const [decided] = read.decisions;
  const later = { ...decided!, at: "2026-11-22T13:09:00.000Z" as never, alarm: [], standDown: ["fire-vennesla"] };
  const message = { ...read.alarms[0]!, at: "2026-11-22T13:09:01.000Z" as never };
  const decisions = [...read.decisions, later];
  expect(isStandDown({ decisions }, message)).toBe(true);
  expect(isStandDown({ decisions }, read.alarms[0]!)).toBe(false);
  expect(alarmedIn({ ...without, decisions, alarms: [message] }).size).toBe(0);
});
