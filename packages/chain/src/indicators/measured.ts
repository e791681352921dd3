import {
  type AnyMeasurement,
  type Basis,
  type FlowCount,
  type GroupLevel,
  type Indicator,
  type Measured,
  type Places,
  type Published,
  type Residents,
  type Series,
  type UnitLife,
  measureByLevel,
  publishable,
  seriesOf,
  utsteinFlow,
} from "@prehosp/indicators";
import { startOfDay } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { Effect } from "effect";
import { Books } from "../books.ts";
import { heldBriefly } from "../cut-off.ts";
import type { Region } from "../region.ts";
import { monthsOf } from "../replay/months.ts";
import type { ReplayPeriod } from "../replay/period.ts";
import { smallNumbersOf } from "./policy.ts";
import { type WholeBasis, wholeBasisIn } from "./whole-basis.ts";

/** What everything of a period is measured on, read once. */
export interface Grounds {
  readonly period: ReplayPeriod;
  readonly basis: Basis;
  readonly places: Places;
  /** What stands in the signed forms. */
  readonly signed: WholeBasis["signed"];
}

// Of a unit without days nobody has said that there was a day it did not exist.
const EVER = "0001-01-01" as Day;

const livesOf = ({ units, lives = [] }: Region): readonly (UnitLife & Pick<Region, "name">)[] =>
  units.map(({ id, name }) => {
    const { from, to } = lives.find(({ unit }) => unit === id) ?? { from: EVER };
    return { id, from, ...(to && { to }), name: { nb: name, nn: name, en: name } };
  });

const placesIn = (region: Region, { places }: WholeBasis, residents: readonly Residents[] | undefined): Places => ({
  ...places,
  region: region.id,
  regions: [{ id: region.id, label: region.name }],
  units: livesOf(region).map(({ name, ...life }) => ({ ...life, label: name })),
  residents: ({ level }) => (level === "region" ? residents : undefined),
});

/** Reads the ledger once for all that is to be measured of some days; `residents` go before those of the region. */
export const groundsIn = Effect.fn("chain.groundsIn")(function* (period: ReplayPeriod, said?: readonly Residents[]) {
  const { region } = yield* Books;
  const whole = yield* wholeBasisIn(period);
  const residents = said ?? region.residents;
  return {
    period,
    basis: { ...whole.basis, ...(residents && { residents }) },
    places: placesIn(region, whole, residents),
    signed: whole.signed,
  } satisfies Grounds;
});

const instantsOf = ({ from, to }: ReplayPeriod) => ({ from: startOfDay(from), to: startOfDay(to) });

/** The region of a deployment is all it holds, and municipalities add up to it; units share incidents, and make up no sum. */
const keyed = ({ group: { level, id }, measurement }: Measured): Published => ({
  key: `${level}/${id}`,
  ...(level === "municipality" || level === "region" ? { within: "national/national", by: level } : {}),
  measurement,
});

/**
 * Indicators of every group of some levels, as they may leave. Whatever the levels, what is withheld is decided for the nation and its
 * municipalities together, so that one answer never gives back what another withholds.
 */
export const measuredOnLevels = Effect.fn("chain.measuredOnLevels")(function* (
  { basis, places, period }: Grounds,
  indicators: readonly Indicator[],
  levels: readonly GroupLevel[],
) {
  const policy = smallNumbersOf((yield* Books).region);
  const each = yield* Effect.forEach(indicators, (one) =>
    Effect.andThen(
      Effect.yieldNow,
      heldBriefly((): readonly Measured[] => {
        const on = (level: GroupLevel) => measureByLevel([one], basis, instantsOf(period), level, places);
        const all = [
          ...on("national"),
          ...on("municipality"),
          ...levels.filter((level) => level === "region" || level === "unit").flatMap(on),
        ];
        const shown = publishable(all.map(keyed), policy);
        return all
          .map(({ group }, i) => ({ group, measurement: shown[i]!.measurement }))
          .filter(({ group }) => levels.includes(group.level));
      }),
    ),
  );
  return each.flat();
});

const nextYear = (day: Day): Day => `${String(Number(day.slice(0, 4)) + 1).padStart(4, "0")}-01-01` as Day;

/** The months or calendar years of a period, the first first; where it begins or ends within one, only the days it has of it. */
export const stepsOf = (period: ReplayPeriod, step: "month" | "year"): readonly ReplayPeriod[] => {
  if (step === "month") return monthsOf(period);
  const years: ReplayPeriod[] = [];
  for (let from = period.from; from < period.to; from = nextYear(from)) {
    const next = nextYear(from);
    years.push({ from, to: next < period.to ? next : period.to });
  }
  return years;
};

/** One indicator over periods in order, as it may leave beside the figure of them all; or what hinders a series. */
export const measuredSeries = Effect.fn("chain.measuredSeries")(function* (
  { basis, period }: Grounds,
  indicator: Indicator,
  periods: readonly ReplayPeriod[],
) {
  const policy = smallNumbersOf((yield* Books).region);
  return yield* heldBriefly((): Series => {
    const series = seriesOf(indicator, basis, periods.map(instantsOf));
    if ("problems" in series) return series;
    const [whole] = measureByLevel([indicator], basis, instantsOf(period), "national");
    const points = series.points.map(({ measurement }, i): Published<AnyMeasurement> => ({
      key: String(i),
      within: "whole",
      measurement,
    }));
    const all = publishable([{ key: "whole", measurement: whole!.measurement }, ...points], policy);
    return {
      points: series.points.map((point, i) => ({
        ...point,
        measurement: all[i + 1]?.measurement ?? point.measurement,
      })),
    };
  });
});

/** The Utstein flow of the period, as it may leave. */
export const measuredFlow = Effect.fn("chain.measuredFlow")(function* ({ basis, period }: Grounds) {
  const policy = smallNumbersOf((yield* Books).region);
  return yield* heldBriefly((): readonly FlowCount[] => utsteinFlow(basis, instantsOf(period), policy));
});
