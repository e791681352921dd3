import { IncidentId } from "@prehosp/model";
import { checkedElements } from "./entry.ts";
import type { FlatColumn, ImportFormat } from "./format.ts";
import type { Headings } from "./headings.ts";
import type { FlatLine } from "./line.ts";
import type { SaidBy } from "./merge.ts";
import { merged } from "./merge.ts";
import { readCell } from "./read-column.ts";
import type { ReadLine } from "./read-whole.ts";
import type { FlatRemark } from "./remark.ts";
import { remarkOn } from "./remark.ts";
import type { FlatRemarkCode } from "./texts.ts";

type Foreign = ReadonlyMap<string, ReadonlySet<string>>;

const foreignRemark = (codes: ReadonlySet<string>, text: string): FlatRemarkCode =>
  codes.has(text) ? "other-version-code" : "other-version-column";

const mayBeSaid = ({ reads }: FlatColumn): boolean => reads !== "national-number";

/** Reads the lines of an export by its code table: every element is held to the dataset, and what is not understood is told. */
export const importReader = (
  format: ImportFormat,
  headings: Headings,
  foreign: Foreign,
): ((line: FlatLine) => ReadLine) => {
  const { dataset, system } = format;
  const elements = checkedElements(dataset);
  return (line) => {
    const name = headings.cell(line, format.incident).trim();
    const incident = IncidentId.safeParse(name);
    if (!incident.success) return { remarks: [remarkOn("no-id", line.line, format.incident)] };
    const remarks: FlatRemark[] = [];
    const said = new Map<string, SaidBy[]>();
    for (const column of format.columns) {
      const { heading } = column;
      const text = headings.cell(line, heading).trim();
      if (text === "" || format.nothing.includes(text)) continue;
      const codes = foreign.get(heading);
      if (codes !== undefined) {
        remarks.push(remarkOn(foreignRemark(codes, text), line.line, heading, text));
        continue;
      }
      const read = readCell(column, text, elements, format.zone);
      if (read === "no-arrest") return { remarks: [remarkOn("no-arrest", line.line, heading, text)] };
      for (const code of read.wrong)
        remarks.push(remarkOn(code, line.line, heading, mayBeSaid(column) ? text : undefined));
      for (const [element, says] of read.said)
        said.set(element, [...(said.get(element) ?? []), { column: heading, text, says }]);
    }
    const at = { line: line.line, system, ref: name };
    const values = Object.fromEntries(
      [...elements].map(([id, checked]) => {
        const { entry, remarks: found } = merged(checked, said.get(id) ?? [], at);
        remarks.push(...found);
        return [id, entry];
      }),
    );
    const version = { id: dataset.id, version: dataset.version };
    return {
      case: { incident: incident.data, patient: "a", status: format.status, dataset: version, values },
      remarks,
    };
  };
};
