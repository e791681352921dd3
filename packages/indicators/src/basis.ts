import type { IncidentId, Mission, Status, Timeline, UnitId, UrgencyCode } from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import type { Day, Instant } from "@prehosp/model/time";
import type { Case } from "@prehosp/registry";

/** What of an incident no clock and no case tells: its status, the urgencies it has had, and its missions. */
export interface IncidentCourse {
  readonly incident: IncidentId;
  readonly status: Status;
  /** Every urgency set, in order; one that never changed stands once, none recorded is empty. */
  readonly urgencies: readonly UrgencyCode[];
  readonly missions: readonly Mission[];
}

/** One call as the telephony tells it; an incident may have several, and a call may have no incident. */
export interface Call {
  readonly call: string;
  readonly service: "113" | "116117";
  readonly status: Status;
  /** When it began to ring at an operator; menus and recorded speech come before that and are not counted. */
  readonly ringing: Recorded<Instant>;
  readonly wasAnswered: Recorded<boolean>;
  readonly answered: Recorded<Instant>;
}

/** Whether the duty to consider a first responder came to an incident, and whether the centre did consider. */
export interface Consideration {
  readonly incident: IncidentId;
  readonly status: Status;
  readonly at: Recorded<Instant>;
  /** Potential or manifest failure of vital functions (AH-2.5-a). */
  readonly vital: Recorded<boolean>;
  /** A time gain over the nearest ordinary resource was probable (AH-2.5-a). */
  readonly probableGain: Recorded<boolean>;
  /** The centre decided for or against, and the record says so. */
  readonly considered: Recorded<boolean>;
}

/** One alarm that went by the 110 centre. */
export interface Relay {
  readonly incident: IncidentId;
  readonly unit: UnitId;
  readonly status: Status;
  /** When the 110 centre was asked to alarm the unit. */
  readonly asked: Recorded<Instant>;
  /** When the unit was alarmed. */
  readonly alarmed: Recorded<Instant>;
}

/** One form of the register: when the event was, and when the form was opened. */
export interface OpenedForm {
  readonly form: string;
  readonly status: Status;
  readonly event: Recorded<Instant>;
  readonly opened: Instant;
}

/** One arrest of a capture audit: it has a form, was found without one, or nobody has said yet whether it belongs. */
export interface Capture {
  readonly arrest: string;
  readonly status: Status;
  readonly event: Recorded<Instant>;
  readonly standing: "registered" | "found" | "unclear";
}

/** How many lived there from a day until another, which is not in it. */
export interface Residents {
  readonly from: Day;
  readonly to: Day;
  readonly persons: number;
}

/** What some indicators rest on beside the incidents; a part that is not there was not handed in, which is not the same as empty. */
export interface Parts {
  readonly calls: readonly Call[];
  readonly considerations: readonly Consideration[];
  readonly relays: readonly Relay[];
  readonly forms: readonly OpenedForm[];
  readonly captures: readonly Capture[];
  readonly residents: readonly Residents[];
}

/** What indicators are measured on; the same case, timeline, incident, call or form given twice counts once, as given last. */
export interface Basis extends Partial<Parts> {
  readonly cases: readonly Case[];
  readonly timelines: readonly Timeline[];
  readonly missions: readonly IncidentCourse[];
}
