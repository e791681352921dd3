import type { Text } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import type { NormId } from "@prehosp/norms";
import type { Basis } from "./basis.ts";
import type { Level } from "./wilson.ts";

/** A reason for leaving something out of the population. */
export interface Exclusion {
  readonly reason: string;
  readonly text: Text;
}

/** One member of the population: when it happened, and whether it fulfils, does not, cannot be known, or is left out. */
export interface Member<R extends string = string> {
  readonly at: Instant | undefined;
  readonly verdict: "yes" | "no" | "missing" | { readonly excluded: R };
}

/** An indicator: everything a reader needs to judge the figure stands as data beside the function that finds its members. */
export interface Indicator<R extends string = string> {
  readonly id: string;
  readonly version: `${number}.${number}`;
  readonly label: Text;
  readonly population: Text;
  readonly exclusions: readonly (Exclusion & { readonly reason: R })[];
  readonly numerator: Text;
  readonly denominator: Text;
  readonly interval: { readonly method: "wilson"; readonly level: Level };
  readonly minimumDenominator: number;
  /** The share aimed at, and who says so. */
  readonly target?: { readonly share: number; readonly source: Text };
  /** Which definition it follows, and where that stands. */
  readonly source: Text;
  readonly cites: readonly [NormId, ...NormId[]];
  readonly validFrom: Day;
  /** What a reader must know before comparing it with other figures. */
  readonly traps: readonly Text[];
  readonly members: (basis: Basis) => readonly Member<R>[];
}

/** Writes an indicator so that only the reasons it lists can be given. */
export const indicator = <const R extends string>(definition: Indicator<R>): Indicator<R> => definition;
