import type { ActorRef, OrgId, SubjectId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Kind, NewFact } from "@prehosp/ports";
import { fitting } from "../fitting.ts";

/** Who says something, for which organisation, and when it holds from. */
export interface Teller {
  readonly owner: OrgId;
  readonly by: ActorRef;
  readonly at: Instant;
}

interface About extends Teller {
  readonly subject: string;
  /** What the fact is called: said again with the same body it is the same fact. */
  readonly ref: string;
}

/** A fact of competence about a person, a unit, a course or a date. */
export const saidFact = <K extends string, P>(
  { kind, version }: Kind<K, P>,
  payload: P,
  { subject, owner, by, at, ref }: About,
): NewFact<K, P> => ({
  kind,
  version,
  subject: fitting(subject) as SubjectId,
  owner,
  by,
  payload,
  valid: { from: at, exactness: "exact" },
  source: { system: "prehosp-competence", ref: `${kind}/${ref}` },
  status: "actual",
});
