import {
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
  alongside,
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
import { WholeBases } from "./bases.ts";
import { smallNumbersOf } from "./policy.ts";
import type { WholeBasis } from "./whole-basis.ts";

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

/** All that is to be measured of some days, read once; residents who are said go before those of the region. */
export const groundsIn = Effect.fn("chain.groundsIn")(function* (period: ReplayPeriod, said?: readonly Residents[]) {
  const { region } = yield* Books;
  const whole = yield* (yield* WholeBases)(period);
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

/** A group with its name; a municipality's is that of the map, where nobody else has named it. */
const named = (region: Region): ((group: Measured["group"]) => Measured["group"]) => {
  const names = new Map((region.areas?.of ?? []).map(({ number, name }) => [number, name]));
  return (group) => {
    const name = group.level === "municipality" && group.label === undefined ? names.get(group.id) : undefined;
    return name === undefined ? group : { ...group, label: { nb: name, nn: name, en: name } };
  };
};

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

const WHOLE = "national/national";

const pointsOf = (series: Series, by: string): readonly Published[] =>
  "problems" in series
    ? []
    : series.points.map(({ measurement }, i) => ({ key: `${by}/${String(i)}`, within: WHOLE, by, measurement }));

/**
 * One indicator with all others of the same members, as they may leave. Whatever is asked for, what is withheld is decided for the
 * nation, its municipalities and its months together, so that one answer never gives back what another withholds.
 */
const decidedFor = Effect.fn("chain.decidedFor")(function* (
  { basis, places, period }: Grounds,
  indicators: readonly Indicator[],
  levels: readonly GroupLevel[],
  periods?: readonly ReplayPeriod[],
) {
  const { region } = yield* Books;
  const [policy, nameOf] = [smallNumbersOf(region), named(region)];
  const months = monthsOf(period);
  const isOther = periods !== undefined && JSON.stringify(periods) !== JSON.stringify(months);
  const each = yield* Effect.forEach(alongside(indicators), (one) =>
    Effect.andThen(
      Effect.yieldNow,
      heldBriefly(() => {
        const on = (level: GroupLevel) => measureByLevel([one], basis, instantsOf(period), level, places);
        const over = (all: readonly ReplayPeriod[]) => seriesOf(one, basis, all.map(instantsOf));
        const groups = [
          ...on("national"),
          ...on("municipality"),
          ...levels.filter((level) => level === "region" || level === "unit").flatMap(on),
        ];
        return { groups, monthly: over(months), asked: over(isOther ? periods : months) };
      }),
    ),
  );
  const shown = yield* heldBriefly(() => {
    const together = each.map(({ groups, monthly, asked }) => [
      ...groups.map(keyed),
      ...pointsOf(monthly, "month"),
      ...(isOther ? pointsOf(asked, "period") : []),
    ]);
    const ready = publishable(together.flat(), policy);
    let at = 0;
    return together.map(({ length }) => ready.slice(at, (at += length)));
  });
  const own = shown.slice(0, indicators.length);
  return {
    measured: own.flatMap((ready, n) =>
      each[n]!.groups.map(({ group }, i): Measured => ({ group: nameOf(group), measurement: ready[i]!.measurement })),
    ),
    // Over the periods asked for, in the order of both.
    series: own.map((ready, n): Series => {
      const { asked } = each[n]!;
      if ("problems" in asked) return asked;
      const points = ready.slice(ready.length - asked.points.length);
      return { points: asked.points.map((point, i) => ({ ...point, measurement: points[i]!.measurement })) };
    }),
  };
});

/** Indicators of every group of some levels, as they may leave. */
export const measuredOnLevels = Effect.fn("chain.measuredOnLevels")(function* (
  grounds: Grounds,
  indicators: readonly Indicator[],
  levels: readonly GroupLevel[],
) {
  const left = new Set(indicators);
  const found = new Map<string, readonly Measured[]>();
  for (const one of indicators) {
    if (!left.has(one)) continue;
    const family = alongside([one]).filter((other) => left.has(other));
    const { measured } = yield* decidedFor(grounds, family, levels);
    for (const { id } of family)
      found.set(
        id,
        measured.filter(({ group, measurement }) => measurement.indicator === id && levels.includes(group.level)),
      );
    for (const other of family) left.delete(other);
  }
  return indicators.flatMap(({ id }) => found.get(id) ?? []);
});

/** One indicator over periods in order, as it may leave beside the figure of them all; or what hinders a series. */
export const measuredSeries = Effect.fn("chain.measuredSeries")(function* (
  grounds: Grounds,
  indicator: Indicator,
  periods: readonly ReplayPeriod[],
) {
  const { series } = yield* decidedFor(grounds, [indicator], [], periods);
  return series[0]!;
});

/** The Utstein flow of the period, as it may leave. */
export const measuredFlow = Effect.fn("chain.measuredFlow")(function* ({ basis, period }: Grounds) {
  const policy = smallNumbersOf((yield* Books).region);
  return yield* heldBriefly((): readonly FlowCount[] => utsteinFlow(basis, instantsOf(period), policy));
});
