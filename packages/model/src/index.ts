export { Agreement, AgreementContent, Decided, Party, PartyKind } from "./agreement.ts";
export { CareRecord, Handover, HelperRole, Rhythm } from "./care-record.ts";
export { AlarmRoute, Cover } from "./cover.ts";
export { Defibrillator } from "./defibrillator.ts";
export { Channel, FieldClass, Recipient } from "./disclosed.ts";
export { Evidence } from "./evidence.ts";
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
export { Identifying, Incident, Initiator, Mission, Purpose, Status } from "./incident.ts";
export { Condition, CriterionRef, Indication, Observed, VitalFailure } from "./indication.ts";
export { Judgement, Outcome } from "./judgement.ts";
export { CoarsePlace, Municipality, Position, cellOf, middleOf } from "./position.ts";
export { Eta, EtaPart, Reach } from "./reach.ts";
export { Gap, Remark } from "./remark.ts";
export { Candidate, Crew, MissionState, SceneFlag, Situation } from "./situation.ts";
export { Text, say } from "./text.ts";
export { Exactness, SourceRef, TimePoint, TimeRole, Timeline, pointOf } from "./timeline.ts";
export { Availability, Equipment, EquipmentKind, ORDINARY, Unit, UnitKind, isOrdinary } from "./unit.ts";
export { Urgency, UrgencyCode } from "./urgency.ts";

export type { Released } from "./disclosed.ts";
export type { Language } from "./text.ts";
