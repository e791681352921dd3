import type { Remark, Text } from "@prehosp/model";
import { masked } from "@prehosp/model/identifiers";
import { Status } from "@prehosp/model";
import { casesOf } from "@prehosp/fhir";
import { type AnyCase, type FlatFormat, codeTables, datasets } from "@prehosp/registry";
import { lineOfCase, readFlat, redcapFormat, wholeFormat } from "@prehosp/registry";
import * as z from "zod";
import { csvTable } from "./csv-table.ts";

const csv = z.string().min(1);
const delimiter = z.enum([";", ",", "\t"]).default(";");

/** A file of cases as it is sent: FHIR as it is, our own flat file, a REDCap project of our dictionary, or an export whose columns and codes are known by name. */
export const CaseFile = z.union([
  z.looseObject({ resourceType: z.enum(["QuestionnaireResponse", "Bundle"]) }),
  z.strictObject({
    format: z.enum(["prehosp-flat-1", "redcap"]),
    dataset: z.enum(datasets.map(({ id }) => id)),
    delimiter,
    csv,
  }),
  z.strictObject({
    format: z.enum(codeTables.map(({ id }) => id)),
    /** Which column names the event: only whoever has the file can say. */
    incident: z.string().trim().min(1).max(100),
    /** Whether the cases are real. */
    status: Status,
    delimiter,
    csv,
  }),
]);
export type CaseFile = z.output<typeof CaseFile>;

/** What is said of a file, and where: the line and column of a table, or the JSON pointer. */
export interface FileRemark extends Remark {
  readonly line?: number;
  readonly column?: string;
  readonly text?: Text;
}

/** One line or response of a file: its case, and what is said of it; without a case it is refused. */
export interface FileRow {
  /** The line of a table, the place among the responses from 1. */
  readonly row: number;
  readonly case?: AnyCase;
  readonly remarks: readonly FileRemark[];
}

/** What a file holds row by row, and what is said of the whole; or the line from which it is no table. */
export type ReadFile =
  | { readonly rows: readonly FileRow[]; readonly remarks: readonly FileRemark[] }
  | { readonly noTable: { readonly line: number; readonly because: string } };

// A name of a field or a code may be anything, so also somebody's number.
const safe = (one: Remark): FileRemark => ({ code: one.code, path: masked(one.path), means: masked(one.means) });

const ofResponses = (resource: unknown): ReadFile => {
  const read = casesOf(resource);
  if ("problems" in read) return { rows: [], remarks: read.problems.map(safe) };
  return {
    rows: read.map((one, n) => ({
      row: n + 1,
      ...("case" in one.read ? { case: one.read.case, remarks: [] } : { remarks: one.read.problems.map(safe) }),
    })),
    remarks: [],
  };
};

const formatOf = (said: Extract<CaseFile, { csv: string }>): FlatFormat => {
  if ("dataset" in said) {
    const dataset = datasets.find(({ id }) => id === said.dataset)!;
    return said.format === "redcap" ? redcapFormat(dataset) : wholeFormat(dataset);
  }
  const { incident, status } = said;
  return { ...codeTables.find(({ id }) => id === said.format)!, is: "export", incident, status };
};

/** Reads a file of cases; pure, nothing is kept. Texts are held to be read as they were written: a sign that got lost on the way refuses the file. */
export const readCaseFile = (said: CaseFile): ReadFile => {
  if (!("csv" in said)) return ofResponses(said);
  const text = said.csv as string;
  const lost = text.split("\n").findIndex((line) => line.includes("\uFFFD"));
  if (lost >= 0) return { noTable: { line: lost + 1, because: "another-encoding" } };
  const file = said as Extract<CaseFile, { csv: string }>;
  const table = csvTable(Buffer.from(text), { encoding: "utf-8", delimiter: file.delimiter });
  if ("because" in table) return { noTable: table };
  const format = formatOf(file);
  const { cases, remarks } = readFlat(format, table);
  const lineOf = lineOfCase(format, table);
  const caseAt = new Map(cases.map((one) => [lineOf(one), one]));
  const remarksAt = Map.groupBy(remarks, ({ line }) => line);
  const [headings, ...lines] = table;
  return {
    rows: lines.map(({ line }) => {
      const one = caseAt.get(line);
      return {
        row: line,
        ...(one === undefined ? {} : { case: one }),
        remarks: remarksAt.get(line) ?? [],
      };
    }),
    remarks: remarks.filter(({ line }) => headings === undefined || line === headings.line),
  };
};
