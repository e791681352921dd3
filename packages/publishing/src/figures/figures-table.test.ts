import { describe, expect, it } from "vitest";
import { codebookCsv, codebookMarkdown, codebookOf } from "../table/codebook.ts";
import { csvOf } from "../table/csv.ts";
import { parseCsv } from "../table/parse-csv.ts";
import type { Table } from "../table/table.ts";
import { rate, share, time } from "../test/measured.ts";
import { figureColumns } from "./figure-columns.ts";
import type { Figure } from "./figures-table.ts";
import { figuresTable } from "./figures-table.ts";

const tableFor = (figures: readonly Figure[]): Table => {
  const table = figuresTable(figures);
  expect("problems" in table ? table.problems : []).toEqual([]);
  return table as Table;
};
const of = (level: "national" | "unit", id: string, measurement: Figure["measurement"]): Figure => ({
  group: { level, id },
  measurement,
});

describe("figuresTable", () => {
  it("gives each kind its figures and every withheld one none", () => {
    const faulty = { ...share("c"), problems: [{ code: "unit-not-then", at: "c" }] } as Figure["measurement"];
    const { rows } = tableFor([
      of("unit", "b", share("b")),
      of("unit", "a", share("a", [10, 30])),
      of("national", "national", time(undefined, 40, 300.5)),
      of("unit", "c", faulty),
      { measurement: rate("a") },
    ]);
    expect(
      rows.map((row) => [row["indicator"], row["group_id"], row["withheld"], row["value"], row["value_unit"]]),
    ).toEqual([
      ["call-to-compression", null, null, 300.5, "s"],
      ["recognised-arrest", "a", null, 0.25, "1"],
      ["recognised-arrest", "b", "withheld", null, "1"],
      ["recognised-arrest", "c", "not-measured", null, "1"],
      ["survival-rate-30-days", "a", null, 12, "per person-years"],
    ]);
    const whom = [
      "indicator",
      "version",
      "kind",
      "level",
      "group_id",
      "period_from",
      "period_to",
      "withheld",
      "problems",
    ];
    const always = new Set([...whom, "minimum_denominator", "value_unit"]);
    for (const row of rows.filter(({ withheld }) => withheld !== null))
      expect(Object.entries(row).filter(([name, cell]) => !always.has(name) && cell !== null)).toEqual([]);
    expect(rows[3]?.["problems"]).toBe("unit-not-then");
    expect(rows[0]).toMatchObject({ low: 290.5, high: 310.5, p10: 150.25, p10_low: null, p90: 601 });
    expect(rows[4]).toMatchObject({ numerator: 12, person_years: 100_000, per: 100_000, interval_method: "byar" });
  });

  it("leaves empty what was left out where it is withheld, and keeps the figure", () => {
    const told = share("a", [10, 30]) as Extract<Figure["measurement"], { population: number }>;
    const { population: _, excluded: _1, unplaced: _2, missing: _3, ...figure } = told;
    const { rows } = tableFor([
      of("unit", "a", told),
      of("unit", "b", { ...figure, unit: "b", leftOut: "withheld" } as Figure["measurement"]),
    ]);
    const columns = ["left_out", "value", "denominator", "population", "excluded", "excluded_reasons", "unplaced"];
    expect(rows.map((row) => [...columns, "missing", "withheld"].map((name) => row[name]))).toEqual([
      ["told", 0.25, 40, 40, 0, "", 0, 0, null],
      ["withheld", 0.25, 40, null, null, null, null, null, null],
    ]);
  });

  it("is the same bytes in whatever order it is given", () => {
    const figures = [of("unit", "b", share("b")), of("unit", "a", share("a", [10, 30])), { measurement: rate("a") }];
    const text = (all: readonly Figure[]) => csvOf(tableFor(all), { separator: ";" });
    expect(text(figures.toReversed())).toBe(text(figures));
  });

  it("refuses NaN, more than the denominator and the same figure twice", () => {
    const one = share("a", [10, 30]);
    const codes = (all: readonly Figure[]) => {
      const table = figuresTable(all);
      return "problems" in table ? table.problems.map(({ code, at }) => `${code} ${at}`) : [];
    };
    expect(codes([{ measurement: one }, { measurement: one }])).toEqual(["given-twice measurements/1"]);
    expect(codes([{ measurement: { ...one, numerator: 41, value: 1 } as typeof one }])).toEqual([
      "numerator-outside-denominator measurements/0/numerator",
    ]);
    expect(codes([{ measurement: { ...one, value: Number.NaN } as typeof one }])).toEqual([
      "bad-measurement measurements/0/value",
    ]);
  });
});

describe("its codebook", () => {
  const table = tableFor([]);

  it("has every column of the file, in three languages, with what absence means", () => {
    const records = parseCsv(codebookCsv(table, { separator: ";" }), ";");
    expect(records.map(({ cells }) => cells[0]?.text)).toEqual(["name", ...figureColumns.map(({ name }) => name)]);
    for (const { label, means } of codebookOf(table).columns)
      for (const one of [label, means]) expect([one.nn, one.en]).not.toContain(undefined);
    for (const { cells } of records.slice(1)) for (const at of [3, 4, 5, 6, 7, 8]) expect(cells[at]?.text).not.toBe("");
  });

  it("stands as a table in Markdown, whatever the texts hold", () => {
    const hostile = { nb: "a | b\n# c <b>" };
    const columns = [{ name: "x", type: "text" as const, label: hostile, means: hostile }];
    const lines = codebookMarkdown({ columns }, "T | <i>").split("\n");
    expect(lines[0]).toBe(String.raw`# Kodebok: T \| \<i\>`);
    expect(lines).toHaveLength(6);
    expect(lines[4]?.replaceAll(/\\./g, "").match(/[|<>]/g)).toHaveLength(8);
    expect(codebookMarkdown(table, "Tall", "en")).toContain("never without a value");
  });
});
