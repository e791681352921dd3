import { Exactness, IncidentId, Status } from "@prehosp/model";
import { AbsenceBecause } from "../absence-because.ts";
import { nameOf } from "../artefacts/redcap-name.ts";
import type { Entry } from "../case.ts";
import { anyReason } from "../element.ts";
import type { CheckedElement } from "./entry.ts";
import { checkedElements, notRecorded } from "./entry.ts";
import type { Headings } from "./headings.ts";
import type { FlatLine } from "./line.ts";
import type { ReadLine } from "./read-whole.ts";
import type { RedcapFormat } from "./redcap-format.ts";
import { besideOf } from "./redcap-format.ts";
import { codeNamed, redcapValue } from "./redcap-value.ts";
import type { FlatRemark } from "./remark.ts";
import { remarkOn } from "./remark.ts";
import type { FlatRemarkCode } from "./texts.ts";

interface Wrong {
  readonly wrong: FlatRemarkCode;
  readonly column: string;
}
type Cell = (column: string) => string;

/** What stands beside a value, by the code of ours it names; or in which column stands what is none of them. */
const beside = ({ element }: CheckedElement, cell: Cell): Readonly<Record<string, string>> | Wrong => {
  const parts = { absent: anyReason, because: AbsenceBecause.options, exactness: Exactness.options } as const;
  const said: Record<string, string> = {};
  for (const part of ["absent", "because", "exactness"] as const) {
    const column = besideOf(element, part);
    const text = cell(column);
    if (text === "") continue;
    const code = codeNamed(parts[part], text);
    if (code === undefined) return { wrong: "unknown-code", column };
    said[part] = code;
  }
  return said;
};

const isWrong = (read: object): read is Wrong => "wrong" in read;

const entryOf = (checked: CheckedElement, cell: Cell, ref: string): Entry<unknown> | Wrong => {
  const { element, takes } = checked;
  const value = redcapValue(element, cell);
  if (value !== undefined && isWrong(value)) return value;
  const more = beside(checked, cell);
  if (isWrong(more)) return more;
  const said = { ...value, ...more };
  if (Object.keys(said).length === 0) return notRecorded;
  const column = nameOf(element.id);
  const twice = value !== undefined && "absent" in more && more["absent"] !== ("absent" in value ? value.absent : "");
  if (twice) return { wrong: "value-and-reason", column };
  return takes({ ...said, source: { system: "redcap", ref } }) ?? { wrong: "bad-value", column };
};

/** Reads the records of a REDCap project made with our dictionary; the project is the source of every value. */
export const redcapReader = ({ dataset }: RedcapFormat, headings: Headings): ((line: FlatLine) => ReadLine) => {
  const elements = checkedElements(dataset);
  return (line) => {
    const cell = (column: string) => headings.cell(line, column).trim();
    const record = cell("record_id");
    const [, name, patient = ""] = /^(.+)\/([a-z])$/.exec(record) ?? [];
    const incident = IncidentId.safeParse(name);
    if (!incident.success) return { remarks: [remarkOn("no-id", line.line, "record_id")] };
    const status = Status.safeParse(codeNamed(Status.options, cell("case_status")));
    if (!status.success) return { remarks: [remarkOn("bad-head", line.line, "case_status", cell("case_status"))] };
    const remarks: FlatRemark[] = [];
    const values = Object.fromEntries(
      [...elements].map(([id, checked]) => {
        const read = entryOf(checked, cell, record);
        if (!isWrong(read)) return [id, read];
        remarks.push(remarkOn(read.wrong, line.line, read.column, cell(read.column)));
        return [id, notRecorded];
      }),
    );
    const version = { id: dataset.id, version: dataset.version };
    return { case: { incident: incident.data, patient, status: status.data, dataset: version, values }, remarks };
  };
};
