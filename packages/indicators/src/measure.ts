import { eventsInterval, isProblem } from "@prehosp/statistics";
import type { Basis } from "./basis.ts";
import type { Indicator, RateIndicator, ShareIndicator, TimeIndicator } from "./indicator.ts";
import type { AnyMeasurement, RateMeasurement, TimeMeasurement } from "./measurement-kinds.ts";
import type { Measurement, Period } from "./measurement.ts";
import { personYearsIn } from "./person-years.ts";
import { placedIn } from "./population.ts";
import type { UnitLife } from "./problems-of.ts";
import { problemsOf } from "./problems-of.ts";
import { quantilesShown } from "./quantiles-shown.ts";
import { wilson } from "./wilson.ts";

type Head = Pick<Measurement, "indicator" | "version" | "period" | "minimumDenominator" | "unit">;

/** Nothing is withheld here for what was left out: that is for `publishable`. */
type Told<M extends AnyMeasurement> = Exclude<M, { readonly leftOut: "withheld" }>;

const shareOf = (one: ShareIndicator, basis: Basis, head: Head): Told<Measurement> => {
  const { population, ...rest } = placedIn(one, one.members(basis), head.period);
  const numerator = population.filter(({ verdict }) => verdict === "yes").length;
  const denominator = numerator + population.filter(({ verdict }) => verdict === "no").length;
  const interval = wilson(numerator, denominator, one.interval.level);
  if (denominator < head.minimumDenominator || interval === undefined)
    return { kind: "share", ...head, belowMinimum: true };
  return {
    kind: "share",
    ...head,
    belowMinimum: false,
    population: population.length,
    ...rest,
    numerator,
    denominator,
    value: numerator / denominator,
    interval,
  };
};

const timeOf = (one: TimeIndicator, basis: Basis, head: Head): Told<TimeMeasurement> => {
  const { population, ...rest } = placedIn(one, one.members(basis), head.period);
  const seconds = population.flatMap(({ verdict }) =>
    typeof verdict === "object" && "seconds" in verdict ? [verdict.seconds] : [],
  );
  const quantiles = quantilesShown(seconds, one);
  if (seconds.length < head.minimumDenominator || quantiles === undefined)
    return { kind: "time", ...head, belowMinimum: true };
  return {
    kind: "time",
    ...head,
    belowMinimum: false,
    population: population.length,
    ...rest,
    denominator: seconds.length,
    method: one.quantiles.method,
    quantiles,
  };
};

const rateOf = (one: RateIndicator, basis: Basis, head: Head): Told<RateMeasurement> => {
  const { population, ...rest } = placedIn(one, one.members(basis), head.period);
  const numerator = population.filter(({ verdict }) => verdict === "yes").length;
  const denominator = numerator + population.filter(({ verdict }) => verdict === "no").length;
  const personYears = personYearsIn(basis.residents ?? [], head.period);
  const interval = eventsInterval(numerator, one.interval.level);
  if (denominator < head.minimumDenominator || isProblem(interval) || !(personYears > 0))
    return { kind: "rate", ...head, belowMinimum: true };
  const scale = one.per / personYears;
  return {
    kind: "rate",
    ...head,
    belowMinimum: false,
    population: population.length,
    ...rest,
    numerator,
    denominator,
    personYears,
    per: one.per,
    value: numerator * scale,
    interval: { ...interval, low: interval.low * scale, high: interval.high * scale },
  };
};

interface Measure {
  (indicator: ShareIndicator, basis: Basis, period: Period, unit?: UnitLife): Told<Measurement>;
  (indicator: TimeIndicator, basis: Basis, period: Period, unit?: UnitLife): Told<TimeMeasurement>;
  (indicator: RateIndicator, basis: Basis, period: Period, unit?: UnitLife): Told<RateMeasurement>;
  (indicator: Indicator, basis: Basis, period: Period, unit?: UnitLife): Told<AnyMeasurement>;
}

/**
 * Measures one indicator over a period, of one unit where given (hand in that unit's own basis): population = excluded + missing +
 * denominator, and the figure rests on known values only. Below the minimum denominator every figure is withheld, since each would
 * help to work out the others; where the definition, the period, the unit or the population is at fault, so it is, and `problems` says why.
 */
export const measure = ((indicator: Indicator, basis: Basis, period: Period, unit?: UnitLife): Told<AnyMeasurement> => {
  const { id, version, minimumDenominator } = indicator;
  const head: Head = {
    indicator: id,
    version,
    period,
    minimumDenominator,
    ...(unit === undefined ? {} : { unit: unit.id }),
  };
  // Found once: to look for problems and to count.
  const all = indicator.members(basis);
  const one = { ...indicator, members: () => all } as Indicator;
  const problems = problemsOf({
    definition: one,
    basis,
    periods: [period],
    ...(unit === undefined ? {} : { unit }),
  });
  if (problems.length > 0)
    return { kind: indicator.kind, ...head, belowMinimum: true, problems } as Told<AnyMeasurement>;
  switch (one.kind) {
    case "share":
      return shareOf(one, basis, head);
    case "time":
      return timeOf(one, basis, head);
    case "rate":
      return rateOf(one, basis, head);
  }
}) as Measure;
