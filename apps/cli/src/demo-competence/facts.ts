import { saidFact } from "@prehosp/chain";
import { ActorRef, type OrgId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Kind, NewFact } from "@prehosp/ports";

/** Whom the demonstration says its own facts by. */
export const BY = ActorRef.parse("prehosp-demo");

/** Makes facts of the demonstration as of an instant; `ref` names each within its kind. */
export const factsAt =
  (at: Instant) =>
  <K extends string, P>(kind: Kind<K, P>, payload: P, about: { subject: string; owner: OrgId; ref: string }): NewFact =>
    saidFact(kind, payload, { ...about, ref: `demo/${about.ref}`, by: BY, at });

export type FactAt = ReturnType<typeof factsAt>;
