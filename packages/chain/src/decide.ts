import { indicate } from "@prehosp/criteria";
import {
  type ActorRef,
  Identifying,
  type MissionRole,
  type Unit,
  type UnitId,
  alarmRoute,
  isOrdinary,
} from "@prehosp/model";
import { type Recorded, absent, known } from "@prehosp/model/absence";
import { instantOf } from "@prehosp/model/time";
import { Ledger, LedgerError, type NewFact, type NonEmpty, RadioEvents, Vault, isNonEmpty } from "@prehosp/ports";
import { Clock, Effect } from "effect";
import { alarm } from "./alarm.ts";
import { Books } from "./books.ts";
import { first, heldBriefly } from "./cut-off.ts";
import type { Decision } from "./decision.ts";
import { deviates } from "./deviation.ts";
import { factAbout } from "./fact-about.ts";
import { decisionTaken } from "./kinds/alarm.ts";
import { missionCreated, timeRecorded } from "./kinds/incident.ts";
import { lastSituation } from "./last-proposal.ts";
import { messageOf, routeFor } from "./messages.ts";
import { missionIdOf } from "./mission-id.ts";
import { freeOnBoard, sentOnBoard } from "./on-board.ts";
import { patiently } from "./patiently.ts";
import { problemOf } from "./problem-of.ts";
import { roleNow } from "./roles.ts";
import { unitsOut } from "./stand-down.ts";
import type { Way } from "./way.ts";
import { writeDecision } from "./write-decision.ts";
import { ifQuick, within } from "./within.ts";

export interface Decided {
  /** False where the ledger did not answer: the alarms went out all the same, and must be written down by hand. */
  readonly recorded: boolean;
  readonly alarms: readonly NewFact[];
}

const noProposal = absent("unknown", "Det forelå ikke noe forslag om enheten da den ble varslet.");

/** The role a unit is sent in, as its last proposal had it; where none speaks of it nobody knows. Who is akutthjelper stays one while out. */
const roleOf = (way: Way, unit: Unit): Recorded<MissionRole> => {
  if (isOrdinary(unit.kind)) return "ordinary";
  if (unit.kind === "police") return "ad-hoc-helper";
  if (roleNow(way, unit.id)?.role === "first-responder") return "first-responder";
  const made = way.proposals.at(-1);
  if (made?.proposed.includes(unit.id) || made?.possible.includes(unit.id)) return "first-responder";
  return made?.outside.includes(unit.id) ? "other-help" : noProposal;
};

/** The way a unit was alarmed by, for the message that stands it down; one that its source alarmed hears it by the main rule. */
const routeBack = (way: Way, unit: Unit) =>
  way.decisions.flatMap((d) => d.alarm).findLast((a) => a.unit === unit.id)?.route ??
  alarmRoute(unit.kind, way.missions.find((m) => m.unit === unit.id)?.route).route;

/** The condition the last proposal was made for. */
const lastCondition = (way: Way) =>
  Effect.map(lastSituation(way), (situation) => {
    const condition = situation?.indication.condition;
    return condition !== undefined && known(condition) ? condition : undefined;
  });

/** The units that heard they were alarmed or stood down, and when. */
const heard = (role: "alarmed" | "stood-down", facts: readonly NewFact[]) =>
  facts.flatMap((f): readonly { readonly unit: UnitId; readonly at: NewFact["valid"]["from"] }[] => {
    const said = f.payload as { readonly role?: string; readonly unit?: UnitId };
    return f.kind === timeRecorded.kind && said.role === role && said.unit
      ? [{ unit: said.unit, at: f.valid.from }]
      : [];
  });

/** Whether a decision departs from the last proposal; nothing is fetched for it. */
const departs = (way: Way, decision: Decision) =>
  Effect.gen(function* () {
    const { region, criteria } = yield* Books;
    const { observed, criterion } = way.received;
    const ordinary = new Set(region.units.filter((u) => isOrdinary(u.kind)).map((u) => u.id));
    return yield* heldBriefly(() =>
      deviates({
        proposed: way.proposals.at(-1)?.proposed,
        alarm: decision.alarm.map((a) => a.unit),
        out: unitsOut(way),
        isOrdinary: (unit) => ordinary.has(unit),
        arrest: indicate(criteria, { observed, criterion }).indication.condition === "cardiac-arrest",
      }),
    ).pipe(ifQuick("100 millis"));
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
  const units = new Map(region.units.map((u) => [u.id, u]));
  const unknown = [...decision.alarm.map((a) => a.unit), ...decision.standDown].filter((u) => !units.has(u));
  if (unknown.length > 0)
    return yield* new LedgerError({ reason: "Refused", message: `no unit ${unknown.join(", ")} in this region` });
  const alarmed = decision.alarm.map(({ unit, route }) => ({
    unit: units.get(unit)!,
    route: routeFor(units.get(unit)!, route),
    mission: missionIdOf(way, unit),
    role: roleOf(way, units.get(unit)!),
  }));

  const made = way.proposals.at(-1)?.fact;
  // Where the rules did not answer, what the client said is all there is.
  const deviating = (yield* departs(way, decision)) ?? decision.deviates ?? false;
  const facts: NonEmpty<NewFact> = [
    factAbout(
      way,
      by,
      decisionTaken,
      {
        alarm: alarmed.map(({ unit, route, mission, role }) => ({ unit: unit.id, route, mission, role })),
        standDown: decision.standDown,
        deviates: deviating,
        ...(decision.deviates === undefined || decision.deviates === deviating ? {} : { said: decision.deviates }),
        ...(decision.reason ? { reason: decision.reason } : {}),
        ...(made ? { proposal: made } : {}),
      },
      { ref: `decision@${at}/${by}`, at },
    ),
    ...alarmed
      .filter(({ unit }, i) => alarmed.findIndex((a) => a.unit === unit) === i)
      .filter(({ unit }) => !way.missions.some((m) => m.unit === unit.id))
      .map(({ unit, route, mission, role }) =>
        factAbout(way, by, missionCreated, { mission, unit: unit.id, role, route }, { ref: `mission/${mission}`, at }),
      ),
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
    mission: missionIdOf(way, u),
    route: routeBack(way, units.get(u)!),
    role: roleNow(way, u)?.role ?? roleOf(way, units.get(u)!),
  }));
  const sent = yield* Effect.forEach(
    [
      ...alarmed.map((a) => ({ ...a, kind: "alarm" as const })),
      ...standDowns.map((s) => ({ ...s, kind: "stand-down" as const })),
    ],
    ({ unit, mission, route, role, kind }) =>
      alarm(way, by, {
        unit,
        mission,
        route,
        role,
        message: messageOf(way, unit, mission, route, kind, identifying, problem, talkGroup),
      }),
    { concurrency: "unbounded" },
  );
  const alarms = sent.flat();
  yield* Effect.forEach(
    [
      ...heard("alarmed", alarms).map((u) => sentOnBoard(u.unit, u.at, way.incident)),
      ...heard("stood-down", alarms).map((u) => freeOnBoard(u.unit, u.at, way.incident)),
    ],
    (shown) => shown,
    { concurrency: "unbounded", discard: true },
  );
  // What could not be written before the alarms is tried once more with them; the same reference is never written twice.
  const after = [...(recorded ? [] : facts), ...alarms];
  const kept = !isNonEmpty(after) || (yield* ledger.append(after).pipe(patiently, ifQuick("2 seconds"))) !== undefined;
  if (!kept) yield* Effect.logError(`decision on ${way.incident} is carried out but not recorded`);
  return { recorded: kept, alarms } satisfies Decided;
}, first);
