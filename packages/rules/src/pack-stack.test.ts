import type { Day } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { PackHead, doorOn, headProblems, stackOn, turningDays, unitsOf } from "./index.ts";

const d = (text: string): Day => text as Day;
const head = (id: string, over: Partial<PackHead> = {}): PackHead => ({
  id,
  edition: "2019",
  layer: "regional",
  owner: "hf",
  decided: { by: "fagdirektør (syntetisk)", on: d("2025-12-01"), source: "vedtak" },
  from: d("2026-01-01"),
  ...over,
});
const codes = (packs: readonly PackHead[], parts: readonly string[] = ["part"]) =>
  headProblems(packs, "2019", () => parts).map((p) => [p.pack, p.problem, p.path]);

describe("heads of packs", () => {
  test("a sound stack has no problem, and who decided is never left out", () => {
    expect(codes([head("a"), head("b", { layer: "unit", units: ["u"] })])).toEqual([]);
    const { decided: _, ...undecided } = head("a");
    expect(PackHead.safeParse(undecided).success).toBe(false);
    expect(PackHead.safeParse({ ...head("a"), layer: "national" }).success).toBe(false);
  });

  test.each([
    [head("a", { edition: "other" }), "other-edition", "/edition"],
    [head("a", { until: d("2026-01-01") }), "ends-before-it-begins", "/until"],
    [head("a", { from: d("2025-11-30") }), "back-dated", "/from"],
    [head("a", { layer: "unit" }), "needs-units", "/units"],
    [head("a", { units: ["u"] }), "not-for-some-units", "/units"],
  ])("%o is %s", (pack, problem, path) => {
    expect(codes([pack])).toEqual([["a", problem, path]]);
  });

  test("two of one layer on the same part, unit and day are told apart by nobody; else they live together", () => {
    const local = (id: string, over: Partial<PackHead> = {}) => head(id, { layer: "local", ...over });
    expect(codes([local("a"), local("b", { units: ["u"] })])).toEqual([
      ["a", "two-packs", "/part"],
      ["b", "two-packs", "/part"],
    ]);
    expect(codes([local("a", { units: ["v"] }), local("b", { units: ["u"] })])).toEqual([]);
    expect(codes([local("a", { until: d("2027-01-01") }), local("b", { from: d("2027-01-01") })])).toEqual([]);
    expect(codes([local("a"), local("b")], [])).toEqual([]);
    expect(codes([local("a"), local("a")], [])).toEqual([["a", "pack-twice", "/id"]]);
  });
});

test("a stack is widest layer first, of those in force that speak of the unit, in whatever order they are given", () => {
  const packs = [head("u", { layer: "unit", units: ["x"] }), head("l", { layer: "local" }), head("r"), head("q")];
  const ids = (unit: string | undefined, on = "2026-02-01") => stackOn(packs, on, unit).map((p) => p.id);
  expect(ids("x")).toEqual(["q", "r", "l", "u"]);
  expect(ids(undefined)).toEqual(["q", "r", "l"]);
  expect(ids("x", "2025-12-31")).toEqual([]);
  expect(stackOn([...packs].reverse(), "2026-02-01", "x")).toEqual(stackOn(packs, "2026-02-01", "x"));
  expect(unitsOf(packs)).toEqual([undefined, "x"]);
  expect(turningDays([head("a", { until: d("2026-03-01") })], d("2026-02-01"))).toEqual(["2026-02-01", "2026-03-01"]);
});

test("a door is open on its days, and for its own rule only", () => {
  const door = { id: "door", cites: ["AH-2.6-k"], from: d("2026-01-01"), until: d("2027-01-01") };
  const at = (id: string, own: readonly (typeof door)[], on: string) => doorOn(id, { own, all: [door], on: d(on) });
  expect(at("door", [door], "2026-12-31")).toEqual({ door });
  expect(at("door", [door], "2027-01-01")).toEqual({ problem: "door-closed" });
  expect(at("door", [], "2026-12-31")).toEqual({ problem: "door-of-another-rule" });
  expect(at("window", [door], "2026-12-31")).toEqual({ problem: "no-such-door" });
});
