import { type Problem, isProblem, pChart as chart } from "@prehosp/statistics";
import { notRows } from "./check.ts";
import type { Drawing } from "./drawing.ts";
import { type SeriesBreak, brokenAt } from "./phases.ts";
import { holes, notFromZero, seen, spanOf } from "./run-chart.ts";
import { sayBetween, sayCount, sayValue } from "./said.ts";
import { type Sheet, closeSheet, key, note, openSheet } from "./sheet.ts";
import { texts } from "./texts.ts";
import { type Phase, type Stretch, timePlot } from "./time-plot.ts";

/** One stretch of time: hits in its own denominator, or withheld, or neither where there is no figure. */
export interface SharePoint {
  readonly label: string;
  readonly hits?: number;
  readonly of?: number;
  readonly withheld?: boolean;
}

/** Shares over time with control limits. */
export interface PChart extends Sheet {
  readonly points: readonly SharePoint[];
  readonly breaks?: readonly SeriesBreak[];
}

/**
 * Shares over time with their control limits, three standard deviations from the pooled share of each stretch between breaks
 * (`pChart` of @prehosp/statistics). Points outside are marked and named; nothing is joined over a gap or a break.
 */
export const pChart = ({ points: given, breaks: told = [], ...choice }: PChart): Drawing | Problem => {
  const many = notRows(given.length);
  if (many !== undefined) return many;
  const counted = given.map(seen);
  const broken = brokenAt(
    counted.map(({ label }) => label),
    told,
  );
  if (isProblem(broken)) return broken;
  const points: Stretch[] = counted.map(({ label, withheld }) => ({
    label,
    ...(withheld === true ? { withheld } : {}),
  }));
  const phases: Phase[] = [];
  for (const { from, to } of broken.phases) {
    const places: number[] = [];
    for (let i = from; i < to; i += 1) {
      const { hits, of } = counted[i] ?? {};
      if ((hits === undefined) !== (of === undefined)) return { problem: "outside-domain", at: i };
      if (hits !== undefined) places.push(i);
    }
    const found = chart(places.map((i) => ({ hits: counted[i]?.hits ?? 0, of: counted[i]?.of ?? 0 })));
    if (isProblem(found)) {
      if (found.problem !== "empty") return { problem: found.problem, at: places[found.at ?? 0] ?? from };
      phases.push({ from, to });
      continue;
    }
    phases.push({ from, to, centre: found.centre });
    for (const [nth, i] of places.entries()) {
      const point = found.points[nth];
      if (point === undefined) continue;
      const { value, low, high, of, outside } = point;
      points[i] = { label: points[i]?.label ?? "", value, n: of, limits: { low, high }, isOutside: outside };
    }
  }
  const sheet = openSheet(choice);
  if (isProblem(sheet)) return sheet;
  const { say, language } = sheet;
  const scale = timePlot(sheet, { points, phases, breaks: broken.breaks.map(({ place }) => place), unit: "share" });
  const shown = (value: number): string => sayValue(value, "share", language);
  const centres = phases.flatMap(({ centre }) => (centre === undefined ? [] : [shown(centre)]));
  if (centres.length > 0) key(sheet, { paint: "ink" }, `${say(texts.centre)} ${centres.join(" · ")}`);
  const outside = points.filter(({ isOutside }) => isOutside === true).map(({ label }) => label);
  const remarks = [
    ...broken.breaks.map(
      ({ at, means }, i) => `${sayCount(i + 1, language)}: ${say(texts.breakFrom)} ${at}: ${means}.`,
    ),
    ...(outside.length > 0
      ? [`${say(texts.outside)}: ${outside.join(", ")}.`]
      : centres.length > 0
        ? [say(texts.noneOutside)]
        : []),
    [
      ...(centres.length > 0 ? [say(texts.controlLimits)] : []),
      ...holes(points, broken.breaks.length > 0, sheet),
      ...notFromZero(scale, "share", sheet),
    ].join(" "),
  ];
  for (const remark of remarks) note(sheet, remark, { paint: "quiet" });
  return closeSheet(sheet, remarks, {
    heads: [texts.period, texts.value, texts.limitsHead, texts.n, texts.remark].map(say),
    rows: [
      ...points.map(({ label, value, n, limits, withheld, isOutside }) => [
        label,
        value === undefined ? say(withheld === true ? texts.tooFew : texts.noFigure) : shown(value),
        limits === undefined ? "" : sayBetween(limits.low, limits.high, "share", language),
        n === undefined ? "" : sayCount(n, language),
        isOutside === true ? say(texts.outside) : "",
      ]),
      ...phases.flatMap((phase) =>
        phase.centre === undefined ? [] : [[say(texts.centre), shown(phase.centre), "", "", spanOf(points, phase)]],
      ),
    ],
  });
};
