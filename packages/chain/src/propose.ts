import { type Proposal, propose as dispatch } from "@prehosp/dispatch";
import type { ActorRef } from "@prehosp/model";
import { Editions, Ledger, type NewFact } from "@prehosp/ports";
import { type Duration, Effect } from "effect";
import { Books } from "./books.ts";
import { subjectOf } from "./facts-of.ts";
import { BUDGET, type Judged, judge } from "./judge.ts";
import { proposalMade, proposalMissing } from "./kinds/alarm.ts";
import { patiently } from "./patiently.ts";
import type { Question } from "./question.ts";
import { situate } from "./situate.ts";
import { ifQuick } from "./within.ts";

/** Every code version that judged, once each: what a replay needs to be the same bit for bit. */
const codeOf = (p: Proposal): readonly string[] =>
  [...new Set([...p.proposed, ...p.possible, ...p.outside].flatMap((l) => l.findings.map((f) => f.code)))].sort();

/** The fact of a judgement: what it was made from, by hash, and which units stood in which list; or why there was none. */
export const judgementFact = Effect.fn("chain.judgementFact")(function* (
  question: Question,
  judged: Judged,
  by: ActorRef,
) {
  const { policy } = yield* Books;
  const common = {
    subject: subjectOf(question.incident),
    owner: question.centre,
    by,
    status: question.status,
    valid: { from: question.at, exactness: "exact" },
  } as const;
  if ("none" in judged)
    return {
      ...common,
      kind: proposalMissing.kind,
      version: proposalMissing.version,
      source: { system: "prehosp", ref: `${question.incident}#no-proposal@${question.at}` },
      payload: { because: judged.none.because, milliseconds: judged.milliseconds },
    } satisfies NewFact;
  const editions = yield* Editions;
  const { proposal, situation } = judged;
  const units = (lines: Proposal["proposed"]) => lines.map((l) => l.unit);
  return {
    ...common,
    kind: proposalMade.kind,
    version: proposalMade.version,
    source: { system: "prehosp", ref: `${question.incident}#proposal@${question.at}` },
    payload: {
      situation: yield* editions.put(situation),
      policy: yield* editions.put(policy),
      proposal: yield* editions.put(proposal),
      code: codeOf(proposal),
      proposed: units(proposal.proposed),
      possible: units(proposal.possible),
      outside: units(proposal.outside),
    },
  } satisfies NewFact;
});

/** Judges a question by the region's policy within the budget; writes nothing. */
export const judged = (question: Question, budget: Duration.Input = BUDGET) =>
  Effect.gen(function* () {
    const { policy } = yield* Books;
    return yield* judge(
      { incident: question.incident, at: question.at, edition: policy.edition },
      situate(question),
      (s) => dispatch(policy, s),
      budget,
    );
  });

/** Makes a proposal and writes it down; a ledger that does not answer holds the proposal back no more than it holds back an alarm. */
export const propose = Effect.fn("chain.propose")(function* (
  question: Question,
  by: ActorRef,
  budget: Duration.Input = BUDGET,
) {
  const answer = yield* judged(question, budget);
  const ledger = yield* Ledger;
  const recorded = yield* judgementFact(question, answer, by).pipe(
    Effect.flatMap((fact) => ledger.append([fact]).pipe(patiently)),
    ifQuick("2 seconds"),
    Effect.map((appended) => appended !== undefined),
  );
  if (!recorded) yield* Effect.logError(`proposal for ${question.incident} is not recorded`);
  return { ...answer, recorded };
});
