import { placed } from "./axis.ts";
import type { Shown } from "./check.ts";
import { cut, wrap } from "./fit.ts";
import type { Unit } from "./said.ts";
import { type Open, gapOf, lineOf, note, put, putOver, putTicks, widest } from "./sheet.ts";
import { texts } from "./texts.ts";
import { axisOf, finestOf, sayTick, scaleName } from "./unit-axis.ts";

/** What is written in a row's columns; `instead` stands where the bar would have been. */
export interface Cells {
  readonly instead?: string;
  readonly text: string;
  readonly between: string;
  readonly number: string;
  readonly goal: string;
}

type Row = Shown & Partial<Cells> & { readonly label: string; readonly target?: number };

/** A line across all bars, with its name above them. */
interface Named {
  readonly at: number;
  readonly text: string;
  readonly dashed: boolean;
}

/** One row's bar with its interval and its own target. */
const bar = ({ marks, text }: Open, row: Row, x: (value: number) => number, top: number, height: number): void => {
  const middle = top + height / 2;
  marks.push({ kind: "box", at: [x(0), middle - text / 2], size: [x(row.value ?? 0) - x(0), text], fill: "mark" });
  if (row.low !== undefined && row.high !== undefined) {
    const [low, high] = [x(row.low), x(row.high)];
    const [above, below] = [middle - text / 4, middle + text / 4];
    // On a little paper, so that it is seen on its bar in any colours.
    for (const [paint, width] of [
      ["paper", 3],
      ["ink", 1],
    ] as const) {
      marks.push({ kind: "line", from: [low, middle], to: [high, middle], paint, width });
      for (const end of [low, high]) marks.push({ kind: "line", from: [end, above], to: [end, below], paint, width });
    }
  }
  if (row.target === undefined) return;
  const goal = x(row.target);
  marks.push({ kind: "line", from: [goal, top], to: [goal, top + height], paint: "accent", width: 2 });
};

/** The columns: labels to the left, then the bars from `left` to `right`, the value, and how many it rests on. */
const columnsOf = (sheet: Open, rows: readonly Row[], unit: Unit, named: readonly Named[]) => {
  const { text: size, width, language } = sheet;
  const gap = gapOf(sheet);
  const of = (say: (row: Row) => string | undefined): number =>
    widest(
      rows.map((row) => say(row) ?? ""),
      size,
    );
  const numbers = of((row) => row.number);
  const end = width - gap - (numbers === 0 ? 0 : Math.max(numbers, widest([sheet.say(texts.n)], size)) + gap);
  const drawn = rows.flatMap((row) => [row.value, row.high, row.target]).filter((value) => value !== undefined);
  const values = [...drawn, ...named.map((one) => one.at)];
  const longest = Math.max(0, ...values);
  const tickRoom = widest([sayTick(Math.max(longest * 2.5, finestOf(unit)), unit, 1, language)], size) + gap;
  // The last number of the axis stands in the middle under the end of the bars.
  const right = Math.min(end - of((row) => row.text) - gap, width - tickRoom / 2);
  const labels = Math.min(
    of((row) => row.label),
    Math.max(5 * size, (right - gap) * 0.5),
  );
  const left = gap + labels + gap;
  const most = Math.max(1, Math.floor((right - left) / tickRoom));
  const scale = axisOf(values.length === 0 ? [] : [0, longest], most, unit);
  return { labels, left, right, end, scale, hasNumbers: numbers > 0 };
};

/** Rows of bars on the sheet, with their columns, axis, and the named lines across. */
export const bars = (
  sheet: Open,
  { rows, unit, named }: { readonly rows: readonly Row[]; readonly unit: Unit; readonly named: readonly Named[] },
): void => {
  const { marks, text: size, width, say, language } = sheet;
  const [gap, line] = [gapOf(sheet), lineOf(sheet)];
  const { labels, left, right, end, scale, hasNumbers } = columnsOf(sheet, rows, unit, named);
  const x = (value: number): number => (scale === undefined ? left : placed(scale, value, left, right));
  const above = sheet.used + (hasNumbers ? line : 0);
  if (hasNumbers) put(sheet, say(texts.n), width - gap, sheet.used, { anchor: "end", paint: "quiet" });
  const top = above + named.length * line + gap / 2;
  const wrapped = rows.map((row) => wrap(row.label, labels, { size }, 3));
  const heights = wrapped.map((lines) => lines.length * line + gap * 0.7);
  const bottom = heights.reduce((sum, height) => sum + height, top);
  for (const tick of scale?.ticks ?? [])
    marks.push({ kind: "line", from: [x(tick), top], to: [x(tick), bottom], paint: "grid", width: 0.6 });
  let y = top;
  let ends = top;
  for (const [i, row] of rows.entries()) {
    const height = heights[i] ?? line;
    const middle = y + (height - line) / 2;
    for (const [at, text] of (wrapped[i] ?? []).entries()) put(sheet, text, gap, y + gap * 0.35 + at * line);
    if (row.instead !== undefined) {
      put(sheet, cut(row.instead, width - 2 * gap - left, { size }), left + gap / 2, middle, { paint: "quiet" });
    } else {
      ends = y + height;
      bar(sheet, row, x, y, height);
      put(sheet, row.text ?? "", end, middle, { anchor: "end" });
      put(sheet, row.number ?? "", width - gap, middle, { anchor: "end", paint: "quiet" });
    }
    y += height;
  }
  marks.push({ kind: "line", from: [left, top], to: [left, bottom], paint: "ink" });
  // Not through rows without a figure, which stand last and have words where the bar would be.
  for (const [i, { at, dashed }] of named.entries())
    marks.push({ kind: "line", from: [x(at), above + (i + 1) * line], to: [x(at), ends], paint: "accent", dashed });
  for (const [i, { at, text }] of named.entries()) putOver(sheet, text, x(at), above + i * line);
  sheet.used = bottom + gap * 0.3;
  if (scale === undefined) return;
  putTicks(
    sheet,
    scale.ticks.map((tick) => ({ x: x(tick), text: sayTick(tick, unit, scale.digits, language) })),
  );
  sheet.used += gap * 0.5;
  const name = scaleName(unit, say);
  if (name !== "") note(sheet, name, { paint: "quiet" });
};
