import { Books, judged, judgementFact, questionOf, receiveAll, way } from "@prehosp/chain";
import type { Incident } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { instantOf } from "@prehosp/model/time";
import { Editions, Ledger, type NewFact, type NonEmpty } from "@prehosp/ports";
import { Clock, Effect } from "effect";
import type { TakenIn } from "./taken-in.ts";

const unproposed = (incident: Incident) =>
  way(incident.id).pipe(Effect.map((w) => w !== undefined && w.proposals.length + w.missing.length === 0));

/**
 * The known incidents that have no proposal yet, as after a run that was stopped between taking in and judging. A batch is judged in
 * one append, so a stretch without proposals is as long as a batch, and the first or the last known one of some batch shows it.
 */
const leftBehind = (already: readonly Incident[]) =>
  Effect.gen(function* () {
    const [first] = already;
    if (!first) return [];
    const ends = yield* Effect.forEach([first, already.at(-1)!], unproposed);
    return ends.some(Boolean) ? yield* Effect.filter(already, unproposed) : [];
  });

const judgement = (incident: Incident, counts: TakenIn) =>
  Effect.gen(function* () {
    const { self } = yield* Books;
    const at = known(incident.received) ? incident.received : instantOf(yield* Clock.currentTimeMillis);
    const question = questionOf(incident, at);
    const answer = yield* judged(question);
    if ("none" in answer) counts.none(answer.none.because);
    else counts.proposal(incident, answer.proposal, answer.situation.indication.vital === "unclear");
    return yield* judgementFact(question, answer, self);
  });

/** Takes a batch through the chain: facts, then a judged proposal for each that has none; two appends in all. */
export const intoLedger = (incidents: NonEmpty<Incident>, counts: TakenIn) =>
  Effect.gen(function* () {
    const { self } = yield* Books;
    const taken = yield* receiveAll(incidents, self);
    for (const one of taken) {
      if ("refused" in one) counts.refused(one.incident, `${one.refused.reason}: ${one.refused.message}`);
      else {
        counts.facts(one.facts);
        counts.incident(one.was);
      }
    }
    const that = (was: "new" | "known") =>
      incidents.filter((_, i) => {
        const one = taken[i]!;
        return "was" in one && one.was === was;
      });
    const asking = [...that("new"), ...(yield* leftBehind(that("known")))];
    const facts: NewFact[] = yield* Effect.forEach(asking, (i) => judgement(i, counts), { concurrency: 32 });
    const [first, ...rest] = facts;
    if (first) counts.facts(yield* (yield* Ledger).append([first, ...rest]));
  });

/** Editions that put the same object once only: one policy stands behind every proposal of a run. */
export const remembering = (editions: Editions["Service"]): Editions["Service"] => {
  const hashes = new WeakMap<object, string>();
  return Editions.of({
    ...editions,
    put: (value) => {
      const kept = typeof value === "object" && value !== null ? hashes.get(value) : undefined;
      if (kept !== undefined) return Effect.succeed(kept);
      return editions
        .put(value)
        .pipe(
          Effect.tap((hash) =>
            Effect.sync(() => typeof value === "object" && value !== null && hashes.set(value, hash)),
          ),
        );
    },
  });
};
