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

export interface Received {
  readonly incident: Incident["id"];
  readonly facts: NonEmpty<Appended>;
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

/** Takes one incident into the ledger. Receiving the same report again adds nothing; a changed one is Conflict. */
export const receive: (
  incident: Incident,
  by: ActorRef,
) => Effect.Effect<Received, LedgerError | VaultError, Ledger | Vault> = Effect.fn("chain.receive")(
  function* (incident, by) {
    const ledger = yield* Ledger;
    const facts = yield* prepared(incident, by);
    return { incident: incident.id, facts: yield* ledger.append(facts).pipe(patiently) };
  },
);

/**
 * Takes many incidents in one append, for files. Where one of them is known with another content, each is taken alone; those and the
 * ones the vault will never take, as the forgotten, come back as refused with the reason. Any other error stops the call.
 */
export const receiveAll = Effect.fn("chain.receiveAll")(function* (incidents: NonEmpty<Incident>, by: ActorRef) {
  const ledger = yield* Ledger;
  const because = new Map<Incident["id"], "Conflict" | VaultError["reason"]>();
  const each: { readonly id: Incident["id"]; readonly facts: NonEmpty<NewFact> }[] = [];
  for (const incident of incidents) {
    const made = yield* prepared(incident, by).pipe(Effect.result);
    if (made._tag === "Success") each.push({ id: incident.id, facts: made.success });
    else if (made.failure._tag === "VaultError" && !made.failure.isRetryable)
      because.set(incident.id, made.failure.reason);
    else return yield* made.failure;
  }
  const done = (appended: readonly Appended[]) => ({ appended, refused: [...because.keys()], because });
  const all = each.flatMap((one) => one.facts);
  if (!isNonEmpty(all)) return done([]);
  const together = yield* ledger.append(all).pipe(patiently, Effect.result);
  if (together._tag === "Success") return done(together.success);
  if (together.failure.reason !== "Conflict") return yield* together.failure;
  const appended: Appended[] = [];
  for (const { id, facts } of each) {
    const one = yield* ledger.append(facts).pipe(patiently, Effect.result);
    if (one._tag === "Success") appended.push(...one.success);
    else if (one.failure.reason === "Conflict") because.set(id, "Conflict");
    else return yield* one.failure;
  }
  return done(appended);
});
