import { Kinds } from "@prehosp/ports";
import { agreementDrafted, agreementStepped } from "./agreement.ts";
import {
  alarmFailed,
  alarmFallback,
  alarmSent,
  decisionTaken,
  deviationExplained,
  proposalMade,
  proposalMissing,
} from "./alarm.ts";
import { caseDelivered, gapSettled, handoverReceived, recordRead } from "./care.ts";
import { incidentChanged, incidentReceived, missionCreated, timeRecorded } from "./incident.ts";
import { crewIdentified, followUpRecorded, missionUsed, reportGiven } from "./mission.ts";
import { conferenceHeld, parallelAnswered, parallelAsked } from "./parallel.ts";

/** Every kind of fact the chain writes. A new version of one gets an upcaster and a fixture. */
export const kinds = new Kinds([
  incidentReceived,
  incidentChanged,
  missionCreated,
  timeRecorded,
  proposalMade,
  proposalMissing,
  decisionTaken,
  deviationExplained,
  alarmSent,
  alarmFailed,
  alarmFallback,
  parallelAsked,
  parallelAnswered,
  conferenceHeld,
  handoverReceived,
  reportGiven,
  recordRead,
  crewIdentified,
  missionUsed,
  followUpRecorded,
  caseDelivered,
  gapSettled,
  agreementDrafted,
  agreementStepped,
]);
