import { describe, expect, test } from "vitest";
import { Settlement, SettlementMission, settlementOf } from "./index.ts";
import { agreement, terms } from "./fixtures/agreement.ts";

const m = (id: string, more: object = {}) =>
  SettlementMission.parse({
    mission: id,
    unit: "fire-1",
    status: "actual",
    role: "first-responder",
    alarmed: "2026-05-01T12:00:00.000Z",
    free: "2026-05-01T12:40:30.000Z",
    crewOnActiveDuty: false,
    consumables: { "aed-pads": 1, gloves: 4 },
    ...more,
  });
const on = (list: readonly SettlementMission[], more: object = { terms }) =>
  Settlement.parse(settlementOf(agreement(more), list));
const unknown = { absent: "unknown" };

describe("the basis of a settlement", () => {
  test("counts, minutes, the wage clause and consumables", () => {
    const duty = m("m2", { crewOnActiveDuty: true, consumables: { gloves: 2 } });
    expect(on([m("m1"), duty])).toEqual({
      callOuts: 2,
      time: { minutes: 80, known: 2, unknown: 0 },
      wages: { clause: "part-time", callOuts: 1, minutes: 40, minutesUnknown: 0, dutyUnknown: 0 },
      consumables: { used: { "aed-pads": 1, gloves: 6 }, known: 2, unknown: 0 },
      beside: { exercises: 0, otherHelp: 0, roleUnknown: 0, undated: 0, outside: 0, conflicting: 0 },
    });
  });

  test("what is unknown is in no sum and counted beside it", () => {
    const list = [
      m("m1"),
      m("m2", { free: unknown }),
      m("m3", { free: "2026-05-01T11:00:00.000Z" }),
      m("m4", { crewOnActiveDuty: unknown, consumables: unknown }),
    ];
    expect(on(list)).toMatchObject({
      callOuts: 4,
      time: { minutes: 80, known: 2, unknown: 2 },
      wages: { callOuts: 3, minutes: 40, minutesUnknown: 2, dutyUnknown: 1 },
      consumables: { known: 3, unknown: 1 },
    });
  });

  test("what is not an akutthjelper mission under this agreement is told apart", () => {
    const list = [
      m("m1", { status: "exercise" }),
      m("m2", { role: "other-help" }),
      m("m3", { role: unknown }),
      m("m4", { alarmed: unknown }),
      m("m5", { unit: "fire-9" }),
      m("m6", { alarmed: "2026-12-31T23:30:00.000Z" }),
      m("m7"),
      m("m7", { free: "2026-05-01T13:00:00.000Z" }),
      m("m8"),
      m("m8"),
    ];
    expect(on(list)).toMatchObject({
      callOuts: 1,
      beside: { exercises: 1, otherHelp: 1, roleUnknown: 1, undated: 1, outside: 2, conflicting: 1 },
    });
    // Half past eleven at night in UTC on New Year's Eve is the next year in Norway, when the agreement is over.
    expect(on([m("m6", { alarmed: "2026-12-31T22:30:00.000Z" })]).callOuts).toBe(1);
    expect(on([m("m1")], { until: unknown }).beside.outside).toBe(1);
  });

  test("the wage clause decides, and no clause is no figure", () => {
    const clause = (wages: unknown) =>
      on([m("m1"), m("m2", { crewOnActiveDuty: true })], {
        terms: { costs: { ...terms.costs, wages } },
      }).wages;
    expect(clause("all")).toMatchObject({ callOuts: 2, minutes: 80 });
    expect(clause("none")).toMatchObject({ callOuts: 0, minutes: 0, dutyUnknown: 0 });
    expect(clause({ absent: "unknown" })).toEqual({ absent: "unknown" });
    expect(on([m("m1")], {}).wages).toEqual({ absent: "not-recorded" });
  });

  test("a person can't be slipped in", () => {
    expect(SettlementMission.safeParse({ ...m("m1"), person: "x" }).success).toBe(false);
    expect(SettlementMission.safeParse({ ...m("m1"), consumables: { "Kari Hansen": 1 } }).success).toBe(false);
  });
});
