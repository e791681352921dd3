import type { Remark } from "@prehosp/model";
import { inNorway } from "@prehosp/model";
import type { PopulationCell } from "./population-cell.ts";
import { fromUtm33 } from "./utm33.ts";

/** What a file of Statistics Norway's population grid says: each row is a cell or has a remark. */
export interface PopulationGrid {
  readonly cells: readonly PopulationCell[];
  readonly remarks: readonly Remark[];
}

type Rows = readonly (readonly string[])[];

const split = (text: string): Rows =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.split(";").map((field) => field.trim().replace(/^"(.*)"$/, "$1")));

const empty = (row: readonly string[]): boolean => row.every((field) => field.trim() === "");

const heading = /^SSBID(\d{3,5})M$/i;
const FALSE_EAST = 2_000_000;

/** Whole people; Norwegian decimals are read, and a part of a person is none. */
const peopleIn = (field: string | undefined): number | undefined => {
  const said = field?.trim().replace(",", ".") ?? "";
  const people = /^\d{1,9}(\.0+)?$/.test(said) ? Number(said) : Number.NaN;
  return Number.isNaN(people) ? undefined : people;
};

const cellAt = (id: string, sideMetres: number, people: number): PopulationCell | undefined => {
  const parts = /^(\d{7})(\d{7})$/.exec(id);
  if (parts === null) return undefined;
  const [east, north] = [Number(parts[1]) - FALSE_EAST, Number(parts[2])];
  if (east % sideMetres !== 0 || north % sideMetres !== 0) return undefined;
  const middle = fromUtm33({ east: east + sideMetres / 2, north: north + sideMetres / 2 });
  return inNorway(middle) ? { id, middle, sideMetres, people } : undefined;
};

/**
 * Reads Statistics Norway's population on a grid: the text of the file (`;` between fields) or its rows, headings first and by
 * name. The heading SSBID1000M says the side in metres; an id is (easting + 2,000,000)(northing) of the lower left corner in UTM
 * zone 33. Every row is a cell or a remark with its line; a cell that stands twice is remarked and not added.
 */
export const fromSsbRows = (source: string | Rows): PopulationGrid => {
  const [head = [], ...rows] = typeof source === "string" ? split(source) : source;
  const names = head.map((name) => name.replace(/^\uFEFF/, "").trim());
  const idAt = names.findIndex((name) => heading.test(name));
  const peopleAt = names.findIndex((name) => name.toLowerCase() === "pop_tot");
  const side = Number(heading.exec(names[idAt] ?? "")?.[1] ?? 0);
  if (side === 0 || peopleAt < 0)
    return {
      cells: [],
      remarks: [
        { code: "headings-missing", path: "line 1", means: "Overskriftene SSBID1000M og pop_tot ble ikke funnet" },
      ],
    };
  const remarks: Remark[] = [];
  const cells = new Map<string, PopulationCell>();
  rows.forEach((row, i) => {
    if (empty(row)) return;
    const said = (code: string, means: string): void => {
      remarks.push({ code, path: `line ${i + 2}`, means });
    };
    const people = peopleIn(row[peopleAt]);
    if (people === undefined) return said("people-unreadable", "Folketallet er ikke et helt tall");
    const cell = cellAt(row[idAt]?.trim() ?? "", side, people);
    if (cell === undefined) return said("cell-unreadable", "Rute-ID-en er ingen rute i Norge");
    if (cells.has(cell.id)) return said("cell-twice", "Ruten står to ganger; den første gjelder");
    cells.set(cell.id, cell);
  });
  return { cells: [...cells.values()], remarks };
};
