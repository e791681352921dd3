import { expect, test } from "vitest";
import * as z from "zod";
import { brief, region, units, way } from "../fixtures/way.ts";
import { problemOf, unreadable } from "./problem.ts";
import { Brief, OnBoard, RegionSeen, WaySeen } from "./words.ts";

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("the way of a whole arrest is read, with every part the screen shows", () => {
  const read = WaySeen.parse(json(way));
  expect(read.proposal?.proposed.map(({ unit }) => unit)).toEqual(["fire-vennesla"]);
  expect(read.decisions[0]?.alarm[0]).toMatchObject({ unit: "fire-vennesla", route: "110" });
  expect(read.alarms[0]?.withheld).toEqual(["patient", "problem"]);
  expect(Object.keys(read.case?.values ?? {}).length).toBeGreaterThan(20);
  expect(read.gaps.length).toBeGreaterThan(0);
});

test("a field that came later is kept and stops nothing", () => {
  const read = WaySeen.parse(
    json({ ...way, later: { what: 1 }, obligations: [{ ...way.obligations[0], dueBy: "x" }] }),
  );
  expect(read["later"]).toEqual({ what: 1 });
  expect(read.obligations[0]?.["dueBy"]).toBe("x");
});

test("a way before any proposal says why", () => {
  const { proposal: _, ...without } = way;
  expect(WaySeen.parse(json({ ...without, noProposal: "timeout" })).noProposal).toBe("timeout");
  expect(WaySeen.parse(json({ ...without, noProposal: { because: "timeout" } })).noProposal).toEqual({
    because: "timeout",
  });
});

test("list, board and region are read", () => {
  expect(Brief.parse(json(brief)).proposed).toBe(1);
  expect(Brief.parse(json({ id: "h-2", proposed: 0, open: [], closed: false })).received).toBeUndefined();
  const seen = units.map((unit) => ({
    unit,
    seen: { unit: unit.id, position: { at: way.timeline.points[0]?.at, is: { lat: 58, lng: 8 } } },
  }));
  expect(z.array(OnBoard).parse(json(seen))).toHaveLength(units.length);
  expect(RegionSeen.parse(json(region)).demonstration).toBe(true);
});

test("an answer of another shape names the place, never the value", () => {
  const read = WaySeen.safeParse(json({ ...way, timeline: { incident: "h-1", points: "hemmelig" } }));
  if (read.success) throw new Error("a broken timeline was read");
  const problem = unreadable(read.error);
  expect(problem.issues.map(({ path }) => path)).toContain("/timeline/points");
  expect(JSON.stringify(problem)).not.toContain("hemmelig");
});

test("a problem of the hub is shown in its own words; another answer by its status", () => {
  expect(
    problemOf(409, "Conflict", { type: "x", title: "Somebody else wrote first", status: 409, detail: "Look again" }),
  ).toEqual({
    status: 409,
    type: "x",
    title: "Somebody else wrote first",
    detail: "Look again",
    issues: [],
  });
  expect(problemOf(502, "Bad Gateway", "<html>")).toEqual({ status: 502, title: "Bad Gateway", issues: [] });
});
