import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CodeMap, indicate, readCode, texts } from "./index.ts";

const decided = { by: "medical-director", on: "2026-01-01", source: "Oppdiktet vedtak" };
const danish = CodeMap.parse({
  system: "danish-index",
  version: "oppdiktet",
  decided,
  levels: { A: "akutt", B: "haster" },
  codes: { "A.01.01": { condition: "cardiac-arrest", vital: "manifest" } },
});
const mpds = CodeMap.parse({
  system: "mpds",
  version: "oppdiktet",
  decided,
  levels: { D: "akutt" },
  codes: { "9-D-1": { urgency: "akutt", condition: "cardiac-arrest", vital: "manifest" } },
});
const unknown = { absent: "unknown" };
const read = (...[system, code, map]: Parameters<typeof readCode>) => {
  const { value, remarks } = readCode(system, code, map);
  for (const r of remarks) expect(texts[r.code]).toBeDefined();
  return [value.urgency, value.condition, value.vital, remarks.map((r) => r.code)] as const;
};

test("what the table says, the whole code before its level", () => {
  expect(read("danish-index", "A.01.01", danish)).toEqual(["akutt", "cardiac-arrest", "manifest", []]);
  expect(read("danish-index", "A.01.02", danish)).toEqual(["akutt", unknown, unknown, ["level-only"]]);
  expect(read("danish-index", "B", danish)).toEqual(["haster", unknown, unknown, ["level-only"]]);
  expect(read("mpds", "9-D-1", mpds)).toEqual(["akutt", "cardiac-arrest", "manifest", []]);
  // A suffix is another code: it is never cut off to find a row.
  expect(read("mpds", "9-D-1a", mpds)).toEqual(["akutt", unknown, unknown, ["level-only"]]);
});

test("or that it doesn't say", () => {
  expect(read("danish-index", "E", danish)).toEqual([unknown, unknown, unknown, ["no-row"]]);
  expect(read("mpds", "9-O-1", mpds)).toEqual([unknown, unknown, unknown, ["no-row"]]);
  expect(read("mpds", "9-D-1", undefined)).toEqual([unknown, unknown, unknown, ["no-code-map"]]);
  expect(read("mpds", "9-D-1", danish)).toEqual([unknown, unknown, unknown, ["map-of-other-system"]]);
  for (const code of ["", "F", "A.1.1", "A.91.01 ", "__proto__"])
    expect(read("danish-index", code, danish)[3]).toEqual(["not-a-code"]);
  for (const code of ["9-D", "123-D-1", "9-F-1", "9-D-1ab"])
    expect(read("mpds", code, mpds)[3]).toEqual(["not-a-code"]);
  for (const system of ["nimn", "constructor"]) expect(read(system as never, "9-D-1", mpds)[3]).toEqual(["not-a-code"]);
});

test("a remark repeats a code and nothing that only stands where a code should", () => {
  const said = (code: string) => [
    readCode("mpds", code, undefined).remarks[0]?.said,
    indicate(undefined, { observed: {}, criterion: { index: "i", edition: "1", code } }).remarks[0]?.said,
  ];
  for (const code of ["9-D-1", "A.91.01", "X"]) expect(said(code)).toEqual([code, code]);
  for (const text of [
    "Kari Nordmann",
    "Storgata 1",
    `010170${"1".repeat(5)}`,
    `010170-${"1".repeat(5)}`,
    "han puster ikke",
  ])
    expect(said(text)).toEqual([undefined, undefined]);
});

test("a table has rows of its own system only, and says who decided", () => {
  expect(CodeMap.safeParse({ ...mpds, codes: { "A.01.01": {} } }).success).toBe(false);
  expect(CodeMap.safeParse({ ...danish, levels: { O: "akutt" } }).success).toBe(false);
  expect(CodeMap.safeParse({ ...danish, decided: undefined }).success).toBe(false);
});

test("whatever is read, nothing is said that no row says", () => {
  const code = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[A-E](\.\d{2}\.\d{2})?$/),
    fc.stringMatching(/^\d{1,2}-[OABCDE]-\d{1,2}[A-Za-z]?$/),
  );
  fc.assert(
    fc.property(
      fc.constantFrom("danish-index" as const, "mpds" as const),
      code,
      fc.constantFrom(danish, mpds, undefined),
      (system, c, map) => {
        const [urgency, condition, vital, remarks] = read(system, c, map);
        const row = map?.system === system && Object.hasOwn(map.codes, c);
        expect(row || remarks?.length === 1).toBe(true);
        const said = [condition, vital].filter((v) => typeof v === "string");
        expect(row || said.length === 0).toBe(true);
        expect(map !== undefined || typeof urgency === "object").toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});
