import type {
  ActorRef,
  CareRecord,
  Exactness,
  FactId,
  Handover,
  IncidentId,
  Mission,
  MissionRole,
  OrgId,
  TimePoint,
  Timeline,
  UnitId,
  UrgencyCode,
} from "@prehosp/model";
import { type Recorded, known } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import type { Fact, Kind, VaultRef } from "@prehosp/ports";
import type * as z from "zod";
import {
  alarmFailed,
  alarmFallback,
  alarmSent,
  decisionTaken,
  deviationExplained,
  proposalMade,
  proposalMissing,
} from "./kinds/alarm.ts";
import { caseDelivered, gapSettled, handoverReceived, recordRead } from "./kinds/care.ts";
import { incidentChanged, incidentReceived, missionCreated, timeRecorded } from "./kinds/incident.ts";
import { crewIdentified, followUpRecorded, missionUsed, reportGiven } from "./kinds/mission.ts";
import { conferenceHeld, parallelAnswered, parallelAsked } from "./kinds/parallel.ts";

type PayloadOf<K> = K extends Kind<string, infer P> ? P : never;
/** The payload of a fact with what every fact carries: its id, when it held, when it was recorded, and by whom. */
export type Said<K> = PayloadOf<K> & {
  readonly fact: FactId;
  readonly at: Instant;
  readonly recorded: Instant;
  readonly by: ActorRef;
};

/** Everything the ledger holds of one incident, folded once, in recorded order. */
export interface Way {
  readonly incident: IncidentId;
  readonly owner: OrgId;
  readonly status: Fact["status"];
  readonly source: Fact["source"];
  readonly valid: { readonly from: Instant; readonly exactness: Exactness };
  readonly sealed: VaultRef | undefined;
  /** What the centre said when it received the incident, with what it has learnt since laid over it. */
  readonly received: PayloadOf<typeof incidentReceived>;
  readonly changes: readonly Said<typeof incidentChanged>[];
  /** Every urgency set, in order. */
  readonly urgencies: readonly UrgencyCode[];
  readonly missions: readonly Mission[];
  readonly created: readonly Said<typeof missionCreated>[];
  readonly timeline: Timeline;
  readonly proposals: readonly Said<typeof proposalMade>[];
  readonly missing: readonly Said<typeof proposalMissing>[];
  readonly decisions: readonly Said<typeof decisionTaken>[];
  readonly explanations: readonly Said<typeof deviationExplained>[];
  readonly alarms: readonly Said<typeof alarmSent>[];
  readonly failures: readonly Said<typeof alarmFailed>[];
  readonly fallbacks: readonly Said<typeof alarmFallback>[];
  readonly asked: readonly Said<typeof parallelAsked>[];
  readonly answered: readonly Said<typeof parallelAnswered>[];
  readonly conferences: readonly Said<typeof conferenceHeld>[];
  readonly reports: readonly Said<typeof reportGiven>[];
  readonly identified: readonly Said<typeof crewIdentified>[];
  readonly used: readonly Said<typeof missionUsed>[];
  readonly followUps: readonly Said<typeof followUpRecorded>[];
  readonly handovers: readonly Said<typeof handoverReceived>[];
  readonly records: readonly Said<typeof recordRead>[];
  readonly deliveries: readonly Said<typeof caseDelivered>[];
  readonly settled: readonly Said<typeof gapSettled>[];
  /** Where the sealed part of a fact lies, by the fact's id. */
  readonly boxes: Readonly<Record<FactId, VaultRef>>;
  /** Every fact in recorded order, replaced ones too: what an operator can have seen. */
  readonly facts: readonly FactId[];
  readonly last: FactId;
}

const is = <K extends string, P>(kind: Kind<K, P>, fact: Fact): fact is Fact<K, P> => fact.kind === kind.kind;

const all = <K extends string, P>(facts: readonly Fact[], kind: Kind<K, P>): readonly Said<Kind<K, P>>[] =>
  facts
    .filter((f) => is(kind, f))
    .map((f) => ({ ...(f.payload as object), fact: f.id, at: f.valid.from, recorded: f.recorded, by: f.by })) as never;

/** The moment that a fact of one tells. */
export const pointOf = (f: Fact): TimePoint => {
  const { role, unit, at, exactness } = f.payload as z.output<typeof timeRecorded.payload>;
  return { role, ...(unit ? { unit } : {}), at, exactness, source: f.source };
};

