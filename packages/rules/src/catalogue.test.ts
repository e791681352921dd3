// An example's `then` is a word, never a function: nothing can be awaited by mistake.
/* oxlint-disable unicorn/no-thenable */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { norms } from "@prehosp/norms";
import { catalogue, checkExamples, coverage, coverageOf, criteriaOver, inForce } from "./index.ts";
import type { AnyCriterion } from "./index.ts";

const criterion = criteriaOver({ aed: z.boolean(), mask: z.boolean() }, { code: "@prehosp/rules@0.1.0" });
const aed = criterion({
  id: "test.aed",
  version: "1.0",
  norsk: "Har hjertestarter",
  cites: ["AH-2.7-a"],
  needs: ["aed"],
  decide: ({ aed: has }) => (has ? "met" : "not-met"),
  examples: [
    { given: { aed: true }, then: "met" },
    { given: { aed: false }, then: "not-met" },
    { given: { aed: { absent: "unknown" } }, then: "unclear" },
  ],
});

describe("catalogue", () => {
  test("puts each norm in one of three states, under its source, and loses none", () => {
    const c = catalogue([aed], norms, [{ norm: "AH-2.6-d", because: "krever skjønn" }]);
    const all = [...c.values()].flat();
    expect(all.map((e) => e.norm)).toEqual(norms);
    expect([...c.keys()]).toEqual(["AH", "NN", "NM", "ST", "KK"]);
    const state = (id: string) => all.find((e) => e.norm.id === id);
    expect(state("AH-2.7-a")).toMatchObject({ state: "coded", rules: [aed] });
    expect(state("AH-2.6-d")).toMatchObject({ state: "not-coded", because: ["krever skjønn"] });
    expect(state("AH-2.6-e")).toMatchObject({ state: "open", rules: [], because: [] });
  });
});

describe("checkExamples", () => {
  const twisted = (change: Partial<AnyCriterion>): AnyCriterion => ({ ...(aed as AnyCriterion), ...change });
  const problems = (c: AnyCriterion) => checkExamples([c]).map((p) => p.problem);

  test("is silent about a sound rule", () => expect(checkExamples([aed])).toEqual([]));
  test("finds another outcome, a value outside the vocabulary, and an outcome that isn't shown", () => {
    expect(problems(twisted({ examples: [...aed.examples, { given: { aed: true }, then: "not-met" }] }))).toEqual([
      "other-outcome",
    ]);
    expect(problems(twisted({ examples: [...aed.examples, { given: { aed: "ja" }, then: "met" }] }))).toEqual([
      "not-of-the-vocabulary",
    ]);
    expect(problems(twisted({ examples: aed.examples.slice(0, 2) }))).toEqual(["no-example-of"]);
  });
  test("lets a prohibition have one side only, but asks what is unclear", () => {
    const never = criterion({
      ...aed,
      needs: ["aed"],
      when: { needs: ["mask"], holds: ({ mask }) => mask },
      decide: () => "not-met",
      examples: [
        { given: { mask: true, aed: true }, then: "not-met" },
        { given: { mask: false }, then: "not-applicable" },
        { given: {}, then: "unclear" },
      ],
    });
    expect(checkExamples([never])).toEqual([]);
    const some = (...kept: readonly number[]) =>
      problems({ ...(never as AnyCriterion), examples: never.examples.filter((_, i) => kept.includes(i)) });
    expect(some(0, 1)).toEqual(["no-example-of"]);
    expect(some(1, 2)).toEqual(["no-example-of", "no-example-of"]);
  });
  test("finds a rule that gets round its types and reads what it didn't declare", () => {
    const sly = criterion({
      ...aed,
      needs: ["aed"],
      decide: (f) => (f.aed && (f as { mask?: boolean }).mask !== false ? "met" : "not-met"),
    });
    expect(problems(sly)).toEqual(["undeclared-read"]);
    const spreading = criterion({ ...aed, needs: ["aed"], decide: (f) => ({ ...f }).aed ? "met" : "not-met" });
    expect(problems(spreading)).toContain("undeclared-read");
  });
});

describe("coverage", () => {
  test("finds the gap and the overlap, and is silent about a whole list", () => {
    const v = (from: `${number}-${number}-${number}`, until: `${number}-${number}-${number}`) => ({
      id: "r",
      from,
      until,
    });
    const of = (...vs: ReturnType<typeof v>[]) => coverageOf(vs, "2026-01-01", "2027-01-01");
    expect(of(v("2025-01-01", "2026-06-01"), v("2026-06-01", "2028-01-01"))).toEqual({ gaps: [], overlaps: [] });
    expect(of(v("2026-02-01", "2026-06-01"), v("2026-05-01", "2026-12-01"))).toEqual({
      gaps: [
        { from: "2026-01-01", until: "2026-02-01" },
        { from: "2026-12-01", until: "2027-01-01" },
      ],
      overlaps: [{ from: "2026-05-01", until: "2026-06-01" }],
    });
    expect(coverage([{ id: "whole" }, v("2026-01-01", "2026-02-01")], "2026-01-01", "2027-01-01")).toEqual(
      new Map([["r", { gaps: [{ from: "2026-02-01", until: "2027-01-01" }], overlaps: [] }]]),
    );
  });

  test("agrees day by day with counting", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-02-${String(d).padStart(2, "0")}` as "2026-02-01");
    const version = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));
    fc.assert(
      fc.property(fc.array(version, { maxLength: 4 }), day, (vs, on) => {
        const c = coverageOf(vs, "2026-02-01", "2026-02-28");
        if (on >= "2026-02-28") return;
        const count = vs.filter((v) => inForce(v, on)).length;
        expect(c.gaps.some((s) => inForce(s as never, on))).toBe(count === 0);
        expect(c.overlaps.some((s) => inForce(s as never, on))).toBe(count > 1);
      }),
    );
  });
});
