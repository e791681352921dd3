import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alike, canonical, firstLost } from "./canonical.ts";

describe("canonical JSON", () => {
  // The first two are the vectors of RFC 8785 §3.2.2 and §3.2.3.
  it.each([
    [
      {
        numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 1e-27],
        string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
        literals: [null, true, false],
      },
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    ],
    [
      { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    [{ a: -0, 10: 1, 9: 2, gone: undefined }, '{"10":1,"9":2,"a":0}'],
  ])("writes vector %#", (value, text) => expect(canonical(value)).toBe(text));

  it("has no text for what is no JSON", () => {
    const round: Record<string, unknown> = {};
    round["round"] = [round];
    for (const bad of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1n,
      "\ud800",
      { "\ud800": 1 },
      undefined,
      [undefined],
      new Date(0),
      new Map(),
      () => 1,
      Symbol("x"),
      round,
    ])
      expect([canonical(bad), canonical({ deep: [bad] })]).toEqual([undefined, undefined]);
  });

  it("is the same after a second way through JSON", () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text ?? ""))).toBe(text);
      }),
    ));

  it("does not see the order of fields, and sees everything else", () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(canonical(Object.fromEntries(Object.entries(value).toReversed()))).toBe(canonical(value));
        expect(canonical({ ...value, more: "x" })).not.toBe(canonical({ ...value, more: "y" }));
      }),
    ));

  it("orders many, long and odd names, however often and in whatever order they come", () => {
    const names = [...Array.from({ length: 60 }, (_, i) => `n${i}`), "x".repeat(50), '"', "10", "9", "constructor"];
    for (const some of [names, names.toReversed(), names, names.slice(0, 3), ["n1", "n0"], []])
      expect(canonical(Object.fromEntries(some.map((name) => [name, name])))).toBe(
        `{${some
          .toSorted()
          .map((name) => `${JSON.stringify(name)}:${JSON.stringify(name)}`)
          .join(",")}}`,
      );
    expect(canonical(JSON.parse('{"b":1,"__proto__":2}'))).toBe('{"__proto__":2,"b":1}');
  });

  it("is alike where the text is the same, and only there", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(alike(a, b)).toBe(canonical(a) === canonical(b));
        expect(alike(a, JSON.parse(JSON.stringify(a)))).toBe(true);
      }),
    );
    expect(alike({ a: 1, gone: undefined }, { a: 1 })).toBe(true);
    expect(alike({ a: 1 }, { gone: undefined, a: 1 })).toBe(true);
    for (const [a, b] of [
      [{ a: 1 }, { a: 1, b: 2 }],
      [{ a: 1, b: 2 }, { a: 1 }],
      [[1], { 0: 1 }],
      [{ toString: 1 }, {}],
      [[1, 2], [1]],
      [new Date(0), new Date(0)],
      [Number.NaN, Number.NaN],
      [null, {}],
    ])
      expect([alike(a, b), alike({ deep: [a] }, { deep: [b] })]).toEqual([false, false]);
  });

  it("finds the first thing that was lost", () => {
    expect(firstLost({ a: 1, b: { c: [1, { d: 2, e: 3 }] } }, { a: 1, b: { c: [1, { d: 2 }] } })).toBe("/b/c/1/e");
    expect(firstLost({ a: Number.NaN }, { a: Number.NaN })).toBe("/a");
    expect(firstLost({ a: 1 }, { a: 1 })).toBe("");
  });
});
