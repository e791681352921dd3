import type { AnyCase, Entry } from "../case.ts";
import { elementsOf } from "../dataset.ts";
import type { Element } from "../element.ts";
import { guarded } from "./guard.ts";
import { valueText } from "./value.ts";
import type { EntryPart, WholeFormat } from "./whole-format.ts";
import { columnOf, headColumns } from "./whole-format.ts";

const partsOf = (element: Element, entry: Entry<unknown>): Readonly<Partial<Record<EntryPart, string | undefined>>> => {
  const said =
    "value" in entry
      ? { value: valueText(element, entry.value), exactness: entry.exactness }
      : { absent: entry.absent, because: entry.because };
  return { ...said, system: entry.source?.system, ref: entry.source?.ref };
};

const lineOf = ({ dataset, columns }: WholeFormat, one: AnyCase): readonly string[] => {
  const { incident, patient, status } = one;
  const cells = new Map<string, string>();
  const head = { incident, patient, status, dataset: one.dataset.id, version: one.dataset.version };
  for (const column of headColumns) cells.set(column, head[column]);
  for (const element of elementsOf(dataset)) {
    const entry = one.values[element.id] ?? { absent: "not-recorded" };
    for (const [part, text] of Object.entries(partsOf(element, entry)))
      if (text !== undefined) cells.set(columnOf(element.id, part as EntryPart), text);
  }
  return columns.map((column) => guarded(cells.get(column) ?? ""));
};

/** Cases as rows of a table, headings first; every case must be one of the format's dataset. Read back by `readFlat` they are equal. */
export const writeFlat = (format: WholeFormat, cases: readonly AnyCase[]): readonly (readonly string[])[] => [
  format.columns,
  ...cases.map((one) => lineOf(format, one)),
];

const field = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as CSV for a Norwegian spreadsheet: semicolons, and a byte-order mark so that æøå are read. */
export const flatText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(field).join(";")}\r\n`).join("")}`;