/** A corrected fact replaces the one it names; both stay in the ledger. */
const standing = (facts: readonly Fact[]): readonly Fact[] => {
  const replaced = new Set(facts.map((f) => f.replaces));
  return facts.filter((f) => !replaced.has(f.id));
};

type Received = PayloadOf<typeof incidentReceived>;

const changed = (was: Received, { initiator, purpose, urgency, criterion, observed, flags }: Changed): Received => ({
  ...was,
  ...(initiator === undefined ? {} : { initiator }),
  ...(purpose === undefined ? {} : { purpose }),
  ...(urgency === undefined ? {} : { urgency }),
  ...(criterion === undefined ? {} : { criterion }),
  ...(flags === undefined ? {} : { flags }),
  observed: { ...was.observed, ...observed },
});
type Changed = PayloadOf<typeof incidentChanged>;

/** The role of a unit: once akutthjelper it is counted as one; else as last decided. When it was what is `rolesOf`'s. */
const roleOf = (said: readonly Recorded<MissionRole>[]): Recorded<MissionRole> => {
  const roles = said.filter(known);
  return roles.find((r) => r === "first-responder") ?? roles.at(-1) ?? said[0]!;
};

const missionsOf = (
  created: readonly Said<typeof missionCreated>[],
  decisions: readonly Said<typeof decisionTaken>[],
): readonly Mission[] => {
  const decided = (unit: UnitId) => decisions.flatMap((d) => d.alarm.filter((a) => a.unit === unit));
  return created.map(({ mission, unit, role, route }) => ({
    id: mission,
    unit,
    role: roleOf([role, ...decided(unit).map((a) => a.role)]),
    ...(route ? { route } : {}),
  }));
};

/** Folds the facts of one incident; undefined where it was never received. */
export const wayOf = (incident: IncidentId, facts: readonly Fact[]): Way | undefined => {
  const valid = standing(facts);
  const first = valid.find((f) => is(incidentReceived, f));
  if (!first) return undefined;
  const changes = all(valid, incidentChanged);
  const created = all(valid, missionCreated);
  const decisions = all(valid, decisionTaken);
  const received = first.payload as Received;
  return {
    incident,
    owner: first.owner,
    status: first.status,
    source: first.source,
    valid: first.valid,
    sealed: first.sealed,
    received: changes.reduce(changed, received),
    changes,
    urgencies: [received, ...changes].flatMap(({ urgency }) => (known(urgency) ? [urgency] : [])),
    missions: missionsOf(created, decisions),
    created,
    timeline: { incident, points: valid.filter((f) => is(timeRecorded, f)).map(pointOf) },
    proposals: all(valid, proposalMade),
    missing: all(valid, proposalMissing),
    decisions,
    explanations: all(valid, deviationExplained),
    alarms: all(valid, alarmSent),
    failures: all(valid, alarmFailed),
    fallbacks: all(valid, alarmFallback),
    asked: all(valid, parallelAsked),
    answered: all(valid, parallelAnswered),
    conferences: all(valid, conferenceHeld),
    reports: all(valid, reportGiven),
    identified: all(valid, crewIdentified),
    used: all(valid, missionUsed),
    followUps: all(valid, followUpRecorded),
    handovers: all(valid, handoverReceived),
    records: all(valid, recordRead),
    deliveries: all(valid, caseDelivered),
    settled: all(valid, gapSettled),
    boxes: Object.fromEntries(valid.flatMap((f) => (f.sealed ? [[f.id, f.sealed]] : []))),
    facts: facts.map((f) => f.id),
    last: facts.at(-1)!.id,
  };
};

/** The record as the registry reads it: the source and the incident come from the fact, the report from its own. */
export const careRecordOf = (way: Way, said: Said<typeof recordRead>): CareRecord => {
  const { fact: _f, at: _a, recorded: _r, by: _b, ...record } = said;
  const report = way.handovers.findLast((h) => h.receivedBy === record.unit);
  const handover: Handover | undefined = report && {
    arrived: report.arrived,
    help: report.help,
    receivedBy: report.receivedBy,
    from: report.from,
    circumstances: { absent: "not-obtained", because: "ligger i hvelvet" },
  };
  return {
    ...record,
    incident: way.incident,
    source: { system: "ledger", ref: said.fact },
    ...(handover ? { handover } : {}),
  };
};
