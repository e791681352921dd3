import { CareRecord, type IncidentId } from "@prehosp/model";
import { Effect, Layer } from "effect";
import * as z from "zod";
import { AdapterError } from "../adapter-error.ts";
import { canonical } from "../canonical.ts";
import { RecordStore } from "../record-store.ts";

/** Settings of the memory record store: the records it begins with. */
export const MemoryRecordStoreSettings = z
  .object({
    records: z
      .array(CareRecord)
      .readonly()
      .default([])
      .meta({ norsk: "journaler", means: "The care records it begins with; synthetic people only" }),
  })
  .meta({ norsk: "journal i minnet", means: "A record store that lives as long as its process" });

/** A document as it was written to the memory record store. */
export interface MemoryDocument {
  readonly ref: string;
  readonly incident: IncidentId;
  readonly document: unknown;
}

/** Records handed in, documents kept; the same document of the same incident is one. */
export const memoryRecordStore = (
  o: { readonly records?: readonly CareRecord[]; readonly written?: MemoryDocument[] } = {},
): Layer.Layer<RecordStore> =>
  Layer.sync(RecordStore, () => {
    const written = o.written ?? [];
    return RecordStore.of({
      of: (incident) =>
        Effect.sync(() => ({ records: (o.records ?? []).filter((r) => r.incident === incident), remarks: [] })),
      write: (incident, document) =>
        Effect.suspend(() => {
          const text = canonical(document);
          if (text === undefined)
            return Effect.fail(
              new AdapterError({
                adapter: "memory",
                operation: "write",
                reason: "Refused",
                message: "a document is JSON",
              }),
            );
          const was = written.find((w) => w.incident === incident && canonical(w.document) === text);
          const ref = was?.ref ?? `document-${written.length + 1}`;
          if (!was) written.push({ ref, incident, document: JSON.parse(text) });
          return Effect.succeed(ref);
        }),
    });
  });
