export { alarm } from "./alarm.ts";
export { applyImport, planOf } from "./competence/importing/apply-import.ts";
export { takeInLearning } from "./competence/importing/follow-learning.ts";
export { matchAccounts, partAccount } from "./competence/importing/match.ts";
export { mergePeople, unmergePeople } from "./competence/importing/merge.ts";
export { matchFactsOf, settledAt } from "./competence/importing/received.ts";
export { proofOfRoom } from "./competence/rollout/proof-of-room.ts";
export { rolloutAt, rolloutsAt } from "./competence/rollout/standing.ts";
export { logContact, moveDate, planRollout, tellRooms } from "./competence/rollout/tell.ts";
export { answerParallel, askParallel, confer } from "./ask-parallel.ts";
export { Area, Areas } from "./areas/areas.ts";
export { areasOf } from "./areas/areas-of.ts";
export { agreementsWith, booksOf } from "./books-of.ts";
export { Books } from "./books.ts";
export { CallOut, callList } from "./call-list.ts";
export { IncidentChange, changeIncident } from "./change.ts";
export { closeMission, crewOf, identifyCrew, tellUse } from "./close.ts";
export { Competence, competenceLayer } from "./competence/book.ts";
export { Correction, correctEvidence } from "./competence/evidence/correct.ts";
export { SentEvidence, recordEvidence } from "./competence/evidence/record.ts";
export { caseOfPerson, decideEquivalence, tellPeople, tellSetting } from "./competence/evidence/tell.ts";
export { keysAt } from "./competence/one-person.ts";
export { inspectionOf, namesOf, peopleAt } from "./competence/judging/inspection.ts";
export { membershipsAt } from "./competence/judging/memberships.ts";
export { PublishedPack } from "./competence/judging/packs-on.ts";
export { publishAvailability, restorePublished } from "./competence/judging/publish-availability.ts";
export { publishPack, reviewToPublish } from "./competence/judging/publish-pack.ts";
export { asking, qualifiedAs } from "./competence/judging/qualified-as.ts";
export { keptStandings } from "./competence/judging/standings.ts";
export { momentOf } from "./competence/readiness/moment-of.ts";
export { readinessOf, stationBoard } from "./competence/readiness/unit-readiness.ts";
export { crewsOf } from "./competence/readiness/crews.ts";
export { putOnBoard } from "./competence/readiness/publish.ts";
export { back, isBack, restoreBoard } from "./competence/readiness/returns.ts";
export { sayCrew, sayEquipment, sayService } from "./competence/readiness/say.ts";
export { saidFact } from "./competence/said.ts";
export { Taken } from "./competence/send-twice.ts";
export {
  certificates,
  issueCertificate,
  registerLines,
  revokeCertificate,
} from "./competence/training/certificates.ts";
export { classOf } from "./competence/training/class-of.ts";
export { offerCourse, setDate } from "./competence/training/courses.ts";
export { recordTraining } from "./competence/training/record-training.ts";
export { isMorning, morning, morningTimer, sendReminders } from "./competence/training/reminders.ts";
export { SentReminder, remindersSent } from "./competence/training/reminders-sent.ts";
export { saySeats, seatsOn } from "./competence/training/seats.ts";
export { CutOff, GoesFirst, HeldTooLong, first, heldBriefly } from "./cut-off.ts";
export { askingFor, defibrillatorPlaces, defibrillatorsWithin, fetchDefibrillator } from "./defibrillators/fetch.ts";
export { lifeOfKept, shownOf } from "./defibrillators/judged.ts";
export { defibrillatorKinds, foldAll, keptDefibrillator, keptDefibrillators } from "./defibrillators/kept.ts";
export { OtherRegister } from "./defibrillators/other-register.ts";
export { registerDefibrillators } from "./defibrillators/register.ts";
export {
  defibrillatorMorning,
  defibrillatorTimer,
  isDefibrillatorTimer,
  remindOwners,
} from "./defibrillators/remind.ts";
export { accessOf, openedRegistration, wordsOf } from "./defibrillators/sealing.ts";
export { applySync } from "./defibrillators/sync.ts";
export { SyncRefused, previewSync } from "./defibrillators/sync-preview.ts";
export {
  DefibrillatorCheck,
  changeDefibrillator,
  confirmDefibrillator,
  putBackDefibrillator,
  reportDefibrillator,
  withdrawDefibrillator,
} from "./defibrillators/tell.ts";
export { notifyContact, tellOwner } from "./defibrillators/tell-owner.ts";
export { decide } from "./decide.ts";
export { Decision } from "./decision.ts";
export { assembled, deliver } from "./deliver.ts";
export { deviates } from "./deviation.ts";
export { documentOf, fhirNamespace, writeDocument } from "./document.ts";
export { advanceDraft, beginDraft, drafts, draftsOf } from "./drafts.ts";
export { explain, reasonOf, unexplained } from "./explain.ts";
export { factsOf, subjectOf } from "./facts-of.ts";
export { FollowUpTask, followUpsOf, recordFollowUp } from "./follow-up.ts";
export { follow, settle, way } from "./follow.ts";
export { handOver, identityOf } from "./hand-over.ts";
export { WholeBases, keptBases } from "./indicators/bases.ts";
export { groundsIn, measuredFlow, measuredOnLevels, measuredSeries, stepsOf } from "./indicators/measured.ts";
export { smallNumbersOf } from "./indicators/policy.ts";
export { BUDGET, NoProposal, NoProposalReason, judge } from "./judge.ts";
export { Deviation, alarmFailed, alarmFallback, alarmSent, decisionTaken, deviationExplained } from "./kinds/alarm.ts";
export { ReportAbout } from "./kinds/defibrillator.ts";
export { caseDelivered, gapSettled } from "./kinds/care.ts";
export { agreementDrafted, agreementStepped } from "./kinds/agreement.ts";
export { evidenceRecorded, groupEvidenceRecorded } from "./kinds/evidence.ts";
export { ReadingAct, formAssigned, formRead } from "./kinds/form-beside.ts";
export { incidentChanged } from "./kinds/incident.ts";
export {
  MergedBecause,
  PartedBecause,
  ReadFile,
  accountsMatched,
  importApplied,
  learningReceived,
} from "./kinds/importing.ts";
export { kinds } from "./kinds/index.ts";
export { CrewSaid, crewSaid, equipmentSaid, serviceReturned, serviceSaid } from "./kinds/readiness.ts";
export {
  certificateKeyMade,
  courseDateSet,
  courseOffered,
  reminderSent,
  seatSaid,
  trainingSaid,
} from "./kinds/training.ts";
export { ParallelAnswer, conferenceHeld, parallelAnswered, parallelAsked } from "./kinds/parallel.ts";
export { crewIdentified, followUpRecorded, missionUsed, reportGiven } from "./kinds/mission.ts";
export { checkRegionPacks } from "./local/check-region-packs.ts";
export { LocalDisclosure, RegionPack } from "./local/region-pack.ts";
export { lastProposal, lastSituation } from "./last-proposal.ts";
export { basisOf, measurements } from "./measure.ts";
export { PersonOf, SettingTold, changesTold, peopleTold } from "./kinds/standing.ts";
export { RolloutId, leaderContacted, rolloutPlanned, rolloutRoomTold } from "./kinds/rollout.ts";
export { MissionRecord, missionRecords } from "./mission-record.ts";
export { criteria, notCoded } from "./not-coded.ts";
export { Obligation, ObligationCode, obligations } from "./obligations.ts";
export { inParallel } from "./parallel.ts";
export { patiently } from "./patiently.ts";
export { judged, judgementFact, propose } from "./propose.ts";
export { askedAgain, incidentOf, questionOf } from "./question.ts";
export { caseOf, receive, receiveAll } from "./receive.ts";
export { Organisation, Region } from "./region.ts";
export { Reading, Rung, RungName } from "./replay/ladder-words.ts";
export { timeLadder } from "./replay/ladder.ts";
export { mondayList } from "./replay/monday.ts";
export { ReplayPeriod, daysUpTo, hasDays } from "./replay/period.ts";
export { withoutSmall } from "./replay/small.ts";
export { BadReplay, replay } from "./replay/replay.ts";
export { FirstChange, Gained, ReplayExample, ReplayReport } from "./replay/report.ts";
export { AlarmedInVain, CouldBeEarlier, Review, ReviewRule } from "./replay/review-words.ts";
export { ReplayUnder } from "./replay/under.ts";
export { FindingChange, Place, UnitChange } from "./replay/differs.ts";
export { citationOf } from "./replay/citation.ts";
export { actOnForm } from "./registry/act-on-form.ts";
export { assignForm } from "./registry/assign-form.ts";
export { givenTo } from "./registry/assignments.ts";
export { arrestKinds, mayShowArrest } from "./registry/arrest-facts.ts";
export { possibleAmong, seenOf, signKeys } from "./registry/capture.ts";
export { caseHash, deliverForm } from "./registry/deliver-form.ts";
export { dismissPossible } from "./registry/dismiss-possible.ts";
export { formKinds, formSubject } from "./registry/form-facts.ts";
export { keptForm, readForm } from "./registry/form.ts";
export { importForms } from "./registry/import-forms.ts";
export { joinForms } from "./registry/join-forms.ts";
export { openForm } from "./registry/open-form.ts";
export { readingFacts, readingsOf } from "./registry/readings.ts";
export { OralReport, tellReport } from "./report.ts";
export { RolePeriod, mayBeFirstResponder, roleNow, rolesOf } from "./roles.ts";
export { rulesOn } from "./rules-on.ts";
export { settledIn, settlementMissions, settlements } from "./settlements.ts";
export { situate } from "./situate.ts";
export { standDownAll, unitsOut } from "./stand-down.ts";
export { strainOf } from "./strain.ts";
export { careRecordOf, wayOf } from "./way.ts";
export { WorkCode, WorkItem, workList } from "./work-list.ts";

