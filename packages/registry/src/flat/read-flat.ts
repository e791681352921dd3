import type { AnyCase } from "../case.ts";
import type { CodeTable, ImportFormat } from "./format.ts";
import type { Headings } from "./headings.ts";
import { fits, headingsOf } from "./headings.ts";
import type { FlatLine } from "./line.ts";
import { columnsOfOtherVersions } from "./other-version.ts";
import { importReader } from "./read-import.ts";
import type { ReadLine } from "./read-whole.ts";
import { wholeReader } from "./read-whole.ts";
import { redcapReader } from "./read-redcap.ts";
import type { RedcapFormat } from "./redcap-format.ts";
import type { FlatRemark } from "./remark.ts";
import { remarkOn } from "./remark.ts";
import { codeTables } from "./tables/index.ts";
import type { WholeFormat } from "./whole-format.ts";

/** The cases of a flat file, and everything in it that was not read as it stands. */
export interface ReadFlat {
  readonly cases: readonly AnyCase[];
  readonly remarks: readonly FlatRemark[];
}

/** A file of our own, of a REDCap project made with our dictionary, or an export of somebody else. */
export type FlatFormat = WholeFormat | RedcapFormat | ImportFormat;

type Reader = (line: FlatLine) => ReadLine;

const opened = (
  format: FlatFormat,
  first: FlatLine,
  lines: readonly FlatLine[],
  tables: readonly CodeTable[],
): { readonly headings: Headings; readonly read: Reader } => {
  switch (format.is) {
    case "redcap": {
      const known = [...format.columns, ...format.may].map((name) => [name, name] as const);
      const headings = headingsOf(first, new Map(known), format.columns);
      return { headings, read: redcapReader(format, headings) };
    }
    case "whole": {
      const headings = headingsOf(first, new Map(format.columns.map((c) => [c, c])), format.columns);
      return { headings, read: wholeReader(format, headings) };
    }
    case "export": {
      const names = format.columns.flatMap(({ heading, also = [] }) =>
        [heading, ...also].map((name) => [name, heading] as const),
      );
      const headings = headingsOf(first, new Map([...names, [format.incident, format.incident]]), [format.incident]);
      const foreign = columnsOfOtherVersions(format, tables, headings, lines);
      return { headings, read: importReader(format, headings, foreign) };
    }
  }
};

const keyOf = ({ incident, patient }: AnyCase): string => `${incident} ${patient}`;

/** The same case once; where the lines say different things of it, none of them, since nothing tells which is right. */
const onceEach = (read: readonly (ReadLine & FlatLine)[]): ReadFlat => {
  const byKey = new Map<string, (FlatLine & { readonly case: AnyCase })[]>();
  for (const one of read) {
    if (one.case === undefined) continue;
    const key = keyOf(one.case);
    const same = byKey.get(key);
    // In place: a file that says one case a hundred thousand times must not take an hour.
    if (same === undefined) byKey.set(key, [{ ...one, case: one.case }]);
    else same.push({ ...one, case: one.case });
  }
  const cases: AnyCase[] = [];
  const remarks = read.flatMap((one) => one.remarks);
  for (const [first, ...again] of byKey.values()) {
    if (first === undefined) continue;
    const alike = again.every(({ cells }) => cells.join("\u0000") === first.cells.join("\u0000"));
    if (alike) cases.push(first.case);
    for (const { line } of alike ? again : [first, ...again])
      remarks.push(remarkOn(alike ? "same-case-again" : "case-said-twice", line));
  }
  return { cases, remarks };
};

/**
 * Reads a flat file, its headings first: our own format as it was written, an export by its code table and never by position.
 * One bad cell costs one entry (`not-recorded`) and a remark with line and column; lines that cannot be told whose they are give no case.
 * `tables` are the exports whose codes could be mistaken for these.
 */
export const readFlat = (
  format: FlatFormat,
  [first, ...lines]: readonly FlatLine[],
  tables: readonly CodeTable[] = codeTables,
): ReadFlat => {
  if (first === undefined) return { cases: [], remarks: [remarkOn("no-headings", 1)] };
  const { headings, read } = opened(format, first, lines, tables);
  // The first line of data is repeated to nobody as unknown headings.
  if (headings.none) return { cases: [], remarks: [remarkOn("no-headings", first.line)] };
  const each = lines.map((line) => ({
    ...line,
    ...(fits(line, first) ? read(line) : { remarks: [remarkOn("cell-count", line.line)] }),
  }));
  const { cases, remarks } = onceEach(each);
  return { cases, remarks: [...headings.remarks, ...remarks.toSorted((a, b) => a.line - b.line)] };
};
