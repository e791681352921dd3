import { IncidentId, Status } from "@prehosp/model";
import * as z from "zod";
import { AbsenceBecause } from "../absence-because.ts";
import type { AnyCase, Entry } from "../case.ts";
import type { Dataset } from "../dataset.ts";
import type { CheckedElement } from "./entry.ts";
import { checkedElements, notRecorded } from "./entry.ts";
import { unguarded } from "./guard.ts";
import type { Headings } from "./headings.ts";
import type { FlatLine } from "./line.ts";
import type { FlatRemark } from "./remark.ts";
import { remarkOn } from "./remark.ts";
import type { FlatRemarkCode } from "./texts.ts";
import { readValue } from "./value.ts";
import type { EntryPart, HeadColumn, WholeFormat } from "./whole-format.ts";
import { columnOf } from "./whole-format.ts";

/** One line as a case, or why there is none, and what is to be said of it. */
export interface ReadLine {
  readonly case?: AnyCase;
  readonly remarks: readonly FlatRemark[];
}

type Part = (part: EntryPart) => string;
interface Wrong {
  readonly wrong: FlatRemarkCode;
}

const present = (said: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(said).filter((pair): pair is [string, string] => (pair[1] ?? "") !== ""));

const entryOf = ({ element, takes }: CheckedElement, part: Part): Entry<unknown> | Wrong => {
  const [text, reason] = [part("value").trim(), part("absent").trim()];
  if (text !== "" && reason !== "") return { wrong: "value-and-reason" };
  const read = text === "" ? undefined : readValue(element, text, undefined);
  if (read !== undefined && "wrong" in read) return read;
  const source = present({ system: part("system"), ref: part("ref") });
  const exactness = part("exactness").trim() || read?.exactness;
  // Whatever stands in the cells goes to the check, also what does not go together.
  const said = {
    ...present({ absent: reason, because: part("because"), exactness }),
    ...(read === undefined ? {} : { value: read.value }),
    ...(Object.keys(source).length === 0 ? {} : { source }),
  };
  return Object.keys(said).length === 0 ? notRecorded : (takes(said) ?? { wrong: "bad-value" });
};

const after = (dataset: Dataset, version: string, since: string | undefined): boolean => {
  const versions = dataset.editions.map((edition) => edition.version);
  return since !== undefined && versions.indexOf(since) > versions.indexOf(version);
};

/** Reads the lines of our own flat file: each element for itself, so that one bad cell costs one entry and not the case. */
export const wholeReader = ({ dataset }: WholeFormat, headings: Headings): ((line: FlatLine) => ReadLine) => {
  const elements = checkedElements(dataset);
  return (line) => {
    const cell = (column: string) => unguarded(headings.cell(line, column));
    const head = (column: HeadColumn) => cell(column).trim();
    const incident = IncidentId.safeParse(head("incident"));
    if (!incident.success) return { remarks: [remarkOn("no-id", line.line, "incident")] };
    const [status, patient, version] = [Status.safeParse(head("status")), head("patient"), head("version")];
    const bad: HeadColumn[] = [];
    if (!/^[a-z]$/.test(patient)) bad.push("patient");
    if (head("dataset") !== dataset.id) bad.push("dataset");
    if (!dataset.editions.some((edition) => edition.version === version)) bad.push("version");
    if (!status.success) bad.push("status");
    if (!status.success || bad.length > 0)
      return { remarks: bad.map((column) => remarkOn("bad-head", line.line, column, head(column))) };
    const remarks: FlatRemark[] = [];
    const values: Record<string, Entry<unknown>> = {};
    for (const [id, checked] of elements) {
      // Until the reasons were codes they were words, which could name somebody: they stay in the file.
      const isWorded = !AbsenceBecause.or(z.literal("")).safeParse(cell(columnOf(id, "because")).trim()).success;
      const entry = entryOf(checked, (part) => (part === "because" && isWorded ? "other" : cell(columnOf(id, part))));
      const early = entry !== notRecorded && after(dataset, version, checked.element.since);
      const wrong = early ? "not-in-version" : "wrong" in entry ? entry.wrong : undefined;
      if (wrong !== undefined) remarks.push(remarkOn(wrong, line.line, id, cell(id) || cell(columnOf(id, "absent"))));
      else if (isWorded) remarks.push(remarkOn("reason-in-words", line.line, columnOf(id, "because")));
      values[id] = wrong === undefined && !("wrong" in entry) ? entry : notRecorded;
    }
    const current = { id: dataset.id, version: dataset.version };
    return { case: { incident: incident.data, patient, status: status.data, dataset: current, values }, remarks };
  };
};
