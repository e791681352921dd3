import { type HandoverReport, type PatientIdentity, reportOf, toFhir, type Written } from "@prehosp/fhir";
import type { Unit } from "@prehosp/model";
import { RecordStore } from "@prehosp/ports";
import { contentHash } from "@prehosp/rules";
import { Effect } from "effect";
import { Books } from "./books.ts";
import { patiently } from "./patiently.ts";
import { incidentOf } from "./question.ts";
import { type Way, careRecordOf } from "./way.ts";

/** A handover as a FHIR document, with what could not be said in it, and where the patient record keeps it. */
export interface WrittenDocument extends Written {
  readonly reference: string;
}

/** Own identifiers in FHIR stand under this name until a region names its own. */
export const fhirNamespace = "https://prehosp.github.io/prehosp/sid";

/** A version 4 identifier that the same report always gets, so that writing it twice is one document. */
const idOf = (way: Way, of: { readonly from: string; readonly receivedBy: string }): string => {
  const hash = contentHash({ incident: way.incident, from: of.from, receivedBy: of.receivedBy });
  const hex = typeof hash === "string" ? hash.slice("sha256:".length) : "0".repeat(64);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The handover of an incident as a FHIR document, with what could not be said in it; undefined where nothing was reported. */
export const documentOf = (
  way: Way,
  units: readonly Unit[],
  patientIdentity?: PatientIdentity,
): Written | undefined => {
  const said = way.handovers.at(-1);
  if (!said) return undefined;
  const record = way.records.findLast((r) => r.unit === said.receivedBy);
  const report: HandoverReport | undefined = reportOf({
    id: idOf(way, said),
    written: said.recorded,
    incident: incidentOf(way),
    timeline: way.timeline,
    handover: {
      arrived: said.arrived,
      help: said.help,
      from: said.from,
      receivedBy: said.receivedBy,
      circumstances: { absent: "not-obtained", because: "ligger i hvelvet" },
    },
    patient: record?.patient ?? "a",
    units,
    careRecord: record && careRecordOf(way, record),
    patientIdentity,
  });
  return report && toFhir(report, { namespace: fhirNamespace });
};

/** Writes the handover to the patient record; the same document again is the same reference. Undefined where nothing was reported. */
export const writeDocument = Effect.fn("chain.writeDocument")(function* (way: Way) {
  const { region } = yield* Books;
  const document = documentOf(way, region.units);
  if (!document) return undefined;
  const store = yield* RecordStore;
  const reference = yield* store.write(way.incident, document.value).pipe(patiently);
  const written: WrittenDocument = { ...document, reference };
  return written;
});
