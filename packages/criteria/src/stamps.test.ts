import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "@prehosp/model/time";
import { stampsOf, syntheticIndex } from "./index.ts";
import type { Told } from "./index.ts";
import { bookFrom } from "./test/made.ts";

const book = bookFrom(syntheticIndex);
const ref = (code: string) => ({ index: "synthetic", edition: "1", code });
const at = (second: number) => `2026-11-20T18:00:${String(second).padStart(2, "0")}.000Z` as Instant;

const collapsed: Told = { observed: { awake: false, breathingNormally: false } };
const nothing: Told = { observed: {} };
const cpr = { ...collapsed, advised: [{ card: "91", number: 1 }] };
const roles = (b: Told | undefined, a: Told) => stampsOf(book, b, a, at(9)).map((s) => s.role);

test("an arrest is recognised by the words, or by the criterion's bridge", () => {
  expect(stampsOf(book, nothing, collapsed, at(9))).toEqual([
    { role: "arrest-recognised", at: at(9), exactness: "exact" },
  ]);
  expect(roles(nothing, { observed: {}, criterion: ref("A.91.01") })).toEqual(["arrest-recognised"]);
  expect(stampsOf(undefined, undefined, collapsed, at(9))).toHaveLength(1);
  for (const code of ["A.91.02", "A.91.03", "A.95.01", "A.77.77"])
    expect(roles(nothing, { observed: {}, criterion: ref(code) })).toEqual([]);
  expect(roles(nothing, { observed: { awake: false } })).toEqual([]);
});

test("telephone CPR starts with the advice that starts it, and no other", () => {
  expect(roles(collapsed, cpr)).toEqual(["telephone-cpr-started"]);
  expect(roles(nothing, cpr)).toEqual(["arrest-recognised", "telephone-cpr-started"]);
  for (const advice of [
    { card: "91", number: 2 },
    { card: "92", number: 1 },
    { card: "77", number: 1 },
  ])
    expect(roles(collapsed, { ...collapsed, advised: [advice] })).toEqual([]);
  expect(stampsOf(undefined, collapsed, cpr, at(9))).toEqual([]);
});

test("each once: not again, not for what held before, not when somebody changes their mind and back", () => {
  expect(roles(cpr, cpr)).toEqual([]);
  expect(roles(collapsed, nothing)).toEqual([]);
  expect(roles(nothing, { ...collapsed, stamped: ["arrest-recognised"] })).toEqual([]);
  expect(roles({ ...nothing, stamped: ["arrest-recognised"] }, cpr)).toEqual(["telephone-cpr-started"]);
});

test("whatever happens in a call, each moment is stamped once at most, at the instant of the change", () => {
  const told = fc.record({
    observed: fc.constantFrom<Told["observed"]>(
      {},
      collapsed.observed,
      { awake: true },
      { awake: { absent: "unknown" } },
    ),
    criterion: fc.option(
      fc.constantFrom("A.91.01", "A.92.01").map((c) => ref(c)),
      { nil: undefined },
    ),
    advised: fc.constantFrom([], cpr.advised),
  });
  fc.assert(
    fc.property(fc.array(told, { maxLength: 12 }), (states) => {
      let before: Told = { ...nothing, stamped: [] };
      const all = states.flatMap((state, i) => {
        const after = { ...state, stamped: before.stamped };
        const stamps = stampsOf(book, before, after, at(i));
        expect(stamps.every((s) => s.at === at(i))).toBe(true);
        before = { ...after, stamped: [...(before.stamped ?? []), ...stamps.map((s) => s.role)] };
        return stamps.map((s) => s.role);
      });
      expect(new Set(all).size).toBe(all.length);
      const ever = states.some((s) => stampsOf(book, nothing, s, at(0)).some((x) => x.role === "arrest-recognised"));
      expect(all.includes("arrest-recognised")).toBe(ever);
    }),
    { numRuns: 1000 },
  );
});
