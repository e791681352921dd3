import { absent } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { addSeconds } from "@prehosp/model/time";
import { describe, expect, it } from "vitest";
import type { Basis, Capture, Consideration, IncidentCourse, OpenedForm, Relay } from "../basis.ts";
import { measure } from "../measure.ts";
import { course, none, period, point, shown, timelineOf } from "../test/basis.ts";
import { considered } from "./considered.ts";
import { caseCoverage } from "./coverage.ts";
import { logFields } from "./log-fields.ts";
import { realisedGain } from "./realised-gain.ts";
import { relayTime } from "./relay-time.ts";
import { timeToForm } from "./time-to-form.ts";

const then = "2026-05-01T10:00:00.000Z" as Instant;
const two = course(0, ["ordinary", "first-responder"]);
const verdicts = (one: typeof realisedGain | typeof logFields, basis: Partial<Basis>) =>
  one.members({ ...none, ...basis }).map(({ verdict }) => verdict);

describe("realised gain", () => {
  const gain = (scene: Record<string, number>, more: readonly unknown[] = [], mission: IncidentCourse = two) =>
    verdicts(realisedGain, { missions: [mission], timelines: [timelineOf(0, { scene }, more)] });

  it("is an akutthjelper at the scene before every ordinary resource", () => {
    expect(gain({ u0: 12, u1: 8 })).toEqual(["yes"]);
    expect(gain({ u0: 8, u1: 12 })).toEqual(["no"]);
    expect(gain({ u0: 8, u1: 8 })).toEqual(["no"]);
  });

  it("is unknown without a clock, or where systems disagree on who was first", () => {
    expect(gain({ u1: 8 })).toEqual(["missing"]);
    expect(gain({ u0: 8, u1: 7 }, [point("at-scene", 9, "u1", "epj")])).toEqual(["missing"]);
    const [first, ...rest] = two.missions;
    expect(
      gain({ u0: 12, u1: 8 }, [], { ...two, missions: [{ ...first!, role: absent("unknown") }, ...rest] }),
    ).toEqual(["missing"]);
  });

  it("leaves out who was stood down", () => {
    expect(gain({ u0: 8 }, [point("stood-down", 3, "u1")])).toEqual([{ excluded: "first-responder-stood-down" }]);
    expect(gain({ u1: 8 }, [point("stood-down", 3, "u0")])).toEqual([{ excluded: "ordinary-stood-down" }]);
  });
});

describe("the three fields", () => {
  const fields = (...points: readonly unknown[]) =>
    verdicts(logFields, { missions: [two], timelines: [timelineOf(0, {}, points)] });

  it("are complete with clocks of alarm and arrival, of the akutthjelper alone", () => {
    expect(fields(point("alarmed", 1, "u1"), point("at-patient", 9, "u1"))).toEqual(["yes"]);
    expect(fields(point("alarmed", 1, "u1"))).toEqual(["no"]);
    expect(fields(point("alarmed", 1, "u0"), point("at-scene", 9, "u1"))).toEqual(["no"]);
    const whole = { ...point("at-scene", 9, "u1"), exactness: "day" };
    expect(fields(point("alarmed", 1, "u1"), whole)).toEqual(["no"]);
    expect(fields(point("alarmed", 1, "u1"), point("stood-down", 3, "u1"))).toEqual([{ excluded: "stood-down" }]);
  });
});

describe("considered", () => {
  const one = (n: number, more: Partial<Consideration> = {}): Consideration => ({
    incident: `h-${String(n)}` as Consideration["incident"],
    status: "actual",
    at: then,
    vital: true,
    probableGain: true,
    considered: true,
    ...more,
  });

  it("asks only where the duty came, and takes no record for no no", () => {
    const considerations = [
      one(0),
      one(1),
      one(2),
      one(3, { considered: false }),
      one(4, { considered: absent("not-recorded") }),
      one(5, { vital: false }),
      one(6, { probableGain: false, considered: false }),
      one(7, { probableGain: absent("unknown") }),
      one(8, { at: absent("not-recorded") }),
    ];
    const m = shown(measure(considered, { ...none, considerations }, period));
    expect(m).toMatchObject({ population: 8, numerator: 3, denominator: 4, missing: 2, unplaced: 1 });
  });
});

describe("relay time and time to form", () => {
  it("count seconds in order, and the rest by reason", () => {
    const relay = (n: number, seconds: number | undefined): Relay => ({
      incident: `h-${String(n)}` as Relay["incident"],
      unit: "u1" as Relay["unit"],
      status: "actual",
      asked: then,
      alarmed: seconds === undefined ? absent("not-recorded") : addSeconds(then, seconds),
    });
    const relays = [relay(0, 60), relay(1, 30), relay(2, 120), relay(3, undefined), relay(4, -5)];
    const m = shown(measure(relayTime, { ...none, relays }, period));
    expect(m).toMatchObject({ population: 5, denominator: 3, missing: 1 });
    expect(m.quantiles[0]).toEqual({ p: 0.5, value: 60 });

    const form = (n: number, event: OpenedForm["event"]): OpenedForm => ({
      form: `f-${String(n)}`,
      status: "actual",
      event,
      opened: "2026-05-02T10:00:00.000Z" as Instant,
    });
    const forms = [form(0, then), form(1, then), form(2, then), form(3, absent("unknown"))];
    expect(measure(timeToForm, { ...none, forms }, period)).toMatchObject({ denominator: 3, unplaced: 1 });
  });
});

describe("coverage", () => {
  it("is registered over registered and found; the undecided are printed", () => {
    const one = (n: number, standing: Capture["standing"]): Capture => ({
      arrest: `h-${String(n)}`,
      status: "actual",
      event: then,
      standing,
    });
    const captures = [...[0, 1, 2, 3, 4, 5].map((n) => one(n, "registered")), one(6, "found"), one(7, "unclear")];
    expect(shown(measure(caseCoverage, { ...none, captures }, period))).toMatchObject({
      numerator: 6,
      denominator: 7,
      missing: 1,
    });
  });
});
