import { absent } from "@prehosp/model/absence";
import { describe, expect, it } from "vitest";
import type { IncidentCourse } from "../basis.ts";
import { measure } from "../measure.ts";
import { course, none, period, shown, timelineOf } from "../test/basis.ts";
import { parallelAlarm } from "./parallel-alarm.ts";
import { responseTime } from "./response-time.ts";

describe("parallel alarm", () => {
  it("is 100 % only where every akutthjelper alarm had an ordinary one", () => {
    const both = [0, 1, 2].map((n) => course(n, ["ordinary", "first-responder"]));
    const timelines = [0, 1, 2, 3].map((n) => timelineOf(n, {}));
    expect(shown(measure(parallelAlarm, { ...none, missions: both, timelines }, period))).toMatchObject({
      value: 1,
      denominator: 3,
    });
    const breach = [...both, course(3, ["first-responder"])];
    expect(shown(measure(parallelAlarm, { ...none, missions: breach, timelines }, period))).toMatchObject({
      numerator: 3,
      denominator: 4,
    });
    expect(
      measure(parallelAlarm, { ...none, missions: [course(0, ["ordinary"])], timelines }, period).belowMinimum,
    ).toBe(true);
  });
});

describe("a role nobody told", () => {
  const both = [0, 1, 2].map((n) => course(n, ["first-responder", "ordinary"]));
  const timelines = [0, 1, 2, 3].map((n) => timelineOf(n, { scene: { u1: 5 } }));
  const without = (role: "ordinary" | "first-responder"): IncidentCourse => {
    const one = course(3, ["first-responder", "ordinary"]);
    return {
      ...one,
      missions: one.missions.map((m) => (m.role === role ? { ...m, role: absent("not-recorded") } : m)),
    };
  };
  const parallel = (one: IncidentCourse) =>
    shown(measure(parallelAlarm, { ...none, missions: [...both, one], timelines }, period));

  it("is neither a breach nor kept", () => {
    expect(parallel(without("ordinary"))).toMatchObject({ missing: 1, numerator: 3, denominator: 3 });
    expect(parallel(without("first-responder")).excluded).toContainEqual(
      expect.objectContaining({ reason: "role-not-recorded", n: 1 }),
    );
  });

  it("leaves the response time unknown", () => {
    const members = responseTime({ minutes: 12 }).members({
      ...none,
      missions: [...both, without("ordinary")],
      timelines,
    });
    expect(members.map(({ verdict }) => verdict)).toEqual(["yes", "yes", "yes", "missing"]);
  });
});
