import type { Text } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import type { NormId } from "@prehosp/norms";
import type { Basis, Parts } from "./basis.ts";
import type { Level } from "./wilson.ts";

/** A reason for leaving something out of the population. */
export interface Exclusion {
  readonly reason: string;
  readonly text: Text;
}

/** A day from which the figures mean something else than before. */
export interface SeriesBreak {
  readonly from: Day;
  readonly means: Text;
}

/**
 * How far the definition is known: read in a public source, read in an open transcription of it, background knowledge that nobody
 * has verified, or our own.
 */
export type Evidence = "read" | "transcribed" | "background" | "own";

type Left<R extends string> = "missing" | { readonly excluded: R };

/** One member of the population: when it happened, and whether it fulfils, does not, cannot be known, or is left out. */
export interface Member<R extends string = string> {
  readonly at: Instant | undefined;
  readonly verdict: "yes" | "no" | Left<R>;
}

/** One member of a time indicator: when it happened, and the seconds it took, or why there are none. */
export interface TimedMember<R extends string = string> {
  readonly at: Instant | undefined;
  readonly verdict: { readonly seconds: number } | Left<R>;
}

interface Definition<R extends string> {
  readonly id: string;
  readonly version: `${number}.${number}`;
  readonly label: Text;
  readonly population: Text;
  readonly exclusions: readonly (Exclusion & { readonly reason: R })[];
  readonly minimumDenominator: number;
  /** Which definition it follows, and where that stands. */
  readonly source: Text;
  readonly evidence: Evidence;
  readonly cites: readonly [NormId, ...NormId[]];
  readonly validFrom: Day;
  readonly series?: readonly SeriesBreak[];
  /** What a reader must know before comparing it with other figures. */
  readonly traps: readonly Text[];
  /** What of the basis must be handed in; without it nothing is measured. */
  readonly needs?: readonly (keyof Parts)[];
}

interface Counted<R extends string> extends Definition<R> {
  readonly numerator: Text;
  readonly denominator: Text;
  readonly members: (basis: Basis) => readonly Member<R>[];
  /**
   * How many stand in the numerator and outside the denominator, where the two are told apart from each other; anything but none
   * is a fault of the definition.
   */
  readonly outside?: (basis: Basis) => number;
}

/** A share: how many of those whose answer is known fulfil it. */
export interface ShareIndicator<R extends string = string> extends Counted<R> {
  readonly kind: "share";
  readonly interval: { readonly method: "wilson"; readonly level: Level };
  /** The share aimed at, and who says so. */
  readonly target?: { readonly share: number; readonly source: Text };
}

/** A time from one moment to another: median, 10th and 90th percentile in seconds, quantiles of type 7 (Hyndman & Fan). */
export interface TimeIndicator<R extends string = string> extends Definition<R> {
  readonly kind: "time";
  readonly start: Text;
  readonly end: Text;
  readonly quantiles: { readonly method: "type-7"; readonly p: readonly [0.5, 0.1, 0.9] };
  readonly interval: { readonly method: "order-statistics"; readonly level: Level };
  readonly members: (basis: Basis) => readonly TimedMember<R>[];
}

/** Events per so many person-years of those who lived there; exact Poisson below ten events, else Byar. */
export interface RateIndicator<R extends string = string> extends Counted<R> {
  readonly kind: "rate";
  readonly per: number;
  readonly interval: { readonly method: "phe"; readonly level: Level };
}

/** An indicator: everything a reader needs to judge the figure stands as data beside the function that finds its members. */
export type Indicator<R extends string = string> = ShareIndicator<R> | TimeIndicator<R> | RateIndicator<R>;

/** Writes a share so that only the reasons it lists can be given. */
export const indicator = <const R extends string>(definition: ShareIndicator<R>): ShareIndicator<R> => definition;

/** Writes a time so that only the reasons it lists can be given. */
export const timeIndicator = <const R extends string>(
  definition: Omit<TimeIndicator<R>, "kind" | "quantiles" | "interval">,
): TimeIndicator<R> => ({
  ...definition,
  kind: "time",
  quantiles: { method: "type-7", p: [0.5, 0.1, 0.9] },
  interval: { method: "order-statistics", level: 0.95 },
});
