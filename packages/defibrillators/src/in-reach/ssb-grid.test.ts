import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PopulationCell } from "./population-cell.ts";
import { fromSsbRows } from "./ssb-grid.ts";

const shared = process.env["PREHOSP_SHARED"] ?? join(import.meta.dirname, "../../../../../shared");
const file = join(shared, "data/geo/ssb-population-1km-2019.csv");
const there = existsSync(file);
if (!there) console.info(`the population of 2019 is not read: ${file} is not there`);

const head = "SSBID1000M;pop_tot;pop_mal;pop_fem;pop_ave2";

describe("the population grid of Statistics Norway", () => {
  test("has the middle of a cell where PROJ has it", () => {
    const { cells, remarks } = fromSsbRows(`\uFEFF${head}\r\n19250006616000;9;6;3;48,8\r\n`);
    expect(remarks).toEqual([]);
    expect(cells).toHaveLength(1);
    const [cell] = cells;
    expect(PopulationCell.safeParse(cell).success).toBe(true);
    expect(cell).toMatchObject({ id: "19250006616000", sideMetres: 1000, people: 9 });
    // PROJ 9.5.1, EPSG:32633 → EPSG:4326, of 74,500 metres west and 6,616,500 north.
    expect(cell?.middle.lat).toBeCloseTo(59.293_584_245, 7);
    expect(cell?.middle.lng).toBeCloseTo(4.889_115_504, 7);
  });

  test("finds its columns by their headings, and the side in the name of the id", () => {
    const { cells } = fromSsbRows([
      ["pop_tot", "SSBID0250M"],
      ["12,0", "20882506466250"],
    ]);
    expect(cells.map(({ people, sideMetres }) => ({ people, sideMetres }))).toEqual([{ people: 12, sideMetres: 250 }]);
  });

  test("a row is a cell or has a remark with its line, and nothing else", () => {
    const rows = [
      ["19250006616000;9", undefined],
      ["19250006616000;9", "cell-twice"],
      ["1925000661600;9", "cell-unreadable"],
      ["19250016616000;9", "cell-unreadable"],
      ["49250006616000;9", "cell-unreadable"],
      ["19250000016000;9", "cell-unreadable"],
      [";9", "cell-unreadable"],
      ["19260006616000;", "people-unreadable"],
      ["19260006616000;-4", "people-unreadable"],
      ["19260006616000;4,5", "people-unreadable"],
      ["19260006616000;<script>", "people-unreadable"],
      ["19260006616000;1e9", "people-unreadable"],
    ] as const;
    const { cells, remarks } = fromSsbRows(["SSBID1000M;pop_tot", ...rows.map(([row]) => row), "", ""].join("\n"));
    expect(cells).toHaveLength(1);
    expect(remarks.map(({ code, path }) => [code, path])).toEqual(
      rows.flatMap(([, code], i) => (code === undefined ? [] : [[code, `line ${i + 2}`]])),
    );
  });

  test.each([
    ["", "a;b\n1;2", "SSBID1000M;people\n19250006616000;9", "pop_tot\n9", "SSBID0000M;pop_tot\n19250006616000;9"],
  ])("without its headings it is no grid", (text) => {
    expect(fromSsbRows(text).remarks.map((r) => r.code)).toEqual(["headings-missing"]);
    expect(fromSsbRows(text).cells).toEqual([]);
  });

  test.runIf(there)("of 2019 is read whole: 54,988 cells, 5,317,737 people", () => {
    const { cells, remarks } = fromSsbRows(readFileSync(file, "utf8"));
    expect(remarks).toEqual([]);
    expect(cells).toHaveLength(54_988);
    expect(cells.reduce((sum, cell) => sum + cell.people, 0)).toBe(5_317_737);
  });
});
