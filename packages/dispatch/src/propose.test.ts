import type { Candidate, Situation } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { describe, expect, test } from "vitest";
import { arrest, candidateOf, policyFor, situationOf } from "./fixtures/base.ts";
import { Line, Policy, Proposal, propose } from "./index.ts";

const policy = policyFor();
const units = (lines: readonly { readonly unit: string }[]): string[] => lines.map((l) => l.unit);
const lineOf = (p: Proposal, unit: string): Line => {
  const line = [...p.proposed, ...p.possible, ...p.outside].find((l) => l.unit === unit);
  if (line === undefined) throw new Error(`${unit} is in no list`);
  return line;
};
const edit = (s: Situation, id: string, change: (c: Candidate) => Candidate): Situation => ({
  ...s,
  candidates: s.candidates.map((c) => (c.unit.id === id ? change(c) : c)),
});
const missing = (line: Line): string[] =>
  line.findings.filter((f) => f.outcome === "unclear").flatMap((f) => f.missing);

describe("the base arrest", () => {
  const p = propose(policy, arrest());

  test("proposes fire and volunteers by time, keeps police outside, weighs against the ambulance under way", () => {
    expect(units(p.proposed)).toEqual(["brann-1", "rk-1"]);
    expect(units(p.possible)).toEqual([]);
    expect(units(p.outside)).toEqual(["politi-1"]);
    expect(p.proposed.map((l) => [l.role, l.route, l.routeFrom, l.gainSeconds, l.outcome])).toEqual([
      ["first-responder", "110", "guideline", 420, "met"],
      ["first-responder", "direct", "guideline", 300, "met"],
    ]);
    expect(p.outside[0]).toMatchObject({ role: "ad-hoc-helper", route: "112", notes: ["weigh-police-duties"] });
    expect(p.ordinary.map((l) => [l.unit, l.standing])).toEqual([
      ["amb-1", "coming"],
      ["amb-2", "coming"],
      ["lege-1", "not-yet"],
    ]);
    expect(p.parallel).toEqual({ unit: "amb-1", coming: true });
    expect(p.ask).toBeUndefined();
    expect(p.firstDefibrillator?.unit).toBe("politi-1");
    expect(p.edition).toMatchObject({
      id: "2019-06-19-horing",
      status: "draft",
      norsk: "høringsutkast 2019, ikke gjeldende",
    });
  });

  test("is data: it passes its own schema unchanged, and so does the policy", () => {
    expect(Proposal.parse(JSON.parse(JSON.stringify(p)))).toEqual(p);
    expect(Policy.parse(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });
});

describe("one fact taken away at a time", () => {
  const equipment =
    (kind: "aed" | "ventilation-mask" | "tourniquet" | "thermal-blanket") =>
    (c: Candidate): Candidate => {
      const { [kind]: _, ...rest } = c.unit.equipment;
      return { ...c, unit: { ...c.unit, equipment: rest } };
    };
  const cover =
    (field: "inForce" | "condition") =>
    (c: Candidate): Candidate =>
      c.cover === undefined ? c : { ...c, cover: { ...c.cover, [field]: absent("not-recorded") } };
  const without: readonly [string, string, string, (c: Candidate) => Candidate][] = [
    ["AED", "aed", "110", equipment("aed")],
    ["mask", "ventilationMask", "110", equipment("ventilation-mask")],
    ["tourniquet", "tourniquet", "110", equipment("tourniquet")],
    ["blanket", "thermalBlanket", "110", equipment("thermal-blanket")],
    ["agreement", "agreementInForce", "agreement-owner", cover("inForce")],
    ["covered condition", "conditionCovered", "agreement-owner", cover("condition")],
    ["Nødnett", "nodnett", "110", (c) => ({ ...c, unit: { ...c.unit, nodnett: absent("unknown") } })],
    ["availability", "available", "organisation", (c) => ({ ...c, crew: { available: absent("not-recorded") } })],
    [
      "availability that still holds",
      "available",
      "organisation",
      (c) => ({ ...c, crew: { available: { outcome: "yes", said: arrest().at, until: arrest().at } } }),
    ],
  ];

  test.each(without)("%s: the unit moves to possible and names exactly %s, settled by %s", (_, fact, whom, change) => {
    const p = propose(policy, edit(arrest(), "brann-1", change));
    const line = lineOf(p, "brann-1");
    expect(units(p.possible)).toEqual(["brann-1"]);
    expect(line.outcome).toBe("unclear");
    expect(missing(line)).toEqual([fact]);
    expect(line.settle).toEqual([{ missing: fact, whom, units: ["brann-1"] }]);
    expect(units(p.proposed)).toEqual(["rk-1"]);
    expect(units(p.outside)).toEqual(["politi-1"]);
    const asks = whom !== "agreement-owner";
    expect(p.ask).toEqual(asks ? { missing: fact, whom, about: ["brann-1"], changes: ["brann-1"] } : undefined);
  });

  const noEta = (c: Candidate): Candidate => ({ ...c, reach: { ...c.reach, eta: absent("unknown") } });

  test("the unit's own time: unclear, named, and in arrest still proposed, last", () => {
    const p = propose(policy, edit(arrest(), "brann-1", noEta));
    expect(units(p.proposed)).toEqual(["rk-1", "brann-1"]);
    expect(lineOf(p, "brann-1")).toMatchObject({ outcome: "unclear", notes: ["arrest-despite-unclear-gain"] });
    expect(missing(lineOf(p, "brann-1"))).toEqual(["arrival"]);
  });

  test.each(["amb-1", "amb-2", "lege-1"])("the time of %s: the gain of every unit is unclear and names it", (id) => {
    const p = propose(policy, edit(arrest(), id, noEta));
    expect(units(p.proposed)).toEqual(["brann-1", "rk-1"]);
    for (const line of p.proposed) {
      expect(line.outcome).toBe("unclear");
      expect(line.notes).toEqual(["arrest-despite-unclear-gain"]);
      expect(missing(line)).toEqual(["ordinaryArrival"]);
      expect(line.settle).toEqual([{ missing: "ordinaryArrival", whom: "ordinary-resource", units: [id] }]);
    }
  });

  test("outside arrest an unclear gain is possible, not proposed, and its question is asked", () => {
    const s = {
      ...edit(arrest(), "amb-2", noEta),
      indication: { ...arrest().indication, condition: "serious-injury" as const },
    };
    const p = propose(policy, s);
    expect(units(p.possible)).toEqual(["brann-1", "rk-1"]);
    expect(p.ask).toEqual({
      missing: "ordinaryArrival",
      whom: "ordinary-resource",
      about: ["amb-2"],
      changes: ["brann-1", "rk-1"],
    });
    expect(p.firstDefibrillator).toBeUndefined();
  });
});

describe("within the effect of the norm", () => {
  test("no secure channel withholds, and oxygen without its company is not advertised; the unit stays proposed", () => {
    const p = propose(
      policy,
      edit(arrest(), "brann-1", (c) => ({
        ...c,
        secureChannel: false,
        unit: { ...c.unit, equipment: { ...c.unit.equipment, oxygen: true, "spo2-meter": false } },
      })),
    );
    expect(units(p.proposed)).toEqual(["brann-1", "rk-1"]);
    expect(lineOf(p, "brann-1").notes).toEqual(["withhold-identity", "do-not-advertise-oxygen"]);
  });

  test("no gain keeps the unit possible, no agreement puts it outside, neither hides it", () => {
    const near = edit(arrest(), "amb-2", () => candidateOf("amb-2", "ambulance", 100, "acknowledged"));
    expect(units(propose(policy, near).possible)).toEqual(["brann-1", "rk-1"]);
    const bare = edit(arrest(), "brann-1", (c) => (c.cover ? { ...c, cover: { ...c.cover, inForce: false } } : c));
    expect(units(propose(policy, bare).outside)).toEqual(["politi-1", "brann-1"]);
  });

  test("an ambulance that is nearer but has not acknowledged leaves the gain open, and does not count against", () => {
    const s = edit(arrest(), "lege-1", () => candidateOf("lege-1", "ambulance", 60, "alarmed"));
    const p = propose(policy, { ...s, indication: { ...s.indication, condition: "unconscious" } });
    expect(units(p.possible)).toEqual(["brann-1", "rk-1"]);
    expect(missing(lineOf(p, "brann-1"))).toEqual(["ordinaryAcknowledged"]);
  });

  test("nothing ordinary on the board: the gain is met, and the duty to find one stays open", () => {
    const p = propose(policy, situationOf([candidateOf("brann-1", "fire", 360)]));
    expect(units(p.proposed)).toEqual(["brann-1"]);
    expect(lineOf(p, "brann-1").findings.find((f) => f.rule === "dispatch.time-gain")?.outcome).toBe("met");
    expect(p.parallel).toEqual({ open: ["neighbour-AMK", "doctor", "air"] });
  });

  test("lifting is other help outside the scheme; help without AMK or LVS likewise", () => {
    const lifting = propose(policy, { ...arrest(), purpose: "lifting" });
    expect([lifting.proposed.length, lifting.possible.length, lifting.outside.length]).toEqual([0, 0, 3]);
    expect(lineOf(lifting, "rk-1")).toMatchObject({ role: "other-help", notes: ["not-a-first-responder-mission"] });
    expect(propose(policy, { ...arrest(), initiator: "110" }).outside).toHaveLength(3);
    expect(units(propose(policy, { ...arrest(), initiator: "LVS" }).proposed)).toEqual(["brann-1", "rk-1"]);
  });

  test("the agreement's route goes before the main rule for fire, never for police", () => {
    const direct = (c: Candidate): Candidate => (c.cover ? { ...c, cover: { ...c.cover, route: "direct" } } : c);
    const p = propose(policy, edit(edit(arrest(), "brann-1", direct), "politi-1", direct));
    expect(lineOf(p, "brann-1")).toMatchObject({ route: "direct", routeFrom: "agreement" });
    expect(lineOf(p, "politi-1").route).toBe("112");
  });

  test("a unit that cannot come brings no defibrillator", () => {
    const s = edit(arrest(), "politi-1", (c) => ({ ...c, state: "engaged-elsewhere" }));
    expect(propose(policy, s).firstDefibrillator?.unit).toBe("brann-1");
  });

  test("the unverified edition concludes nothing on who may take part: possible, never proposed, never hidden", () => {
    const p = propose(policyFor("published"), arrest());
    expect(units(p.proposed)).toEqual([]);
    expect(units(p.possible)).toEqual(["brann-1", "rk-1"]);
    expect(units(p.outside)).toEqual(["politi-1"]);
    expect(lineOf(p, "brann-1").settle.map((s) => [s.missing, s.whom])).toEqual([
      ["missionPurposes", "guideline-reader"],
      ["alarmReasons", "guideline-reader"],
      ["takingPart", "guideline-reader"],
    ]);
    expect(p.ask).toBeUndefined();
    expect(p.edition.verified).toBe(false);
  });

  test("flags pass through as warnings", () => {
    expect(propose(policy, { ...arrest(), flags: ["violence"] }).warnings).toEqual(["violence"]);
  });
});
