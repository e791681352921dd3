import type {
  Bundle,
  BundleEntry,
  Composition,
  FhirResource,
  Identifier,
  Location,
  Patient,
  Procedure,
  Reference,
  ServiceRequest,
  Task,
} from "./r4.ts";
import type { Mission, Remark } from "@prehosp/model";
import { isAbsent, known } from "@prehosp/model/absence";
import { absentToFhir } from "./absent-code.ts";
import { numbered } from "./entry-url.ts";
import type { HandoverReport } from "./report.ts";
import { contactEncounter, incidentEncounter } from "./write-encounters.ts";
import { observations } from "./write-observations.ts";
import type { ProfileOptions } from "./systems.ts";
import { PATIENT_PROFILE, codeSystem, hl7, local, noBasis } from "./systems.ts";
import { taskStatus } from "./task-status.ts";

/** What writing gives: the document, and what could not be said in it. */
export interface Written {
  readonly value: Bundle;
  readonly remarks: readonly Remark[];
}

const PRIORITY = { akutt: "stat", haster: "urgent", vanlig: "routine" } as const;

const patientOf = ({ patient, patientIdentity: who, incident }: HandoverReport, options: ProfileOptions): Patient => ({
  resourceType: "Patient",
  meta: { profile: [PATIENT_PROFILE] },
  identifier: [
    { system: local(options, "patient"), value: `${incident.id}/${patient}` },
    ...(who === undefined ? [] : [{ system: noBasis[who.kind].system, value: who.value } satisfies Identifier]),
  ],
  ...(who?.family === undefined && who?.given === undefined
    ? {}
    : {
        name: [
          {
            ...(who.family === undefined ? {} : { family: who.family }),
            ...(who.given === undefined ? {} : { given: [who.given] }),
          },
        ],
      }),
});

const locationOf = (unit: HandoverReport["units"][number], options: ProfileOptions): Location => ({
  resourceType: "Location",
  identifier: [{ system: local(options, "unit"), value: unit.id }],
  name: unit.name,
  mode: "instance",
  type: [{ coding: [{ system: codeSystem("unit-kind"), code: unit.kind }] }],
  physicalType: { coding: [{ system: hl7.place, code: "ve" }] },
  managingOrganization: { identifier: { system: local(options, "organisation"), value: unit.organisation } },
});

const orderOf = (
  mission: Mission,
  { incident }: HandoverReport,
  options: ProfileOptions,
  subject: Reference,
  encounter: Reference,
): ServiceRequest => ({
  resourceType: "ServiceRequest",
  identifier: [{ system: local(options, "mission"), value: mission.id }],
  status: "unknown",
  intent: "order",
  ...(known(incident.urgency) ? { priority: PRIORITY[incident.urgency] } : {}),
  subject,
  encounter,
});

const taskOf = (
  mission: Mission,
  report: HandoverReport,
  options: ProfileOptions,
  order: Reference,
  encounter: Reference,
): Task => ({
  resourceType: "Task",
  identifier: [{ system: local(options, "mission"), value: mission.id }],
  basedOn: [order],
  status: taskStatus(report.times, mission.unit),
  intent: "order",
  focus: order,
  encounter,
  performerType: [
    isAbsent(mission.role)
      ? absentToFhir(mission.role)
      : { coding: [{ system: codeSystem("mission-role"), code: mission.role }] },
  ],
  owner: { identifier: { system: local(options, "unit"), value: mission.unit } },
  ...(mission.route === undefined
    ? {}
    : {
        input: [
          { type: { coding: [{ system: codeSystem("task-input"), code: "alarm-route" }] }, valueCode: mission.route },
        ],
      }),
});

// SNOMED CT where the code is known for certain; our own code always.
const procedureOf = (
  help: HandoverReport["handover"]["help"][number],
  report: HandoverReport,
  options: ProfileOptions,
  subject: Reference,
): Procedure => ({
  resourceType: "Procedure",
  status: "completed",
  code: {
    coding: [
      { system: codeSystem("help"), code: help },
      ...(help === "compressions" ? [{ system: hl7.snomed, code: "89666000" }] : []),
    ],
  },
  subject,
  performer: [{ actor: { identifier: { system: local(options, "unit"), value: report.handover.from } } }],
});

/**
 * Writes the handover as a FHIR R4 document: Composition, encounters, an order and a task per unit, an Observation per
 * time and per answer, procedures and the patient. Identity stands only in Patient, and only where the report holds it.
 */
export const toFhir = (report: HandoverReport, options: ProfileOptions): Written => {
  const url = numbered(report.id);
  const entries: BundleEntry[] = [];
  const add = (resource: FhirResource): Reference => {
    const fullUrl = url(entries.length + 1);
    entries.push({ fullUrl, resource });
    return { reference: fullUrl };
  };
  const unit = (id: string): Reference => ({ identifier: { system: local(options, "unit"), value: id } });
  const patient = add(patientOf(report, options));
  const incident = add(incidentEncounter(report, options));
  const contact = add(contactEncounter(patient, incident));
  for (const one of report.units) add(locationOf(one, options));
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
    author: [unit(report.handover.from)],
    title: "Rapport fra akutthjelper",
    attester: [{ mode: "official", party: unit(report.handover.receivedBy) }],
    section: [
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
    entry: [{ fullUrl: url(0), resource: composition }, ...entries],
  };
  return { value, remarks: said.remarks };
};
