import type { ActorRef, CaseId, Exactness, FactId, OrgId, SourceRef, Status, SubjectId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";

export type NonEmpty<T> = readonly [T, ...T[]];

/** Whether a list holds anything: what the ledger takes, told to the type as well. */
export const isNonEmpty = <T>(list: readonly T[]): list is NonEmpty<T> => list.length > 0;

/** Where sealed fields lie: the case whose key opens them, and the box. */
export interface VaultRef {
  readonly case: CaseId;
  readonly box: string;
}

/** A fact as it is handed to the ledger: valid time is `valid`, recorded time is set by the ledger. */
export interface NewFact<K extends string = string, P = unknown> {
  readonly kind: K;
  readonly version: number;
  readonly subject: SubjectId;
  readonly owner: OrgId;
  readonly by: ActorRef;
  readonly payload: P;
  readonly sealed?: VaultRef;
  readonly replaces?: FactId;
  readonly valid: { readonly from: Instant; readonly to?: Instant; readonly exactness: Exactness };
  readonly source: SourceRef;
  readonly status: Status;
}

export type Cursor = string & { readonly __cursor: "Cursor" };

export interface Fact<K extends string = string, P = unknown> extends NewFact<K, P> {
  readonly id: FactId;
  readonly recorded: Instant;
  readonly cursor: Cursor;
}
