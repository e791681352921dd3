import type { Candidate, Situation } from "@prehosp/model";
import { FindingData } from "@prehosp/rules";
import { describe, expect, test } from "vitest";
import { arrest, candidateOf, situationOf } from "../fixtures/base.ts";
import { Policy, Proposal, oneLine, policyOf, propose } from "../index.ts";
import { base, on } from "./fixtures/cases.ts";
import { nationalMinimum } from "./equipment.ts";

const head = {
  edition: "2019-06-19-horing",
  layer: "regional",
  owner: "hf-demo",
  decided: { by: "medisinsk ansvarlig lege, AMK (syntetisk)", on: "2025-12-01", source: "vedtak 3/2025" },
  from: "2026-01-01",
} as const;
const withOxygen = { all: [nationalMinimum, { carries: "oxygen" }] };
const vital = [{ vital: "manifest" }, { vital: "potential" }, { vital: "unclear" }];
const madeWith = (...packs: readonly object[]) =>
  policyOf({
    edition: base.edition,
    packs: packs.map((p, i) => ({ ...head, id: `p${i}`, ...p })),
    on,
    agreements: base.agreements,
  });
const policyWith = (...packs: readonly object[]): Policy => {
  const made = madeWith(...packs);
  if (!("policy" in made)) throw new Error(JSON.stringify(made.problems));
  return Policy.parse(JSON.parse(JSON.stringify(made.policy)));
};
const one = (change: (c: Candidate) => Candidate = (c) => c, over: Partial<Situation> = {}): Situation =>
  situationOf([change(candidateOf("brann-1", "fire", 100)), candidateOf("amb", "ambulance", 900, "under-way")], over);
const placed = (policy: Policy, s: Situation) => {
  const p = Proposal.parse(propose(policy, s));
  for (const list of ["proposed", "possible", "outside"] as const) {
    const line = p[list].find((l) => l.unit === "brann-1");
    if (line) return { list, line, local: line.findings.filter((f) => f.decision !== undefined) };
  }
  throw new Error("hidden");
};
const oxygen =
  (is: boolean | undefined) =>
  (c: Candidate): Candidate => {
    const { oxygen: _, ...rest } = c.unit.equipment;
    return { ...c, unit: { ...c.unit, equipment: is === undefined ? rest : { ...rest, oxygen: is } } };
  };

describe("equipment decided locally is a finding of its own", () => {
  const policy = policyWith({ equipment: [{ kinds: ["fire"], needs: withOxygen }] });

  test("that says who decided it and by which norm, and names the one thing beside the minimum", () => {
    const { list, line, local } = placed(policy, one(oxygen(false)));
    expect([list, line.reason, line.role]).toEqual(["outside", "local-equipment", "other-help"]);
    expect(local).toMatchObject([
      {
        rule: "dispatch.local-equipment",
        outcome: "not-met",
        cites: ["AH-2.7-a"],
        read: ["oxygen"],
        decision: {
          pack: "p0",
          layer: "regional",
          decidedBy: head.decided.by,
          decidedOn: "2025-12-01",
          source: "vedtak 3/2025",
        },
      },
    ]);
    expect(FindingData.parse(local[0])).toEqual(local[0]);
    expect(oneLine(line, list)).toContain("mangler utstyr som er besluttet lokalt");
  });

  test("unknown keeps the unit in sight and asks for exactly that; there is met", () => {
    const unknown = placed(policy, one(oxygen(undefined)));
    expect([unknown.list, unknown.line.settle.map((s) => s.missing)]).toEqual(["possible", ["oxygen"]]);
    expect(placed(policy, one(oxygen(true))).list).toBe("proposed");
  });

  test("asks nothing of other kinds, and what only repeats the minimum is no finding", () => {
    expect(propose(policy, arrest()).proposed.map((l) => l.unit)).toEqual(["rk-1"]);
    expect(placed(policyWith({ equipment: [{ needs: nationalMinimum }] }), one()).local).toEqual([]);
  });

  test("each layer's own, by the layer that decided it", () => {
    const both = policyWith(
      { equipment: [{ needs: withOxygen }] },
      { layer: "unit", units: ["brann-1"], equipment: [{ needs: { all: [withOxygen, { carries: "spo2-meter" }] } }] },
    );
    const { local } = placed(both, one());
    expect(local.map((f) => [f.decision?.pack, f.outcome, f.read])).toEqual([
      ["p0", "not-met", ["oxygen"]],
      ["p1", "unclear", ["spo2Meter"]],
    ]);
  });
});

test("the widened duty to consider proposes where nothing was indicated, and takes nothing away", () => {
  const policy = policyWith({ consider: { any: [...vital, { condition: "general-hypothermia" }] } });
  const cold = (condition: Situation["indication"]["condition"], is: "none" | "manifest" = "none") =>
    one(undefined, { indication: { vital: is, condition, basis: [], cites: [] } });
  const before = placed(policyWith(), cold("general-hypothermia"));
  expect([before.list, before.line.reason]).toEqual(["possible", "no-indication"]);
  const after = placed(policy, cold("general-hypothermia"));
  expect([after.list, after.line.notes]).toEqual(["proposed", []]);
  const indication = after.line.findings.find((f) => f.rule === "dispatch.indication");
  expect(indication?.because.map((f) => [f.rule, f.outcome, f.decision?.pack])).toEqual([
    ["dispatch.indication", "not-met", undefined],
    ["dispatch.local-consider", "met", "p0"],
  ]);
  const unknown = placed(policy, cold({ absent: "unknown" }));
  expect([unknown.list, unknown.line.settle.map((s) => s.missing)]).toEqual(["possible", ["condition"]]);
  expect(placed(policy, cold("other")).line.reason).toBe("no-indication");
  expect(placed(policy, cold("other", "manifest")).list).toBe("proposed");
});

