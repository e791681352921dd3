import { Incident, Timeline } from "@prehosp/model";
import type { Case, ElementId } from "@prehosp/registry";
import { Case as CaseSchema, dataset, elements } from "@prehosp/registry";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { norms } from "@prehosp/norms";
import type { Basis, IncidentCourse } from "./basis.ts";
import { parallelAlarm } from "./definitions/parallel-alarm.ts";
import { recognisedArrest } from "./definitions/recognised-arrest.ts";
import { responseTime } from "./definitions/response-time.ts";
import { indicators, notCoded } from "./indicators.ts";
import { measure } from "./measure.ts";
import { Measurement, Period } from "./measurement.ts";

const period = Period.parse({ from: "2026-01-01T00:00:00.000Z", to: "2027-01-01T00:00:00.000Z" });
const source = { system: "amis", ref: "x" };
const none: Basis = { cases: [], timelines: [], missions: [] };

const arrest = (n: number, said: Partial<Record<ElementId, unknown>>, status = "actual"): Case =>
  CaseSchema.parse({
    incident: `h-${String(n)}`,
    patient: "a",
    status,
    dataset,
    values: Object.fromEntries(
      elements.map(({ id }) => {
        const value = { witnessed: "bystander", "time-registered": "2026-05-01T10:00:00.000Z", ...said }[id];
        return [id, value === undefined ? { absent: "not-recorded" } : { value, source }];
      }),
    ),
  });

interface Times {
  readonly registered?: number;
  readonly scene?: Readonly<Record<string, number | undefined>>;
}

const minute = (m: number): string => new Date(Date.parse("2026-05-01T10:00:00Z") + m * 60_000).toISOString();
const point = (role: string, m: number, unit?: string, system = "amis") => ({
  role,
  at: minute(m),
  exactness: "exact",
  source: { ...source, system },
  ...(unit === undefined ? {} : { unit }),
});

const timelineOf = (n: number, { registered = 0, scene = {} }: Times, more: readonly unknown[] = []): Timeline =>
  Timeline.parse({
    incident: `h-${String(n)}`,
    points: [
      point("registered", registered),
      ...Object.entries(scene).flatMap(([unit, m]) => (m === undefined ? [] : [point("at-scene", m, unit)])),
      ...more,
    ],
  });

const course = (
  n: number,
  roles: readonly ("ordinary" | "first-responder")[],
  urgencies: readonly ("akutt" | "haster")[] = ["akutt"],
  status = "actual",
): IncidentCourse => {
  const missions = roles.map((role, i) => ({ id: `o-${String(n)}-${String(i)}`, unit: `u${String(i)}`, role }));
  const { id, ...read } = Incident.pick({ id: true, status: true, missions: true }).parse({
    id: `h-${String(n)}`,
    status,
    missions,
  });
  return { ...read, incident: id, urgencies };
};

const shown = (m: Measurement): Extract<Measurement, { belowMinimum: false }> => {
  expect(Measurement.parse(m)).toEqual(m);
  expect(m.belowMinimum).toBe(false);
  return m as Extract<Measurement, { belowMinimum: false }>;
};

describe("recognised arrest", () => {
  it("leaves missing out of the share and prints it", () => {
    const cases = [
      ...Array.from({ length: 6 }, (_, i) => arrest(i, { "recognised-arrest": true })),
      ...Array.from({ length: 2 }, (_, i) => arrest(10 + i, { "recognised-arrest": false })),
      ...Array.from({ length: 3 }, (_, i) => arrest(20 + i, {})),
      arrest(30, { witnessed: "health-personnel", "recognised-arrest": true }),
      arrest(31, { witnessed: undefined, "recognised-arrest": true }),
      arrest(32, { "recognised-arrest": true }, "exercise"),
      arrest(33, { "recognised-arrest": true, "time-registered": undefined }),
      arrest(34, { "recognised-arrest": true, "time-registered": "2027-01-01T00:00:00.000Z" }),
      arrest(0, { "recognised-arrest": true }),
    ];
    const m = shown(measure(recognisedArrest, { ...none, cases }, period));
    expect(m).toMatchObject({ population: 14, numerator: 6, denominator: 8, missing: 4, unplaced: 1, value: 0.75 });
    expect(Object.fromEntries(m.excluded.map(({ reason, n }) => [reason, n]))).toEqual({
      "not-actual": 1,
      "witnessed-by-health-personnel": 1,
    });
  });

  it("withholds every figure below the minimum", () => {
    const cases = Array.from({ length: 5 }, (_, i) => arrest(i, { "recognised-arrest": true }));
    const m = measure(recognisedArrest, { ...none, cases }, period);
    expect(Object.keys(m).toSorted()).toEqual(["belowMinimum", "indicator", "minimumDenominator", "period", "version"]);
    expect(m.belowMinimum).toBe(true);
  });

  it("always adds up, and the share never counts what is unknown", () => {
    const said = fc.record({
      "recognised-arrest": fc.constantFrom(true, false, undefined),
      witnessed: fc.constantFrom("bystander", "no", "health-personnel", undefined),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 20, maxLength: 40 }), (all) => {
        const m = measure(recognisedArrest, { ...none, cases: all.map((one, i) => arrest(i, one)) }, period);
        if (m.belowMinimum) return;
        const excluded = m.excluded.reduce((sum, { n }) => sum + n, 0);
        expect(excluded + m.missing + m.denominator).toBe(m.population);
        expect(m.denominator).toBe(
          all.filter(
            (a) =>
              a["recognised-arrest"] !== undefined && a.witnessed !== undefined && a.witnessed !== "health-personnel",
          ).length,
        );
        expect(m.interval.low <= m.value && m.value <= m.interval.high).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

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

describe("the definitions", () => {
  it("carry all that a reader needs", () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    for (const one of indicators) {
      expect(one.traps.length).toBeGreaterThan(0);
      expect(one.minimumDenominator).toBeGreaterThanOrEqual(3);
      expect(one.cites.every((id) => id in norms || Object.values(norms).some((n) => n.id === id))).toBe(true);
    }
  });

  it("answer for each norm given to this room", () => {
    const mine = Object.values(norms)
      .filter((n) => (n.rooms as readonly string[]).includes("indicators"))
      .map((n) => n.id);
    const answered = new Set<string>(notCoded.map((n) => n.norm));
    expect(mine.filter((id) => !answered.has(id))).toEqual([]);
  });

  it("give no figure for a period that is turned round", () => {
    const cases = Array.from({ length: 9 }, (_, i) => arrest(i, { "recognised-arrest": true }));
    expect(measure(recognisedArrest, { ...none, cases }, { from: period.to, to: period.from }).belowMinimum).toBe(true);
  });
});
