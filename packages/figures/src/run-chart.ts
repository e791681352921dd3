import { type Problem, isProblem, runs } from "@prehosp/statistics";
import type { Axis } from "./axis.ts";
import { type Shown, wrongRow, wrongValue } from "./check.ts";
import type { Drawing } from "./drawing.ts";
import { type SeriesBreak, brokenAt } from "./phases.ts";
import { plainText } from "./plain-text.ts";
import { type Unit, sayBetween, sayCount, sayValue } from "./said.ts";
import { type Open, type Sheet, closeSheet, endsOf, key, note, openSheet } from "./sheet.ts";
import { texts } from "./texts.ts";
import { type Phase, type Stretch, timePlot } from "./time-plot.ts";
import { sayTick, scaleName } from "./unit-axis.ts";

/** One stretch of time, in its order: its figure, or withheld, or neither where there is no figure. */
export interface RunPoint extends Shown {
  readonly label: string;
  readonly withheld?: boolean;
}

/** Values over time. */
export interface RunChart extends Sheet {
  readonly points: readonly RunPoint[];
  readonly unit: Unit;
  readonly breaks?: readonly SeriesBreak[];
  readonly target?: number;
  /** The line in the middle of each stretch between breaks: the median of its shown values where it is not said. */
  readonly centre?: "median" | "none";
  /** Whether Anhøj's rules are applied around the median; they are where it is not said. */
  readonly runs?: boolean;
}

/** So many useful values are needed before a pattern is looked for (Anhøj & Olesen 2014 begin their limits at 10). */
const fewest = 10;

const medianOf = (values: readonly number[]): number | undefined => {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
};

/** Of a stretch between breaks: whether its values say of a change, in words. */
const signalOf = (values: readonly number[], centre: number, { say, language }: Open): string => {
  const found = runs(values, centre);
  if (isProblem(found) || found.useful < fewest) return say(texts.tooShort);
  const count = (n: number): string => sayCount(n, language);
  const run = `${say(texts.longestRun)} ${count(found.longestRun)}, ${say(texts.atMost)} ${count(found.longestRunMost)}`;
  const crossed = `${say(texts.crossings)} ${count(found.crossings)}, ${say(texts.atLeast)} ${count(found.crossingsFewest)}`;
  return `${say(found.signal ? texts.signal : texts.noSignal)} (${run}; ${crossed})`;
};

/** A point as it may be seen: of a withheld one nothing but its label is left. */
export const seen = <P extends { readonly label: string; readonly withheld?: boolean }>(
  point: P,
): Stretch & Partial<P> => {
  const label = plainText(point.label);
  return point.withheld === true ? ({ label, withheld: true } as Stretch & Partial<P>) : { ...point, label };
};

/**
 * Values over time with a gap where one is withheld or missing, and each break in the series as a dashed line that nothing is
 * joined over. The median and Anhøj's rules are of each stretch between breaks, over shown values; what they say stands in words.
 */
export const runChart = ({
  points: given,
  unit,
  breaks: told = [],
  target,
  ...choice
}: RunChart): Drawing | Problem => {
  const isShare = unit === "share";
  const points = given.map(seen);
  const wrong = wrongRow(points, isShare) ?? wrongValue([target], isShare);
  if (wrong !== undefined) return wrong;
  const broken = brokenAt(
    points.map(({ label }) => label),
    told,
  );
  if (isProblem(broken)) return broken;
  const sheet = openSheet(choice);
  if (isProblem(sheet)) return sheet;
  const { say, language } = sheet;
  const valuesIn = ({ from, to }: Phase): readonly number[] =>
    points.slice(from, to).flatMap(({ value }) => (value === undefined ? [] : [value]));
  const phases: readonly Phase[] = broken.phases.map((phase) => {
    const centre = choice.centre === "none" ? undefined : medianOf(valuesIn(phase));
    return centre === undefined ? phase : { ...phase, centre };
  });
  const shown = (value: number): string => sayValue(value, unit, language);
  const scale = timePlot(sheet, {
    points,
    phases,
    breaks: broken.breaks.map(({ place }) => place),
    unit,
    ...(target === undefined ? {} : { target }),
  });
  const name = scale === undefined ? "" : scaleName(unit, say);
  if (name !== "") note(sheet, name, { paint: "quiet" });
  const medians = phases.flatMap(({ centre }) => (centre === undefined ? [] : [shown(centre)]));
  if (target !== undefined) key(sheet, { paint: "accent", dashed: true }, `${say(texts.target)} ${shown(target)}`);
  if (medians.length > 0) key(sheet, { paint: "ink" }, `${say(texts.median)} ${medians.join(" · ")}`);

  const remarks = [
    ...broken.breaks.map(
      ({ at, means }, i) => `${sayCount(i + 1, language)}: ${say(texts.breakFrom)} ${at}: ${means}.`,
    ),
    ...(choice.runs === false
      ? []
      : phases.flatMap((phase) =>
          phase.centre === undefined
            ? []
            : [
                `${phases.length > 1 ? `${spanOf(points, phase)}: ` : ""}${signalOf(valuesIn(phase), phase.centre, sheet)}.`,
              ],
        )),
    [
      ...holes(points, broken.breaks.length > 0, sheet),
      ...(points.some(({ low }) => low !== undefined) ? [say(texts.intervals)] : []),
      ...notFromZero(scale, unit, sheet),
    ].join(" "),
  ].filter((remark) => remark !== "");
  for (const remark of remarks) note(sheet, remark, { paint: "quiet" });
  const ends = endsOf(
    points.map(({ label, value }) => ({ label, text: value === undefined ? "" : shown(value) })),
    [say(texts.firstOf), say(texts.lastOf)],
  );
  const breakOf = new Map(
    broken.breaks.map(({ place, means }) => [place, `${say(texts.breakFrom)} ${points[place]?.label ?? ""}: ${means}`]),
  );
  return closeSheet(sheet, [...ends, ...remarks], {
    heads: [texts.period, texts.value, texts.interval, texts.n, texts.remark].map(say),
    rows: [
      ...points.map(({ label, value, low, high, n, withheld }, i) => [
        label,
        value === undefined ? say(withheld === true ? texts.tooFew : texts.noFigure) : shown(value),
        low === undefined || high === undefined ? "" : sayBetween(low, high, unit, language),
        n === undefined || value === undefined ? "" : sayCount(n, language),
        breakOf.get(i) ?? "",
      ]),
      ...phases.flatMap((phase) =>
        phase.centre === undefined ? [] : [[say(texts.median), shown(phase.centre), "", "", spanOf(points, phase)]],
      ),
      ...(target === undefined ? [] : [[say(texts.target), shown(target), "", "", ""]]),
    ],
  });
};

/** What the gaps in a line are said to be. */
export const holes = (points: readonly Stretch[], isBroken: boolean, { say }: Open): readonly string[] => [
  ...(points.some(({ withheld }) => withheld === true) ? [say(texts.grey)] : []),
  ...(isBroken || points.some(({ value }) => value === undefined) ? [say(texts.hole)] : []),
];

/** That an axis does not begin at 0, and where it does. */
export const notFromZero = (scale: Axis | undefined, unit: Unit, { say, language }: Open): readonly string[] =>
  scale === undefined || scale.low <= 0
    ? []
    : [`${say(texts.notFromZero)} ${sayTick(scale.low, unit, scale.digits, language)}.`];

/** What a stretch between breaks is called. */
export const spanOf = (points: readonly Stretch[], { from, to }: Phase): string =>
  [...new Set([points[from]?.label ?? "", points[to - 1]?.label ?? ""])].join("–");
