import type { Status } from "@prehosp/model";
import type { AbsenceReason } from "@prehosp/model/absence";
import type { AbsenceBecause } from "../absence-because.ts";
import type { Dataset } from "../dataset.ts";

/**
 * What a code says of one element. `unlabelled`: the export uses the code, but what it means there could not be read.
 * `no-counterpart`: what it means is known, and no code of ours says the same.
 */
export type CodeMeaning =
  | { readonly value: string | boolean }
  | { readonly absent: AbsenceReason; readonly because?: AbsenceBecause }
  | "unlabelled"
  | "no-counterpart";

/** What a code says, by element; `no-arrest` where a line with it is no case at all. */
export type CodeSays = Readonly<Record<string, CodeMeaning>> | "no-arrest";

/**
 * A column of an export. `codes`: a code table, and with `many` several codes in one cell.
 * `sum`: codes that are powers of two, added up; zero is the code that stands alone.
 * `value`: number, day, point in time or text, and codes that stand for none. `national-number`: checked, never kept.
 * `left`: no part of a case, and why.
 */
export type FlatColumn = {
  readonly heading: string;
  /** Other headings seen for the same column. */
  readonly also?: readonly string[];
} & (
  | { readonly reads: "codes"; readonly codes: Readonly<Record<string, CodeSays>>; readonly many?: string }
  | {
      readonly reads: "sum";
      readonly element: string;
      readonly zero: string;
      readonly parts: readonly (readonly [power: number, code: string])[];
      readonly codes?: Readonly<Record<string, CodeSays>>;
    }
  | { readonly reads: "value"; readonly element: string; readonly codes?: Readonly<Record<string, CodeSays>> }
  | { readonly reads: "national-number" }
  | { readonly reads: "left"; readonly because: string }
);

/** An export of somebody else, column by column by name; never by position, and never by the codes of another version. */
export interface CodeTable {
  readonly id: string;
  readonly version: string;
  /** Exports of the same family, whose codes can be mistaken for these. */
  readonly family: string;
  readonly dataset: Dataset;
  /** What values read from it have as their source. */
  readonly system: string;
  /** Where the codes were read. */
  readonly source: string;
  /** Whether somebody who answers for the export has confirmed the codes. */
  readonly verified: boolean;
  /** Texts that say that nothing was recorded, beside the empty cell. */
  readonly nothing: readonly string[];
  /** The zone of clocks that are written without one; absent = such clocks are refused. */
  readonly zone?: string;
  readonly columns: readonly FlatColumn[];
}

/** A code table, and what only the one who has the file can say: which column names the event, and whether it holds real cases. */
export interface ImportFormat extends CodeTable {
  readonly is: "export";
  /** One line is one patient of one event; its text becomes the incident id. */
  readonly incident: string;
  readonly status: Status;
}
