import { areaMap, funnelChart, runChart, sortedBars } from "@prehosp/figures";
import type { Indicator } from "@prehosp/indicators";
import { type Language, say } from "@prehosp/model";
import { daysText } from "../format.ts";
import { municipalityName } from "../places.ts";
import { indicatorTexts } from "../texts/indicators.ts";
import { type Figure, figureOf } from "./figure.ts";
import type { Areas, MeasuredSeen, PointSeen } from "./words.ts";

/** How wide a figure is drawn, and how large its text; the title is left to the page, or is in a file. */
interface Sheet {
  readonly width: number;
  readonly text: number;
  readonly untitled?: boolean;
}

type Drawn = ReturnType<typeof sortedBars>;
/** Draws a figure on a sheet, in a language. */
export type Draw = (sheet: Sheet, language: Language) => Drawn;

/** What one drawn unit is of what was measured, and how the title says it where the drawing has no such unit. */
const scaleOf = (figures: readonly Figure[]) => {
  const kind = figures[0]?.kind ?? "share";
  if (kind === "share") return { unit: "share", of: 1 } as const;
  if (kind === "rate") return { unit: "per-100000", of: 1 } as const;
  const longest = Math.max(...figures.map(({ value }) => value));
  if (longest < 120) return { unit: "count", of: 1, title: indicatorTexts.inSeconds } as const;
  return longest < 172_800
    ? ({ unit: "minutes", of: 60 } as const)
    : ({ unit: "count", of: 86_400, title: indicatorTexts.inDays } as const);
};

const titleOf = (
  label: string,
  { title }: { readonly title?: (typeof indicatorTexts)["inDays" | "inSeconds"] },
  language: Language,
) => (title === undefined ? label : say(title, language).replace("{title}", label));

const shownIn = (figure: Figure | undefined, of: number) =>
  figure === undefined
    ? { withheld: true }
    : {
        value: figure.value / of,
        n: figure.n,
        ...(figure.interval && { low: figure.interval.low / of, high: figure.interval.high / of }),
      };

const targetOf = (one: Indicator): { readonly target?: number } =>
  one.kind === "share" && one.target !== undefined ? { target: one.target.share } : {};

/** A measurement that could not be made has no figure; one that rests on too few is withheld. */
const rowOf = ({ measurement }: Pick<MeasuredSeen, "measurement">, of: number) =>
  measurement.belowMinimum && measurement.problems !== undefined ? {} : shownIn(figureOf(measurement), of);

const figuresIn = (rows: readonly Pick<MeasuredSeen, "measurement">[]): readonly Figure[] =>
  rows.flatMap(({ measurement }) => figureOf(measurement) ?? []);

/** What a group is called; a municipality by its name where it is known. */
export const nameOf = ({ id, label }: MeasuredSeen["group"], language: Language): string =>
  label === undefined ? (municipalityName(id) ?? id) : say(label, language);

/** Groups compared: bars by value with their intervals. */
export const barsOf =
  (one: Indicator, rows: readonly MeasuredSeen[]): Draw =>
  (sheet, language) => {
    const scale = scaleOf(figuresIn(rows));
    return sortedBars({
      ...sheet,
      language,
      title: titleOf(say(one.label, language), scale, language),
      unit: scale.unit,
      rows: rows.map((row) => ({ label: nameOf(row.group, language), ...rowOf(row, scale.of) })),
      ...targetOf(one),
    });
  };

/** Shares of groups against how many they rest on. */
export const funnelOf =
  (one: Indicator, rows: readonly MeasuredSeen[]): Draw =>
  (sheet, language) =>
    funnelChart({
      ...sheet,
      language,
      title: say(one.label, language),
      points: rows.map(({ group, measurement }) => {
        const label = nameOf(group, language);
        const figure = figureOf(measurement);
        return figure?.numerator === undefined
          ? { label, withheld: true }
          : { label, hits: figure.numerator, of: figure.n };
      }),
    });

/** Municipalities on a map, in classes; what is no municipality of the map is said beside it. */
export const mapOf =
  (one: Indicator, rows: readonly MeasuredSeen[], { of, schematic, source }: Areas): Draw =>
  (sheet, language) => {
    const scale = scaleOf(figuresIn(rows));
    const valued = (row: MeasuredSeen | undefined) => (row === undefined ? {} : rowOf(row, scale.of));
    const isOn = ({ group }: MeasuredSeen) => of.some(({ number }) => number === group.id);
    return areaMap({
      ...sheet,
      language,
      title: titleOf(say(one.label, language), scale, language),
      unit: scale.unit,
      schematic,
      source: say(source, language),
      areas: of.map(({ number, name, rings }) => ({
        ...valued(rows.find(({ group }) => group.id === number)),
        id: number,
        label: name ?? municipalityName(number) ?? number,
        rings,
      })),
      beside: rows.filter((row) => !isOn(row)).map((row) => ({ ...valued(row), label: nameOf(row.group, language) })),
    });
  };

/** What a point of a series is called: its month, or its days. */
export const spanOf = ({ period: { from, to } }: PointSeen, language: Language): string => daysText(from, to, language);

/** An indicator over time, no line drawn over a break. */
export const runOf =
  (one: Indicator, points: readonly PointSeen[]): Draw =>
  (sheet, language) => {
    const scale = scaleOf(figuresIn(points));
    return runChart({
      ...sheet,
      language,
      title: titleOf(say(one.label, language), scale, language),
      unit: scale.unit,
      points: points.map((point) => ({ label: spanOf(point, language), ...rowOf(point, scale.of) })),
      breaks: points.flatMap((point) =>
        [...point.breaksBefore, ...point.breaksInside].map(({ means }) => ({
          at: spanOf(point, language),
          means: say(means, language),
        })),
      ),
      ...targetOf(one),
    });
  };
