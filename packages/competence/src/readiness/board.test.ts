import { describe, expect, test } from "vitest";
import { startOfDay } from "@prehosp/model/time";
import type { Finding } from "@prehosp/rules";
import { CODE } from "../qualified.ts";
import { boardOf } from "./board.ts";
import type { UnitReadiness } from "./board.ts";
import { published } from "./published.ts";
import { statusAt } from "./service.ts";
import { stockOf } from "./stock.ts";
import { d, p } from "../training/fixtures/drill.ts";
import { at, full, judge, out, unit, used } from "./fixtures/unit.ts";

const finding = (outcome: Finding["outcome"], cites: Finding["cites"], until?: string): Finding => ({
  rule: `r-${outcome}`,
  version: "1.0",
  code: CODE,
  outcome,
  cites,
  read: [],
  missing: [],
  because: [],
  ...(until === undefined ? {} : { until: d(until) }),
});
const inService = { state: "in" } as const;
const ready: UnitReadiness = {
  unit,
  service: inService,
  crew: [finding("met", ["AH-2.2-b"])],
  equipment: judge(full),
  members: [],
  refill: [],
};
const lineOf = (more: Partial<UnitReadiness>, warnDays = 14) =>
  boardOf([{ ...ready, ...more }], { on: d("2026-11-25"), warnDays }).units[0]!;

describe("the board of a station", () => {
  test("is green with the day it changes, and yellow before that day for those who want warning", () => {
    expect(lineOf({})).toMatchObject({ colour: "green", why: [], until: "2027-01-01" });
    // 37 days on is 1 January, the first day it is not met.
    expect(lineOf({}, 36).colour).toBe("green");
    expect(lineOf({}, 37)).toMatchObject({ colour: "yellow", why: [{ code: "runs-out" }] });
  });

  test("is yellow with two of eight overdue, and names them to their own organisation", () => {
    const members = Array.from({ length: 8 }, (_, n) => ({
      person: p(`m${String(n)}`),
      findings: [n < 2 ? finding("not-met", ["AH-2.6-c"]) : finding("met", ["AH-2.6-c"], "2026-11-30")],
    }));
    const line = lineOf({ members }, 0);
    expect(line).toMatchObject({ colour: "yellow", members: 8, overdue: 2, until: "2026-11-30" });
    expect(line.why.map((w) => [w.code, w.person])).toEqual([
      ["not-met", "m0"],
      ["not-met", "m1"],
    ]);
    // Even a lack of eligibility of one member is told of and does not stop the others.
    const one = [{ person: p("m0"), findings: [finding("not-met", ["AH-2.2-b"])] }];
    expect(lineOf({ members: one }).colour).toBe("yellow");
  });

  test("is red out of service, and for what a norm on eligibility asks; training is a remark", () => {
    const service = statusAt(unit, [out("o", "09:00", "14:00")], at("10:00"));
    expect(lineOf({ service })).toMatchObject({
      colour: "red",
      why: [{ code: "out-of-service" }],
      returns: at("14:00"),
    });
    expect(lineOf({ equipment: judge(full, "2027-01-01") }).colour).toBe("red");
    expect(lineOf({ crew: [finding("not-met", ["AH-2.2-b"])] }).colour).toBe("red");
    expect(lineOf({ crew: [finding("not-met", ["AH-2.6-c"])] }).colour).toBe("yellow");
  });

  test("is never green on what is unclear, not recorded, not judged or to be refilled", () => {
    const { refill } = stockOf(unit, [...full, used("tourniquet", "03:00")], at("23:00"));
    const lines = [
      lineOf({ equipment: judge([]) }),
      lineOf({ service: { state: "not-recorded" } }),
      lineOf({ crew: [], equipment: [] }),
      lineOf({ crew: [finding("not-applicable", ["AH-2.2-b"])], equipment: [] }),
      lineOf({ refill }),
    ];
    expect(lines.map((l) => [l.colour, l.why[0]?.code])).toEqual([
      ["yellow", "unclear"],
      ["yellow", "service-not-recorded"],
      ["yellow", "nothing-judged"],
      ["yellow", "nothing-judged"],
      ["yellow", "to-refill"],
    ]);
    expect(boardOf([], { on: d("2026-11-25"), warnDays: 0 }).colour).toBe("yellow");
  });

  test("has the colour of its worst unit", () => {
    const service = statusAt(unit, [out("o", "09:00")], at("10:00"));
    expect(boardOf([ready, { ...ready, service }], { on: d("2026-11-25"), warnDays: 0 }).colour).toBe("red");
  });
});

describe("what AMK sees", () => {
  const said = at("10:00");
  test("is yes, with remark or no, until when, and nothing of people", () => {
    const findings = [...ready.crew, ...ready.equipment];
    expect(published(inService, findings, said)).toEqual({ outcome: "yes", said, until: startOfDay(d("2027-01-01")) });
    expect(published(inService, judge([]), said).outcome).toBe("with-remark");
    expect(published(inService, judge(full, "2027-01-01"), said).outcome).toBe("no");
    const service = statusAt(unit, [out("o", "09:00", "14:00")], said);
    expect(published(service, findings, said)).toEqual({ outcome: "no", said, until: at("14:00") });
    expect(published({ state: "not-recorded" }, findings, said).outcome).toBe("with-remark");
    expect(published({ state: "not-recorded" }, judge(full, "2027-01-01"), said).outcome).toBe("no");
  });
});
