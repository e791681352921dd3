import type { Identifier, Location, Patient, Procedure, Reference, ServiceRequest, Task } from "./r4.ts";
import type { Mission } from "@prehosp/model";
import { isAbsent, known } from "@prehosp/model/absence";
import { absentToFhir } from "./absent-code.ts";
import { organisationRef, unitRef } from "./logical.ts";
import type { HandoverReport } from "./report.ts";
import type { ProfileOptions } from "./systems.ts";
import { PATIENT_PROFILE, codeSystem, hl7, local, noBasis } from "./systems.ts";
import { taskStatus } from "./task-status.ts";

const PRIORITY = { akutt: "stat", haster: "urgent", vanlig: "routine" } as const;

export const patientOf = (
  { patient, patientIdentity: who, incident }: HandoverReport,
  options: ProfileOptions,
): Patient => ({
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

export const locationOf = (unit: HandoverReport["units"][number], options: ProfileOptions): Location => ({
  resourceType: "Location",
  identifier: [{ system: local(options, "unit"), value: unit.id }],
  name: unit.name,
  mode: "instance",
  type: [{ coding: [{ system: codeSystem("unit-kind"), code: unit.kind }] }],
  physicalType: { coding: [{ system: hl7.place, code: "ve" }] },
  managingOrganization: organisationRef(unit.organisation, options),
});

export const orderOf = (
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

export const taskOf = (
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
  owner: unitRef(mission.unit, options),
  ...(mission.route === undefined
    ? {}
    : {
        input: [
          { type: { coding: [{ system: codeSystem("task-input"), code: "alarm-route" }] }, valueCode: mission.route },
        ],
      }),
});

// SNOMED CT where the code is known for certain; our own code always.
export const procedureOf = (
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
  performer: [{ actor: unitRef(report.handover.from, options) }],
});
