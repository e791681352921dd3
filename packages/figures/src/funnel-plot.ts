import { funnelLimits, isProblem } from "@prehosp/statistics";
import { axis, placed } from "./axis.ts";
import { type Area, apart, areaOf } from "./overlap.ts";
import { sayCount } from "./said.ts";
import { type Open, gapOf, lineOf, note, put, putTicks, widest } from "./sheet.ts";
import { texts } from "./texts.ts";
import { finestOf, sayTick } from "./unit-axis.ts";
import { textWidth } from "./widths.ts";

/** One unit where it lies. */
export interface FunnelDot {
  readonly label: string;
  readonly of: number;
  readonly value: number;
  readonly isOutside: boolean;
}

type Point = readonly [number, number];

/** How many points a limit is drawn through; they lie closest where it bends most. */
const steps = 60;

/** The lower and upper limits at growing sizes, whole numbers from `from` to `to`. */
const curves = (centre: number, level: number, from: number, to: number) =>
  Array.from({ length: steps + 1 }, (_, i) => {
    const of = Math.max(1, Math.round(from + (to - from) * (i / steps) ** 2));
    const limits = funnelLimits(centre, of, level);
    return { of, ...(isProblem(limits) ? { low: centre, high: centre } : limits) };
  });

/** Names beside their dots: right, left, above, below, or nowhere when none is free; those without stand in the text. */
const names = (sheet: Open, dots: readonly (FunnelDot & { readonly at: Point })[], frame: Area): void => {
  const size = sheet.text;
  const radius = size * 0.35;
  const taken: Area[] = dots.map(({ at: [x, y] }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  for (const { label, at, isOutside } of dots) {
    if (!isOutside) continue;
    const [x, y] = at;
    const width = textWidth(label, size);
    const away = radius + size * 0.25;
    const tops: readonly (readonly [number, number])[] = [
      [x + away, y - lineOf(sheet) / 2],
      [x - away - width, y - lineOf(sheet) / 2],
      [x - width / 2, y - away - lineOf(sheet)],
      [x - width / 2, y + away],
    ];
    const free = tops.find(([left, top]) => {
      const area = areaOf(left, top, width, lineOf(sheet));
      const isInside =
        area.left >= frame.left && area.right <= frame.right && area.top >= frame.top && area.bottom <= frame.bottom;
      return isInside && taken.every((other) => apart(area, other));
    });
    if (free === undefined) continue;
    sheet.marks.push({ kind: "box", at: free, size: [width, lineOf(sheet)], fill: "paper" });
    put(sheet, label, free[0], free[1]);
    taken.push(areaOf(free[0], free[1], width, lineOf(sheet)));
  }
};

/** Dots in their funnel, with the axes: how many each rests on, and its share. */
export const funnelPlot = (sheet: Open, dots: readonly FunnelDot[], centre: number): void => {
  const { marks, text: size, width, language, say } = sheet;
  const gap = gapOf(sheet);
  const sizes = dots.map(({ of }) => of);
  const from = Math.max(1, Math.floor(Math.min(...sizes) * 0.8));
  const inner = curves(centre, 0.95, from, Math.max(...sizes) * 1.05);
  const outer = curves(centre, 0.998, from, Math.max(...sizes) * 1.05);
  const shares = [...dots.map(({ value }) => value), ...outer.flatMap(({ low, high }) => [low, high])];
  const up = axis(Math.min(...shares), Math.max(...shares), 6, finestOf("share"), 1);
  const ticks = up.ticks.map((tick) => sayTick(tick, "share", up.digits, language));
  const left = gap + widest(ticks, size) + gap;
  const tickRoom = widest([sayCount(Math.max(...sizes) * 2, language)], size) + 2 * gap;
  const right = width - tickRoom / 2;
  const along = axis(0, Math.max(...sizes) * 1.05, Math.max(1, Math.floor((right - left) / tickRoom)), 1);
  put(sheet, say(texts.share), gap, sheet.used, { paint: "quiet" });
  const top = sheet.used + 1.5 * lineOf(sheet);
  const bottom = top + Math.max(16 * size, 0.5 * width);
  const x = (of: number): number => placed(along, of, left, right);
  const y = (value: number): number => placed(up, value, bottom, top);
  for (const [i, tick] of up.ticks.entries()) {
    marks.push({ kind: "line", from: [left, y(tick)], to: [right, y(tick)], paint: "grid", width: 0.6 });
    put(sheet, ticks[i] ?? "", left - gap, y(tick) - lineOf(sheet) / 2, { anchor: "end", paint: "quiet" });
  }
  for (const [curve, dashed] of [
    [outer, false],
    [inner, true],
  ] as const)
    for (const side of ["low", "high"] as const)
      marks.push({
        kind: "path",
        rings: [curve.map((one) => [x(one.of), y(one[side])] as const)],
        edge: "other",
        dashed,
      });
  marks.push({ kind: "line", from: [left, y(centre)], to: [right, y(centre)], paint: "ink" });
  const drawn = dots.map((dot) => ({ ...dot, at: [x(dot.of), y(dot.value)] as const }));
  for (const { at, isOutside } of drawn)
    marks.push({ kind: "dot", at, radius: size * 0.35, fill: isOutside ? "warn" : "mark", edge: "paper" });
  names(sheet, drawn, { left, right, top, bottom });
  marks.push({ kind: "line", from: [left, bottom], to: [right, bottom], paint: "ink" });
  sheet.used = bottom + gap * 0.3;
  putTicks(
    sheet,
    along.ticks.map((tick) => ({ x: x(tick), text: sayCount(tick, language) })),
  );
  note(sheet, say(texts.of), { paint: "quiet" });
  sheet.used += gap * 0.5;
};
