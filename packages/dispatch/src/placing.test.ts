import { norm } from "@prehosp/norms";
import type { Finding } from "@prehosp/rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { criteria } from "./criteria/index.ts";
import { place } from "./placing.ts";

const effects = criteria.map((c) => norm(c.cites[0]).effect);
const met = (i: number): Finding => {
  const c = criteria[i];
  if (c === undefined) throw new Error(`no criterion ${i}`);
  return {
    rule: c.id,
    version: c.version,
    code: c.code,
    outcome: "met",
    cites: c.cites,
    read: [],
    missing: [],
    because: [],
  };
};
const all = criteria.map((_, i) => met(i));
const outcome = fc.constantFrom("met", "not-met", "unclear", "not-applicable" as const);
const situations = fc
  .tuple(...criteria.map(() => outcome))
  .map((os) => all.map((f, i) => ({ ...f, outcome: os[i] ?? "met" })));

test.each(criteria.map((c, i) => [c.id, effects[i], i] as const))(
  "%s acts as its norm's effect %s lets it",
  (_, effect, i) => {
    const listOf = (o: Finding["outcome"]) =>
      place(
        all.map((f, k) => (k === i ? { ...f, outcome: o } : f)),
        false,
      ).list;
    const allowed =
      effect === "eligibility" || effect === "status" ? "outside" : effect === "consider" ? "possible" : "proposed";
    expect(listOf("not-met")).toBe(allowed);
    expect(listOf("unclear")).toBe(allowed === "outside" ? "possible" : allowed);
    expect(listOf("not-applicable")).toBe("proposed");
  },
);

test("only eligibility and status can put a line outside, only consider can hold it back from being proposed", () => {
  fc.assert(
    fc.property(situations, fc.boolean(), (findings, arrest) => {
      const has = (effect: string, o: string) => findings.some((f, i) => effects[i] === effect && f.outcome === o);
      const { list } = place(findings, arrest);
      expect(list === "outside").toBe(has("eligibility", "not-met") || has("status", "not-met"));
      const held = has("consider", "not-met") || has("eligibility", "unclear") || has("status", "unclear");
      const waits = !arrest && has("consider", "unclear");
      expect(list === "proposed" && (held || waits)).toBe(false);
    }),
    { numRuns: 10_000 },
  );
});
