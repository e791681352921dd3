import {
  Books,
  type Grounds,
  type Region,
  heldBriefly,
  measuredFlow,
  measuredOnLevels,
  measuredSeries,
  smallNumbersOf,
  stepsOf,
} from "@prehosp/chain";
import {
  type AnyMeasurement,
  type GroupLevel,
  type Indicator,
  type Measured,
  allIndicators,
} from "@prehosp/indicators";
import type { Language, Text } from "@prehosp/model";
import { say } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { osloDay } from "@prehosp/model/time";
import { type Case, dataQuality, datasets, elementsOf, rulesOf } from "@prehosp/registry";
import type { CoverageCounts, QualityRows, ReportInput, ReportRequest } from "@prehosp/report";
import { Effect } from "effect";

/** What whoever makes a report says of it; the period is that of what was measured, and the rule for small numbers the region's. */
export type ReportSaid = Omit<ReportRequest, "from" | "to" | "smallNumbers">;

const coverageOf = ({ basis, period }: Grounds): CoverageCounts => {
  const within = (basis.captures ?? []).filter(({ event, status }) => {
    const day = known(event) ? osloDay(event) : undefined;
    return status === "actual" && day !== undefined && day >= period.from && day < period.to;
  });
  const of = (wanted: (typeof within)[number]["standing"]) =>
    within.filter(({ standing }) => standing === wanted).length;
  return { registered: of("registered"), found: of("found"), unclear: of("unclear") };
};

const qualityOf = (cases: readonly Case[], { from, to }: Grounds["period"], language: Language): QualityRows[] => {
  const actual = cases.filter(({ status }) => status === "actual");
  return dataQuality(actual, { unitOf: () => undefined, from, to }).datasets.flatMap(({ dataset: id, all }) => {
    const dataset = datasets.find((one) => one.id === id);
    if (dataset === undefined) return [];
    const labels = new Map(elementsOf(dataset).map(({ id: element, label }) => [element, say(label, language)]));
    const rules = new Map(rulesOf(dataset).map((rule) => [rule.id, say(rule.message, language)]));
    return [
      {
        dataset: say(dataset.title, language),
        cases: all.cases,
        elements: all.elements.map(({ element, known: n, absent }) => ({
          id: element,
          label: labels.get(element) ?? element,
          known: n,
          applies: all.cases - absent["not-applicable"],
        })),
        rules: all.rules.map(({ rule, level, n, judged }) => ({
          id: rule,
          label: rules.get(rule) ?? rule,
          level,
          fired: n,
          judged,
        })),
        units: [],
      },
    ];
  });
};

const groupsOf = (measured: readonly Measured[], level: Exclude<GroupLevel, "national">, language: Language) => ({
  level,
  disjoint: level !== "unit",
  of: measured
    .filter(({ group }) => group.level === level)
    .map(({ group: { id, label }, measurement }) => ({ id, label: label ? say(label, language) : id, measurement })),
});

/** The region's map in the words of a report, and in its language. */
const areasOf = ({ areas }: Region, language: Language): ReportInput["areas"] =>
  areas && {
    schematic: areas.schematic,
    source: say(areas.source, language),
    of: areas.of.map(({ number, name = number, rings }) => ({ id: number, label: name, rings })),
  };

/**
 * All that a report of a period rests on: every indicator of the whole, by unit and by municipality, and month by month; the Utstein
 * flow, coverage and the quality of signed forms. Measurements and flow have been through the rule for small numbers; coverage and
 * quality are true counts, which the report withholds, so that what is made of this may leave and this itself may not.
 */
export const reportInputOf = Effect.fn("hub.reportInput")(function* (
  grounds: Grounds,
  said: ReportSaid,
  indicators: readonly Indicator[] = allIndicators,
) {
  const { region } = yield* Books;
  const { language } = said;
  const { period } = grounds;
  const words = (text: Text): string => say(text, language);
  const levels = ["national", "unit", "municipality"] as const;
  const measured = yield* measuredOnLevels(grounds, indicators, levels);
  const each = yield* Effect.forEach(indicators, (one) =>
    Effect.gen(function* () {
      const own = measured.filter(({ measurement }) => measurement.indicator === one.id);
      const series = yield* measuredSeries(grounds, one, stepsOf(period, "month"));
      const of: readonly AnyMeasurement[] =
        "points" in series ? series.points.map(({ measurement }) => measurement) : [];
      const whole = own.find(({ group }) => group.level === "national")!.measurement;
      return {
        whole,
        groups: [groupsOf(own, "unit", language), groupsOf(own, "municipality", language)],
        ...(of.length > 0 ? { series: { step: "month" as const, of } } : {}),
      };
    }),
  );
  const flow = yield* measuredFlow(grounds);
  const areas = areasOf(region, language);
  const quality = yield* heldBriefly(() => qualityOf(grounds.signed, period, language));
  return {
    ...said,
    ...period,
    smallNumbers: smallNumbersOf(region),
    indicators: each,
    flow: flow.map(({ label, ...box }) => ({ ...box, label: words(label) })),
    ...(areas && { areas }),
    coverage: coverageOf(grounds),
    ...(quality.length > 0 ? { quality } : {}),
  } satisfies ReportInput;
});
