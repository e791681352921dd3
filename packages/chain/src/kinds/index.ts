import { Kinds } from "@prehosp/ports";
import { alarmFailed, alarmSent, decisionTaken, proposalMade, proposalMissing } from "./alarm.ts";
import { caseDelivered, gapSettled, handoverReceived, recordRead } from "./care.ts";
import { incidentReceived, missionCreated, timeRecorded } from "./incident.ts";

/** Every kind of fact the chain writes. A new version of one gets an upcaster and a fixture. */
export const kinds = new Kinds([
  incidentReceived,
  missionCreated,
  timeRecorded,
  proposalMade,
  proposalMissing,
  decisionTaken,
  alarmSent,
  alarmFailed,
  handoverReceived,
  recordRead,
  caseDelivered,
  gapSettled,
]);
