import * as fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { AnyCase } from "../case.ts";
import { datasets, elementsOf, ihca, ohca } from "../dataset.ts";
import { anyCase } from "../test/random-case.ts";
import { readFlat } from "./read-flat.ts";
import { flatText, writeFlat } from "./write-flat.ts";
import { wholeFormat } from "./whole-format.ts";

const asLines = (rows: readonly (readonly string[])[]) => rows.map((cells, n) => ({ line: n + 1, cells }));

// Node compares first: what vitest's comparison takes is more than all that it compares.
const same = (is: unknown, was: unknown) => isDeepStrictEqual(is, was) || expect(is).toEqual(was);

describe.each(datasets.map((dataset) => ({ dataset, id: dataset.id })))("cases of $id", ({ dataset }) => {
  const format = wholeFormat(dataset);
  it("are the same after they were written and read, reasons, exactness and sources too", () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.array(anyCase(dataset), { minLength: 20, maxLength: 20 }), (some) => {
        const cases = some.map((one, n) => ({ ...one, incident: `${one.incident}-${n}` }) as AnyCase);
        tried += cases.length;
        const [read, was] = [readFlat(format, asLines(writeFlat(format, cases))), { cases, remarks: [] }];
        same(read, was);
      }),
      { numRuns: 500 },
    );
    expect(tried).toBe(10_000);
  }, 240_000);

  it("have a column for everything an entry can hold", () => {
    expect(format.columns.length).toBe(5 + 6 * elementsOf(dataset).length);
    expect(new Set(format.columns).size).toBe(format.columns.length);
  });
});

describe("what a spreadsheet could make of a cell", () => {
  const format = wholeFormat(ihca);
  const values = Object.fromEntries(elementsOf(ihca).map(({ id }) => [id, { absent: "not-recorded" }]));
  const said = (ref: string) =>
    ({
      incident: "h-1",
      patient: "a",
      status: "test",
      dataset: { id: ihca.id, version: ihca.version },
      values: { ...values, sex: { absent: "not-obtained", because: "other", source: { system: "epj", ref } } },
    }) as unknown as AnyCase;

  it.each(["=2+3", "-1", "+47", "@sum", "'sitat", 'både ; og "', "to\nlinjer"])("%j comes back", (ref) => {
    const one = said(ref);
    const rows = writeFlat(format, [one]);
    expect(rows[1]?.some((cell) => /^[=+\-@]/.test(cell))).toBe(false);
    expect(readFlat(format, asLines(rows)).cases).toEqual([one]);
  });

  it("is a reason in words, as it once was written: the words stay in the file, and it is told", () => {
    const rows = writeFlat(format, [said("x")]).map((row) =>
      row.map((cell) => (cell === "other" ? "Kari sa det" : cell)),
    );
    const { cases, remarks } = readFlat(format, asLines(rows));
    expect(cases).toEqual([said("x")]);
    expect(remarks).toMatchObject([{ code: "reason-in-words", line: 2, column: "sex.because" }]);
    expect(JSON.stringify(remarks)).not.toContain("Kari");
  });

  it("is quoted where it must be", () => {
    expect(flatText([["a;b", 'c"d', "e"]])).toBe('\uFEFF"a;b";"c""d";e\r\n');
  });

  it("is never a case of another dataset", () => {
    const { cases, remarks } = readFlat(wholeFormat(ohca), asLines(writeFlat(format, [said("x")])));
    expect(cases).toEqual([]);
    expect(remarks.some(({ code, column }) => code === "bad-head" && column === "dataset")).toBe(true);
  });
});
