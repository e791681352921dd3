import type { Timeline } from "@prehosp/model";
import { describe, expect, it } from "vitest";
import type { IncidentCourse } from "../basis.ts";
import { measure } from "../measure.ts";
import { course, none, period, point, shown, timelineOf } from "../test/basis.ts";
import { responseTime } from "./response-time.ts";

describe("response time", () => {
  const twelve = responseTime({ minutes: 12 });
  // Seven at exactly the limit, so that one more event is seen in the counts.
  const plain = Array.from({ length: 7 }, (_, i) => ({
    course: course(i, ["ordinary"]),
    timeline: timelineOf(i, { scene: { u0: 12 } }),
  }));
  const withOne = (one: IncidentCourse, timeline: Timeline) =>
    shown(
      measure(
        twelve,
        {
          ...none,
          missions: [...plain.map((p) => p.course), one],
          timelines: [...plain.map((p) => p.timeline), timeline],
        },
        period,
      ),
    );

  it("counts the limit itself as within", () => {
    const m = withOne(course(9, ["ordinary"]), timelineOf(9, { scene: { u0: 12.01 } }));
    expect(m).toMatchObject({ numerator: 7, denominator: 8 });
    expect(withOne(course(9, ["ordinary"]), timelineOf(9, { scene: { u0: 11 } })).numerator).toBe(8);
  });

  it("takes the first ordinary unit, and never the akutthjelper", () => {
    expect(withOne(course(9, ["ordinary", "ordinary"]), timelineOf(9, { scene: { u0: 20, u1: 10 } })).numerator).toBe(
      8,
    );
    expect(
      withOne(course(9, ["ordinary", "first-responder"]), timelineOf(9, { scene: { u0: 20, u1: 5 } })),
    ).toMatchObject({ numerator: 7, denominator: 8 });
  });

  it("takes only complete times", () => {
    for (const scene of [{}, { u0: 10 }]) {
      expect(withOne(course(9, ["ordinary", "ordinary"]), timelineOf(9, { scene }))).toMatchObject({
        missing: 1,
        denominator: 7,
      });
    }
    const stoodDown = timelineOf(9, { scene: { u0: 10 } }, [point("stood-down", 3, "u1")]);
    expect(withOne(course(9, ["ordinary", "ordinary"]), stoodDown)).toMatchObject({ missing: 0, numerator: 8 });
  });

  it("chooses no clock where two systems fall on either side of the limit", () => {
    const across = timelineOf(9, { scene: { u0: 11 } }, [point("at-scene", 14, "u0", "epj")]);
    expect(withOne(course(9, ["ordinary"]), across)).toMatchObject({ missing: 1, denominator: 7 });
    const within = timelineOf(9, { scene: { u0: 11 } }, [point("at-scene", 11.5, "u0", "epj")]);
    expect(withOne(course(9, ["ordinary"]), within)).toMatchObject({ missing: 0, numerator: 8 });
  });

  it("leaves out, with the reason", () => {
    const at = { scene: { u0: 10 } };
    const reasonOf = (one: IncidentCourse, timeline: Timeline) =>
      withOne(one, timeline).excluded.find(({ n }) => n > 0)?.reason;
    expect(reasonOf(course(9, ["ordinary"], ["haster", "akutt"]), timelineOf(9, at))).toBe("urgency-changed");
    expect(reasonOf(course(9, ["ordinary"], []), timelineOf(9, at))).toBe("urgency-not-recorded");
    expect(reasonOf(course(9, ["ordinary"], ["akutt"], "exercise"), timelineOf(9, at))).toBe("not-actual");
    expect(reasonOf(course(9, ["ordinary"]), timelineOf(9, { registered: 30, ...at }))).toBe("times-out-of-order");
    expect(reasonOf(course(9, ["ordinary"]), timelineOf(9, {}, [point("stood-down", 3, "u0")]))).toBe("stood-down");
    expect(withOne(course(9, ["ordinary"], ["haster"]), timelineOf(9, at)).population).toBe(7);
  });
});
