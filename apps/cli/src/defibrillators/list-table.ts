import { type Read, type ReadList, type RowMapping, type SanityPolicy, fromRows } from "@prehosp/defibrillators";
import type { Remark } from "@prehosp/model";
import { unguarded } from "@prehosp/registry";
import { Effect } from "effect";
import { readJson } from "../read-json.ts";
import { tableIn } from "../registry/table.ts";
import { stopped } from "../stopped.ts";
import { ListMapping, ownMapping } from "./own-table.ts";

/** Which heading or property of a list holds which field, from a file. */
export const mappingIn = (file: string) =>
  Effect.gen(function* () {
    const read = ListMapping.safeParse(yield* readJson(file));
    if (read.success) return read.data;
    const problems = read.error.issues.map((i) => ({ path: `/${i.path.map(String).join("/")}`, message: i.message }));
    return yield* stopped(`the mapping ${file} does not have the shape asked for`, "mend what is listed", problems);
  });

/** The mapping of a table, in which what every row must have is named. */
const rowMappingIn = (file: string) =>
  Effect.gen(function* () {
    const mapping = yield* mappingIn(file);
    const { id, name, lat, lng } = mapping;
    if (id !== undefined && name !== undefined && lat !== undefined && lng !== undefined)
      return { ...mapping, id, name, lat, lng } satisfies RowMapping;
    const missing = Object.entries({ id, name, lat, lng }).filter(([, heading]) => heading === undefined);
    return yield* stopped(
      `the mapping ${file} does not say which heading holds everything that is needed`,
      "name them",
      missing.map(([field]) => ({ path: `/${field}`, message: "is missing" })),
    );
  });

/** How a table is said to be written. */
export interface TableSaid {
  readonly mapping?: string;
  readonly delimiter: string;
  readonly encoding: string;
}

// What is said of a field is said of the heading that holds it.
const atHeading =
  (mapping: RowMapping) =>
  (remark: Remark): Remark => {
    const [field = "", part = ""] = remark.path.split("/").filter((x) => x !== "");
    const names: Readonly<Record<string, string | undefined>> = { ...mapping };
    const heading = field === "position" ? `${mapping.lat}, ${mapping.lng}` : (names[part] ?? names[field]);
    return { ...remark, path: heading ?? remark.path };
  };

/** Reads a table of defibrillators; whatever is said of a row names its line and heading in the file. */
export const tableOf = (file: string, options: TableSaid, policy: SanityPolicy) =>
  Effect.gen(function* () {
    const lines = yield* tableIn(file, options);
    if (lines.length === 0) return yield* stopped(`the file ${file} is empty`, "name a table with its headings first");
    const { mapping: named } = options;
    const mapping: RowMapping = named === undefined ? ownMapping : yield* rowMappingIn(named);
    const own = mapping === ownMapping;
    const cellsOf = ({ cells }: { readonly cells: readonly string[] }) => (own ? cells.map(unguarded) : cells);
    // Each row at the place of its line, so that whatever is said of one names it as it stands in the file.
    const rows: (readonly string[])[] = Array.from({ length: lines.at(-1)?.line ?? 0 }, () => []);
    for (const line of lines) rows[line === lines[0] ? 0 : line.line - 1] = cellsOf(line);
    const blank = lines.filter(({ cells }) => cells.every((cell) => cell.trim() === "")).length;
    const { defibrillators, remarks } = fromRows(rows, mapping, policy);
    const at = atHeading(mapping);
    return {
      defibrillators: defibrillators.map((one): Read =>
        "is" in one ? { ...one, remarks: one.remarks.map(at) } : { ...one, refused: one.refused.map(at) },
      ),
      remarks: remarks.flatMap((remark) => {
        // Lines within a cell are laid out as blank rows here; only those that are blank in the file are told of.
        if (remark.code !== "blank-rows") return [at(remark)];
        return blank === 0 ? [] : [{ ...remark, means: `${String(blank)} rows hold nothing and were passed over` }];
      }),
    } satisfies ReadList;
  });
