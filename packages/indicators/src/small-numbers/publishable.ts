import type { AnyMeasurement } from "../measurement-kinds.ts";
import type { Excluded } from "../measurement.ts";
import { notActual } from "../not-actual.ts";
import { words } from "../texts.ts";
import { comparedWith } from "./compared.ts";
import type { Line } from "./lines.ts";
import type { SmallNumbers } from "./policy.ts";
import { membersOf } from "./same-members.ts";
import { withheldLines, withheldTogether } from "./withheld-lines.ts";

/** A measurement among others that are published with it, and the one whose sum it is part of. */
export interface Published<M extends AnyMeasurement = AnyMeasurement> {
  /** One for each group and period, and the same in every indicator. */
  readonly key: string;
  /** The key of the one that this is a part of, such as the nation of a region; absent = a part of none. */
  readonly within?: string;
  /** Which division of it, where there is more than one: by region, by municipality; each adds up to it. */
  readonly by?: string;
  readonly measurement: M;
}

type Shown = Extract<AnyMeasurement, { belowMinimum: false }>;

const isShown = (one: AnyMeasurement): one is Shown => !one.belowMinimum;

/** Why nothing could be measured is told and is no small number; it holds no count. */
const isFault = (one: AnyMeasurement): boolean => one.belowMinimum && one.problems !== undefined;

/** Those whose answer is known: who fulfils it and who does not, or all of them where it is a time. */
const knownOf = (one: Shown): readonly number[] =>
  "numerator" in one ? [one.numerator, one.denominator - one.numerator] : [one.denominator];

/** By how many a figure differs from the sums of others of the same group; by nobody where one of them has no figure. */
const apartOf = (one: Shown, ofIndicator: (id: string) => AnyMeasurement | undefined): readonly number[] => {
  const own = knownOf(one);
  return (comparedWith[one.indicator] ?? []).flatMap((ids) => {
    const others = ids.map(ofIndicator).filter((other) => other !== undefined && isShown(other));
    const isWhole = others.length === ids.length;
    return own.map((n, at) =>
      isWhole ? Math.abs(n - others.reduce((sum, other) => sum + (knownOf(other)[at] ?? 0), 0)) : 0,
    );
  });
};

/** Exercises and tests are nobody: how many there were tells of no person, however few. */
const isOfNobody = ({ reason }: Excluded): boolean => reason === notActual.reason;

/** The counts that a measurement gives: those whose answer is known, then what was left out of the figure. */
const lineOf = (
  { key, within, by, measurement }: Published,
  ofIndicator: (id: string) => AnyMeasurement | undefined,
): Line => {
  const place = { key, ...(within !== undefined && { within }), ...(by !== undefined && { by }) };
  if (!isShown(measurement)) return { ...place, isFault: isFault(measurement) };
  const counts = { known: knownOf(measurement), apart: apartOf(measurement, ofIndicator) };
  if (measurement.leftOut === "withheld") return { ...place, isFault: false, counts };
  const { missing, unplaced, excluded } = measurement;
  const parts = excluded.filter((one) => !isOfNobody(one)).map(({ n }) => n);
  const out = parts.reduce((sum, n) => sum + n, 0);
  return { ...place, isFault: false, counts: { ...counts, left: [missing, unplaced, out] }, parts };
};

const withheldOf = <M extends AnyMeasurement>(one: M): M => {
  if (isFault(one)) return one;
  const { kind, indicator, version, period, minimumDenominator, unit } = one;
  return {
    ...(kind && { kind }),
    indicator,
    version,
    period,
    minimumDenominator,
    ...(unit && { unit }),
    belowMinimum: true,
    reason: "small-numbers",
  } as unknown as M;
};

/** The figure alone; what was left out of it, and the population that would give it back, are gone. */
const withoutLeft = <M extends AnyMeasurement>(one: M): M => {
  if (!isShown(one) || one.leftOut === "withheld") return one;
  const { population: _, excluded: _1, unplaced: _2, missing: _3, ...rest } = one;
  return { ...rest, leftOut: "withheld" } as unknown as M;
};

const several = words("utelatt, alle grunner", "utelate, alle grunnar", "left out, all reasons");

/** The reasons summed up: one of them alone may be small. */
const summedUp = <M extends AnyMeasurement>(one: M): M => {
  if (!isShown(one) || one.leftOut === "withheld") return one;
  const parts = one.excluded.filter((part) => !isOfNobody(part));
  if (parts.length < 2) return one;
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  return { ...one, excluded: [...one.excluded.filter(isOfNobody), { reason: "all-reasons", text: several, n }] } as M;
};

const groupedBy = <T>(all: readonly T[], nameOf: (one: T) => string): readonly (readonly T[])[] => {
  const made = new Map<string, T[]>();
  for (const one of all) made.set(nameOf(one), [...(made.get(nameOf(one)) ?? []), one]);
  return [...made.values()];
};

/**
 * Measurements as they may leave together, in the same order: groups of a level with their sum, several levels (`within`), or months
 * with their year. Whatever the policy's mode, a count is given as it is or withheld, since a measurement has no room for a span. One is
 * withheld whole where the numerator or those who do not fulfil are few. Where only the missing, the left out or the unplaced are, the
 * figure of an indicator that stands alone stays, and they are withheld together with the population; among indicators of the same
 * members it is withheld whole, since the population of another would give them back. So are as many more as it takes until no withheld
 * count can be worked out, sums included, to a range narrower than the threshold. What sets two indicators of the same members apart is
 * a count too: hand them in together. Where a reason for leaving out is small anywhere, all reasons are summed up everywhere; exercises are nobody, and never small. A count
 * of nobody is small only among those whose answer is known, and only where the policy hides zeros.
 */
export const publishable = <M extends AnyMeasurement>(
  all: readonly Published<M>[],
  policy: SmallNumbers,
): readonly Published<M>[] => {
  const done = new Map<Published<M>, M>();
  for (const family of groupedBy(all, ({ measurement }) => membersOf(measurement.indicator))) {
    const figures = groupedBy(family, ({ measurement }) => `${measurement.indicator}\n${measurement.version}`);
    const places = new Map(family.map(({ key, measurement }) => [`${measurement.indicator}\n${key}`, measurement]));
    const lines = figures.map((figure) => figure.map((one) => lineOf(one, (id) => places.get(`${id}\n${one.key}`))));
    // Those of its members that are not handed in may be published all the same.
    const standsAlone = family.every(({ measurement: { indicator } }) => membersOf(indicator) === indicator);
    const found = standsAlone ? lines.map((own) => withheldLines(own, policy)) : withheldTogether(lines, policy);
    for (const [n, figure] of figures.entries())
      for (const [at, one] of figure.entries()) {
        const { withheld, leftWithheld, partsSafe } = found[n]!;
        const shown = partsSafe ? one.measurement : summedUp(one.measurement);
        done.set(
          one,
          withheld.has(at) ? withheldOf(one.measurement) : leftWithheld.has(at) ? withoutLeft(shown) : shown,
        );
      }
  }
  return all.map((one) => ({ ...one, measurement: done.get(one) ?? one.measurement }));
};
