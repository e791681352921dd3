import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, contentHash } from "./index.ts";

describe("contentHash", () => {
  test("is SHA-256 of RFC 8785 canonical JSON", () => {
    const value = { "\u20ac": 1, "\r": 2, "1": 4, b: [1e30, 4.5, 2e-3, -0], a: null };
    const json = '{"\\r":2,"1":4,"a":null,"b":[1e+30,4.5,0.002,0],"€":1}';
    expect(canonicalJson(value)).toEqual({ json });
    expect(contentHash(value)).toBe(`sha256:${createHash("sha256").update(json).digest("hex")}`);
  });

  test("order of fields and undefined fields make no difference, any other difference does", () => {
    const turned = (v: unknown): unknown =>
      Array.isArray(v)
        ? v.map(turned)
        : typeof v === "object" && v !== null
          ? Object.fromEntries([...Object.entries(v), ["gone", undefined]].reverse().map(([k, x]) => [k, turned(x)]))
          : v;
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(contentHash(turned(a))).toBe(contentHash(a));
        const same = JSON.stringify(canonicalJson(a)) === JSON.stringify(canonicalJson(b));
        expect(contentHash(a) === contentHash(b)).toBe(same);
      }),
    );
  });

  test("what isn't plain JSON is refused with its place, never hashed as something else", () => {
    const cycle: Record<string, unknown> = {};
    cycle["own"] = cycle;
    const deep = Array.from({ length: 5000 }).reduce<unknown>((inner) => [inner], 1);
    for (const bad of [Number.NaN, Infinity, 1n, () => 1, Symbol("x"), undefined, new Map(), new Date(0), "\ud800"])
      expect(contentHash({ deep: [1, bad] })).toMatchObject({ problem: "not-json", at: "/deep/1" });
    expect(contentHash(cycle)).toMatchObject({ at: "/own", because: "cycle" });
    expect(contentHash(deep)).toMatchObject({ problem: "not-json" });
    expect(contentHash(undefined)).toMatchObject({ problem: "not-json", at: "" });
    const twice = { a: 1 };
    expect(contentHash([twice, twice])).toBe(contentHash([{ a: 1 }, { a: 1 }]));
  });
});
