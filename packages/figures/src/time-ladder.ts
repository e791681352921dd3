import type { Exactness } from "@prehosp/model";
import { type Problem, type ProblemCode, isProblem, largestCount } from "@prehosp/statistics";
import { axis, placed } from "./axis.ts";
import { notRows } from "./check.ts";
import type { Drawing } from "./drawing.ts";
import { cut, wrap } from "./fit.ts";
import { plainText } from "./plain-text.ts";
import { sayNumber, sayTime } from "./said.ts";
import { type Open, type Sheet, closeSheet, gapOf, lineOf, note, openSheet, put, putTicks, widest } from "./sheet.ts";
import { texts } from "./texts.ts";

/** One moment, in seconds from the call; without `at` it is not recorded, and none is guessed. */
export interface Rung {
  readonly label: string;
  readonly at?: number;
  /** Of one incident's time; a group's has none, and where none is given all dots are filled. */
  readonly exactness?: Exactness;
  /** The span it lies in: of one incident how sure the clock is, of a group where most of them lie. */
  readonly low?: number;
  readonly high?: number;
  readonly withheld?: boolean;
}

/** Moments from the call on, in the order of the chain. */
export interface TimeLadder extends Sheet {
  readonly rungs: readonly Rung[];
}

const notRung = ({ at, low, high }: Rung): ProblemCode | undefined => {
  const given = [at, low, high].filter((one) => one !== undefined);
  if (!given.every(Number.isFinite)) return "not-finite";
  if (given.some((one) => Math.abs(one) > largestCount)) return "too-large";
  if (low === undefined && high === undefined) return undefined;
  const isSpan = at !== undefined && low !== undefined && high !== undefined && low <= at && at <= high;
  return isSpan ? undefined : "outside-domain";
};

const cellOf = ({ at, low, high, withheld }: Rung, { say, language }: Open) => ({
  time: at === undefined ? say(withheld === true ? texts.tooFew : texts.notRecorded) : sayTime(at, language),
  between:
    low === undefined || high === undefined || low === high
      ? ""
      : `${sayTime(low, language)}–${sayTime(high, language)}`,
});

/** A time axis in minutes, which begins no later than at the call. */
const scaleOf = (rungs: readonly Rung[], most: number) => {
  const minutes = rungs
    .flatMap(({ at, low, high }) => [at, low, high])
    .filter((one) => one !== undefined)
    .map((one) => one / 60);
  return axis(Math.min(0, ...minutes), Math.max(0, ...minutes), most, 1);
};

/**
 * The times of an incident, or the middle times of a group, one rung each on one axis from the call. An open dot is a time that
 * is not exact, the line its span. A rung before the one above it is drawn where it is, and said; what is not recorded has no dot.
 */
