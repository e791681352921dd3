import type { CaseRef } from "../event-of.ts";
import type { FlatLine } from "./line.ts";
import type { FlatFormat } from "./read-flat.ts";

/** The line each case of a flat file stands on, the first where it stands on several; 0 for a case that is not of the file. */
export const lineOfCase = (
  format: FlatFormat,
  [headings, ...lines]: readonly FlatLine[],
): ((one: CaseRef) => number) => {
  const at = (name: string) => headings?.cells.findIndex((cell) => cell.replace(/^\uFEFF/, "").trim() === name) ?? -1;
  const event = at("incident" in format ? format.incident : "may" in format ? "record_id" : "incident");
  const patient = "incident" in format ? -1 : at("patient");
  const key = (incident: string, of: string) => `${incident} ${of}`;
  const byCase = new Map<string, number>();
  for (const { line, cells } of lines) {
    const name = cells[event]?.trim() ?? "";
    // REDCap names both in one, as h-1/a.
    const one =
      "may" in format ? name.replace("/", " ") : key(name, patient < 0 ? "a" : (cells[patient]?.trim() ?? ""));
    if (!byCase.has(one)) byCase.set(one, line);
  }
  return ({ incident, patient: of }) => byCase.get(key(incident, of)) ?? 0;
};
