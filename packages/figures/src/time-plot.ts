import { type Axis, placed } from "./axis.ts";
import type { Shown } from "./check.ts";
import { cut } from "./fit.ts";
import type { Unit } from "./said.ts";
import { type Open, gapOf, lineOf, put, widest } from "./sheet.ts";
import { axisOf, sayTick } from "./unit-axis.ts";
import { textWidth } from "./widths.ts";

/** One stretch of time as it is drawn; `from` and `to` are the control limits. */
export interface Stretch extends Shown {
  readonly label: string;
  readonly withheld?: boolean;
  readonly limits?: { readonly low: number; readonly high: number };
  readonly isOutside?: boolean;
}

/** The stretches between two breaks, by their places: `to` is not in it. */
export interface Phase {
  readonly from: number;
  readonly to: number;
  readonly centre?: number;
}

/** Stretches of time, the breaks between them, and what else lies across. */
export interface TimePlot {
  readonly points: readonly Stretch[];
  readonly phases: readonly Phase[];
  /** The places of the stretches that a break comes before, in order. */
  readonly breaks: readonly number[];
  readonly unit: Unit;
  readonly target?: number;
}

/** The runs of places between which a line may be drawn: never over a hole or a break. */
const joined = ({ points, phases }: TimePlot): readonly (readonly number[])[] =>
  phases.flatMap(({ from, to }) => {
    const parts: number[][] = [[]];
    for (let i = from; i < to; i += 1) {
      if (points[i]?.value !== undefined) parts.at(-1)?.push(i);
      else parts.push([]);
    }
    return parts.filter((part) => part.length > 0);
  });

const strides = [1, 2, 3, 4, 6, 12, 24, 36, 48, 60, 120, 240];

/** Under every so many points what it is called, so that no two names meet; all of them are in the table. */
const periods = (sheet: Open, labels: readonly string[], x: (i: number) => number, column: number): void => {
  const { text: size, width } = sheet;
  const gap = gapOf(sheet);
  const room = widest(labels, size) + gap;
  const stride = strides.find((n) => n * column >= room) ?? labels.length;
  for (let i = 0; i < labels.length; i += stride) {
    const label = labels[i] ?? "";
    if (stride === 1) put(sheet, label, x(i), sheet.used, { anchor: "middle", paint: "quiet" });
    else if (i === 0 || x(i) + textWidth(label, size) <= width - gap) {
      const shown = cut(label, width - gap - x(i), { size });
      sheet.marks.push({ kind: "line", from: [x(i), sheet.used - gap * 0.4], to: [x(i), sheet.used], paint: "quiet" });
      put(sheet, shown, x(i), sheet.used, { paint: "quiet" });
    }
  }
};

const scaleOf = ({ points, phases, unit, target }: TimePlot): Axis | undefined =>
  axisOf(
    [
      ...points.flatMap(({ value, low, high, limits }) => [value, low, high, limits?.low, limits?.high]),
      ...phases.map((phase) => phase.centre),
      target,
    ].filter((value) => value !== undefined),
    6,
    unit,
  );

/** Numbers of breaks, each over its line, in as many rows as they need not to meet. */
const breakNumbers = (sheet: Open, at: readonly number[]): void => {
  const ends: number[] = [];
  for (const [i, x] of at.entries()) {
    const half = textWidth(String(i + 1), sheet.text) / 2;
    const free = ends.findIndex((end) => end < x - half);
    const row = free === -1 ? ends.length : free;
    ends[row] = x + half;
    put(sheet, String(i + 1), x, sheet.used + row * lineOf(sheet), { anchor: "middle", paint: "accent" });
  }
  sheet.used += ends.length * lineOf(sheet);
};

/** Values over time on the sheet, and the axis they stand on; where there are none its time alone, without a number. */
export const timePlot = (sheet: Open, plot: TimePlot): Axis | undefined => {
  const { marks, text: size, width, language } = sheet;
  const { points, phases, breaks, unit, target } = plot;
  const gap = gapOf(sheet);
  const scale = scaleOf(plot);
  const ticks = scale?.ticks.map((tick) => sayTick(tick, unit, scale.digits, language)) ?? [];
  const left = gap + widest(ticks, size) + gap;
  const right = width - gap;
  const column = (right - left) / points.length;
  const x = (i: number): number => left + (i + 0.5) * column;
  const lineAt = (i: number): number => left + i * column;
  breakNumbers(sheet, breaks.map(lineAt));
  const top = sheet.used + lineOf(sheet) / 2;
  const bottom = top + Math.max(14 * size, 0.4 * width);
  const y = (value: number): number => (scale === undefined ? bottom : placed(scale, value, bottom, top));
  for (const [i, { withheld }] of points.entries())
    if (withheld === true)
      marks.push({ kind: "box", at: [lineAt(i), top], size: [column, bottom - top], fill: "grid" });
  for (const [i, tick] of (scale?.ticks ?? []).entries()) {
    marks.push({ kind: "line", from: [left, y(tick)], to: [right, y(tick)], paint: "grid", width: 0.6 });
    put(sheet, ticks[i] ?? "", left - gap, y(tick) - lineOf(sheet) / 2, { anchor: "end", paint: "quiet" });
  }
  const parts = joined(plot);
  for (const part of parts) {
    const steps = (side: "low" | "high") =>
      part.flatMap((i) => {
        const limit = points[i]?.limits?.[side];
        return limit === undefined ? [] : [[lineAt(i), y(limit)] as const, [lineAt(i + 1), y(limit)] as const];
      });
    const ring = [...steps("high"), ...steps("low").toReversed()];
    if (ring.length > 0) marks.push({ kind: "path", rings: [ring], closed: true, fill: "band" });
  }
  for (const at of breaks)
    marks.push({
      kind: "line",
      from: [lineAt(at), sheet.used],
      to: [lineAt(at), bottom],
      paint: "accent",
      dashed: true,
    });
  if (target !== undefined)
    marks.push({
      kind: "line",
      from: [left, y(target)],
      to: [right, y(target)],
      paint: "accent",
      width: 1.4,
      dashed: true,
    });
  for (const { from, to, centre } of phases)
    if (centre !== undefined)
      marks.push({ kind: "line", from: [lineAt(from), y(centre)], to: [lineAt(to), y(centre)], paint: "ink" });
  for (const [i, { low, high }] of points.entries())
    if (low !== undefined && high !== undefined)
      marks.push({ kind: "line", from: [x(i), y(low)], to: [x(i), y(high)], paint: "other", width: 0.8 });
  for (const part of parts) {
    const ring = part.map((i) => [x(i), y(points[i]?.value ?? 0)] as const);
    if (ring.length > 1) marks.push({ kind: "path", rings: [ring], edge: "mark", width: 1.5 });
  }
  const radius = Math.min(size * 0.28, Math.max(1, column * 0.35));
  for (const i of parts.flat()) {
    const isOutside = points[i]?.isOutside === true;
    const at = [x(i), y(points[i]?.value ?? 0)] as const;
    marks.push({ kind: "dot", at, radius: isOutside ? radius * 1.5 : radius, fill: isOutside ? "warn" : "mark" });
  }
  marks.push({ kind: "line", from: [left, bottom], to: [right, bottom], paint: "ink" });
  sheet.used = bottom + lineOf(sheet) / 2;
  periods(
    sheet,
    points.map(({ label }) => label),
    x,
    column,
  );
  sheet.used += lineOf(sheet) + gap;
  return scale;
};