export const timeLadder = ({ rungs: given, ...choice }: TimeLadder): Drawing | Problem => {
  const many = notRows(given.length);
  if (many !== undefined) return many;
  const rungs = given.map((rung): Rung => {
    const label = plainText(rung.label);
    return rung.withheld === true ? { label, withheld: true } : { ...rung, label };
  });
  for (const [at, rung] of rungs.entries()) {
    const problem = notRung(rung);
    if (problem !== undefined) return { problem, at };
  }
  const sheet = openSheet(choice);
  if (isProblem(sheet)) return sheet;
  const { marks, text: size, width, language, say } = sheet;
  const [gap, line] = [gapOf(sheet), lineOf(sheet)];
  const cells = rungs.map((rung) => cellOf(rung, sheet));
  const times = widest(
    cells.map(({ time }, i) => (rungs[i]?.at === undefined ? "" : time)),
    size,
  );
  const far = scaleOf(rungs, 1);
  const tickRoom =
    widest(
      [far.low, far.high].map((tick) => sayNumber(tick, 0, language)),
      size,
    ) + gap;
  // Both ends leave room for half a number of the axis.
  const right = Math.min(width - 2 * gap - times, width - tickRoom / 2);
  const labels = Math.min(
    widest(
      rungs.map(({ label }) => label),
      size,
    ),
    (right - gap) * 0.5,
  );
  const left = Math.max(gap + labels + 2 * gap, tickRoom / 2);
  const scale = scaleOf(rungs, Math.max(1, Math.floor((right - left) / tickRoom)));
  const x = (seconds: number): number => placed(scale, seconds / 60, left, right);
  const top = sheet.used;
  const wrapped = rungs.map(({ label }) => wrap(label, labels, { size }, 2));
  const heights = wrapped.map((lines) => lines.length * line + gap);
  const bottom = heights.reduce((sum, height) => sum + height, top);
  // An axis of nothing has no numbers.
  const ticks = rungs.some(({ at }) => at !== undefined) ? scale.ticks : [];
  for (const tick of ticks)
    marks.push({ kind: "line", from: [x(tick * 60), top], to: [x(tick * 60), bottom], paint: "grid", width: 0.6 });
  const isTold = rungs.some(({ exactness }) => exactness !== undefined);
  const ways: (readonly [number, number])[][] = [[]];
  let y = top;
  for (const [i, { at, low, high, exactness }] of rungs.entries()) {
    const height = heights[i] ?? line;
    const middle = y + height / 2;
    for (const [nth, text] of (wrapped[i] ?? []).entries()) put(sheet, text, gap, y + gap / 2 + nth * line);
    if (at === undefined) {
      ways.push([]);
      const text = cut(cells[i]?.time ?? "", width - gap - left, { size });
      put(sheet, text, left, middle - line / 2, { paint: "quiet" });
    } else {
      ways.at(-1)?.push([x(at), middle]);
      if (low !== undefined && high !== undefined && low < high)
        marks.push({ kind: "line", from: [x(low), middle], to: [x(high), middle], paint: "mark", width: 2.5 });
      const fill = !isTold || exactness === "exact" ? "mark" : "paper";
      marks.push({ kind: "dot", at: [x(at), middle], radius: size * 0.35, fill, edge: "mark" });
      put(sheet, cells[i]?.time ?? "", width - gap, middle - line / 2, { anchor: "end" });
    }
    y += height;
  }
  // Under the dots: the way from one to the next, never past one that is not there.
  for (const way of ways) if (way.length > 1) marks.unshift({ kind: "path", rings: [way], edge: "other", width: 0.8 });
  marks.push({ kind: "line", from: [left, bottom], to: [right, bottom], paint: "ink" });
  sheet.used = bottom + gap * 0.3;
  if (ticks.length > 0) {
    putTicks(
      sheet,
      ticks.map((tick) => ({ x: x(tick * 60), text: sayNumber(tick, 0, language) })),
    );
    note(sheet, say(texts.axisFromCall), { paint: "quiet" });
  }
  const backwards = rungs.map(({ at }, i) => {
    const before = rungs.slice(0, i).findLast((rung) => rung.at !== undefined)?.at;
    return at !== undefined && before !== undefined && at < before;
  });
  const early = rungs.filter((_, i) => backwards[i]).map(({ label }) => label);
  const remarks = [
    ...(early.length === 0 ? [] : [`${say(texts.backwards)}: ${early.join(", ")}.`]),
    ...(isTold ? [say(texts.openDots)] : []),
    ...(cells.some(({ between }) => between !== "") ? [say(texts.span)] : []),
  ];
  for (const remark of remarks) note(sheet, remark, { paint: "quiet" });
  return closeSheet(sheet, remarks, {
    heads: [texts.moment, texts.fromCall, texts.interval, texts.exactness, texts.remark].map(say),
    rows: rungs.map(({ label, at, exactness }, i) => [
      label,
      cells[i]?.time ?? "",
      cells[i]?.between ?? "",
      at === undefined || exactness === undefined ? "" : say(texts[exactness]),
      backwards[i] === true ? say(texts.backwards) : "",
    ]),
  });
};
