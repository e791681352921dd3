import { expect, test } from "vitest";
import { WaySeen } from "../api/words.ts";
import { way } from "../fixtures/way.ts";
import { alarmedIn } from "./alarmed.ts";

const read = WaySeen.parse(JSON.parse(JSON.stringify(way)));
const without = { timeline: { ...read.timeline, points: [] }, alarms: [] };

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
