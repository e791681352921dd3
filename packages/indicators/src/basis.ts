import type { IncidentId, Mission, Status, Timeline, UrgencyCode } from "@prehosp/model";
import type { Case } from "@prehosp/registry";

/** What of an incident no clock and no case tells: its status, the urgencies it has had, and its missions. */
export interface IncidentCourse {
  readonly incident: IncidentId;
  readonly status: Status;
  /** Every urgency set, in order; one that never changed stands once, none recorded is empty. */
  readonly urgencies: readonly UrgencyCode[];
  readonly missions: readonly Mission[];
}

/** What indicators are measured on; the same case, timeline or incident given twice counts once, as given last. */
export interface Basis {
  readonly cases: readonly Case[];
  readonly timelines: readonly Timeline[];
  readonly missions: readonly IncidentCourse[];
}