test("each named requirement acts within its norm: two can put a unit outside, two are remarks", () => {
  const policy = (requirement: string) => policyWith({ requires: [requirement] });
  const crew =
    (outcome: "met" | "not-met" | "unclear", rules: readonly string[] = []) =>
    (c: Candidate) => ({
      ...c,
      crew: { ...c.crew, qualified: { outcome, rules, cites: [], missing: [] } },
    });
  const seen = (p: Policy, s: Situation) => {
    const { list, local } = placed(p, s);
    return [list, local[0]?.outcome];
  };
  expect(seen(policy("crew-qualified"), one())).toEqual(["possible", "unclear"]);
  expect(seen(policy("crew-qualified"), one(crew("met")))).toEqual(["proposed", "met"]);
  expect(seen(policy("crew-qualified"), one(crew("not-met")))).toEqual(["outside", "not-met"]);
  const remark = (c: Candidate): Candidate => ({
    ...c,
    crew: { available: { outcome: "with-remark", said: arrest().at } },
  });
  expect(seen(policy("ready-without-remark"), one(remark))).toEqual(["outside", "not-met"]);
  expect(seen(policy("ready-without-remark"), one())).toEqual(["proposed", "met"]);
  const rule = "akutthjelper.confidentiality-documented";
  expect(seen(policy("confidentiality-documented"), one())).toEqual(["proposed", "unclear"]);
  expect(seen(policy("confidentiality-documented"), one(crew("not-met", [rule])))).toEqual(["proposed", "not-met"]);
  expect(seen(policy("confidentiality-documented"), one(crew("met", [rule])))).toEqual(["proposed", "met"]);
  expect(seen(policy("nodnett-only"), one())).toEqual(["proposed", "met"]);
});

test("a narrowed agreement puts the unit outside for the conditions it no longer covers, and only units under it", () => {
  const policy = policyWith({
    layer: "local",
    agreements: [{ agreement: "a-brann", conditions: ["serious-injury"], replay: `sha256:${"0".repeat(64)}` }],
  });
  const under = (agreement: string) => (c: Candidate) => ({
    ...c,
    ...(c.cover && { cover: { ...c.cover, agreement: agreement as never } }),
  });
  expect(placed(policy, one(under("a-brann"))).line.reason).toBe("local-requirement");
  expect(placed(policy, one(under("a-rk"))).list).toBe("proposed");
});

test("who takes part and the minimum gain are as the pack says, and for other units nothing is changed", () => {
  expect(placed(policyWith({ takingPart: ["voluntary"] }), one()).list).toBe("outside");
  const gain = policyWith({ minimumGain: { "cardiac-arrest": 60 } });
  expect(gain.parameters.minimumGainSeconds["cardiac-arrest"]).toBe(60);
  const another = policyWith({ layer: "unit", units: ["brann-2"], takingPart: ["voluntary"] });
  expect(placed(another, one()).list).toBe("proposed");
});

test("a pack needs the day, holds on its days only, and another choice of the same layer is refused", () => {
  const pack = { ...head, id: "p", takingPart: ["voluntary"] };
  expect(policyOf({ edition: base.edition, packs: [pack] })).toMatchObject({ problems: [{ problem: "no-day" }] });
  const early = policyOf({ edition: base.edition, packs: [pack], on: "2025-12-31" as never });
  expect(early).toEqual(policyOf({ edition: base.edition, on: "2025-12-31" as never }));
  const layers = [
    {
      layer: "regional",
      parameter: "dispatch.minimum-gain.unconscious",
      value: 30,
      from: "2026-01-01",
      decidedBy: "x",
      decidedOn: "2025-12-01",
      source: "y",
    },
  ] as never;
  expect(
    policyOf({ edition: base.edition, layers, packs: [{ ...head, id: "p", minimumGain: { unconscious: 60 } }], on }),
  ).toMatchObject({ problems: [{ problem: "two-values" }] });
});

test("what is too deep or too much to search is refused, and not tried", () => {
  const deep = Array.from({ length: 20_000 }).reduce<object>((inner) => ({ all: [inner] }), { carries: "aed" });
  const wide = { all: Array.from({ length: 20_000 }, () => ({ carries: "aed" })) };
  for (const needs of [deep, wide]) {
    const made = madeWith({ equipment: [{ needs }] });
    expect(made).toMatchObject({ problems: [{ problem: "too-large", pack: "p0" }] });
  }
});

test("what is no pack at all is said with its place, and never a crash", () => {
  for (const value of [null, 3, "pakke", [], {}, { id: 7, equipment: 3 }, { ...head, id: "p", equipment: [null] }]) {
    const made = policyOf({ edition: base.edition, packs: [value], on });
    expect("problems" in made && made.problems.length).toBeGreaterThan(0);
  }
});
