import type { Instant } from "@prehosp/model/time";
import { osloTime, zoned } from "@prehosp/model/time";
import { nameOf } from "../artefacts/redcap-name.ts";
import type { AnyCase, Entry } from "../case.ts";
import { hasValue } from "../case.ts";
import { elementsOf } from "../dataset.ts";
import type { Element } from "../element.ts";
import type { RedcapFormat } from "./redcap-format.ts";
import { besideOf, boxOf } from "./redcap-format.ts";
import type { FlatRemark } from "./remark.ts";
import { remarkOn } from "./remark.ts";

type Cells = Readonly<Record<string, string>>;

// REDCap has a Norwegian clock with whole seconds and no offset: what it can't tell from another moment is not written.
const clockOf = (at: Instant): string | undefined => {
  const { day: on, ...shows } = osloTime(at);
  const clock = [shows.hour, shows.minute, shows.second].map((n) => String(n).padStart(2, "0")).join(":");
  const shown = zoned(on, clock);
  return shown?.exactness === "exact" && shown.instant === at ? `${on} ${clock}` : undefined;
};

const textOf = (element: Element, value: unknown): string | undefined => {
  if (element.type === "time") return clockOf(value as Instant);
  if (element.type === "code") return nameOf(String(value));
  return typeof value === "boolean" ? (value ? "1" : "0") : String(value);
};

const cellsOf = (element: Element, entry: Entry<unknown>): Cells | undefined => {
  const at = { absent: besideOf(element, "absent"), because: besideOf(element, "because") };
  if (!hasValue(entry)) {
    if (entry.absent === "not-recorded" && entry.because === undefined && entry.source === undefined) return {};
    const because = entry.because === undefined ? {} : { [at.because]: nameOf(entry.because) };
    return { [at.absent]: nameOf(entry.absent), ...because };
  }
  if (element.type === "codes") {
    const said = entry.value as readonly string[];
    return Object.fromEntries(
      Object.keys(element.codes).map((code) => [boxOf(element, code), said.includes(code) ? "1" : "0"]),
    );
  }
  const text = textOf(element, entry.value);
  if (text === undefined) return undefined;
  const exactness =
    element.type === "time" && entry.exactness !== undefined
      ? { [besideOf(element, "exactness")]: nameOf(entry.exactness) }
      : {};
  return { [nameOf(element.id)]: text, ...exactness };
};

/**
 * Cases as rows that REDCap imports into a project made with our dictionary, headings first. Read back by `readFlat` they are equal, but
 * for what the dictionary has no field for: who said a value, and that another value than a time was derived. A time that its clock can't
 * hold (in the hour that comes twice, or within a second) is left out and told by its row.
 */
export const writeRedcap = (
  { dataset, columns }: RedcapFormat,
  cases: readonly AnyCase[],
): { readonly rows: readonly (readonly string[])[]; readonly remarks: readonly FlatRemark[] } => {
  const remarks: FlatRemark[] = [];
  const rows = cases.map((one, i) => {
    const cells: Record<string, string> = { record_id: `${one.incident}/${one.patient}`, case_status: one.status };
    for (const element of elementsOf(dataset)) {
      const said = cellsOf(element, one.values[element.id] ?? { absent: "not-recorded" });
      if (said === undefined) remarks.push(remarkOn("no-such-clock", i + 2, nameOf(element.id)));
      Object.assign(cells, said);
    }
    return columns.map((column) => cells[column] ?? "");
  });
  return { rows: [columns, ...rows], remarks };
};
