import type { Bundle } from "./r4.ts";
import type { Remark } from "@prehosp/model";
import { merged } from "./merge.ts";
import { asRead, placing } from "./place.ts";
import type { HandoverReport } from "./report.ts";
import { entriesOf } from "./shape.ts";
import { withoutStale } from "./stale.ts";
import type { ProfileOptions } from "./systems.ts";
import { type Written, writeDocument } from "./write-document.ts";

/** A document as it was read, and what of it the report said; it holds all that the document held, identity too. */
export interface Residue {
  readonly document: unknown;
  readonly said: Bundle;
}

/** How a document is written; with `keep`, into the document that was read, so that what it held beyond the report stays. */
export interface WriteOptions extends ProfileOptions {
  readonly keep?: Residue | undefined;
}

/**
 * Writes the handover as a FHIR R4 document: Composition, encounters, an order and a task per unit, an Observation per
 * time and per answer, procedures and the patient. Identity stands only in Patient, and only where the report holds it.
 * With `keep`, what the report says as before stands as it stood, to the letter; what gave way is named in the remarks.
 */
export const toFhir = (report: HandoverReport, { keep, ...options }: WriteOptions): Written => {
  if (keep === undefined) return writeDocument(report, options, placing(report.id, options));
  const said = keep.said.entry ?? [];
  const place = placing(
    report.id,
    options,
    said.map(({ fullUrl, resource }) => ({ fullUrl, resource: resource && asRead(resource) })),
    entriesOf(keep.document),
  );
  const { value: ours, remarks } = writeDocument(report, options, place);
  const now = new Set(ours.entry?.map((one) => JSON.stringify(one)));
  // The narrative of the Composition, which is the first, tells of all the others.
  const changed = new Set(
    said.flatMap((one, i) => (i === 0 || !now.has(JSON.stringify(one)) ? [one.fullUrl as unknown] : [])),
  );
  const more: Remark[] = [];
  const document =
    JSON.stringify(ours) === JSON.stringify(keep.said)
      ? keep.document
      : withoutStale(keep.document, (url) => url !== undefined && changed.has(url), more);
  const value = merged(keep.said, document, ours, more) as Bundle;
  return { value, remarks: [...remarks, ...more] };
};
