import { expect, test } from "vitest";
import { Initiator, PartyKind } from "@prehosp/model";
import { covers, criteria, insuranceOf, prepare } from "./index.ts";
import { coverCriteria } from "./criteria.ts";
import { agreement, d, u } from "./fixtures/agreement.ts";

const of = (kind: PartyKind, more: object = {}) =>
  insuranceOf(agreement({ provider: { organisation: "x", kind } }), { initiator: "AMK", ...more });

test("patients: missions initiated by AMK or LVS are covered by NPE", () => {
  const outcome = (initiator: Initiator | { absent: "unknown" }) =>
    insuranceOf(agreement(), { initiator }).patient.finding.outcome;
  expect(Initiator.options.filter((by) => outcome(by) === "met").toSorted()).toEqual(["AMK", "LVS"]);
  expect(outcome("110")).toBe("not-met");
  expect(outcome({ absent: "unknown" })).toBe("unclear");
});

test("crews: by what kind of body they belong to", () => {
  const crew = (kind: PartyKind) => [of(kind).crew.class, of(kind).crew.finding.outcome];
  expect(crew("fire-service")).toEqual(["municipal", "met"]);
  expect(crew("municipality")).toEqual(["municipal", "met"]);
  expect(crew("inter-municipal")).toEqual(["municipal", "unclear"]);
  expect(crew("red-cross")).toEqual(["collective", "unclear"]);
  expect(crew("police")).toEqual(["not-said", "not-applicable"]);
});

test("volunteers: registered members off road are covered, on road is unclear and never a no", () => {
  const crew = (registeredMembers: boolean, offRoad: boolean) => of("red-cross", { registeredMembers, offRoad }).crew;
  expect(crew(true, true).finding).toMatchObject({ outcome: "met", cites: ["AH-5.2-a"] });
  expect(crew(true, false).finding).toMatchObject({ outcome: "unclear", missing: ["serviceOffRoad"] });
  expect(crew(false, false).finding.outcome).toBe("not-met");
  expect(crew(true, false).text.nb).toContain("må organisasjonen avklare");
});

test("insurance is a status: no rule of cover reads it, and no cover changes by it", () => {
  const status = criteria.filter((c) => c.cites.some((norm) => norm.startsWith("AH-5.")));
  expect(status.length).toBe(4);
  expect(coverCriteria.filter((c) => status.includes(c))).toEqual([]);
  const rk = agreement({ provider: { organisation: "rk", kind: "red-cross" } });
  const cover = covers(prepare([rk]), { unit: u("fire-1"), condition: "cardiac-arrest", on: d("2026-06-01") });
  expect(cover.judged.outcome).toBe("met");
});