export type { RolloutStanding } from "./competence/rollout/standing.ts";
export type { LoggedContact, RolloutState } from "./competence/rollout/state.ts";
export type { Teller } from "./competence/said.ts";
export type { AgreementConcerns } from "./books-of.ts";
export type { AsOf, LearnersWay } from "./competence/derived.ts";
export type { Keys } from "./competence/one-person.ts";
export type { EvidenceCode, EvidenceProblem } from "./competence/evidence/problem.ts";
export type { EvidenceSender, EvidenceTaken } from "./competence/evidence/record.ts";
export type { Membership } from "./competence/judging/memberships.ts";
export type { PackFault, Published, ReviewedPack } from "./competence/judging/publish-pack.ts";
export type { Asked, AskedAs, AskedOf } from "./competence/judging/qualified-as.ts";
export type { StandingRow, Standings } from "./competence/judging/standings.ts";
export type { Readiness } from "./competence/readiness/unit-readiness.ts";
export type { Stored } from "./competence/stored.ts";
export type { Issued } from "./competence/training/certificates.ts";
export type { Class } from "./competence/training/class-of.ts";
export type { Told as DefibrillatorTold } from "./defibrillators/write.ts";
export type { DefibrillatorTeller } from "./defibrillators/facts.ts";
export type { DefibrillatorPlaces, FetchAsked } from "./defibrillators/fetch.ts";
export type { KeptDefibrillator } from "./defibrillators/kept.ts";
export type { NewRegistration, RegisteredAs } from "./defibrillators/register.ts";
export type { Mint, Reminders } from "./defibrillators/remind.ts";
export type { SyncAsked, Synced } from "./defibrillators/sync.ts";
export type { SyncPreview } from "./defibrillators/sync-preview.ts";
export type { DefibrillatorReport } from "./defibrillators/tell.ts";
export type { Decided } from "./decide.ts";
export type { Choice } from "./deviation.ts";
export type { WrittenDocument } from "./document.ts";
export type { Grounds } from "./indicators/measured.ts";
export type { Judged, Proposed } from "./judge.ts";
export type { Question } from "./question.ts";
export type { NotReceived, Received } from "./receive.ts";
export type { ReplayProgress } from "./replay/replay.ts";
export type { ReplayQuestion } from "./replay/under.ts";
export type { RegionProblem, RulesOfDay } from "./rules-on.ts";
export type { FormAssignment } from "./registry/assignments.ts";
export type { FormDelivery, KeptForm } from "./registry/form.ts";
export type { ImportedForm } from "./registry/import-forms.ts";
export type { FormAsked } from "./registry/open-form.ts";
export type { FormReading } from "./registry/readings.ts";
export type { Said, Way } from "./way.ts";
export type { AgreementSettled } from "./settlements.ts";
