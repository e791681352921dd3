import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { Day } from "@prehosp/model/time";
import { LayerEntry, checkLayers, parameter, resolve } from "./index.ts";
import type { Parameter } from "./index.ts";

const on = "2026-05-01" as Day;
const national = {
  from: "2019-06-19",
  cites: ["AH-2.5-a"],
  verified: false,
  source: "test",
  decidedBy: "Prehosp (eksempel)",
} as const;
// A larger gain asks more before a first responder is weighed, so it is tighter.
const gain = parameter({
  id: "test.minimum-gain",
  norsk: "minste tidsgevinst",
  unit: "s",
  schema: z.number().int().min(0),
  values: [{ ...national, value: 120 }],
  may: "widen",
  tighter: (a, b) => a >= b,
  nationalMaximum: 180,
});
const practice = parameter({
  id: "test.practice",
  norsk: "øvelse",
  unit: "months",
  schema: z.number().int().positive(),
  values: [
    { ...national, value: 12, until: "2026-01-01" },
    { ...national, value: 10, from: "2026-01-01" },
  ],
  may: "tighten",
  tighter: (a, b) => a <= b,
});
const entry = (
  layer: LayerEntry["layer"],
  value: unknown,
  p: { readonly id: string } = gain,
  more: Partial<LayerEntry> = {},
): LayerEntry => ({
  layer,
  parameter: p.id,
  value,
  from: "2026-01-01" as Day,
  decidedBy: "fagdirektør (syntetisk)",
  decidedOn: "2025-12-01" as Day,
  source: "vedtak 1/2025",
  ...more,
});

describe("resolve", () => {
  test("lays the nearest lawful choice over the national value, and says who decided", () => {
    expect(resolve(gain, [entry("unit", 30), entry("regional", 60), entry("local", 5, practice)], on)).toEqual({
      ok: true,
      resolved: {
        value: 30,
        layer: "unit",
        decidedBy: "fagdirektør (syntetisk)",
        source: "vedtak 1/2025",
        cites: ["AH-2.5-a"],
        verified: false,
        over: [
          { layer: "national", value: 120 },
          { layer: "regional", value: 60 },
        ],
      },
    });
    expect(resolve(gain, [], on)).toMatchObject({ resolved: { layer: "national", value: 120, over: [] } });
  });

  test("a layer that does what it may not is a problem with both values", () => {
    expect(resolve(gain, [entry("local", 150)], on)).toMatchObject({
      problem: { problem: "narrows", layer: "local", value: 150, under: 120 },
    });
    expect(resolve(practice, [entry("regional", 6, practice), entry("local", 9, practice)], on)).toMatchObject({
      problem: { problem: "loosens", layer: "local", value: 9, under: 6 },
    });
    expect(resolve({ ...gain, may: "fixed" }, [entry("unit", 120)], on)).toMatchObject({
      problem: { problem: "fixed" },
    });
    expect(resolve({ ...gain, may: "free" }, [entry("unit", 181)], on)).toMatchObject({
      problem: { problem: "above-national-maximum", value: 181, under: 180 },
    });
    expect(resolve({ ...gain, may: "free" }, [entry("unit", 180)], on)).toMatchObject({ ok: true });
  });

  test("without a decision, in the wrong form, twice or on a day without a national value, there is no value", () => {
    expect(resolve(gain, [entry("local", 60, gain, { decidedBy: " " })], on)).toMatchObject({
      problem: { problem: "not-an-entry", at: "decidedBy" },
    });
    for (const without of ["decidedBy", "decidedOn", "source"] as const) {
      const { [without]: _, ...rest } = entry("local", 60);
      expect(LayerEntry.safeParse(rest).success).toBe(false);
      expect(resolve(gain, [rest as LayerEntry], on)).toMatchObject({
        problem: { problem: "not-an-entry", at: without },
      });
    }
    expect(resolve(gain, [entry("local", "60")], on)).toMatchObject({ problem: { problem: "not-a-value" } });
    expect(resolve(gain, [entry("local", 60), entry("local", 50)], on)).toMatchObject({
      problem: { problem: "two-values" },
    });
    expect(resolve(gain, [], "2019-01-01" as Day)).toMatchObject({ problem: { problem: "no-national-value" } });
  });

  test("a choice outside its days has no say, and a change of the national value is found when loading", () => {
    const local = entry("local", 11, practice, { from: "2025-01-01" as Day });
    const period = { from: "2025-06-01" as Day, until: "2027-01-01" as Day };
    expect(resolve(practice, [local], "2025-06-01" as Day)).toMatchObject({ ok: true });
    expect(checkLayers(practice, [local], period)).toMatchObject([
      { problem: "loosens", on: "2026-01-01", value: 11, under: 10 },
    ]);
    expect(checkLayers(practice, [{ ...local, until: "2026-01-01" as Day }], period)).toEqual([]);
  });

  test("whatever the layers say, a value that comes out is lawful against every value it was laid over", () => {
    const entries = fc.array(fc.tuple(fc.constantFrom("regional", "local", "unit"), fc.integer({ min: 0, max: 240 })), {
      maxLength: 3,
    });
    const kinds = fc.constantFrom<Parameter<number>["may"]>("tighten", "widen", "fixed", "free");
    fc.assert(
      fc.property(entries, kinds, (es, may) => {
        const p = { ...gain, may };
        const r = resolve(
          p,
          es.map(([layer, value]) => entry(layer, value)),
          on,
        );
        if (!r.ok) return r.problem.value !== undefined;
        const { value, over } = r.resolved;
        const lawful = { tighten: (o: number) => value >= o, widen: (o: number) => value <= o, fixed: () => false };
        return value <= 180 && (may === "free" || over.every((o) => lawful[may](o.value)));
      }),
    );
  });
});
