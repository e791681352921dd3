import type { Bundle, BundleEntry, Composition, FhirResource, Reference } from "./r4.ts";
import type { Remark } from "@prehosp/model";
import { unitRef } from "./logical.ts";
import type { Place } from "./place.ts";
import type { HandoverReport } from "./report.ts";
import type { ProfileOptions } from "./systems.ts";
import { codeSystem, hl7 } from "./systems.ts";
import { unsayable } from "./unsayable.ts";
import { contactEncounter, incidentEncounter } from "./write-encounters.ts";
import { observations } from "./write-observations.ts";
import { locationOf, orderOf, patientOf, procedureOf, taskOf } from "./write-resources.ts";

/** What writing gives: the document, and what could not be said in it. */
export interface Written {
  readonly value: Bundle;
  readonly remarks: readonly Remark[];
}

/** The report as a document of its own, each resource under the name that `place` gives it. */
export const writeDocument = (report: HandoverReport, options: ProfileOptions, place: Place): Written => {
  const entries: BundleEntry[] = [];
  const add = (resource: FhirResource): Reference => {
    const fullUrl = place(resource);
    entries.push({ fullUrl, resource });
    return { reference: fullUrl };
  };
  const patient = add(patientOf(report, options));
  const incident = add(incidentEncounter(report, options));
  const contact = add(contactEncounter(patient, incident));
  const units = report.units.map((one) => add(locationOf(one, options)));
  const tasks = new Map<string, Reference>();
  const orders: Reference[] = [];
  for (const mission of report.missions) {
    const order = add(orderOf(mission, report, options, patient, incident));
    const task = add(taskOf(mission, report, options, order, incident));
    orders.push(order, task);
    if (!tasks.has(mission.unit)) tasks.set(mission.unit, task);
  }
  const help = report.handover.help.map((one) => add(procedureOf(one, report, options, patient)));
  const said = observations(report, options, { patient, incident, contact, tasks });
  const times = said.times.map(add);
  const answers = said.answers.map(add);
  const composition: Composition = {
    resourceType: "Composition",
    meta: { tag: [{ system: codeSystem("status"), code: report.incident.status }] },
    status: "final",
    type: { coding: [{ system: hl7.loinc, code: "67796-3" }] },
    subject: patient,
    encounter: contact,
    date: report.written,
    author: [unitRef(report.handover.from, options)],
    title: "Rapport fra akutthjelper",
    attester: [{ mode: "official", party: unitRef(report.handover.receivedBy, options) }],
    // A document holds only what its Composition leads to, so each resource stands in a section.
    section: [
      { title: "Enheter", entry: units },
      { title: "Oppdrag", entry: orders },
      { title: "Hjelp gitt", entry: help },
      { title: "Tidspunkter", entry: times },
      { title: "Opplysninger", entry: answers },
    ].filter(({ entry }) => entry.length > 0),
  };
  const exercise = report.incident.status === "actual" ? [] : [{ system: hl7.actReason, code: "HTEST" }];
  const value: Bundle = {
    resourceType: "Bundle",
    meta: {
      tag: [{ system: codeSystem("status"), code: report.incident.status }],
      ...(exercise.length === 0 ? {} : { security: exercise }),
    },
    identifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${report.id}` },
    type: "document",
    timestamp: report.written,
    entry: [{ fullUrl: place(composition), resource: composition }, ...entries],
  };
  return { value, remarks: [...said.remarks, ...unsayable(value)] };
};
