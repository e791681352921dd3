import type { GroupShare, GroupTime } from "@prehosp/indicators";
import { isProblem } from "@prehosp/statistics";

const CASES = 1_000_000;
export const GROUPS = 800;
const text = (nb: string) => ({ nb, nn: nb, en: nb });

/** Three reasons for leaving out, and the smallest group shown; as definitions have them. */
export const exclusions = ["not-actual", "witnessed", "no-attempt"].map((reason) => ({ reason, text: text(reason) }));
export const minimumDenominator = 5;
export const names: readonly string[] = Array.from({ length: GROUPS }, (_, i) => `unit-${i}`);
/** The median first, as definitions have them. */
export const p = [0.5, 0.1, 0.9] as const;

/** Numbers that are the same in every run (mulberry32). */
const random = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};
const next = random(116117);

/** One row a case, as columns, in the order in which they came: units of very different size, mixed. */
export const cases = {
  group: new Uint16Array(CASES),
  /** 0 yes, 1 no, 2 missing, then the exclusions. */
  verdict: new Uint8Array(CASES),
  /** 0 known, 1 missing, then the exclusions. */
  timed: new Uint8Array(CASES),
  /** To the millisecond, most of them some minutes. */
  seconds: new Float64Array(CASES),
};
for (let i = 0; i < CASES; i++) {
  cases.group[i] = Math.floor(GROUPS * next() ** 1.5);
  const share = next();
  cases.verdict[i] = share < 0.45 ? 0 : share < 0.85 ? 1 : share < 0.93 ? 2 : 3 + Math.floor(3 * next());
  const time = next();
  cases.timed[i] = time < 0.85 ? 0 : time < 0.93 ? 1 : 2 + Math.floor(3 * next());
  cases.seconds[i] = Math.round(1000 * 480 * Math.exp(0.6 * (next() + next() + next() - 1.5))) / 1000;
}

/** One group as numbers alone; the name stands in its place. */
export type Row = readonly number[];

/** Population, the exclusions, missing, hits, denominator, share, and Wilson's limits. */
export const shareRow = (one: GroupShare): Row =>
  one.belowMinimum
    ? []
    : [
        one.population,
        ...one.excluded.map(({ n }) => n),
        one.missing,
        one.numerator,
        one.denominator,
        one.value,
        one.interval.low,
        one.interval.high,
      ];

/** Population, the exclusions, missing, how many times are known, and their quantiles. */
export const timeRow = (one: GroupTime): Row =>
  one.belowMinimum
    ? []
    : [
        one.population,
        ...one.excluded.map(({ n }) => n),
        one.missing,
        one.denominator,
        ...one.quantiles.map(({ value }) => value),
      ];

/** What must be a list and no problem. */
export const sound = <T>(found: readonly T[] | { readonly problem: string }): readonly T[] => {
  if (isProblem(found)) throw new Error(found.problem);
  return found as readonly T[];
};
