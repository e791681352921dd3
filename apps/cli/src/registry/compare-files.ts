import {
  type Agreement,
  type DoubleEntry,
  type FlatFormat,
  type FlatLine,
  type FlatRemark,
  doubleEntry,
  lineOfCase,
  readFlat,
} from "@prehosp/registry";

/** One element of one case on which two files differ, with its line in each and what each says. */
export interface Apart {
  readonly lines: readonly [first: number, second: number];
  readonly element: string;
  readonly said: readonly [first: string, second: string];
}

/** Two entries of the same cases, held against each other. */
export interface Compared extends Pick<DoubleEntry, "compared"> {
  /** Lines of cases that the other file has not. */
  readonly onlyIn: readonly [first: readonly number[], second: readonly number[]];
  /** Elements that anybody wrote something of, least alike first. */
  readonly elements: readonly Agreement[];
  readonly differences: readonly Apart[];
  /** What was not read as it stands; only what was read is compared. */
  readonly remarks: readonly [first: readonly FlatRemark[], second: readonly FlatRemark[]];
}

const told = (entry: DoubleEntry["differences"][number]["first"]): string => {
  if ("absent" in entry) return `(${entry.absent})`;
  return typeof entry.value === "string" ? entry.value : JSON.stringify(entry.value);
};

/** Holds two files of the same cases against each other, element by element: a double-entry audit. */
export const compareFiles = (
  format: FlatFormat,
  [one, other]: readonly [first: readonly FlatLine[], second: readonly FlatLine[]],
): Compared => {
  const [first, second] = [readFlat(format, one), readFlat(format, other)];
  const [inFirst, inSecond] = [lineOfCase(format, one), lineOfCase(format, other)];
  const { compared, onlyFirst, onlySecond, elements, differences } = doubleEntry(first.cases, second.cases);
  return {
    compared,
    onlyIn: [onlyFirst.map(inFirst), onlySecond.map(inSecond)],
    elements: elements.filter((e) => e.compared > 0).toSorted((a, b) => (a.share ?? 1) - (b.share ?? 1)),
    differences: differences
      .map((one) => ({
        lines: [inFirst(one), inSecond(one)] as const,
        element: one.element,
        said: [told(one.first), told(one.second)] as const,
      }))
      .toSorted((a, b) => a.lines[0] - b.lines[0]),
    remarks: [first.remarks, second.remarks],
  };
};
