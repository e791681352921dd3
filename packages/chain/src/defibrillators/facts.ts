import type { ActorRef, CaseId, DefibrillatorId, OrgId, SubjectId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Kind, NewFact, VaultRef } from "@prehosp/ports";
import { fitting } from "../fitting.ts";

/** What the facts of one defibrillator are about. */
export const defibrillatorSubject = (id: DefibrillatorId): SubjectId => fitting(`defibrillator:${id}`) as SubjectId;

/** Whose key its contacts and the way in are sealed under: one key per defibrillator. */
export const caseOfDefibrillator = (id: DefibrillatorId): CaseId => fitting(`defibrillator:${id}`) as CaseId;

/** Who writes of a defibrillator, for which organisation, and when. */
export interface DefibrillatorTeller {
  readonly owner: OrgId;
  readonly by: ActorRef;
  readonly at: Instant;
}

/** A fact about one defibrillator; `ref` is what it is called among its facts: said again with the same body it is the same fact. */
export const defibrillatorFact = <K extends string, P extends { readonly id: DefibrillatorId }>(
  { kind, version }: Kind<K, P>,
  payload: P,
  ref: string,
  { owner, by, at }: DefibrillatorTeller,
  sealed?: VaultRef,
): NewFact<K, P> => ({
  kind,
  version,
  subject: defibrillatorSubject(payload.id),
  owner,
  by,
  payload,
  ...(sealed ? { sealed } : {}),
  valid: { from: at, exactness: "exact" },
  source: { system: "prehosp-defibrillators", ref: `${kind}/${payload.id}#${ref}` },
  status: "actual",
});
