import { type PopulationCell, fromSsbRows } from "@prehosp/defibrillators";
import type { Region } from "@prehosp/chain";
import type { Remark } from "@prehosp/model";
import { Effect } from "effect";
import { tableIn } from "../registry/table.ts";
import { stopped } from "../stopped.ts";

/** Cells of a population grid, and what could not be read of it. */
export interface Population {
  readonly cells: readonly PopulationCell[];
  readonly remarks: readonly Remark[];
}

/** The cells that a region's data has. */
export const populationOf = ({ coverage }: Region): Population => ({ cells: coverage?.cells ?? [], remarks: [] });

/** The cells of a file as Statistics Norway publishes them; lines are numbered as they stand in the file. */
export const populationIn = (file: string, said: { readonly delimiter: string; readonly encoding: string }) =>
  Effect.gen(function* () {
    const lines = yield* tableIn(file, said);
    const { cells, remarks } = fromSsbRows(lines.map((line) => line.cells));
    const [first] = remarks;
    if (cells.length === 0)
      return yield* stopped(
        `${file} holds no cell of a population grid`,
        "it is a table with the headings SSBID1000M and pop_tot",
        first ? [{ path: first.path, message: first.means }] : [],
      );
    return { cells, remarks } satisfies Population;
  });
