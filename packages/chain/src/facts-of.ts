import type { ActorRef, Incident, SubjectId, TimePoint } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { NewFact, NonEmpty, VaultRef } from "@prehosp/ports";
import { incidentReceived, missionCreated, timeRecorded } from "./kinds/incident.ts";

/** An incident is its own subject in the ledger. */
export const subjectOf = (incident: Incident["id"]): SubjectId => incident as string as SubjectId;

export type Valid = NewFact["valid"];

/** When the incident began, as well as its source knows it: the receipt, else its first known moment. */
export const beginning = (incident: Incident): Valid | undefined => {
  if (known(incident.received)) return { from: incident.received, exactness: incident.receivedExactness };
  const first = incident.times
    .map((t) => t.at)
    .filter(known)
    .sort()[0];
  return first && { from: first, exactness: "derived" };
};

/** The fact of one moment; the same moment from the same source is the same fact. */
export const timeFact = (
  incident: Incident["id"],
  owner: Incident["centre"],
  by: ActorRef,
  status: Incident["status"],
  point: TimePoint,
  otherwise: Valid,
): NewFact => ({
  kind: timeRecorded.kind,
  version: timeRecorded.version,
  subject: subjectOf(incident),
  owner,
  by,
  payload: { role: point.role, ...(point.unit ? { unit: point.unit } : {}), at: point.at, exactness: point.exactness },
  valid: known(point.at) ? { from: point.at, exactness: point.exactness } : otherwise,
  source: point.source,
  status,
});

/** Every fact an incident says, in its own words; identity only as a reference into the vault. */
export const factsOf = (incident: Incident, by: ActorRef, valid: Valid, sealed?: VaultRef): NonEmpty<NewFact> => {
  const common = { subject: subjectOf(incident.id), owner: incident.centre, by, status: incident.status, valid };
  const from = (part: string) => ({ system: incident.source.system, ref: `${incident.source.ref}#${part}` });
  return [
    {
      ...common,
      kind: incidentReceived.kind,
      version: incidentReceived.version,
      payload: {
        centre: incident.centre,
        initiator: incident.initiator,
        purpose: incident.purpose,
        received: incident.received,
        exactness: incident.receivedExactness,
        urgency: incident.urgency,
        criterion: incident.criterion,
        observed: incident.observed,
        flags: incident.flags ?? [],
        place: incident.place,
      },
      ...(sealed ? { sealed } : {}),
      source: from("received"),
    },
    ...incident.missions.map((m) => ({
      ...common,
      kind: missionCreated.kind,
      version: missionCreated.version,
      payload: { mission: m.id, unit: m.unit, role: m.role, ...(m.route ? { route: m.route } : {}) },
      source: from(`mission/${m.id}`),
    })),
    ...incident.times.map((t) => timeFact(incident.id, incident.centre, by, incident.status, t, valid)),
  ];
};
