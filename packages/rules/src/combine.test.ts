import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "@prehosp/model/time";
import { FindingData, all, allOutcomes, any, anyOutcome, conclude } from "./index.ts";
import type { Finding, Outcome } from "./index.ts";

const head = { rule: "test.sum", version: "1.0", code: "@prehosp/rules@0.1.0", cites: ["AH-2.2-b"] } as const;
const finding = (outcome: Outcome, missing: readonly string[] = [], until?: string): Finding => ({
  ...head,
  rule: "test.part",
  outcome,
  read: ["a", ...missing],
  missing: outcome === "unclear" ? missing : [],
  because: [],
  ...(until === undefined ? {} : { until: until as Day }),
});
const anyFinding = fc
  .tuple(
    fc.constantFrom<Outcome>("met", "not-met", "unclear", "not-applicable"),
    fc.subarray(["x", "y", "z"], { minLength: 1 }),
    fc.option(fc.constantFrom("2026-01-01", "2027-01-01", "2028-01-01"), { nil: undefined }),
  )
  .map(([o, m, u]) => finding(o, m, o === "met" ? u : undefined));

describe("findings put together", () => {
  test("nothing, and only what doesn't apply, is not-applicable and never met", () => {
    for (const f of [all, any]) {
      expect(f([]).outcome).toBe("not-applicable");
      expect(f([finding("not-applicable")]).outcome).toBe("not-applicable");
    }
  });

  test("the outcome is that of the outcomes, the parts are kept, and only what is unclear misses something", () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (fs) => {
        const outcomes = fs.map((f) => f.outcome);
        expect(all(fs).outcome).toBe(allOutcomes(outcomes));
        expect(any(fs).outcome).toBe(anyOutcome(outcomes));
        for (const c of [all(fs), any(fs)]) {
          expect(c.because).toEqual(fs);
          expect(c.missing.length > 0).toBe(c.outcome === "unclear");
          expect(c.outcome === "met" || !("until" in c)).toBe(true);
        }
      }),
    );
  });

  test("all ends with the first part to end, any with the last, and never where one part doesn't end", () => {
    const [short, long, endless] = [finding("met", [], "2026-06-01"), finding("met", [], "2027-06-01"), finding("met")];
    expect(all([long, short, endless]).until).toBe("2026-06-01");
    expect(any([long, short]).until).toBe("2027-06-01");
    expect(any([long, endless])).not.toHaveProperty("until");
    expect(any([short, finding("not-met")]).until).toBe("2026-06-01");
  });

  test("a conclusion is a finding under its own norms, valid on the wire", () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (fs) => {
        const f = conclude(head, all(fs));
        expect(f).toMatchObject({ ...head, because: fs });
        expect(FindingData.safeParse(f).success).toBe(true);
      }),
    );
  });
});
