import { type ActorRef, type CareRecord, Identifying } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { Ledger, type NewFact, RecordStore, Vault, isNonEmpty } from "@prehosp/ports";
import { Effect } from "effect";
import { subjectOf } from "./facts-of.ts";
import { handoverReceived, recordRead } from "./kinds/care.ts";
import { patiently } from "./patiently.ts";
import { caseOf } from "./receive.ts";
import type { Way } from "./way.ts";

/** The facts of one care record: what it says of the patient, and the oral report it documents, circumstances sealed. */
const factsOfRecord = (way: Way, record: CareRecord, by: ActorRef) =>
  Effect.gen(function* () {
    const { handover, incident: _i, source, ...payload } = record;
    const common = { subject: subjectOf(way.incident), owner: way.owner, by, status: way.status, valid: way.valid };
    const read: NewFact = {
      ...common,
      kind: recordRead.kind,
      version: recordRead.version,
      payload,
      source: { system: source.system, ref: `${source.ref}#record` },
    };
    if (!handover) return [read];
    const { circumstances, ...report } = handover;
    const before = way.handovers.some((h) => h.from === report.from && h.receivedBy === report.receivedBy);
    if (before) return [read];
    const vault = yield* Vault;
    const sealed = known(circumstances) ? yield* vault.seal(caseOf(way.incident), { circumstances }) : undefined;
    const valid = known(report.arrived) ? ({ from: report.arrived, exactness: "minute" } as const) : way.valid;
    const told: NewFact = {
      ...common,
      valid,
      kind: handoverReceived.kind,
      version: handoverReceived.version,
      payload: report,
      ...(sealed ? { sealed } : {}),
      source: { system: source.system, ref: `${source.ref}#handover/${report.from}` },
    };
    return [read, told];
  });

/** Fetches what the patient record says of an incident and writes it down; reading it again adds nothing. Gives the remarks of the reading. */
export const handOver = Effect.fn("chain.handOver")(function* (way: Way, by: ActorRef) {
  const store = yield* RecordStore;
  const ledger = yield* Ledger;
  const { records, remarks } = yield* store.of(way.incident).pipe(patiently);
  const facts = (yield* Effect.forEach(records, (r) => factsOfRecord(way, r, by))).flat();
  if (isNonEmpty(facts)) yield* ledger.append(facts).pipe(patiently);
  return remarks;
});

/** What the vault holds of an incident, for a named actor and purpose; undefined where nothing was sealed. Forgotten fails. */
export const identityOf = Effect.fn("chain.identityOf")(function* (way: Way, by: ActorRef, purpose: string) {
  if (!way.sealed) return undefined;
  const vault = yield* Vault;
  return Identifying.safeParse(yield* vault.open(way.sealed, by, purpose)).data;
});
