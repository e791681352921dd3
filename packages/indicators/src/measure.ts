import type { Basis } from "./basis.ts";
import type { Indicator, Member } from "./indicator.ts";
import type { Measurement, Period } from "./measurement.ts";
import { wilson } from "./wilson.ts";
import { compareInstants } from "@prehosp/model/time";

const isIn = ({ at }: Member, { from, to }: Period): boolean =>
  at !== undefined && compareInstants(from, at) <= 0 && compareInstants(at, to) < 0;

/**
 * Measures one indicator over a period: population = excluded + missing + denominator, and the share rests on known values only.
 * Below the minimum denominator every figure is withheld, since each would help to work out the others.
 */
export const measure = (indicator: Indicator, basis: Basis, period: Period): Measurement => {
  const { id, version, minimumDenominator, exclusions } = indicator;
  const all = indicator.members(basis);
  const population = all.filter((member) => isIn(member, period));
  const count = (verdict: "yes" | "no" | "missing"): number => population.filter((m) => m.verdict === verdict).length;
  const numerator = count("yes");
  const denominator = numerator + count("no");
  const head = { indicator: id, version, period, minimumDenominator };
  const interval = wilson(numerator, denominator, indicator.interval.level);
  if (denominator < minimumDenominator || interval === undefined) return { ...head, belowMinimum: true };
  const leftOut = (reason: string): number =>
    population.filter(({ verdict }) => typeof verdict === "object" && verdict.excluded === reason).length;
  return {
    ...head,
    belowMinimum: false,
    population: population.length,
    excluded: exclusions.map(({ reason, text }) => ({ reason, text, n: leftOut(reason) })),
    unplaced: all.filter(({ at }) => at === undefined).length,
    missing: count("missing"),
    numerator,
    denominator,
    value: numerator / denominator,
    interval,
  };
};
