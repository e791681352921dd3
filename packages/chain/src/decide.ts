import type { Proposal } from "@prehosp/dispatch";
import {
  type ActorRef,
  AlarmRoute,
  FactId,
  Identifying,
  MissionId,
  type MissionRole,
  type Situation,
  type Unit,
  UnitId,
  isOrdinary,
} from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { instantOf } from "@prehosp/model/time";
import {
  Editions,
  Ledger,
  LedgerError,
  type NewFact,
  type NonEmpty,
  RadioEvents,
  Vault,
  isNonEmpty,
} from "@prehosp/ports";
import { Clock, Effect } from "effect";
import * as z from "zod";
import { alarm } from "./alarm.ts";
import { Books } from "./books.ts";
import { subjectOf } from "./facts-of.ts";
import { Deviation, decisionTaken } from "./kinds/alarm.ts";
import { missionCreated } from "./kinds/incident.ts";
import { messageOf, routeFor } from "./messages.ts";
import { patiently } from "./patiently.ts";
import { problemOf } from "./problem-of.ts";
import type { Way } from "./way.ts";
import { writeDecision } from "./write-decision.ts";
import { ifQuick, within } from "./within.ts";

/** What an operator decides: any decision is accepted; the reason of a deviating one may come after the alarm. */
export const Decision = z
  .object({
    alarm: z
      .array(
        z.object({ unit: UnitId, route: AlarmRoute }).meta({ norsk: "utalarmering", means: "One unit, by one route" }),
      )
      .readonly()
      .meta({ norsk: "varsles", means: "The units to alarm" }),
    standDown: z.array(UnitId).readonly().default([]).meta({ norsk: "avbestilles", means: "The units to stand down" }),
    deviates: z
      .boolean()
      .meta({ norsk: "avviker fra forslaget", means: "Whether the decision departs from the proposal" }),
    reason: Deviation.optional().meta({ norsk: "grunn", means: "Why it departs, by code" }),
    seen: FactId.optional().meta({
      norsk: "sist sett",
      means: "The last fact the operator had seen; a decision of somebody else since then gives 409",
    }),
  })
  .meta({ norsk: "beslutning", means: "What an operator decides for one incident" });
export type Decision = z.output<typeof Decision>;

export interface Decided {
  /** False where the ledger did not answer: the alarms went out all the same, and must be written down by hand. */
  readonly recorded: boolean;
  readonly alarms: readonly NewFact[];
}

const roleOf = (unit: Unit, proposal: Proposal | undefined): MissionRole => {
  if (isOrdinary(unit.kind)) return "ordinary";
  if (unit.kind === "police") return "ad-hoc-helper";
  const line = [...(proposal?.proposed ?? []), ...(proposal?.possible ?? []), ...(proposal?.outside ?? [])].find(
    (l) => l.unit === unit.id,
  );
  return line?.role ?? "other-help";
};

const missionOf = (way: Way, unit: UnitId) =>
  way.missions.find((m) => m.unit === unit)?.id ?? MissionId.parse(`${way.incident}:${unit}`.slice(0, 96));

/** The last proposal of an incident, from its edition; undefined where there was none or it cannot be fetched. */
export const lastProposal = (way: Way) =>
  Effect.gen(function* () {
    const made = way.proposals.at(-1);
    if (!made) return undefined;
    const editions = yield* Editions;
    return yield* editions.get(made.proposal).pipe(
      Effect.map((p) => p as Proposal),
      ifQuick("1 second"),
    );
  });

/** The situation of the last proposal, from its edition; undefined where there was none or it cannot be fetched. */
export const lastSituation = (way: Way) =>
  Effect.gen(function* () {
    const made = way.proposals.at(-1);
    if (!made) return undefined;
    const editions = yield* Editions;
    return yield* editions.get(made.situation).pipe(
      Effect.map((s) => s as Situation),
      ifQuick("1 second"),
    );
  });

/** The condition the last proposal was made for. */
const lastCondition = (way: Way) =>
  Effect.map(lastSituation(way), (situation) => {
    const condition = situation?.indication.condition;
    return condition !== undefined && known(condition) ? condition : undefined;
  });

const opened = (way: Way, by: ActorRef) =>
  Effect.gen(function* () {
    if (!way.sealed) return undefined;
    const vault = yield* Vault;
    const value = yield* vault.open(way.sealed, by, "alarm").pipe(ifQuick("1 second"));
    return Identifying.safeParse(value).data;
  });

