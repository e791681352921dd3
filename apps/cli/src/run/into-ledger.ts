import { Books, factsOf, judged, judgementFact, questionOf, receive, receiveAll, way } from "@prehosp/chain";
import type { Incident } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { type Instant, instantOf } from "@prehosp/model/time";
import { type Appended, Editions, Ledger, LedgerError, type NewFact, type NonEmpty } from "@prehosp/ports";
import { Clock, Effect } from "effect";
import type { TakenIn } from "./taken-in.ts";

interface Taken {
  readonly incident: Incident;
  readonly facts: readonly Appended[];
}

const lengthOf = (incident: Incident, by: Parameters<typeof factsOf>[1], at: Instant) =>
  factsOf(incident, by, { from: at, exactness: "derived" }).length;

/** One append for all; where the ledger refuses one of them, each alone, so that the others come in. */
const received = (incidents: NonEmpty<Incident>, counts: TakenIn) =>
  Effect.gen(function* () {
    const { self } = yield* Books;
    const now = instantOf(yield* Clock.currentTimeMillis);
    const all = yield* receiveAll(incidents, self).pipe(Effect.result);
    if (all._tag === "Success") {
      const { because } = all.success;
      for (const [id, why] of because)
        counts.refused(id, why === "Conflict" ? "Conflict: the same reference with another content" : why);
      const appended = [...all.success.appended];
      return incidents
        .filter((i) => !because.has(i.id))
        .map((incident): Taken => ({ incident, facts: appended.splice(0, lengthOf(incident, self, now)) }));
    }
    const error = all.failure;
    if (!(error instanceof LedgerError) || error.reason !== "Refused") return yield* error;
    const taken: Taken[] = [];
    for (const incident of incidents) {
      const one = yield* receive(incident, self).pipe(Effect.result);
      if (one._tag === "Success") taken.push({ incident, facts: one.success.facts });
      else if (one.failure.reason === "Refused" || one.failure.reason === "Conflict")
        counts.refused(incident.id, `${one.failure.reason}: ${one.failure.message}`);
      else return yield* one.failure;
    }
    return taken;
  });

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
    const taken = yield* received(incidents, counts);
    for (const { facts } of taken) {
      counts.facts(facts);
      counts.incident(facts.some((f) => f.was === "new") ? "new" : "known");
    }
    const fresh = taken.filter((t) => t.facts.some((f) => f.was === "new")).map((t) => t.incident);
    const known = taken.filter((t) => t.facts.every((f) => f.was === "known")).map((t) => t.incident);
    const asking = [...fresh, ...(yield* leftBehind(known))];
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
