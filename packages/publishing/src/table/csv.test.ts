import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRows } from "../test/any-table.ts";
import type { Column, Row } from "./column.ts";
import { csvOf } from "./csv.ts";
import { readPublished } from "./read-published.ts";
import type { Table } from "./table.ts";
import { tableOf } from "./table.ts";

const words = { nb: "navn", nn: "namn", en: "name" };
const column = (name: string, type: Column["type"], isNullable = false): Column => ({
  name,
  type,
  label: words,
  means: words,
  ...(isNullable && { absent: words }),
});
const made = (columns: readonly Column[], rows: readonly Row[]): Table => {
  const table = tableOf(columns, rows);
  expect("problems" in table ? table.problems : []).toEqual([]);
  return table as Table;
};
const some = [column("name", "text"), column("n", "whole", true), column("share", "number", true)];

describe("csvOf", () => {
  it("writes RFC 4180 to the letter", () => {
    const table = made(some, [
      { name: "Bærum; øst", n: 3, share: 0.5 },
      { name: 'sier "hei"', n: null, share: 1e-7 },
      { name: "", n: 0, share: -0 },
    ]);
    expect(csvOf(table, { separator: ";" })).toBe(
      'name;n;share\r\n"Bærum; øst";3;0.5\r\n"sier ""hei""";;1e-7\r\n"";0;0\r\n',
    );
    expect(csvOf(table, { separator: ",", bom: true }).slice(0, 13)).toBe("\uFEFFname,n,share");
  });

  it.each(["=1+1", "+47", "-1", "@x", "\tx", "\rx", "\nx", "'x", "＝1"])("lets no spreadsheet run %j", (name) => {
    const [, cell] = csvOf(made([column("name", "text")], [{ name }]), { separator: ";" }).split(/\r\n(?=[^]*)/, 2);
    expect(cell?.replace(/^"/, "").startsWith("'")).toBe(true);
  });

  it("never writes a number as a formula would be guarded: a negative one stays a number", () => {
    expect(csvOf(made([column("n", "whole")], [{ n: -3 }]), { separator: ";" })).toBe("n\r\n-3\r\n");
  });
});

describe("readPublished", () => {
  it("reads back what was written, whatever it was", () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.constantFrom(";" as const, "," as const),
        fc.boolean(),
        ({ columns, rows }, separator, bom) => {
          const text = csvOf(made(columns, rows), { separator, bom });
          expect(readPublished(columns, text, { separator })).toEqual({ rows, remarks: [] });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["nothing", "", ["no-headings 1"]],
    ["a column that is not there", "name;n\r\n", ["column-missing 1 share"]],
    ["an unknown column", "name;n;share;x\r\n", ["column-unknown 1 x"]],
    ["a column twice", "name;n;share;n\r\n", ["column-twice 1 n"]],
    ["too few cells", "name;n;share\r\na;1;2\r\nb;1\r\n", ["cells-differ 3"]],
    ["a number with a comma", "name;n;share\r\na;1;0,5\r\n", ["bad-cell 2 share"]],
    ["a count that is not whole", "name;n;share\r\n\r\na;1.5;\r\n", ["bad-cell 3 n"]],
    [
      "a number too large to hold",
      "name;n;share\r\na;9007199254740993;1e999\r\n",
      ["bad-cell 2 n", "bad-cell 2 share"],
    ],
    ["an empty name", "name;n;share\r\n;1;\r\n", ["bad-cell 2 name"]],
    ["an open quotation mark", 'name;n;share\r\n"a;1;2\r\nb;1;2\r\n', ["broken 2 name"]],
    ["text after a closed one", 'name;n;share\r\n"a"b;1;2\r\n', ["broken 2 name"]],
    ["a line after one of two lines", 'name;n;share\r\n"a\r\nb";1;\r\nc;x;\r\n', ["bad-cell 4 n"]],
  ])("says where: %s", (_, text, said) => {
    const { remarks } = readPublished(some, text, { separator: ";" });
    expect(
      remarks.map(({ code, line, column: at }) => [code, line, ...(at === undefined ? [] : [at])].join(" ")),
    ).toEqual(said);
  });

  it("reads an empty line as a row only where a row is one cell", () => {
    expect(readPublished([column("n", "whole", true)], "n\r\n\r\n1\r\n", { separator: ";" }).rows).toHaveLength(2);
    expect(readPublished(some, "name;n;share\r\n\r\na;;\r\n\r\n", { separator: ";" }).rows).toHaveLength(1);
  });

  it("reads the rows around one that is at fault, in whatever order the columns stand", () => {
    const { rows } = readPublished(some, "n;share;name\n1;;a\nx;;b\n3;0.5;c\n", { separator: ";" });
    expect(rows).toEqual([
      { name: "a", n: 1, share: null },
      { name: "c", n: 3, share: 0.5 },
    ]);
  });
});

describe("tableOf", () => {
  it.each<[string, readonly Column[], Row, string]>([
    ["NaN", [column("n", "number")], { n: Number.NaN }, "bad-cell rows/0/n"],
    ["a count that is not whole", [column("n", "whole")], { n: 1.5 }, "bad-cell rows/0/n"],
    ["nothing where there must be something", [column("n", "whole")], { n: null }, "bad-cell rows/0/n"],
    ["a cell that is not there", [column("n", "whole", true)], {}, "bad-cell rows/0/n"],
    ["a text that is none", [column("n", "text")], { n: "\uD800" }, "bad-cell rows/0/n"],
    [
      "a code of no value",
      [{ ...column("n", "text"), values: [{ code: "a", label: words }] }],
      { n: "b" },
      "bad-cell rows/0/n",
    ],
    ["a cell of no column", [column("n", "whole")], { n: 1, x: 1 }, "unknown-column rows/0/x"],
    ["a column twice", [column("n", "whole"), column("n", "whole")], { n: 1 }, "column-twice columns/1"],
    ["a name that is none", [column("N n", "whole")], { "N n": 1 }, "bad-input columns/0"],
  ])("refuses %s", (_, columns, row, said) => {
    const table = tableOf(columns, [row]);
    expect("problems" in table ? table.problems.map(({ code, at }) => `${code} ${at}`) : []).toContain(said);
  });
});
