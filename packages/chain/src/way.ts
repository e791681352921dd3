import type {
  ActorRef,
  CareRecord,
  Exactness,
  FactId,
  Handover,
  IncidentId,
  Mission,
  OrgId,
  TimePoint,
  Timeline,
} from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Fact, Kind, VaultRef } from "@prehosp/ports";
import type * as z from "zod";
import { alarmFailed, alarmSent, decisionTaken, proposalMade, proposalMissing } from "./kinds/alarm.ts";
import { caseDelivered, gapSettled, handoverReceived, recordRead } from "./kinds/care.ts";
import { incidentReceived, missionCreated, timeRecorded } from "./kinds/incident.ts";

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
  readonly received: PayloadOf<typeof incidentReceived>;
  readonly missions: readonly Mission[];
  readonly timeline: Timeline;
  readonly proposals: readonly Said<typeof proposalMade>[];
  readonly missing: readonly Said<typeof proposalMissing>[];
  readonly decisions: readonly Said<typeof decisionTaken>[];
  readonly alarms: readonly Said<typeof alarmSent>[];
  readonly failures: readonly Said<typeof alarmFailed>[];
  readonly handovers: readonly Said<typeof handoverReceived>[];
  readonly records: readonly Said<typeof recordRead>[];
  readonly deliveries: readonly Said<typeof caseDelivered>[];
  readonly settled: readonly Said<typeof gapSettled>[];
  /** Every fact in recorded order, replaced ones too: what an operator can have seen. */
  readonly facts: readonly FactId[];
  readonly last: FactId;
}

const is = <K extends string, P>(kind: Kind<K, P>, fact: Fact): fact is Fact<K, P> => fact.kind === kind.kind;

const all = <K extends string, P>(facts: readonly Fact[], kind: Kind<K, P>): readonly Said<Kind<K, P>>[] =>
  facts
    .filter((f) => is(kind, f))
    .map((f) => ({ ...(f.payload as object), fact: f.id, at: f.valid.from, recorded: f.recorded, by: f.by })) as never;

const pointOf = (f: Fact): TimePoint => {
  const { role, unit, at, exactness } = f.payload as z.output<typeof timeRecorded.payload>;
  return { role, ...(unit ? { unit } : {}), at, exactness, source: f.source };
};

/** A corrected fact replaces the one it names; both stay in the ledger. */
const standing = (facts: readonly Fact[]): readonly Fact[] => {
  const replaced = new Set(facts.map((f) => f.replaces));
  return facts.filter((f) => !replaced.has(f.id));
};

/** Folds the facts of one incident; undefined where it was never received. */
export const wayOf = (incident: IncidentId, facts: readonly Fact[]): Way | undefined => {
  const valid = standing(facts);
  const first = valid.find((f) => is(incidentReceived, f));
  if (!first) return undefined;
  return {
    incident,
    owner: first.owner,
    status: first.status,
    source: first.source,
    valid: first.valid,
    sealed: first.sealed,
    received: first.payload as PayloadOf<typeof incidentReceived>,
    missions: all(valid, missionCreated).map(({ mission, unit, role, route }) => ({
      id: mission,
      unit,
      role,
      ...(route ? { route } : {}),
    })),
    timeline: { incident, points: valid.filter((f) => is(timeRecorded, f)).map(pointOf) },
    proposals: all(valid, proposalMade),
    missing: all(valid, proposalMissing),
    decisions: all(valid, decisionTaken),
    alarms: all(valid, alarmSent),
    failures: all(valid, alarmFailed),
    handovers: all(valid, handoverReceived),
    records: all(valid, recordRead),
    deliveries: all(valid, caseDelivered),
    settled: all(valid, gapSettled),
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
