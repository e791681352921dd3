import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";

/** The columns that say which case a line holds. */
export const headColumns = ["incident", "patient", "status", "dataset", "version"] as const;
export type HeadColumn = (typeof headColumns)[number];

/** The columns of one element: its own name holds the value, and these what belongs to it. */
export const entryParts = ["absent", "because", "exactness", "system", "ref"] as const;
export type EntryPart = "value" | (typeof entryParts)[number];

/** The heading of one part of an element. */
export const columnOf = (element: string, part: EntryPart): string =>
  part === "value" ? element : `${element}.${part}`;

/** Our own flat file, which loses nothing: for every element the value, the reason for its absence, exactness and source. */
export interface WholeFormat {
  readonly is: "whole";
  readonly id: "prehosp-flat-1";
  readonly dataset: Dataset;
  readonly columns: readonly string[];
}

/** The flat file of a dataset that is read back as it was written. */
export const wholeFormat = (dataset: Dataset): WholeFormat => ({
  is: "whole",
  id: "prehosp-flat-1",
  dataset,
  columns: [
    ...headColumns,
    ...elementsOf(dataset).flatMap(({ id }) => (["value", ...entryParts] as const).map((part) => columnOf(id, part))),
  ],
});
