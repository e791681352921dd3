import type { Candidate, Situation } from "@prehosp/model";
import { Situation as SituationSchema } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { describe, expect, test } from "vitest";
import { arrest, candidateOf, policyFor } from "./fixtures/base.ts";
import { oldestPosition, propose } from "./index.ts";

const policy = policyFor();
const unconscious = (): Situation => ({
  ...arrest(),
  indication: { ...arrest().indication, condition: "unconscious" },
});
const edit = (s: Situation, id: string, reach: Partial<Candidate["reach"]>): Situation => ({
  ...s,
  candidates: s.candidates.map((c) => (c.unit.id === id ? { ...c, reach: { ...c.reach, ...reach } } : c)),
});
const limit = oldestPosition.road.values[0].value;

describe("a time that is too old", () => {
  test("at the limit it counts, a second later it is unknown, says how old it is, and the unit stays in sight", () => {
    const at = propose(policy, edit(unconscious(), "brann-1", { positionAgeSeconds: limit }));
    expect(at.proposed.map((l) => l.unit)).toEqual(["brann-1", "rk-1"]);
    const after = propose(policy, edit(unconscious(), "brann-1", { positionAgeSeconds: limit + 1 }));
    expect(after.proposed.map((l) => l.unit)).toEqual(["rk-1"]);
    expect(after.possible[0]).toMatchObject({
      unit: "brann-1",
      outcome: "unclear",
      eta: { absent: "unknown", because: "Posisjonen er 16 min gammel, eldre enn grensen på 15 min" },
      settle: [{ missing: "arrival", whom: "110", units: ["brann-1"] }],
    });
    expect(after.ask).toMatchObject({ missing: "arrival", changes: ["brann-1"] });
  });

  test("of the ambulance makes every gain unclear and names the ambulance", () => {
    const p = propose(policy, edit(unconscious(), "amb-1", { positionAgeSeconds: limit + 1 }));
    expect(p.possible.map((l) => [l.unit, l.settle[0]?.missing, l.settle[0]?.units])).toEqual([
      ["brann-1", "ordinaryArrival", ["amb-1"]],
      ["rk-1", "ordinaryArrival", ["amb-1"]],
    ]);
    expect(p.factors.available.withoutTime).toEqual(["amb-1"]);
  });

  test("each way of travelling has its own limit, with who decided it and that nobody has verified it", () => {
    for (const p of Object.values(oldestPosition)) {
      expect(p.values).toHaveLength(1);
      expect(p.values[0]).toMatchObject({ verified: false, decidedBy: "Prehosp", cites: ["AH-2.5-b"] });
    }
    const p = propose(policy, {
      ...unconscious(),
      candidates: [
        {
          ...candidateOf("skoyte", "rescue-vessel", 300),
          reach: { ...candidateOf("s", "fire", 300).reach, positionAgeSeconds: 1800 },
        },
        {
          ...candidateOf("bil", "voluntary", 300),
          reach: { ...candidateOf("b", "fire", 300).reach, positionAgeSeconds: 1800 },
        },
        {
          ...candidateOf("fly", "air-ambulance", 900),
          reach: { ...candidateOf("f", "fire", 900).reach, positionAgeSeconds: 700 },
        },
      ],
    });
    expect(p.possible.map((l) => [l.unit, "seconds" in l.eta])).toEqual([
      ["skoyte", true],
      ["bil", false],
    ]);
    expect(p.ordinary[0]?.eta).toMatchObject({ absent: "unknown" });
  });

  test("at the scene neither age nor estimate matters", () => {
    const s = edit(unconscious(), "amb-1", { eta: absent("unknown"), positionAgeSeconds: 99_999 });
    const there = {
      ...s,
      candidates: s.candidates.map((c) => (c.unit.id === "amb-1" ? { ...c, state: "at-scene" as const } : c)),
    };
    const p = propose(policy, there);
    expect(p.ordinary[0]).toMatchObject({ unit: "amb-1", eta: { seconds: 0 } });
    expect(p.possible.map((l) => l.reason)).toEqual(["no-gain", "no-gain"]);
  });
});

describe("a time that cannot be", () => {
  const cases: readonly [string, Candidate["reach"]["eta"], string][] = [
    ["negative", { seconds: -60, low: -60, high: 0 }, "seconds"],
    ["milliseconds", { seconds: 360_000, low: 360_000, high: 360_000 }, "seconds"],
    ["an interval the wrong way round", { seconds: 300, low: 400, high: 500 }, ""],
    ["no number", { seconds: Number.NaN, low: 0, high: 0 }, "seconds"],
  ];

  test.each(cases)("%s: refused at the door with its path, and unknown where it gets past", (_, eta, field) => {
    const s = edit(unconscious(), "brann-1", { eta });
    const door = SituationSchema.safeParse(s);
    const paths = JSON.stringify(door.error?.issues ?? []);
    expect(door.success).toBe(false);
    expect(door.error?.issues[0]?.path.slice(0, 4)).toEqual(["candidates", 0, "reach", "eta"]);
    expect(paths).toContain(field);
    const p = propose(policy, s);
    expect(p.proposed.map((l) => l.unit)).toEqual(["rk-1"]);
    expect(p.possible[0]?.eta).toEqual({ absent: "unknown", because: "Anslått ankomst er ikke en mulig tid" });
  });

  test("an age that cannot be, or that nobody knows, makes the time unknown", () => {
    for (const age of [-1, Number.NaN, absent("not-recorded")]) {
      const p = propose(policy, edit(unconscious(), "brann-1", { positionAgeSeconds: age }));
      expect(p.possible[0]?.eta).toEqual({ absent: "unknown", because: "Det er ikke kjent hvor gammel posisjonen er" });
    }
  });
});

test("an unknown kind of unit is refused at the door with its path, and where it gets past it is shown, outside", () => {
  const drone = { ...candidateOf("drone-1", "fire", 60) };
  const s = { ...unconscious(), candidates: [{ ...drone, unit: { ...drone.unit, kind: "drone" as never } }] };
  expect(SituationSchema.safeParse(s).error?.issues[0]?.path).toEqual(["candidates", 0, "unit", "kind"]);
  expect(propose(policy, s).outside.map((l) => [l.unit, l.reason, l.role])).toEqual([
    ["drone-1", "not-taking-part", "other-help"],
  ]);
});
