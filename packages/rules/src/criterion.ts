import type * as z from "zod";
import type { Absent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { EditionId } from "@prehosp/norms";
import type { Cites, CodeVersion, Finding, RuleVersion } from "./finding.ts";
import type { Outcome } from "./outcome.ts";

/** The facts a room's criteria may speak of: name → zod schema. */
export type Vocabulary = Readonly<Record<string, z.ZodType>>;

/** Facts given to a criterion: each a value, absence with its reason, or simply not there. */
export type Facts<V extends Vocabulary> = { readonly [K in keyof V]?: z.output<V[K]> | Absent | undefined };

/** A day written in code, "2026-11-22". */
export type DayText = Day | `${number}-${number}-${number}`;

/** What `decide` sees: the declared facts, all of them present. */
export type Read<V extends Vocabulary, N extends readonly (keyof V)[]> = { readonly [K in N[number]]: z.output<V[K]> };

/** Facts and the outcome they shall give; documentation, test and vendor kit at once. */
export interface Example<V extends Vocabulary, K extends keyof V> {
  readonly given: { readonly [F in K]?: z.output<V[F]> | Absent };
  readonly then: Outcome;
  /** What the example shows, in Norwegian. */
  readonly norsk?: string;
}

type ThreeOrMore<E> = readonly [E, E, E, ...E[]];

/** What the author of a criterion writes. */
export interface CriterionSpec<
  V extends Vocabulary,
  R extends string,
  N extends readonly [keyof V, ...(keyof V)[]],
  W extends readonly (keyof V)[],
> {
  readonly id: R;
  readonly version: RuleVersion;
  readonly norsk: string;
  /** Force and effect come from the cited norms; a rule never acts outside them. */
  readonly cites: Cites;
  /** First day the rule holds; absent = since ever. */
  readonly from?: DayText;
  /** First day the rule no longer holds. */
  readonly until?: DayText;
  /** The edition the rule reads, where it isn't the one our norms are taken from. */
  readonly edition?: EditionId;
  /** Where `holds` is false the rule is not-applicable. */
  readonly when?: { readonly needs: W; readonly holds: (facts: Read<V, NoInfer<W>>) => boolean };
  readonly needs: N;
  /** Sees the declared facts only, and all of them; absence is never its to judge. */
  readonly decide: (facts: Read<V, NoInfer<N>>) => "met" | "not-met";
  /** First day a met outcome stops holding, where time alone can end it. */
  readonly holdsUntil?: (facts: Read<V, NoInfer<N>>) => Day | undefined;
  readonly examples: ThreeOrMore<Example<V, NoInfer<N>[number] | NoInfer<W>[number]>>;
}

/** A criterion of any vocabulary, as the catalogue, the tests and the vendor kit see it. */
export interface AnyCriterion {
  readonly id: string;
  readonly version: RuleVersion;
  readonly code: CodeVersion;
  readonly norsk: string;
  readonly cites: Cites;
  readonly from?: DayText;
  readonly until?: DayText;
  readonly edition?: EditionId;
  readonly vocabulary: Vocabulary;
  /** Facts that decide whether the rule applies. */
  readonly whenNeeds: readonly string[];
  readonly needs: readonly string[];
  readonly examples: readonly { readonly given: object; readonly then: Outcome; readonly norsk?: string }[];
  // A method, so that a criterion of a known vocabulary is also an AnyCriterion.
  judge(facts: Readonly<Record<string, unknown>>): Finding;
}

/** A criterion over the facts `K` of vocabulary `V`; `judge` never throws on absence and never reads the clock. */
export interface Criterion<V extends Vocabulary, R extends string, K extends keyof V & string> extends Omit<
  AnyCriterion,
  "judge"
> {
  readonly id: R;
  readonly whenNeeds: readonly K[];
  readonly needs: readonly K[];
  readonly vocabulary: V;
  readonly examples: ThreeOrMore<Example<V, K>>;
  judge(facts: Facts<Pick<V, K>>): Finding<R, K>;
}
