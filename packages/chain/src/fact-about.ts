import type { ActorRef, FactId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Kind, NewFact, VaultRef } from "@prehosp/ports";
import { subjectOf } from "./facts-of.ts";
import type { Way } from "./way.ts";

interface Circumstances {
  /** What the fact is called within its incident: said again with the same body it is the same fact. */
  readonly ref: string;
  readonly at: Instant;
  readonly sealed?: VaultRef | undefined;
  readonly replaces?: FactId | undefined;
}

/** A fact about an incident, said by an actor at an instant that is known exactly. */
export const factAbout = <K extends string, P>(
  way: Pick<Way, "incident" | "owner" | "status">,
  by: ActorRef,
  kind: Kind<K, P>,
  payload: P,
  { ref, at, sealed, replaces }: Circumstances,
): NewFact<K, P> => ({
  kind: kind.kind,
  version: kind.version,
  subject: subjectOf(way.incident),
  owner: way.owner,
  by,
  status: way.status,
  payload,
  valid: { from: at, exactness: "exact" },
  source: { system: "prehosp", ref: `${way.incident}#${ref}` },
  ...(sealed ? { sealed } : {}),
  ...(replaces ? { replaces } : {}),
});
