import type { Text } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import {
  type FlatFormat,
  type FlatLine,
  type FlatRemark,
  type Level,
  lineOfCase,
  readFlat,
  validate,
} from "@prehosp/registry";

/** One thing that is wrong, with the line and the columns as they stand in the file. */
export interface Fault {
  readonly line: number;
  readonly columns: readonly string[];
  readonly level: Level | "remark";
  /** The rule of a violation, the code of a remark. */
  readonly code: string;
  readonly message: Text;
}

/** What a file holds, and all that is wrong with it, line by line. */
export interface Checked {
  readonly lines: number;
  readonly cases: number;
  /** Cases of which nothing is said. */
  readonly clean: number;
  readonly faults: readonly Fault[];
}

const columnsOf = (format: FlatFormat, element: string): readonly string[] => {
  if (format.is !== "export") return [element];
  const speaks = format.columns.filter((column) => {
    if ("element" in column && column.element === element) return true;
    const codes = "codes" in column ? Object.values(column.codes ?? {}) : [];
    return codes.some((says) => says !== "no-arrest" && element in says);
  });
  // What no column of the export speaks of is named as the register names it.
  return speaks.length === 0 ? [element] : speaks.map(({ heading }) => heading);
};

const faultOf = ({ line, column, code, text }: FlatRemark): Fault => ({
  line,
  columns: column === undefined ? [] : [column],
  level: "remark",
  code,
  message: text,
});

/** Reads a file and holds every case in it to the rules; `told` hears how many cases have been judged. */
export const checkFile = (
  format: FlatFormat,
  lines: readonly FlatLine[],
  on: Day,
  told: (n: number) => void,
): Checked => {
  const { cases, remarks } = readFlat(format, lines);
  const lineOf = lineOfCase(format, lines);
  const faults: Fault[] = remarks.map(faultOf);
  let clean = 0;
  for (const [i, one] of cases.entries()) {
    const found = validate(one, on);
    if (found.length === 0) clean++;
    const line = lineOf(one);
    for (const { rule, level, elements, message } of found)
      faults.push({ line, columns: elements.flatMap((id) => columnsOf(format, id)), level, code: rule, message });
    told(i + 1);
  }
  return {
    lines: Math.max(0, lines.length - 1),
    cases: cases.length,
    clean,
    faults: faults.toSorted((a, b) => a.line - b.line),
  };
};
