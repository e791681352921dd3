import type { AnyMeasurement } from "../measurement-kinds.ts";
import { words } from "../texts.ts";
import type { Line } from "./lines.ts";
import type { SmallNumbers } from "./policy.ts";
import { withheldLines } from "./withheld-lines.ts";

/** A measurement among others that are published with it, and the one whose sum it is part of. */
export interface Published<M extends AnyMeasurement = AnyMeasurement> {
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

/** The counts that a measurement gives: those whose answer is known, then what was left out of the figure. */
const lineOf = ({ key, within, by, measurement }: Published): Line => {
  const place = { key, ...(within !== undefined && { within }), ...(by !== undefined && { by }) };
  if (!isShown(measurement)) return { ...place, isFault: isFault(measurement) };
  const { denominator, missing, unplaced, excluded } = measurement;
  const known =
    "numerator" in measurement ? [measurement.numerator, denominator - measurement.numerator] : [denominator];
  return {
    ...place,
    isFault: false,
    counts: { known, left: [missing, unplaced, excluded.reduce((n, one) => n + one.n, 0)] },
    parts: excluded.map(({ n }) => n),
  };
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

const several = words("utelatt, alle grunner", "utelate, alle grunnar", "left out, all reasons");

/** The reasons summed up: one of them alone may be small. */
const summedUp = <M extends AnyMeasurement>(one: M): M => {
  if (!isShown(one) || one.excluded.length < 2) return one;
  const n = one.excluded.reduce((sum, part) => sum + part.n, 0);
  return { ...one, excluded: [{ reason: "all-reasons", text: several, n }] } as M;
};

const apart = <M extends AnyMeasurement>(all: readonly Published<M>[]): ReadonlyMap<string, Published<M>[]> => {
  const made = new Map<string, Published<M>[]>();
  for (const one of all) {
    const key = `${one.measurement.indicator}\n${one.measurement.version}`;
    made.set(key, [...(made.get(key) ?? []), one]);
  }
  return made;
};

/**
 * Measurements as they may leave together, in the same order: groups of a level with their sum, several levels (`within`), or months
 * with their year. A measurement is given whole or withheld whole, whatever the policy's mode, since it has no room for a span. It
 * is withheld where any of its counts is small: the numerator, those who do not fulfil, missing, left out, unplaced; and so are as
 * many more as it takes until no withheld count can be worked out, sums included, to a range narrower than the threshold. Where a
 * reason for leaving out is small anywhere, all reasons are summed up everywhere. A count of nobody is small only among
 * those whose answer is known, and only where the policy hides zeros.
 */
export const publishable = <M extends AnyMeasurement>(
  all: readonly Published<M>[],
  policy: SmallNumbers,
): readonly Published<M>[] => {
  const done = new Map<Published<M>, M>();
  for (const same of apart(all).values()) {
    const { withheld, partsSafe } = withheldLines(same.map(lineOf), policy);
    for (const [i, one] of same.entries()) {
      const shown = partsSafe ? one.measurement : summedUp(one.measurement);
      done.set(one, withheld.has(i) ? withheldOf(one.measurement) : shown);
    }
  }
  return all.map((one) => ({ ...one, measurement: done.get(one) ?? one.measurement }));
};