const broke = new LedgerError({ reason: "Unreachable", message: "the ledger broke" });

/**
 * Carries a decision out: written down with its missions, then every unit told at once. A ledger that does not answer holds
 * nothing back — the alarms go out and the answer says that they were not recorded. Only a Conflict stops it: somebody else
 * decided on this incident after what this operator had seen.
 */
export const decide = Effect.fn("chain.decide")(function* (way: Way, decision: Decision, by: ActorRef) {
  const { region } = yield* Books;
  const ledger = yield* Ledger;
  const at = instantOf(yield* Clock.currentTimeMillis);
  const proposal = yield* lastProposal(way);
  const units = new Map(region.units.map((u) => [u.id, u]));
  const unknown = [...decision.alarm.map((a) => a.unit), ...decision.standDown].filter((u) => !units.has(u));
  if (unknown.length > 0)
    return yield* new LedgerError({ reason: "Refused", message: `no unit ${unknown.join(", ")} in this region` });
  const alarmed = decision.alarm.map(({ unit, route }) => ({
    unit: units.get(unit)!,
    route: routeFor(units.get(unit)!, route),
    mission: missionOf(way, unit),
  }));

  const common = {
    subject: subjectOf(way.incident),
    owner: way.owner,
    by,
    status: way.status,
    valid: { from: at, exactness: "exact" },
  } as const;
  const facts: NonEmpty<NewFact> = [
    {
      ...common,
      kind: decisionTaken.kind,
      version: decisionTaken.version,
      source: { system: "prehosp", ref: `${way.incident}#decision@${at}/${by}` },
      payload: {
        alarm: alarmed.map(({ unit, route, mission }) => ({ unit: unit.id, route, mission })),
        standDown: decision.standDown,
        deviates: decision.deviates,
        ...(decision.reason ? { reason: decision.reason } : {}),
        ...(way.proposals.at(-1) ? { proposal: way.proposals.at(-1)!.fact } : {}),
      },
    },
    ...alarmed
      .filter(({ unit }) => !way.missions.some((m) => m.unit === unit.id))
      .map(({ unit, route, mission }) => ({
        ...common,
        kind: missionCreated.kind,
        version: missionCreated.version,
        source: { system: "prehosp", ref: `${way.incident}#mission/${mission}` },
        payload: { mission, unit: unit.id, role: roleOf(unit, proposal), route },
      })),
  ];
  const noted = yield* writeDecision(way, facts, decision.seen).pipe(
    Effect.catchDefect(() => Effect.fail(broke)),
    within("2 seconds"),
    Effect.result,
  );
  if (noted._tag === "Failure" && noted.failure.reason === "Conflict") return yield* noted.failure;
  const recorded = noted._tag === "Success" && noted.success._tag === "Some";
  const radio = yield* RadioEvents;
  // What an alarm can say more is asked for all at once, and only for a moment: an alarm without it is better than a late one.
  const [identifying, talkGroup, condition] = yield* Effect.all(
    [opened(way, by), radio.talkGroup(way.incident).pipe(ifQuick("500 millis")), lastCondition(way)],
    { concurrency: "unbounded" },
  );
  const problem = problemOf(condition);
  const standDowns = decision.standDown.map((u) => ({
    unit: units.get(u)!,
    mission: missionOf(way, u),
    route: way.missions.find((m) => m.unit === u)?.route ?? ("direct" as const),
  }));
  const sent = yield* Effect.forEach(
    [
      ...alarmed.map((a) => ({ ...a, kind: "alarm" as const })),
      ...standDowns.map((s) => ({ ...s, kind: "stand-down" as const })),
    ],
    ({ unit, mission, route, kind }) =>
      alarm(way, by, {
        unit,
        mission,
        route,
        message: messageOf(way, unit, mission, route, kind, identifying, problem, talkGroup),
      }),
    { concurrency: "unbounded" },
  );
  const alarms = sent.flat();
  // What could not be written before the alarms is tried once more with them; the same reference is never written twice.
  const after = [...(recorded ? [] : facts), ...alarms];
  const kept = !isNonEmpty(after) || (yield* ledger.append(after).pipe(patiently, ifQuick("2 seconds"))) !== undefined;
  if (!kept) yield* Effect.logError(`decision on ${way.incident} is carried out but not recorded`);
  return { recorded: kept, alarms } satisfies Decided;
});
