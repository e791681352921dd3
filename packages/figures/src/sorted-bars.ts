import { type Problem, isProblem } from "@prehosp/statistics";
import { inOrder } from "./alphabet.ts";
import { type Cells, bars } from "./bars.ts";
import { type Shown, wrongRow, wrongValue } from "./check.ts";
import type { Drawing } from "./drawing.ts";
import { plainText } from "./plain-text.ts";
import { type Unit, sayBetween, sayCount, sayValue } from "./said.ts";
import { type Open, type Sheet, closeSheet, endsOf, note, openSheet } from "./sheet.ts";
import { texts } from "./texts.ts";

/** One bar: its figure with interval and number, or withheld, or neither where there is no figure. */
export interface BarRow extends Shown {
  readonly label: string;
  /** This row's own target, where targets differ. */
  readonly target?: number;
  /** Too few to be shown: whatever else the row holds is left out of the drawing and its table. */
  readonly withheld?: boolean;
}

/** Bars to be sorted by value. */
export interface SortedBars extends Sheet {
  readonly rows: readonly BarRow[];
  readonly unit: Unit;
  readonly target?: number;
  /** The figure of all together; how many it rests on is not printed beside a withheld row. */
  readonly all?: { readonly value: number; readonly n?: number };
  /** Which comes first: the highest value where it is not said. */
  readonly first?: "highest" | "lowest";
}

/** Rows with a figure by value, then those without one, then the withheld, each by name. */
const sorted = (rows: readonly BarRow[], byValue: boolean, sign: number): readonly BarRow[] => {
  const group = (row: BarRow): number => (row.withheld === true ? 2 : row.value === undefined ? 1 : 0);
  return [...rows].sort(
    (a, b) =>
      group(a) - group(b) ||
      (byValue && group(a) === 0 ? sign * ((a.value ?? 0) - (b.value ?? 0)) : 0) ||
      inOrder(a.label, b.label),
  );
};

/** What stands in a row's columns. */
const cells = (row: BarRow, { language, say }: Open, unit: Unit): Cells => {
  const { value, low, high, n, target } = row;
  const instead = row.withheld === true ? say(texts.tooFew) : value === undefined ? say(texts.noFigure) : undefined;
  return {
    ...(instead === undefined ? {} : { instead }),
    text: value === undefined ? "" : sayValue(value, unit, language),
    between: low === undefined || high === undefined ? "" : sayBetween(low, high, unit, language),
    number: n === undefined ? "" : sayCount(n, language),
    goal: target === undefined ? "" : sayValue(target, unit, language),
  };
};

/**
 * Horizontal bars with their intervals, sorted by value, or by name where a figure has no interval, since an order without
 * intervals is read as a ranking. Ties go by name, withheld rows stand last. Shares are 0–1, minutes are minutes.
 */
export const sortedBars = ({ rows: given, unit, target, all, first, ...choice }: SortedBars): Drawing | Problem => {
  const isShare = unit === "share";
  const wrong =
    wrongRow(given, isShare) ??
    wrongRow(all === undefined ? [{}] : [all], isShare) ??
    wrongValue([target, ...given.map((row) => (row.withheld === true ? undefined : row.target))], isShare);
  if (wrong !== undefined) return wrong;
  const sheet = openSheet(choice);
  if (isProblem(sheet)) return sheet;
  const { language, say } = sheet;
  const known: readonly BarRow[] = given.map((row) => {
    const label = plainText(row.label);
    return row.withheld === true ? { label, withheld: true } : { ...row, label };
  });
  const isSorted = known.every((row) => row.value === undefined || row.low !== undefined);
  const rows = sorted(known, isSorted, first === "lowest" ? 1 : -1);
  const said = rows.map((row) => cells(row, sheet, unit));
  const shown = (value: number): string => sayValue(value, unit, language);
  const named = [
    ...(target === undefined ? [] : [{ at: target, text: `${say(texts.targetOf)} ${shown(target)}`, dashed: true }]),
    ...(all === undefined ? [] : [{ at: all.value, text: `${say(texts.allOf)} ${shown(all.value)}`, dashed: false }]),
  ];
  bars(sheet, { rows: rows.map((row, i) => ({ ...row, ...said[i] })), unit, named });
  const remarks = [
    ...(isSorted ? [] : [say(texts.notSorted)]),
    [
      ...(said.some((row) => row.between !== "") ? [say(texts.whiskers)] : []),
      ...(said.filter((row) => row.between !== "").length > 1 ? [say(texts.overlapping)] : []),
    ].join(" "),
  ].filter((remark) => remark !== "");
  for (const remark of remarks) note(sheet, remark, { paint: "quiet" });

  const ends = endsOf(
    rows.map((row, i) => ({ label: row.label, text: said[i]?.instead === undefined ? (said[i]?.text ?? "") : "" })),
    [say(texts.top), say(texts.bottom)],
  );
  const isWithheld = known.some((row) => row.withheld === true);
  const shared = target === undefined ? "" : shown(target);
  const row = ({ instead, text, between, number, goal }: Cells): readonly string[] =>
    instead === undefined ? [text, between, number, goal === "" ? shared : goal] : [instead, "", "", ""];
  const together = (of: { readonly value: number; readonly n?: number }): readonly string[] => {
    const n = of.n === undefined || isWithheld ? "" : sayCount(of.n, language);
    return [say(texts.all), shown(of.value), "", n, ""];
  };
  return closeSheet(sheet, [...ends, ...remarks], {
    heads: [texts.name, texts.value, texts.interval, texts.n, texts.target].map(say),
    rows: [...said.map((one, i) => [rows[i]?.label ?? "", ...row(one)]), ...(all === undefined ? [] : [together(all)])],
  });
};
