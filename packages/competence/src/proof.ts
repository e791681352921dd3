import type { Evidence } from "@prehosp/model";
import { osloDay } from "@prehosp/model/time";

/** A proof, whomever it is about. */
export type Proof = Omit<Evidence, "person">;

/**
 * Whether a proof was known before its own day: what has not happened proves nothing. A right may be given, and one taken, from
 * a day to come.
 */
export const isAhead = ({ kind, on, knownAt }: Proof): boolean =>
  // The day in UTC is never after the day in Oslo, and is free to read: a day stands before all its instants.
  (on as string) > knownAt && kind !== "authorisation" && kind !== "revocation" && on > osloDay(knownAt);

/** Whether a revocation that holds takes a proof: the one it names, or all of the competence up to and including its day. */
export const takes = (r: Proof, proof: Proof): boolean =>
  r.revokes === undefined
    ? proof.on <= r.on
    : r.revokes.system === proof.source.system && r.revokes.ref === proof.source.ref;
