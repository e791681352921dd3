import type { CaseRef } from "../event-of.ts";
import { keyOf } from "../event-of.ts";
import type { FlatLine } from "./line.ts";
import type { FlatFormat } from "./read-flat.ts";

const caseOn = (format: FlatFormat, cell: (heading: string) => string): string => {
  switch (format.is) {
    case "whole":
      return keyOf({ incident: cell("incident"), patient: cell("patient") });
    case "redcap":
      return cell("record_id");
    case "export":
      return keyOf({ incident: cell(format.incident), patient: "a" });
  }
};

/** The line each case of a flat file stands on, the first where it stands on several; 0 for a case that is not of the file. */
export const lineOfCase = (
  format: FlatFormat,
  [headings, ...lines]: readonly FlatLine[],
): ((one: CaseRef) => number) => {
  const names = headings?.cells.map((cell) => cell.replace(/^\uFEFF/, "").trim()) ?? [];
  const at = new Map(names.map((name, index) => [name, index] as const).toReversed());
  const byCase = new Map<string, number>();
  for (const { line, cells } of lines) {
    const one = caseOn(format, (heading) => cells[at.get(heading) ?? -1]?.trim() ?? "");
    if (!byCase.has(one)) byCase.set(one, line);
  }
  return (one) => byCase.get(keyOf(one)) ?? 0;
};
