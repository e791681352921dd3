import type { Day } from "@prehosp/model/time";
import { epoch, osloDay, startOfDay } from "@prehosp/model/time";
import { largestCount } from "@prehosp/statistics";
import type { Basis, Residents } from "./basis.ts";
import type { Indicator, Member, TimedMember } from "./indicator.ts";
import type { Period } from "./measurement.ts";
import { residentProblems, stretch } from "./person-years.ts";
import type { IndicatorProblem } from "./problem.ts";

/** A unit, trust or municipality code with the days it existed; without `to` it still does. */
export interface UnitLife {
  readonly id: string;
  readonly from: Day;
  readonly to?: Day;
}

/** What is to be looked at; each thing alone, and together where several are given. */
export interface Asked {
  readonly definition?: Indicator;
  readonly basis?: Basis;
  readonly periods?: readonly Period[];
  readonly residents?: readonly Residents[];
  readonly unit?: UnitLife;
  /** Counts that were made elsewhere. */
  readonly counts?: { readonly numerator: number; readonly denominator: number };
}

const problem = (code: IndicatorProblem["code"], at?: string): IndicatorProblem =>
  at === undefined || at === "" ? { code } : { code, at };

const ofDefinition = (one: Indicator): readonly IndicatorProblem[] => [
  ...(one.interval.level > 0 && one.interval.level < 1 ? [] : [problem("bad-level", one.id)]),
  ...(Number.isSafeInteger(one.minimumDenominator) && one.minimumDenominator > 0
    ? []
    : [problem("bad-minimum", one.id)]),
  ...(one.kind !== "share" || one.target === undefined || (one.target.share >= 0 && one.target.share <= 1)
    ? []
    : [problem("bad-target", one.id)]),
  ...(one.kind !== "rate" || (Number.isFinite(one.per) && one.per > 0) ? [] : [problem("not-finite", one.id)]),
];

const ofPeriods = (periods: readonly Period[]): readonly IndicatorProblem[] => {
  const stretches = periods.map(stretch);
  return periods.flatMap(({ from }, i) => {
    const own = stretches[i] ?? { from: Number.NaN, to: Number.NaN };
    if (Number.isNaN(own.from) || Number.isNaN(own.to)) return [problem("bad-time", from)];
    if (own.to <= own.from) return [problem("period-turned-round", from)];
    const overlaps = stretches.slice(0, i).some((other) => other.from < own.to && own.from < other.to);
    return overlaps ? [problem("periods-overlap", from)] : [];
  });
};

const ofMember = (
  { at, verdict }: Member | TimedMember,
  reasons: ReadonlySet<string>,
): IndicatorProblem["code"] | undefined => {
  if (at !== undefined && Number.isNaN(epoch(at))) return "bad-time";
  if (typeof verdict !== "object") return undefined;
  if ("excluded" in verdict) return reasons.has(verdict.excluded) ? undefined : "unlisted-exclusion";
  return Number.isFinite(verdict.seconds) ? (verdict.seconds < 0 ? "negative" : undefined) : "not-finite";
};

const ofBasis = (one: Indicator, basis: Basis): readonly IndicatorProblem[] => {
  const absent = (one.needs ?? []).filter((part) => basis[part] === undefined);
  if (absent.length > 0) return absent.map((part) => problem("not-given", part));
  const reasons = new Set<string>(one.exclusions.map(({ reason }) => reason));
  const found = new Set(one.members(basis).flatMap((member) => ofMember(member, reasons) ?? []));
  if (one.kind !== "time" && (one.outside?.(basis) ?? 0) > 0) found.add("numerator-outside-denominator");
  return [...found].map((code) => problem(code, one.id));
};

const ofCounts = ({ numerator, denominator }: NonNullable<Asked["counts"]>): readonly IndicatorProblem[] => {
  const bad = [numerator, denominator].flatMap((n) => {
    if (!Number.isFinite(n)) return [problem("not-finite", String(n))];
    if (n < 0) return [problem("negative", String(n))];
    if (!Number.isInteger(n)) return [problem("not-whole", String(n))];
    return n > largestCount ? [problem("too-large", String(n))] : [];
  });
  if (bad.length > 0) return bad;
  if (denominator === 0) return [problem("no-population")];
  return numerator > denominator ? [problem("numerator-outside-denominator")] : [];
};

const existed = ({ from, to }: UnitLife, period: Period): boolean =>
  epoch(startOfDay(from)) < epoch(period.to) && (to === undefined || epoch(period.from) < epoch(startOfDay(to)));

/** Everything that hinders a figure; empty where a figure may be given. It looks at what it is given, and at how the parts fit. */
export const problemsOf = ({
  definition,
  basis,
  periods = [],
  residents,
  unit,
  counts,
}: Asked): readonly IndicatorProblem[] => {
  const badPeriods = ofPeriods(periods);
  const sound = badPeriods.length === 0 ? periods : [];
  const asResidents = residents ?? (definition?.kind === "rate" ? basis?.residents : undefined);
  return [
    ...badPeriods,
    ...(definition === undefined ? [] : ofDefinition(definition)),
    ...(definition === undefined
      ? []
      : sound.flatMap(({ from }) => (osloDay(from) < definition.validFrom ? [problem("before-valid", from)] : []))),
    ...(definition === undefined || basis === undefined ? [] : ofBasis(definition, basis)),
    ...(asResidents === undefined
      ? []
      : sound.length === 0
        ? residentProblems(asResidents)
        : sound.flatMap((period) => residentProblems(asResidents, period))),
    ...(unit === undefined
      ? []
      : sound.flatMap((period) => (existed(unit, period) ? [] : [problem("unit-not-then", unit.id)]))),
    ...(counts === undefined ? [] : ofCounts(counts)),
  ];
};
