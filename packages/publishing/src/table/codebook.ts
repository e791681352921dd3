import type { Language } from "@prehosp/model";
import { say } from "@prehosp/model";
import * as z from "zod";
import { words } from "../texts.ts";
import { codebookColumns } from "./codebook-columns.ts";
import type { ColumnType } from "./column.ts";
import { Column } from "./column.ts";
import type { CsvOptions } from "./csv.ts";
import { csvOf } from "./csv.ts";
import type { Table } from "./table.ts";
import { tableOf } from "./table.ts";

/** What each column of a table means. */
export const Codebook = z
  .strictObject({
    format: z.literal("prehosp.codebook/1").meta({ norsk: "format", means: "Which form the codebook has" }),
    columns: z.array(Column).readonly().meta({ norsk: "kolonner", means: "The columns, in the order of the file" }),
  })
  .meta({ norsk: "kodebok", means: "What each column of a table means" });
export type Codebook = z.output<typeof Codebook>;

const said = {
  codebook: words("Kodebok", "Kodebok", "Codebook"),
  column: words("Kolonne", "Kolonne", "Column"),
  label: words("Navn", "Namn", "Label"),
  type: words("Datatype", "Datatype", "Type"),
  unit: words("Enhet", "Eining", "Unit"),
  means: words("Betydning", "Tyding", "Meaning"),
  values: words("Verdier", "Verdiar", "Values"),
  absent: words("Tom betyr", "Tom tyder", "Nothing means"),
  never: words("aldri tom", "aldri tom", "never without a value"),
} as const;

const typeTexts = {
  text: words("tekst", "tekst", "text"),
  whole: words("heltall", "heiltal", "whole number"),
  number: words("desimaltall med punktum", "desimaltal med punktum", "number with a decimal point"),
  flag: words("true eller false", "true eller false", "true or false"),
} as const satisfies Readonly<Record<ColumnType, unknown>>;

/** The codebook of a table, as data. */
export const codebookOf = ({ columns }: Pick<Table, "columns">): Codebook => ({
  format: "prehosp.codebook/1",
  columns,
});

/** The codebook of a table as CSV, in three languages. */
export const codebookCsv = ({ columns }: Pick<Table, "columns">, options: CsvOptions): string => {
  const rows = columns.map(({ name, type, unit = null, label, means, values = [], absent }) => ({
    name,
    type,
    unit,
    label_nb: label.nb,
    label_nn: label.nn ?? null,
    label_en: label.en ?? null,
    means_nb: means.nb,
    means_nn: means.nn ?? null,
    means_en: means.en ?? null,
    values: values.length === 0 ? null : values.map((one) => `${one.code} = ${one.label.nb}`).join(" | "),
    absent_nb: absent?.nb ?? null,
    absent_nn: absent?.nn ?? null,
    absent_en: absent?.en ?? null,
  }));
  const table = tableOf(codebookColumns, rows);
  // A table that was looked at has labels that are texts, so its codebook is a table too.
  return "problems" in table ? "" : csvOf(table, options);
};

/** A text that stands as itself in a cell of a Markdown table: no mark-up, no HTML, no new line, no new cell. */
const inMarkdown = (text: string): string =>
  text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*[\]<>|&~_]/g, String.raw`\$&`);

/** The codebook of a table in Markdown, in one language. */
export const codebookMarkdown = (
  { columns }: Pick<Table, "columns">,
  title: string,
  language: Language = "nb",
): string => {
  const heads = [said.column, said.label, said.type, said.unit, said.means, said.values, said.absent];
  const rows = columns.map(({ name, label, type, unit = "", means, values = [], absent }) => [
    name,
    say(label, language),
    say(typeTexts[type], language),
    unit,
    say(means, language),
    values.map((one) => `${one.code}: ${say(one.label, language)}`).join("; "),
    say(absent ?? said.never, language),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.map(inMarkdown).join(" | ")} |`;
  return [
    `# ${say(said.codebook, language)}: ${inMarkdown(title)}`,
    "",
    line(heads.map((one) => say(one, language))),
    `|${" --- |".repeat(heads.length)}`,
    ...rows.map(line),
    "",
  ].join("\n");
};
