import { measuresOf } from "@prehosp/fhir";
import { Books, measuredFlow, measuredOnLevels, measuredSeries, smallNumbersOf, stepsOf } from "@prehosp/chain";
import {
  type Adapters,
  DefinitionView,
  FlowView,
  MeasuredView,
  SeriesView,
  definitionView,
  measuredInFhir,
} from "@prehosp/hub";
import type { GroupLevel } from "@prehosp/indicators";
import type { Command } from "commander";
import { Effect } from "effect";
import * as z from "zod";
import {
  type IndicatorOptions,
  faults,
  fromHub,
  hubDays,
  indicatorsNamed,
  overGrounds,
  withIndicatorSource,
} from "../indicators/source.ts";
import { namedPeriods } from "../indicators/named-periods.ts";
import { definitionText, flowText, measuredText, seriesText } from "../indicators/text.ts";
import { addIndicatorsOut } from "./indicators-out.ts";
import { carriedOut, print, printJson } from "../out.ts";
import { stopped } from "../stopped.ts";

const levels = ["national", "region", "unit", "municipality"] as const;
const steps = ["month", "year"] as const;

const oneOf = <T extends string>(option: string, said: string, all: readonly T[]) =>
  Effect.suspend(() => {
    const found = all.find((one) => one === said);
    return found === undefined
      ? Effect.fail(stopped(`there is no ${option} "${said}"`, `say one of ${all.join(", ")}`))
      : Effect.succeed(found);
  });

interface DefinitionOptions {
  readonly indicator?: string;
  readonly json?: true;
  readonly fhir?: true;
}

const definitions = ({ indicator, json, fhir }: DefinitionOptions) =>
  Effect.gen(function* () {
    const found = yield* indicatorsNamed(indicator);
    if (fhir) printJson(measuresOf(found));
    else if (json) printJson(z.array(DefinitionView).parse(found.map(definitionView)));
    else print(found.map(definitionText).join("\n\n"));
  });

interface MeasureOptions extends IndicatorOptions {
  readonly level: string;
  readonly indicator?: string;
  readonly unit?: string;
  readonly fhir?: true;
}

const smallNumbers = Effect.map(Books, ({ region }) => smallNumbersOf(region));

const CollectionView = z.looseObject({ resourceType: z.literal("Bundle") });

const measure = (options: MeasureOptions, adapters: Adapters) =>
  Effect.gen(function* () {
    const { hub, unit, indicator, persons, fhir } = options;
    const level: GroupLevel = unit === undefined ? yield* oneOf("level", options.level, levels) : "unit";
    const indicators = yield* indicatorsNamed(indicator);
    const answer =
      hub === undefined
        ? yield* overGrounds(options, adapters, (grounds) =>
            Effect.gen(function* () {
              const { units } = (yield* Books).region;
              if (unit !== undefined && !units.some(({ id }) => id === unit))
                return yield* stopped(`there is no unit "${unit}"`, "`--level unit` lists those of the region");
              const all = yield* measuredOnLevels(grounds, indicators, [level]);
              const measured = all.filter(({ group }) => unit === undefined || group.id === unit);
              if (fhir) return yield* measuredInFhir(measured);
              return { period: grounds.period, smallNumbers: yield* smallNumbers, measured };
            }),
          )
        : yield* fromHub(fhir ? CollectionView : MeasuredView, hub, fhir ? "fhir/measure-reports" : "measured", {
            ...(yield* hubDays(options)),
            level,
            indicator,
            unit,
            persons,
          });
    if (options.json || "resourceType" in answer) printJson(answer);
    else print(measuredText(answer.period, answer.measured));
  });

interface SeriesOptions extends IndicatorOptions {
  readonly step: string;
  readonly period?: readonly string[];
}

