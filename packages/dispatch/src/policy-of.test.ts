import { Condition } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { LayerEntry } from "@prehosp/rules";
import { describe, expect, test } from "vitest";
import { arrest, candidateOf } from "./fixtures/base.ts";
import { policyOf, propose } from "./index.ts";

const on = "2026-11-22" as Day;
const layer = (over: Partial<LayerEntry> = {}): LayerEntry => ({
  layer: "regional",
  parameter: "dispatch.minimum-gain.unconscious",
  value: 120,
  from: "2026-01-01" as Day,
  decidedBy: "medisinsk ansvarlig lege, AMK (syntetisk)",
  decidedOn: "2025-12-01" as Day,
  source: "vedtak 3/2025",
  ...over,
});

describe("policyOf", () => {
  test("without layers every minimum gain is 0, and the same content has the same hash", () => {
    const a = policyOf({ edition: "2019-06-19-horing" });
    const b = policyOf({ edition: "2019-06-19-horing", layers: [], on });
    expect(a).toEqual(b);
    expect("policy" in a && Object.entries(a.policy.parameters.minimumGainSeconds)).toEqual(
      Condition.options.map((c) => [c, 0]),
    );
    expect(policyOf({ edition: "published" })).not.toEqual(a);
  });

  test("a decided choice sets the gain of its condition alone, and moves the unit that no longer gains enough", () => {
    const made = policyOf({ edition: "2019-06-19-horing", layers: [layer()], on });
    if (!("policy" in made)) throw new Error("refused");
    expect(made.policy.parameters.minimumGainSeconds).toMatchObject({ unconscious: 120, "cardiac-arrest": 0 });
    const s = arrest();
    const near = s.candidates.map((c) =>
      c.unit.id === "amb-1" ? candidateOf("amb-1", "ambulance", 470, "under-way") : c,
    );
    const p = propose(made.policy, {
      ...s,
      candidates: near,
      indication: { ...s.indication, condition: "unconscious" },
    });
    expect(p.possible.map((l) => [l.unit, l.gainSeconds, l.notes])).toEqual([
      ["brann-1", 110, ["no-time-gain"]],
      ["rk-1", -10, ["no-time-gain"]],
    ]);
  });

  test.each([
    ["above the national maximum", layer({ value: 181 }), "above-national-maximum"],
    ["nothing that decided it", layer({ decidedBy: "" }), "not-an-entry"],
    ["no number", layer({ value: "to minutter" }), "not-a-value"],
    ["an unknown parameter", layer({ parameter: "dispatch.minimum-gain.hikke" }), "unknown-parameter"],
  ])("refuses %s", (_, entry, problem) => {
    const made = policyOf({ edition: "2019-06-19-horing", layers: [entry], on });
    expect("problems" in made && made.problems.map((p) => p.problem)).toEqual([problem]);
  });

  test.each(["2031", "__proto__", "constructor"])("refuses an edition that is not here: %s", (edition) => {
    expect(policyOf({ edition: edition as never, packs: [{}], on })).toEqual({
      problems: [{ problem: "unknown-edition", edition, known: ["2019-06-19-horing", "published"] }],
    });
  });

  test("refuses layers without the day they are asked for", () => {
    expect(policyOf({ edition: "2019-06-19-horing", layers: [layer()] })).toMatchObject({
      problems: [{ problem: "no-day" }],
    });
  });
});
