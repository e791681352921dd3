import * as z from "zod";
import { Position, inNorway } from "@prehosp/model";
import type { Remark } from "@prehosp/model";

/** A square with the people who live in it, laid along the axes of UTM zone 33. */
export const PopulationCell = z
  .object({
    id: z.string().min(1).meta({ norsk: "rute-ID", means: "Id of the cell in its grid" }),
    middle: Position.meta({ norsk: "midtpunkt", means: "The middle of the cell" }),
    sideMetres: z
      .number()
      .positive()
      .max(100_000)
      .meta({ norsk: "sidelengde", means: "Metres along one side of the cell" }),
    people: z.int().nonnegative().meta({ norsk: "bosatte", means: "How many people live in the cell" }),
  })
  .meta({ norsk: "befolkningsrute", means: "A square of a population grid with the people who live in it" });
export type PopulationCell = z.output<typeof PopulationCell>;

const remark = (code: string, path: string, means: string): Remark => ({ code, path, means });

/** The cells that can be counted with, by id, and why the others cannot; a cell that stands twice counts once, as it stood first. */
export const countable = (
  cells: readonly PopulationCell[],
): { readonly cells: readonly PopulationCell[]; readonly remarks: readonly Remark[] } => {
  const remarks: Remark[] = [];
  const kept = new Map<string, PopulationCell>();
  cells.forEach((cell, i) => {
    const { id, middle, sideMetres, people } = cell;
    if (kept.has(id)) remarks.push(remark("cell-twice", `/cells/${i}/id`, "Ruten står to ganger; den første gjelder"));
    else if (!inNorway(middle))
      remarks.push(
        remark("cell-outside-norway", `/cells/${i}/middle`, "Ruten ligger utenfor Norge og er ikke talt med"),
      );
    else if (!(sideMetres > 0 && sideMetres <= 100_000) || !(people >= 0 && Number.isSafeInteger(people)))
      remarks.push(
        remark("cell-unreadable", `/cells/${i}`, "Ruten har ingen størrelse eller intet folketall og er ikke talt med"),
      );
    else kept.set(id, cell);
  });
  return { cells: [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), remarks };
};