const series = (id: string, options: SeriesOptions, adapters: Adapters) =>
  Effect.gen(function* () {
    const { hub, persons } = options;
    const step = yield* oneOf("step", options.step, steps);
    const [indicator] = yield* indicatorsNamed(id);
    const named = options.period && (yield* namedPeriods(options.period));
    const days = named?.flatMap(({ from, to }) => [from, to]).toSorted();
    const answer =
      hub === undefined
        ? yield* overGrounds(
            options,
            adapters,
            (asked) =>
              Effect.gen(function* () {
                const found = yield* measuredSeries(asked, indicator!, named ?? stepsOf(asked.period, step));
                if ("problems" in found) return yield* faults("the series cannot be measured", found.problems);
                const periods = named ?? stepsOf(asked.period, step);
                const points = found.points.map((point, i) => ({ period: periods[i]!, ...point }));
                return { indicator: id, smallNumbers: yield* smallNumbers, points };
              }),
            days && { from: days[0]!, to: days.at(-1)! },
          )
        : yield* fromHub(SeriesView, hub, "series", {
            ...(yield* hubDays(options)),
            indicator: id,
            step,
            persons,
            periods: named?.map(({ from, to }) => `${from}..${to}`).join(","),
          });
    if (options.json) printJson(answer);
    else print(seriesText(answer.indicator, answer.points));
  });

const flow = (options: IndicatorOptions, adapters: Adapters) =>
  Effect.gen(function* () {
    const answer =
      options.hub === undefined
        ? yield* overGrounds(options, adapters, (grounds) =>
            Effect.gen(function* () {
              const boxes = yield* measuredFlow(grounds);
              return { period: grounds.period, smallNumbers: yield* smallNumbers, flow: boxes };
            }),
          )
        : yield* fromHub(FlowView, options.hub, "flow", yield* hubDays(options));
    if (options.json) printJson(answer);
    else print(flowText(answer.period, answer.flow));
  });

const DAYS = `
Days are the last one included; a hub tells of whole months only. What is small never leaves, by the region's rule for small numbers.`;

/** Adds `prehosp indicators` to the command. */
export const addIndicators = (program: Command, adapters: Adapters): Command => {
  const indicators = program
    .command("indicators")
    .description("how good it was: indicators with definitions, over levels and time, as reports and as files");
  indicators
    .command("definitions")
    .description("every indicator with population, exclusions, target, source and what to beware of")
    .option("--indicator <id>", "only this one")
    .option("--json", "as one JSON list")
    .option("--fhir", "as one FHIR R4 Bundle of Measure")
    .action((options: DefinitionOptions) => carriedOut(definitions(options)));
  withIndicatorSource(
    indicators.command("measure").description("every indicator over a period, of every group of a level"),
  )
    .option("--level <level>", levels.join(" · "), "region")
    .option("--indicator <id>", "only this one")
    .option("--unit <id>", "only this unit")
    .option("--fhir", "the answer as one FHIR R4 Bundle of MeasureReport")
    .addHelpText(
      "after",
      `${DAYS}\n\nExample: prehosp indicators measure --data ./data --from 2025-01-01 --to 2025-12-31 --level unit`,
    )
    .action((options: MeasureOptions) => carriedOut(measure(options, adapters)));
  withIndicatorSource(
    indicators.command("series <indicator>").description("one indicator month by month, with breaks in the series"),
  )
    .option("--step <step>", steps.join(" · "), "month")
    .option("--period <from..to...>", "periods of your own instead, the last day not included: 2025-01-01..2026-01-01")
    .addHelpText("after", `${DAYS}\n\nExample: prehosp indicators series parallel-alarm --data ./data`)
    .action((id: string, options: SeriesOptions) => carriedOut(series(id, options, adapters)));
  withIndicatorSource(
    indicators.command("flow").description("the Utstein flow: arrests, treated, ROSC, alive at 30 days"),
  )
    .addHelpText("after", `${DAYS}\n\nExample: prehosp indicators flow --data ./data`)
    .action((options: IndicatorOptions) => carriedOut(flow(options, adapters)));
  addIndicatorsOut(indicators, adapters);
  return indicators;
};
