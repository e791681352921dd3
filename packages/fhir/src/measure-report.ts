import type { Extension, MeasureReport, MeasureReportGroup, Quantity } from "./r4.ts";
import type { AnyMeasurement } from "@prehosp/indicators";
import { epoch, instantOf } from "@prehosp/model/time";
import { masked } from "./absent-code.ts";
import { measureUrl, populations } from "./measure-names.ts";
import { extensionUrl, hl7 } from "./systems.ts";

type Shown = Extract<AnyMeasurement, { belowMinimum: false }>;

const UCUM = "http://unitsofmeasure.org";
const decimal = (url: string, valueDecimal: number): Extension => ({ url, valueDecimal });
const whole = (name: string, valueInteger: number): Extension => ({ url: extensionUrl(name), valueInteger });

interface Limits {
  readonly method: string;
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

const interval = ({ method, level, low, high }: Limits): Extension => ({
  url: extensionUrl("interval"),
  extension: [
    { url: "method", valueCode: method },
    decimal("level", level),
    decimal("low", low),
    decimal("high", high),
  ],
});

/** The reasons for leaving out and what is missing; that they are masked where they are withheld. */
const leftOutOf = (one: Shown): readonly Extension[] =>
  one.leftOut === "withheld"
    ? [{ url: extensionUrl("left-out"), extension: [masked] }]
    : [
        ...one.excluded.map(({ reason, text, n }): Extension => ({
          url: extensionUrl("excluded"),
          extension: [
            { url: "reason", valueCode: reason },
            { url: "text", valueString: text.nb },
            { url: "count", valueInteger: n },
          ],
        })),
        whole("missing", one.missing),
        whole("unplaced", one.unplaced),
      ];

/** What R4 has no element for: what was left out, and how sure the figure is. */
const besides = (one: Shown): readonly Extension[] => [
  ...leftOutOf(one),
  ...("quantiles" in one
    ? one.quantiles.map(({ p, value, interval: limits }): Extension => ({
        url: extensionUrl("quantile"),
        extension: [decimal("p", p), decimal("value", value), ...(limits === undefined ? [] : [interval(limits)])],
      }))
    : [interval(one.interval)]),
  ...("personYears" in one ? [decimal(extensionUrl("person-years"), one.personYears)] : []),
  ...(one.breaks ?? []).map(({ from, means }): Extension => ({
    url: extensionUrl("series-break"),
    extension: [
      { url: "from", valueDate: from },
      { url: "means", valueString: means.nb },
    ],
  })),
];

const score = (one: Shown): Quantity => {
  if ("quantiles" in one) {
    const median = one.quantiles.find(({ p }) => p === 0.5)?.value;
    return median === undefined ? { extension: [masked] } : { value: median, unit: "s", system: UCUM, code: "s" };
  }
  if ("personYears" in one) return { value: one.value, unit: `per ${String(one.per)} person-years` };
  return { value: one.value, unit: "1", system: UCUM, code: "1" };
};

/** The counts that FHIR derives the known ones from; none where they are withheld. */
const populationOf = (one: Shown) => {
  if (one.leftOut === "withheld") return {};
  const left = one.excluded.reduce((sum, { n }) => sum + n, 0) + one.missing;
  return {
    "initial-population": one.population,
    denominator: one.population,
    "denominator-exclusion": left,
    "measure-population": one.population,
    "measure-population-exclusion": left,
    "numerator-exclusion": left,
  };
};

const counted = (one: Shown): MeasureReportGroup => {
  const counts: Readonly<Partial<Record<string, number | undefined>>> = {
    ...populationOf(one),
    "measure-observation": one.denominator,
    numerator: "numerator" in one ? one.numerator : undefined,
  };
  return {
    extension: [...besides(one)],
    population: populations[one.kind ?? "share"].flatMap((code) => {
      const count = counts[code];
      // The person-years of a rate are no count of anybody: they stand as an extension.
      if (count === undefined || (code === "denominator" && one.kind === "rate")) return [];
      return [{ code: { coding: [{ system: hl7.population, code }] }, count }];
    }),
    measureScore: score(one),
  };
};

/** No figure and no count: only that it is withheld, or that it could not be measured and by which problems. */
const withoutFigure = (one: Exclude<AnyMeasurement, Shown>): MeasureReportGroup => {
  const problems = one.problems ?? [];
  if (problems.length === 0) return { measureScore: { extension: [masked] } };
  const told = problems.map(({ code }): Extension => ({ url: extensionUrl("indicator-problem"), valueCode: code }));
  return { extension: told, measureScore: { extension: [{ url: hl7.absentExtension, valueCode: "error" }] } };
};

/**
 * A measurement as a summary MeasureReport of the Measure that `measureOf` gives: the share, the median in seconds, or the rate as its
 * score. A withheld one carries neither figure nor count, only that it is masked; one with problems is an error.
 */
export const measureReport = (measurement: AnyMeasurement): MeasureReport => {
  const { indicator, version, period, unit } = measurement;
  const isFaulty = measurement.belowMinimum && (measurement.problems?.length ?? 0) > 0;
  return {
    resourceType: "MeasureReport",
    ...(unit === undefined ? {} : { extension: [{ url: extensionUrl("measured-unit"), valueString: unit }] }),
    status: isFaulty ? "error" : "complete",
    type: "summary",
    measure: `${measureUrl(indicator)}|${version}`,
    // Our period ends before its `to`; the end of a FHIR period is in it.
    period: { start: period.from, end: instantOf(epoch(period.to) - 1) },
    group: [measurement.belowMinimum ? withoutFigure(measurement) : counted(measurement)],
  };
};
