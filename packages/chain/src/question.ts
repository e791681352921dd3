import type { Incident, Position } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Way } from "./way.ts";

/** What a proposal is asked for: the incident without identity, the place only for as long as it takes to work out the ETAs. */
export interface Question extends Pick<Incident, "initiator" | "purpose" | "observed" | "criterion"> {
  readonly incident: Incident["id"];
  readonly centre: Incident["centre"];
  readonly status: Incident["status"];
  readonly flags: NonNullable<Incident["flags"]>;
  readonly at: Instant;
  readonly place: Position | undefined;
}

/** The question an incident asks when it comes in. */
export const questionOf = (incident: Incident, at: Instant): Question => ({
  incident: incident.id,
  centre: incident.centre,
  status: incident.status,
  initiator: incident.initiator,
  purpose: incident.purpose,
  observed: incident.observed,
  criterion: incident.criterion,
  flags: incident.flags ?? [],
  at,
  place: incident.identifying?.position,
});

/** The incident as the ledger holds it, without what lies in the vault. */
export const incidentOf = (way: Way): Incident => {
  const { exactness, received, ...said } = way.received;
  return {
    ...said,
    id: way.incident,
    status: way.status,
    received,
    receivedExactness: exactness,
    missions: way.missions,
    times: way.timeline.points,
    source: way.source,
  };
};

/** The same question asked again later, with the place out of the vault. */
export const askedAgain = (way: Way, at: Instant, place: Position | undefined): Question => ({
  ...questionOf(incidentOf(way), at),
  place,
});
