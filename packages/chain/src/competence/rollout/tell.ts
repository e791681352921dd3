import type { LeaderContact, RolloutRoom, RolloutRules } from "@prehosp/competence";
import type { CaseId, FactId, OrgId, SubjectId } from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { contentHash } from "@prehosp/rules";
import { type Kind, Ledger, LedgerError, type NewFact, Vault, type VaultError } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { fitting } from "../../fitting.ts";
import {
  type RolloutId,
  leaderContacted,
  rolloutDateMoved,
  rolloutPlanned,
  rolloutRoomTold,
} from "../../kinds/rollout.ts";
import { patiently } from "../../patiently.ts";
import { type Teller, saidFact } from "../said.ts";
import type { RolloutState } from "./state.ts";

const subjectOf = (rollout: RolloutId, room?: OrgId): SubjectId =>
  fitting(`rollout:${rollout}${room === undefined ? "" : `:${room}`}`) as SubjectId;

/** The same thing said again on the same ground is the same fact: two of it at once are a Conflict, never two facts. */
const about = <K extends string, P>(
  kind: Kind<K, P>,
  subject: SubjectId,
  payload: P,
  teller: Teller,
  seen: FactId | undefined,
): NewFact<K, P> => {
  const said = contentHash({ payload, seen: seen ?? null });
  return saidFact(kind, payload, {
    subject,
    ref: `${subject}#${typeof said === "string" ? said : teller.at}`,
    ...teller,
  });
};

const lastOf = (subject: SubjectId) =>
  Effect.gen(function* () {
    const facts = yield* (yield* Ledger).of(subject).pipe(Stream.runCollect);
    return facts.at(-1)?.id;
  });

const told = <K extends string, P>(kind: Kind<K, P>, subject: SubjectId, payload: P, teller: Teller) =>
  Effect.gen(function* () {
    const last = yield* lastOf(subject);
    const fact = about(kind, subject, payload, teller, last);
    const [{ id }] = yield* (yield* Ledger).append([fact], { subject, last }).pipe(patiently);
    return id;
  });

/** Begins a roll-out, or gives it other rules. */
export const planRollout: (
  plan: { readonly rollout: RolloutId; readonly product: string; readonly rules: RolloutRules },
  teller: Teller,
) => Effect.Effect<FactId, LedgerError, Ledger> = Effect.fn("chain.planRollout")((plan, teller) =>
  told(rolloutPlanned, subjectOf(plan.rollout), plan, teller),
);

/** Writes down what rooms have told of themselves: dates and people; each room in one fact, all of them or none. */
export const tellRooms: (
  rollout: RolloutId,
  rooms: readonly RolloutRoom[],
  teller: Teller,
) => Effect.Effect<void, LedgerError, Ledger> = Effect.fn("chain.tellRooms")(function* (rollout, rooms, teller) {
  const [first, ...rest] = yield* Effect.forEach(rooms, (room) =>
    Effect.map(lastOf(subjectOf(rollout, room.room)), (last) =>
      about(rolloutRoomTold, subjectOf(rollout, room.room), { rollout, room }, teller, last),
    ),
  );
  if (first) yield* (yield* Ledger).append([first, ...rest]).pipe(patiently);
});

/**
 * Moves a room's date, or says that it is not known any more. `seen` is the room's last fact as the one who moves it saw it: has
 * somebody written since, it is Conflict and nothing is written. Gives the room's last fact now.
 */
export const moveDate: (
  state: RolloutState,
  move: { readonly room: OrgId; readonly goLive: Recorded<Day>; readonly seen: FactId },
  teller: Teller,
) => Effect.Effect<FactId, LedgerError, Ledger> = Effect.fn("chain.moveDate")(function* (
  state,
  { room, goLive, seen },
  teller,
) {
  if (!state.last.has(room)) return yield* new LedgerError({ reason: "Refused", message: `${room} has no part in it` });
  const subject = subjectOf(state.rollout, room);
  const fact = about(rolloutDateMoved, subject, { rollout: state.rollout, room, goLive }, teller, seen);
  const [{ id }] = yield* (yield* Ledger).append([fact], { subject, last: seen }).pipe(patiently);
  return id;
});

/** Whose key a room's notes are sealed under. */
const caseOf = (rollout: RolloutId, room: OrgId): CaseId => fitting(`rollout-notes:${rollout}:${room}`) as CaseId;

/** Writes down a contact with a room's leader; its note is sealed first, since people write names in notes. */
export const logContact: (
  rollout: RolloutId,
  contact: Omit<LeaderContact, "id" | "knownAt" | "by">,
  teller: Teller,
) => Effect.Effect<FactId, LedgerError | VaultError, Ledger | Vault> = Effect.fn("chain.logContact")(function* (
  rollout,
  { note, ...contact },
  teller,
) {
  const vault = yield* Vault;
  const sealed =
    note === undefined ? undefined : yield* vault.seal(caseOf(rollout, contact.room), { note }).pipe(patiently);
  const fact = about(
    leaderContacted,
    subjectOf(rollout),
    { ...contact, rollout },
    { ...teller, at: contact.at },
    undefined,
  );
  const [{ id }] = yield* (yield* Ledger).append([{ ...fact, ...(sealed ? { sealed } : {}) }]).pipe(patiently);
  return id;
});
