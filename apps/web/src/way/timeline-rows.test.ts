import { known } from "@prehosp/model/absence";
import { expect, test } from "vitest";
import { WaySeen } from "../api/words.ts";
import { way } from "../fixtures/way.ts";
import { rowsOf } from "./timeline-rows.ts";

const read = WaySeen.parse(JSON.parse(JSON.stringify(way)));
const rows = rowsOf(read);

test("every recorded moment stands, in order of time", () => {
  const timed = rows.map(({ at }) => at).filter(known);
  expect(timed).toHaveLength(read.timeline.points.length - 1);
  expect(timed).toEqual(timed.toSorted());
});

test("a moment said to be unknown and one never recorded are different rows", () => {
  expect(rows.find(({ role, unit }) => role === "at-patient" && unit === "amb-1")?.at).toEqual({ absent: "unknown" });
  expect(rows.find(({ role, unit }) => role === "unit-free" && unit === "fire-vennesla")?.at).toEqual({
    absent: "not-recorded",
  });
});

test("a unit that was stood down is not asked for moments it never had", () => {
  const stood = {
    ...read,
    timeline: {
      ...read.timeline,
      points: [
        ...read.timeline.points,
        { ...read.timeline.points[0]!, role: "stood-down" as const, unit: "fire-vennesla" as never },
      ],
    },
  };
  expect(rowsOf(stood).some(({ role, unit }) => role === "unit-free" && unit === "fire-vennesla")).toBe(false);
});
