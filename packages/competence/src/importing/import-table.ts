import type { Learning, Remark } from "@prehosp/model";
import type { ContentHash } from "@prehosp/rules";
import { asJson } from "./as-json.ts";
import { columnsRead } from "./mapping.ts";
import type { ImportMapping } from "./mapping.ts";
import { translateLine } from "./translate-line.ts";
import type { ImportContext } from "./translate-line.ts";

/** One line of a file, its cells as they were split; `line` counts from 1 and the headings are a line too. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The file a table was read from: a name that says nothing of anyone, and the hash of its bytes. With the line, where a proof came from. */
export interface ImportedFile {
  readonly name: string;
  readonly hash: ContentHash;
}

/** What became of a line: whole, a proof with remarks, the same proof as an earlier line, or refused because of its remarks. */
export interface ImportedLine {
  readonly line: number;
  readonly status: "whole" | "remarked" | "duplicate" | "refused";
  readonly learning?: Extract<Learning, { says: "proof" }>;
  readonly remarks: readonly Remark[];
}

/** Every line of a file and what became of it; `refused` holds the reasons where the file as a whole does not fit. */
export interface Imported {
  readonly file: ImportedFile;
  readonly lines: readonly ImportedLine[];
  readonly counts: Readonly<Record<"lines" | ImportedLine["status"], number>>;
  readonly refused: readonly Remark[];
}

const misfit = (mapping: ImportMapping, headings: readonly string[], line: number): readonly Remark[] => {
  const read = columnsRead(mapping);
  const of = (code: string, column: string, means: string): Remark => ({
    code,
    path: `line ${line}, column ${column}`,
    means,
  });
  return [
    ...read
      .filter((c) => !headings.includes(c))
      .map((c) => of("no-such-column", c, "oppsettet leser en kolonne som filen ikke har")),
    ...headings.flatMap((h, i) =>
      read.includes(h) || mapping.ignored.includes(h)
        ? []
        : // By number: a file without headings has somebody's record where they should stand.
          [
            of(
              "column-not-mapped",
              `number ${i + 1}`,
              "filen har en kolonne som oppsettet verken leser eller hopper over",
            ),
          ],
    ),
    ...read
      .filter((c) => headings.indexOf(c) !== headings.lastIndexOf(c))
      .map((c) => of("column-twice", c, "kolonnen står to ganger")),
  ];
};

const keyOf = ({ learning }: ImportedLine): string => asJson(learning?.source ?? null);

/** Two lines with one reference: the same proof once more, or two that contradict each other, of which neither is believed. */
const compared = (lines: readonly ImportedLine[]): readonly ImportedLine[] => {
  const byRef = new Map<string, ImportedLine[]>();
  for (const one of lines) {
    const same = byRef.get(keyOf(one));
    if (same === undefined) byRef.set(keyOf(one), [one]);
    else same.push(one);
  }
  return lines.map((one): ImportedLine => {
    const { learning, ...rest } = one;
    const same = learning === undefined ? [one] : (byRef.get(keyOf(one)) ?? [one]);
    const [first = one] = same;
    const other = same.find((s) => asJson(s.learning) !== asJson(learning));
    const path = `line ${one.line}`;
    if (other !== undefined) {
      const means = `samme nøkkel som linje ${other.line}, men ulikt innhold; ingen av dem tas inn`;
      return { ...rest, status: "refused", remarks: [...one.remarks, { code: "same-ref-other-content", path, means }] };
    }
    if (first === one) return one;
    const means = `det samme beviset står på linje ${first.line}`;
    return { ...rest, status: "duplicate", remarks: [...one.remarks, { code: "said-twice", path, means }] };
  });
};

/**
 * Old records as proofs of accounts. The first line is the headings. Every line comes out once, whole, remarked, as a duplicate or
 * refused with its reasons, and the counts add up; the same file gives the same proofs and references again.
 */
export const importTable = (
  mapping: ImportMapping,
  file: ImportedFile,
  table: readonly TableLine[],
  context: ImportContext,
): Imported => {
  const [heading, ...body] = table;
  const headings = heading?.cells.map((c) => c.trim()) ?? [];
  const refused =
    heading === undefined
      ? [{ code: "empty-file", path: "line 1", means: "filen er tom" }]
      : misfit(mapping, headings, heading.line);
  const misfits = [{ code: "file-refused", path: "line 1", means: "filen passer ikke med oppsettet" }];
  const lines = body.map(({ line, cells }): ImportedLine => {
    if (refused.length > 0) return { line, status: "refused", remarks: misfits };
    const means = `${cells.length} celler under ${headings.length} kolonner`;
    // A cell too many or too few has moved the others, and nobody can tell which; empty ones at the end have moved none.
    if (cells.length < headings.length || cells.slice(headings.length).some((c) => c.trim() !== ""))
      return { line, status: "refused", remarks: [{ code: "cell-count", path: `line ${line}`, means }] };
    const row = Object.fromEntries(headings.map((h, i) => [h, cells[i] ?? ""]));
    const { learning, remarks } = translateLine(mapping, row, line, context);
    if (learning === undefined) return { line, status: "refused", remarks };
    return { line, status: remarks.length > 0 ? "remarked" : "whole", learning, remarks };
  });
  const judged = compared(lines);
  const of = (status: ImportedLine["status"]): number => judged.filter((l) => l.status === status).length;
  return {
    file,
    lines: judged,
    counts: {
      lines: judged.length,
      whole: of("whole"),
      remarked: of("remarked"),
      duplicate: of("duplicate"),
      refused: of("refused"),
    },
    refused,
  };
};
