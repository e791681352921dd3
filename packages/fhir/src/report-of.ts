import type { CareRecord, Handover, Incident, Timeline, Unit } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { HandoverReport, PatientIdentity } from "./report.ts";

/** What a report is gathered from, as the rooms hold it. */
export interface ReportGround {
  readonly id: string;
  readonly written: Instant;
  readonly incident: Incident;
  readonly timeline: Timeline;
  readonly handover: Handover;
  readonly patient: string;
  readonly units: readonly Unit[];
  readonly careRecord?: CareRecord | undefined;
  /** Only where disclosure lets the receiver have it. */
  readonly patientIdentity?: PatientIdentity | undefined;
}

const careOf = ({
  incident: _incident,
  patient: _patient,
  handover: _handover,
  ...rest
}: CareRecord): NonNullable<HandoverReport["careRecord"]> => rest;

/**
 * Gathers the report from what the chain holds: only the units that took part, and nothing identifying unless it is
 * handed in. Undefined where clocks or care record are of another incident, or the care record of another patient.
 */
export const reportOf = (ground: ReportGround): HandoverReport | undefined => {
  const { id, written, incident, timeline, handover, patient, units, careRecord, patientIdentity } = ground;
  const strange = careRecord !== undefined && (careRecord.incident !== incident.id || careRecord.patient !== patient);
  if (timeline.incident !== incident.id || strange) return undefined;
  const part = new Set([...incident.missions.map(({ unit }) => unit), handover.from, handover.receivedBy]);
  return {
    id,
    written,
    incident: {
      id: incident.id,
      centre: incident.centre,
      status: incident.status,
      urgency: incident.urgency,
      criterion: incident.criterion,
    },
    missions: incident.missions,
    units: units
      .filter((unit) => part.has(unit.id))
      .map(({ id: unit, kind, name, organisation }) => ({ id: unit, kind, name, organisation })),
    times: timeline.points,
    handover,
    patient,
    ...(careRecord === undefined ? {} : { careRecord: careOf(careRecord) }),
    ...(patientIdentity === undefined ? {} : { patientIdentity }),
  };
};
