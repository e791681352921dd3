import type { AbsenceReason } from "@prehosp/model/absence";
import { nameOf } from "../artefacts/redcap-name.ts";
import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";
import type { Element } from "../element.ts";
import { anyReason } from "../element.ts";

/** What a project made with our dictionary exports: raw codes, a column for each box of a set, and beside each value why there is none. */
export interface RedcapFormat {
  readonly is: "redcap";
  readonly id: "redcap";
  readonly dataset: Dataset;
  readonly columns: readonly string[];
  /** Columns that a project may have beside them: what REDCap adds to a form, and boxes of its missing data codes. */
  readonly may: readonly string[];
}

/**
 * Missing data codes that are read in the place of a value: our own reasons by name, and the three of REDCap's suggested list that say the
 * same. A project chooses its own; another one is told as an unknown code.
 */
export const missingCodes: Readonly<Record<string, AbsenceReason>> = {
  ...Object.fromEntries(anyReason.map((reason) => [nameOf(reason), reason])),
  UNK: "unknown",
  ASKU: "unknown",
  NA: "not-applicable",
};

/** The column of one box of a set of codes. */
export const boxOf = (element: Pick<Element, "id">, code: string): string => `${nameOf(element.id)}___${nameOf(code)}`;

/** The column of what belongs to a value. */
export const besideOf = (element: Pick<Element, "id">, part: "absent" | "because" | "exactness"): string =>
  `${nameOf(element.id)}_${part}`;

const columnsOf = (element: Element): readonly string[] => [
  ...(element.type === "codes" ? Object.keys(element.codes).map((code) => boxOf(element, code)) : [nameOf(element.id)]),
  besideOf(element, "absent"),
  besideOf(element, "because"),
  ...(element.type === "time" ? [besideOf(element, "exactness")] : []),
];

/** The columns of a project made with the dictionary of a dataset. */
export const redcapFormat = (dataset: Dataset): RedcapFormat => ({
  is: "redcap",
  id: "redcap",
  dataset,
  columns: ["record_id", "case_status", ...elementsOf(dataset).flatMap(columnsOf)],
  may: [
    ...dataset.sections.map(({ id }) => `${nameOf(id)}_complete`),
    ...elementsOf(dataset).flatMap((element) =>
      element.type === "codes" ? Object.keys(missingCodes).map((code) => boxOf(element, code)) : [],
    ),
  ],
});
