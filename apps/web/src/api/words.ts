import { PolicyEdition, Proposal } from "@prehosp/dispatch";
import {
  AlarmRoute,
  Availability,
  Gap,
  Handover,
  Incident,
  MissionState,
  Position,
  Reach,
  Text,
  Timeline,
  Unit,
} from "@prehosp/model";
import { AbsenceReason, recorded } from "@prehosp/model/absence";
import { Instant } from "@prehosp/model/time";
import * as z from "zod";
import { FollowUpSeen, MissionSeen, RungSeen, WorkItemSeen } from "./after-words.ts";

// What the web reads of the hub's answers: the rooms' own schemas where there is one, open to fields and codes that came later.

/** The region that the screen speaks of. */
export const RegionSeen = z.looseObject({
  id: z.string().optional(),
  name: z.union([Text, z.string()]),
  demonstration: z.boolean(),
  centre: Position,
  zoom: z.number(),
  edition: z.looseObject({ id: z.string(), status: z.string(), norsk: z.string().optional() }).or(PolicyEdition),
  status: Incident.shape.status.optional(),
  organisations: z
    .array(z.looseObject({ id: z.string(), name: z.string() }))
    .readonly()
    .optional(),
  channels: z
    .array(z.looseObject({ id: z.string(), kind: z.string() }))
    .readonly()
    .optional(),
});
export type RegionSeen = z.output<typeof RegionSeen>;

/** One incident in the list. */
export const Brief = z.looseObject({
  id: z.string(),
  received: recorded(Instant).optional(),
  urgency: Incident.shape.urgency.optional(),
  condition: recorded(z.string()).optional(),
  place: Incident.shape.place.optional(),
  status: Incident.shape.status.optional(),
  proposed: z.number(),
  open: z.array(z.string()).readonly(),
  closed: z.boolean(),
});
export type Brief = z.output<typeof Brief>;

/** One unit on the board. */
export const OnBoard = z.looseObject({
  unit: Unit,
  seen: z.looseObject({
    position: z.looseObject({ at: Instant, is: Position }).optional(),
    state: z.looseObject({ at: Instant, is: MissionState }).optional(),
    available: Availability.optional(),
  }),
});
export type OnBoard = z.output<typeof OnBoard>;

const Decision = z.looseObject({
  fact: z.string().optional(),
  at: Instant,
  by: z.string(),
  alarm: z.array(z.looseObject({ unit: z.string(), route: AlarmRoute })).readonly(),
  standDown: z.array(z.string()).readonly().optional(),
  deviates: z.boolean(),
  reason: z.string().optional(),
});
export type Decision = z.output<typeof Decision>;

const Alarm = z.looseObject({
  message: recorded(z.string()).optional(),
  unit: z.string(),
  route: AlarmRoute,
  channel: z.string(),
  to: z.string(),
  withheld: z.array(z.string()).readonly(),
  receipt: z.string().optional(),
  at: Instant,
});

const Failure = z.looseObject({
  unit: z.string(),
  route: AlarmRoute,
  to: z.string(),
  reason: z.string(),
  at: Instant,
  message: recorded(z.string()).optional(),
});

const Obligation = z.looseObject({
  code: z.string(),
  cites: z.array(z.string()).readonly(),
  state: z.string(),
  unit: z.string().optional(),
  ask: z.array(z.string()).readonly().optional(),
  asked: z
    .array(
      z.looseObject({
        fact: z.string(),
        whom: z.string(),
        at: Instant,
        answer: z.string().optional(),
        unit: z.string().optional(),
      }),
    )
    .readonly()
    .optional(),
});
export type Obligation = z.output<typeof Obligation>;

const Source = z.looseObject({ system: z.string(), ref: z.string().optional() });

/** One entry of a registry case, of whatever dataset version: a value with its source, or why there is none. */
const Entry = z.union([
  z.looseObject({ absent: AbsenceReason, because: z.string().optional(), source: Source.optional() }),
  z.looseObject({
    value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
    source: Source,
    exactness: z.string().optional(),
  }),
]);
export type Entry = z.output<typeof Entry>;

const CaseSeen = z.looseObject({
  patient: z.string(),
  dataset: z.looseObject({ id: z.string(), version: z.string() }),
  values: z.record(z.string(), Entry),
});
export type CaseSeen = z.output<typeof CaseSeen>;

/** The whole way of one incident, as far as the web shows it. */
export const WaySeen = z.looseObject({
  incident: Incident.omit({ identifying: true }).loose(),
  last: z.string().optional(),
  proposal: Proposal.optional(),
  noProposal: z.union([z.string(), z.looseObject({ because: z.string() })]).optional(),
  /** Only after a decision: false where the alarms went out but the ledger did not answer. */
  recorded: z.boolean().optional(),
  reaches: z
    .array(Reach.pick({ unit: true, source: true, positionAgeSeconds: true }).loose())
    .readonly()
    .optional(),
  decisions: z.array(Decision).readonly(),
  alarms: z.array(Alarm).readonly(),
  failures: z.array(Failure).readonly().optional(),
  timeline: Timeline,
  obligations: z.array(Obligation).readonly(),
  out: z.array(z.string()).readonly().optional(),
  conferences: z
    .array(z.looseObject({ fact: z.string(), at: Instant, by: z.string() }))
    .readonly()
    .optional(),
  missions: z.array(MissionSeen).readonly().optional(),
  workList: z.array(WorkItemSeen).readonly().optional(),
  followUps: z.array(FollowUpSeen).readonly().optional(),
  ladder: z.array(RungSeen).readonly().optional(),
  handover: Handover.partial({ circumstances: true }).optional(),
  document: z.union([z.string(), z.looseObject({ reference: z.string() })]).optional(),
  case: CaseSeen.optional(),
  gaps: z.array(Gap).readonly(),
  /** What reached a lawful end: "ikke innhentet, fordi …". */
  settled: z
    .array(z.looseObject({ element: z.string(), because: z.string() }))
    .readonly()
    .optional(),
  forgotten: z.boolean().optional(),
});
export type WaySeen = z.output<typeof WaySeen>;

const RuleSeen = z.looseObject({
  id: z.string(),
  version: z.string(),
  norsk: z.string().optional(),
  room: z.string().optional(),
});

/** The catalogue: the sources, each norm with its state, and each rule. */
export const Catalogue = z.looseObject({
  sources: z.array(z.looseObject({ key: z.string(), title: z.string(), issuer: z.string() })).readonly(),
  norms: z
    .array(
      z.looseObject({
        id: z.string(),
        source: z.string(),
        section: z.string(),
        rationale: z.boolean().optional(),
        force: z.string(),
        effect: z.string(),
        text: z.string(),
        verified: z.boolean(),
        state: z.string(),
        because: z.array(z.string()).readonly(),
        rules: z.array(RuleSeen).readonly(),
      }),
    )
    .readonly(),
  rules: z.array(RuleSeen).readonly(),
});
export type Catalogue = z.output<typeof Catalogue>;

/** What the stream says of a fact: which incident, never what. */
export const FactHeard = z.looseObject({ kind: z.string(), subject: z.string() });
