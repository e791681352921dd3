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
  /** The one fact needed, where it is one: the common case, without a loop. */
  readonly when: string | undefined;
  readonly need: string | undefined;
  /** The findings with nothing missing and no end: they say the same whatever was judged, so there is one of each. */
  readonly notApplicable: Finding;
  readonly met: Finding;
  readonly notMet: Finding;
  readonly holds: ((facts: never) => boolean) | undefined;
  readonly decide: (facts: never) => "met" | "not-met";
  readonly holdsUntil: ((facts: never) => Finding["until"]) | undefined;
}

type Head = Pick<Prepared, "id" | "version" | "code" | "cites">;

// One literal, so that every finding has the same hidden shape: judging is the hot path of dispatch.
const found = (r: Head, outcome: Outcome, read: readonly string[], missing: readonly string[]): Finding => ({
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
    if (!(r.when === undefined ? allPresent(facts, r.whenNeeds) : present(facts[r.when])))
      return found(r, "unclear", r.whenNeeds, absentOf(facts, r.whenNeeds));
    if (!r.holds(facts as never)) return r.notApplicable;
  }
  if (!(r.need === undefined ? allPresent(facts, r.needs) : present(facts[r.need])))
    return found(r, "unclear", r.readAll, absentOf(facts, r.needs));
  // The facts go straight through: which of them `decide` may read is said by its type, and checkExamples watches it.
  if (r.decide(facts as never) !== "met") return r.notMet;
  const until = r.holdsUntil?.(facts as never);
  return until === undefined ? r.met : { ...r.met, until };
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
    const readAll: readonly string[] = Object.freeze([...new Set([...whenNeeds, ...needs])]);
    const head: Head = { id: spec.id, version: spec.version, code: about.code, cites: spec.cites };
    const prepared: Prepared = {
      ...head,
      needs,
      whenNeeds,
      readAll,
      when: whenNeeds.length === 1 ? whenNeeds[0] : undefined,
      need: needs.length === 1 ? needs[0] : undefined,
      notApplicable: Object.freeze(found(head, "not-applicable", whenNeeds, none)),
      met: Object.freeze(found(head, "met", readAll, none)),
      notMet: Object.freeze(found(head, "not-met", readAll, none)),
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
