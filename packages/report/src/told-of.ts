import type { AnyMeasurement, SmallNumbers } from "@prehosp/indicators";
import { publishable } from "@prehosp/indicators";
import type { Groups, MeasuredIndicator } from "./input-parts.ts";

type Together = Parameters<typeof publishable>[0];
type Series = NonNullable<MeasuredIndicator["series"]>;

/** An indicator as it may leave. */
export interface Told {
  readonly whole: AnyMeasurement;
  readonly groups: readonly (Groups & { readonly isLeftOut: boolean })[];
  readonly series: Series | undefined;
}

const WHOLE = "whole";
const keyOf = (level: number, at: number): string => `${String(level)}/${String(at)}`;

const bare = (one: AnyMeasurement): AnyMeasurement => {
  if (one.belowMinimum) return one;
  const { kind, indicator, version, period, minimumDenominator } = one;
  return {
    ...(kind && { kind }),
    indicator,
    version,
    period,
    minimumDenominator,
    belowMinimum: true,
  } as AnyMeasurement;
};

/** Where in a coarser level the group stands that each group of a level lies wholly in; undefined where one is not said. */
const parentsIn = (above: Groups, { of }: Groups): readonly number[] | undefined => {
  const found = of.map(({ within }) => above.of.findIndex(({ id }) => id === within));
  return found.includes(-1) ? undefined : found;
};

/**
 * The key of what each group is part of, level by level from the coarsest, which is part of the whole. A division that nobody says
 * how lies in the next coarser one is not there: what is withheld in it may follow from the other.
 */
const nested = (groups: readonly Groups[]): ReadonlyMap<Groups, readonly string[]> => {
  const found = new Map<Groups, readonly string[]>();
  let nearest: Groups | undefined;
  const fromCoarsest = groups
    .filter(({ disjoint, of }) => disjoint && of.length > 0)
    .toSorted((a, b) => a.of.length - b.of.length);
  for (const level of fromCoarsest) {
    const above = nearest;
    const parents =
      above === undefined
        ? level.of.map(() => WHOLE)
        : parentsIn(above, level)?.map((at) => keyOf(groups.indexOf(above), at));
    if (parents === undefined) continue;
    found.set(level, parents);
    nearest = level;
  }
  return found;
};

/** The levels that are published together; groups that share members are looked at one by one. */
const groupsTogether = (groups: readonly Groups[], whole: AnyMeasurement): Together => {
  const parents = nested(groups);
  return [
    { key: WHOLE, measurement: whole },
    ...groups.flatMap((level, n) =>
      level.of.map(({ measurement }, at) => {
        const within = parents.get(level)?.[at];
        return { key: keyOf(n, at), ...(within === undefined ? {} : { within }), measurement };
      }),
    ),
  ];
};

/**
 * What may be told of an indicator under the policy, all its levels and its series together; the last guard before anything is
 * printed. What was withheld before stays so.
 */
export const toldOf = ({ whole, groups = [], series }: MeasuredIndicator, policy: SmallNumbers): Told => {
  const places = nested(groups);
  const printed = groups.map((level) => {
    const isLeftOut = level.disjoint && level.of.length > 0 && !places.has(level);
    return { ...level, isLeftOut, of: isLeftOut ? [] : level.of };
  });
  const first = publishable(groupsTogether(printed, whole), policy);
  const isInside = ({ period }: AnyMeasurement): boolean =>
    period.from >= whole.period.from && period.to <= whole.period.to;
  const second = publishable(
    [
      { key: WHOLE, measurement: whole },
      ...(series?.of ?? []).map((measurement, at) => ({
        key: String(at),
        ...(isInside(measurement) ? { within: WHOLE } : {}),
        measurement,
      })),
    ],
    policy,
  );
  // Withheld in one of the two it is withheld in both.
  const [one, other] = [first[0]?.measurement ?? bare(whole), second[0]?.measurement ?? bare(whole)];
  const byKey = new Map(first.map(({ key, measurement }) => [key, measurement]));
  return {
    whole: one.belowMinimum || (!other.belowMinimum && one.leftOut === "withheld") ? one : other,
    groups: printed.map((level, n) => ({
      ...level,
      of: level.of.map((group, at) => ({
        ...group,
        measurement: byKey.get(keyOf(n, at)) ?? bare(group.measurement),
      })),
    })),
    series: series && {
      ...series,
      of: series.of.map((point, at) => second[at + 1]?.measurement ?? bare(point)),
    },
  };
};
