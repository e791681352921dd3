import type { ActorRef, CaseId, Incident } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import {
  type Appended,
  type Fact,
  Ledger,
  type LedgerError,
  type NewFact,
  type NonEmpty,
  Vault,
  type VaultError,
  isNonEmpty,
} from "@prehosp/ports";
import { Clock, Effect, Stream } from "effect";
import { beginning, factsOf, subjectOf } from "./facts-of.ts";
import { incidentReceived } from "./kinds/incident.ts";
import { patiently } from "./patiently.ts";

/** One vault key per incident: forgetting the incident forgets all that was sealed of it. */
export const caseOf = (incident: Incident["id"]): CaseId => incident as string as CaseId;

/** An incident that was taken in; new where it said anything that the ledger did not have. */
export interface Received {
  readonly incident: Incident["id"];
  readonly was: "new" | "known";
  readonly facts: readonly Appended[];
}

/** An incident that will never be taken in as it is, and why. */
export interface NotReceived {
  readonly incident: Incident["id"];
  readonly refused: LedgerError | VaultError;
}

/** When the incident was first said to have begun; dating it anew would make the same report another one. */
const datedBefore = (incident: Incident) =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const facts = yield* ledger.of(subjectOf(incident.id)).pipe(Stream.runCollect);
    return facts.find((f: Fact) => f.kind === incidentReceived.kind)?.valid;
  });

/**
 * The facts of an incident, its identity sealed first: an unused box is harmless, an unsealed name is not.
 * The same words give the same box, so the same report is the same facts.
 */
const prepared = (incident: Incident, by: ActorRef) =>
  Effect.gen(function* () {
    const valid = beginning(incident) ??
      (yield* datedBefore(incident)) ?? {
        from: instantOf(yield* Clock.currentTimeMillis),
        exactness: "derived" as const,
      };
    if (!incident.identifying) return factsOf(incident, by, valid);
    const vault = yield* Vault;
    return factsOf(incident, by, valid, yield* vault.seal(caseOf(incident.id), incident.identifying).pipe(patiently));
  });

const received = (incident: Incident["id"], facts: readonly Appended[]): Received => ({
  incident,
  was: facts.some((f) => f.was === "new") ? "new" : "known",
  facts,
});

/** Takes one incident into the ledger. Receiving the same report again adds nothing; a changed one is Conflict. */
export const receive: (
  incident: Incident,
  by: ActorRef,
) => Effect.Effect<Received, LedgerError | VaultError, Ledger | Vault> = Effect.fn("chain.receive")(
  function* (incident, by) {
    const ledger = yield* Ledger;
    const taken = Effect.flatMap(prepared(incident, by), (facts) => ledger.append(facts).pipe(patiently));
    // Of an undated report that comes twice at once, the second finds by now which date the first one gave it.
    const facts = beginning(incident)
      ? taken
      : Effect.catchIf(
          taken,
          (e) => e.reason === "Conflict",
          () => taken,
        );
    return received(incident.id, yield* facts);
  },
);

/** Whether an error is about this one incident and stays: known with another content, not taken by the ledger, forgotten by the vault. */
const stays = (error: LedgerError | VaultError) =>
  error._tag === "VaultError" ? !error.isRetryable : error.reason === "Conflict" || error.reason === "Refused";

const orRefused =
  (incident: Incident["id"]) =>
  <A, R>(taken: Effect.Effect<A, LedgerError | VaultError, R>) =>
    Effect.catchIf(taken, stays, (refused) => Effect.succeed<NotReceived>({ incident, refused }));

/**
 * Takes many incidents in one append, for files, each of them once; gives how each fared, in their order. Where one of them is
 * refused, each is taken alone, so that the others come in. An error that is about none of them stops the call.
 */
export const receiveAll: (
  incidents: NonEmpty<Incident>,
  by: ActorRef,
) => Effect.Effect<readonly (Received | NotReceived)[], LedgerError | VaultError, Ledger | Vault> = Effect.fn(
  "chain.receiveAll",
)(function* (incidents, by) {
  const ledger = yield* Ledger;
  const made = yield* Effect.forEach(incidents, (one) =>
    prepared(one, by).pipe(
      Effect.map((facts) => ({ incident: one.id, facts })),
      orRefused(one.id),
    ),
  );
  const all = made.flatMap((one): readonly NewFact[] => ("facts" in one ? one.facts : []));
  if (!isNonEmpty(all)) return made.filter((one) => "refused" in one);
  const together = yield* ledger.append(all).pipe(patiently, Effect.result);
  if (together._tag === "Success") {
    const appended = [...together.success];
    return made.map((one) => ("facts" in one ? received(one.incident, appended.splice(0, one.facts.length)) : one));
  }
  if (!stays(together.failure)) return yield* together.failure;
  return yield* Effect.forEach(incidents, (one) => receive(one, by).pipe(orRefused(one.id)));
});
