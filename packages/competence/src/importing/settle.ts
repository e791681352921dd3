import type { ActorRef, Evidence, Learning, LearningAccount, PersonId, Remark } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { compareInstants } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { asJson } from "./as-json.ts";
import type { Matches } from "./matches.ts";
import { accountKey } from "./propose-matches.ts";
import type { WaitingAccount } from "./propose-matches.ts";

/** Something a source said, and when it came to us. */
export interface ReceivedLearning {
  readonly learning: Learning;
  readonly knownAt: Instant;
}

/** An account that waits, with what waits with it. */
export interface QueuedAccount extends WaitingAccount {
  readonly received: readonly ReceivedLearning[];
}

/** Everything received by an instant, in exactly one place each. */
export interface Settled {
  /** Of people who are known: a proof, and a revocation of a proof that was taken back, each as known when the match was known too. */
  readonly evidence: readonly Evidence[];
  readonly queue: readonly QueuedAccount[];
  /** Said again, word for word. */
  readonly repeated: readonly ReceivedLearning[];
  /** One reference with several contents, of which none is believed; and what takes back something nobody has said. */
  readonly unsettled: readonly ReceivedLearning[];
  readonly remarks: readonly Remark[];
}

const refOf = (system: string, ref: string): string => asJson([system, ref]);
const later = (a: Instant, b: Instant): Instant => (compareInstants(a, b) >= 0 ? a : b);

const evidenceOf = (
  { says: _says, account: _account, ...proof }: Extract<Learning, { says: "proof" }>,
  person: Evidence["person"],
  knownAt: Instant,
): Evidence => ({ ...proof, person, knownAt });

// Whoever attests is told by key as well: one who turned out to be the learner attests himself, and one of two keys has the proofs of both.
const attested = (e: Evidence, { keptOf }: Matches): Evidence =>
  isAbsent(e.attestedBy) ? e : { ...e, attestedBy: keptOf(e.attestedBy as string as PersonId) as string as ActorRef };

/**
 * Gives what was received to those whose it is, as known at the instant of the matches. A proof is known of a person from when both
 * it and the match were known, never before. To ask as known on an earlier day, settle with the matches of that day.
 */
export const settle = (received: readonly ReceivedLearning[], matches: Matches): Settled => {
  const known = received.filter((r) => compareInstants(r.knownAt, matches.knownAt) <= 0);
  // The one order, whatever order they came in: first known first.
  const ordered = known
    .map((r) => ({ r, said: asJson(r.learning) }))
    .toSorted((a, b) => compareInstants(a.r.knownAt, b.r.knownAt) || (a.said < b.said ? -1 : a.said > b.said ? 1 : 0));
  const contents = new Map<string, Set<string>>();
  for (const { r, said } of ordered) {
    const key = refOf(r.learning.source.system, r.learning.source.ref);
    contents.set(key, (contents.get(key) ?? new Set()).add(said));
  }
  const evidence: Evidence[] = [];
  const repeated: ReceivedLearning[] = [];
  const unsettled: ReceivedLearning[] = [];
  const remarks: Remark[] = [];
  const queue = new Map<string, QueuedAccount>();
  const proofs = new Map<string, ReceivedLearning & { readonly learning: Extract<Learning, { says: "proof" }> }>();
  const takeBacks: (ReceivedLearning & { readonly learning: Extract<Learning, { says: "taken-back" }> })[] = [];
  const seen = new Set<string>();
  for (const { r, said } of ordered) {
    const { learning, knownAt } = r;
    const key = refOf(learning.source.system, learning.source.ref);
    if ((contents.get(key)?.size ?? 0) > 1) unsettled.push(r);
    else if (seen.has(said)) repeated.push(r);
    else if (learning.says === "proof") proofs.set(key, { learning, knownAt });
    else takeBacks.push({ learning, knownAt });
    seen.add(said);
  }
  for (const [key, said] of contents)
    if (said.size > 1)
      remarks.push({
        code: "same-ref-other-content",
        path: key,
        means: "Samme bevis med ulikt innhold; ingen av dem brukes.",
      });
  const give = (
    account: LearningAccount,
    r: ReceivedLearning,
    make: (person: Evidence["person"], at: Instant) => Evidence,
  ) => {
    const whose = matches.whose(account);
    const key = accountKey(account);
    if ("person" in whose) evidence.push(attested(make(whose.person, later(r.knownAt, whose.since)), matches));
    else queue.set(key, { account, ...whose, received: [...(queue.get(key)?.received ?? []), r] });
  };
  for (const r of proofs.values()) give(r.learning.account, r, (person, at) => evidenceOf(r.learning, person, at));
  for (const r of takeBacks) {
    const { source, takesBack } = r.learning;
    const proof = proofs.get(refOf(source.system, takesBack));
    if (proof === undefined) {
      unsettled.push(r);
      const path = refOf(source.system, source.ref);
      remarks.push({
        code: "takes-back-nothing",
        path,
        means: "Det som trekkes, er ikke sagt, eller kan ikke brukes.",
      });
    } else
      give(proof.learning.account, r, (person, at) => ({
        ...evidenceOf(proof.learning, person, at),
        kind: "revocation",
        revokes: { system: source.system, ref: takesBack },
        source,
      }));
  }
  return {
    evidence,
    queue: [...queue].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
    repeated,
    unsettled,
    remarks,
  };
};
