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
import { evidenceRecorded, groupEvidenceRecorded } from "./evidence.ts";
import {
  formCorrected,
  formDismissed,
  formFollowedUp,
  formJoined,
  formJoinedInto,
  formOpened,
  formParted,
  formSaved,
  formSettled,
  formSigned,
  formToldApart,
} from "./form.ts";
import { defibrillatorsSynced } from "./defibrillator-exchange.ts";
import { accountsMatched, importApplied, learningReceived } from "./importing.ts";
import { formAssigned, formRead } from "./form-beside.ts";
import { incidentChanged, incidentReceived, missionCreated, timeRecorded } from "./incident.ts";
import { crewIdentified, followUpRecorded, missionUsed, reportGiven } from "./mission.ts";
import { conferenceHeld, parallelAnswered, parallelAsked } from "./parallel.ts";
import {
  availabilityPublished,
  changesTold,
  equivalenceDecided,
  packPublished,
  peopleTold,
  settingTold,
} from "./standing.ts";
import { ofOneDefibrillator } from "./of-one-defibrillator.ts";
import { leaderContacted, rolloutDateMoved, rolloutPlanned, rolloutRoomTold } from "./rollout.ts";
import { crewSaid, equipmentSaid, serviceReturned, serviceSaid } from "./readiness.ts";
import { certificateKeyMade, courseDateSet, courseOffered, reminderSent, seatSaid, trainingSaid } from "./training.ts";

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
  learningReceived,
  importApplied,
  accountsMatched,
  rolloutPlanned,
  rolloutRoomTold,
  rolloutDateMoved,
  leaderContacted,
  evidenceRecorded,
  groupEvidenceRecorded,
  courseOffered,
  courseDateSet,
  seatSaid,
  trainingSaid,
  reminderSent,
  certificateKeyMade,
  serviceSaid,
  serviceReturned,
  equipmentSaid,
  crewSaid,
  peopleTold,
  settingTold,
  equivalenceDecided,
  packPublished,
  availabilityPublished,
  changesTold,
  formOpened,
  formSaved,
  formSigned,
  formCorrected,
  formSettled,
  formFollowedUp,
  formDismissed,
  formJoined,
  formJoinedInto,
  formParted,
  formToldApart,
  formRead,
  formAssigned,
  ...ofOneDefibrillator,
  defibrillatorsSynced,
]);
