import { isAbsent } from "@prehosp/model/absence";
import type { Criterion, CriterionSpec, Vocabulary } from "./criterion.ts";
import type { Cites, CodeVersion, Finding, RuleVersion } from "./finding.ts";
import type { Outcome } from "./outcome.ts";

type Given = Readonly<Record<string, unknown>>;

const none: readonly never[] = Object.freeze([]);

// Numbers, strings and booleans are the common case and are told apart without looking inside.
const present = (x: unknown): boolean => x !== undefined && (typeof x !== "object" || !isAbsent(x));

const allPresent = (facts: Given, names: readonly string[]): boolean => {
  for (let i = 0; i < names.length; i++) if (!present(facts[names[i] as string])) return false;
  return true;
};

const absentOf = (facts: Given, names: readonly string[]): readonly string[] =>
  names.filter((name) => !present(facts[name]));

/** The parts of a rule that no situation changes, worked out once. */
interface Prepared {
  readonly id: string;
  readonly version: RuleVersion;
  readonly code: CodeVersion;
  readonly cites: Cites;
  readonly needs: readonly string[];
  readonly whenNeeds: readonly string[];
  readonly readAll: readonly string[];
  readonly holds: ((facts: never) => boolean) | undefined;
  readonly decide: (facts: never) => Outcome;
  readonly holdsUntil: ((facts: never) => Finding["until"]) | undefined;
}

// One literal, so that every finding has the same hidden shape: judging is the hot path of dispatch.
const found = (r: Prepared, outcome: Outcome, read: readonly string[], missing: readonly string[]): Finding => ({
  rule: r.id,
  version: r.version,
  code: r.code,
  outcome,
  cites: r.cites,
  read,
  missing,
  because: none,
});

const judgeWith = (r: Prepared, facts: Given): Finding => {
  if (r.holds !== undefined) {
    if (!allPresent(facts, r.whenNeeds)) return found(r, "unclear", r.whenNeeds, absentOf(facts, r.whenNeeds));
    if (!r.holds(facts as never)) return found(r, "not-applicable", r.whenNeeds, none);
  }
  if (!allPresent(facts, r.needs)) return found(r, "unclear", r.readAll, absentOf(facts, r.needs));
  // The facts go straight through: which of them `decide` may read is said by its type, and checkExamples watches it.
  const outcome = r.decide(facts as never);
  const finding = found(r, outcome, r.readAll, none);
  if (r.holdsUntil === undefined || outcome !== "met") return finding;
  const until = r.holdsUntil(facts as never);
  return until === undefined ? finding : { ...finding, until };
};

/**
 * Makes the function that a room writes its criteria with: its vocabulary (name → zod schema) and the code version that
 * goes into each finding. A fact that is absent or undefined makes the outcome unclear, with the fact under `missing`.
 */
export const criteriaOver =
  <const V extends Vocabulary>(vocabulary: V, about: { readonly code: CodeVersion }) =>
  <
    const R extends string,
    const N extends readonly [keyof V & string, ...(keyof V & string)[]],
    const W extends readonly (keyof V & string)[] = readonly [],
  >(
    spec: CriterionSpec<V, R, N, W>,
  ): Criterion<V, R, N[number] | W[number]> => {
    const whenNeeds: readonly string[] = Object.freeze([...(spec.when?.needs ?? [])]);
    const needs: readonly string[] = Object.freeze([...spec.needs]);
    const prepared: Prepared = {
      id: spec.id,
      version: spec.version,
      code: about.code,
      cites: spec.cites,
      needs,
      whenNeeds,
      readAll: Object.freeze([...new Set([...whenNeeds, ...needs])]),
      holds: spec.when?.holds,
      decide: spec.decide,
      holdsUntil: spec.holdsUntil,
    };
    const { id, version, norsk, cites, examples, from, until, edition } = spec;
    return {
      id,
      version,
      code: about.code,
      norsk,
      cites,
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(edition === undefined ? {} : { edition }),
      vocabulary,
      whenNeeds: whenNeeds as readonly W[number][],
      needs: needs as readonly N[number][],
      examples,
      judge: (facts) => judgeWith(prepared, facts as Given) as Finding<R, N[number] | W[number]>,
    };
  };
