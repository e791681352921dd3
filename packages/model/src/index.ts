export {
  Agreement,
  AgreementContent,
  AgreementSignature,
  Decided,
  FrameworkKind,
  Party,
  PartyKind,
} from "./agreement.ts";
export {
  AgreementSide,
  AgreementTerms,
  AlarmRouteTerm,
  CompetenceTerm,
  ConfidentialityTerm,
  CostsTerm,
  EquipmentTerm,
  FollowUpTerm,
  ProceduresTerm,
  TrainingTerm,
  WageClause,
} from "./agreement-terms.ts";
export { CareRecord, Circumstance, CrewIdentity, Handover, HelpGiven, HelperRole, Rhythm } from "./care-record.ts";
export { alarmRoute } from "./alarm-route.ts";
export { AlarmRoute, Cover } from "./cover.ts";
export { Defibrillator, DefibrillatorAddress, OpenTo } from "./defibrillator.ts";
export { DefibrillatorContact, DefibrillatorRegistration } from "./defibrillator-registration.ts";
export { Channel, FieldClass, Recipient } from "./disclosed.ts";
export { Evidence, GroupEvidence } from "./evidence.ts";
export {
  ActorRef,
  AgreementId,
  CaseId,
  ChannelId,
  CompetenceId,
  DefibrillatorId,
  FactId,
  IncidentId,
  MissionId,
  OrgId,
  PersonId,
  SubjectId,
  UnitId,
} from "./ids.ts";
export { Identifying, Incident, Initiator, Mission, MissionRole, Purpose, SceneFlag, Status } from "./incident.ts";
export { Condition, CriterionRef, Indication, Observed, VitalFailure } from "./indication.ts";
export { Judgement, Outcome } from "./judgement.ts";
export { Learning, LearningAccount } from "./learning.ts";
export { CoarsePlace, Municipality, Position, cellOf, inNorway, middleOf } from "./position.ts";
export { Eta, EtaPart, LONGEST_ETA, Reach, saneEta } from "./reach.ts";
export { Gap, Remark } from "./remark.ts";
export { Candidate, Crew, MissionState, Situation } from "./situation.ts";
export { EARTH_RADIUS, arcMetres, metresBetween, vectorOf } from "./sphere.ts";
export { Language, Text, say } from "./text.ts";
export { Exactness, SourceRef, TimePoint, TimeRole, Timeline, pointOf } from "./timeline.ts";
export { Availability, Equipment, EquipmentKind, ORDINARY, Unit, UnitKind, isOrdinary } from "./unit.ts";
export { Urgency, UrgencyCode, colourOf, compareUrgency, urgencyOf, urgencySystem } from "./urgency.ts";
export { gradeOf, urgencyFrom, urgencyMaps, urgencyReadAs, urgencyTo } from "./urgency-maps.ts";
export { entriesOf, gapsOf } from "./glossary.ts";

export type { RouteBasis } from "./alarm-route.ts";
export type { Released } from "./disclosed.ts";
export type { GlossaryEntry, GlossaryGap } from "./glossary.ts";
export type { Vector } from "./sphere.ts";
export type { UrgencyColour, UrgencyGrade } from "./urgency.ts";
export type { Mapped, UrgencySystemId } from "./urgency-maps.ts";
