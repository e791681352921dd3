import { type MatchFact, type ReceivedLearning, type Settled, matchesAt, settle } from "@prehosp/competence";
import type { Evidence, FactId } from "@prehosp/model";
import { type Instant, compareInstants } from "@prehosp/model/time";
import type { Fact } from "@prehosp/ports";
import type * as z from "zod";
import { accountsMatched, learningReceived } from "../../kinds/importing.ts";

type Received = z.output<typeof learningReceived.payload>;
type Matched = z.output<typeof accountsMatched.payload>;

/** The kinds of fact that say what was learnt, and by whom. */
export const learningKinds: readonly string[] = [learningReceived.kind, accountsMatched.kind];

/** What sources have said, each thing known from when it was recorded here; facts of other kinds are passed over. */
export const receivedOf = (facts: readonly Fact[]): readonly ReceivedLearning[] =>
  facts.flatMap(({ kind, payload, recorded }) =>
    kind === learningReceived.kind
      ? (payload as Received).records.map(({ learning }) => ({ learning, knownAt: recorded }))
      : [],
  );

/** Whose accounts were said to be, one by one; facts of other kinds are passed over. */
export const matchFactsOf = (facts: readonly Fact[]): readonly MatchFact[] =>
  facts.flatMap(({ kind, payload, id, owner, by, recorded }) =>
    kind === accountsMatched.kind
      ? (payload as Matched).told.map((told, n) => ({ ...told, id: `${id}.${n}` as FactId, owner, by, at: recorded }))
      : [],
  );

/** The last instant at which any of the facts was recorded: as of then, all of them are known. */
export const lastRecorded = (facts: readonly Fact[]): Instant | undefined =>
  facts.reduce<Instant | undefined>(
    (last, { recorded }) => (last === undefined || compareInstants(recorded, last) > 0 ? recorded : last),
    undefined,
  );

/** Everything learnt by an instant, in one place each: evidence of people, or the queue of accounts that are nobody's yet. */
export const settledAt = (facts: readonly Fact[], knownAt: Instant): Settled =>
  settle(receivedOf(facts), matchesAt(matchFactsOf(facts), knownAt));

interface Kept {
  readonly count: number;
  readonly at: Instant;
  readonly evidence: readonly Evidence[];
}
const kept = new WeakMap<readonly Fact[], Kept>();

/** The evidence of `settledAt`; the last answer is kept for as long as the list is what it was and as much is asked to be known. */
export const learntBy = (facts: readonly Fact[], knownAt: Instant): readonly Evidence[] => {
  const last = facts.at(-1)?.recorded;
  if (last === undefined) return [];
  const at = compareInstants(knownAt, last) < 0 ? knownAt : last;
  const before = kept.get(facts);
  if (before && before.count === facts.length && before.at === at) return before.evidence;
  const { evidence } = settledAt(facts, at);
  kept.set(facts, { count: facts.length, at, evidence });
  return evidence;
};
