import type { Encounter, Reference } from "./r4.ts";
import { known } from "@prehosp/model/absence";
import { organisationRef } from "./logical.ts";
import type { HandoverReport } from "./report.ts";
import type { ProfileOptions } from "./systems.ts";
import { codeSystem, hl7, local } from "./systems.ts";

/** The incident, and the meeting with the patient as a part of it. R4 has a status for "not said", and that is what is known. */
export const incidentEncounter = ({ incident }: HandoverReport, options: ProfileOptions): Encounter => ({
  resourceType: "Encounter",
  identifier: [{ system: local(options, "incident"), value: incident.id }],
  status: "unknown",
  class: { system: hl7.actCode, code: "EMER" },
  ...(known(incident.urgency)
    ? { priority: { coding: [{ system: codeSystem("urgency"), code: incident.urgency }] } }
    : {}),
  serviceProvider: organisationRef(incident.centre, options),
});

export const contactEncounter = (patient: Reference, incident: Reference): Encounter => ({
  resourceType: "Encounter",
  status: "unknown",
  class: { system: hl7.actCode, code: "FLD" },
  subject: patient,
  partOf: incident,
});
