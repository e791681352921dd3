import type { CareRecord, IncidentId, Remark } from "@prehosp/model";
import { Context, type Effect } from "effect";
import type { AdapterError } from "./adapter-error.ts";

export interface RecordsRead {
  readonly records: readonly CareRecord[];
  readonly remarks: readonly Remark[];
}

/** The patient record (EPJ): what was documented of an incident, and the handover written to it. */
export class RecordStore extends Context.Service<
  RecordStore,
  {
    readonly of: (incident: IncidentId) => Effect.Effect<RecordsRead, AdapterError>;
    /** Writes a document bundle; gives the store's reference. The same bundle twice is one document. */
    readonly write: (incident: IncidentId, document: unknown) => Effect.Effect<string, AdapterError>;
  }
>()("@prehosp/ports/RecordStore") {}
