import { disclose } from "@prehosp/disclosure";
import type { ActorRef, AlarmRoute, MissionId, Unit } from "@prehosp/model";
import { type Instant, instantOf } from "@prehosp/model/time";
import { AdapterError, Alarming, type NewFact } from "@prehosp/ports";
import { Clock, Effect, Option } from "effect";
import { Books } from "./books.ts";
import { heldBriefly } from "./cut-off.ts";
import { subjectOf } from "./facts-of.ts";
import { alarmFailed, alarmSent } from "./kinds/alarm.ts";
import { timeRecorded } from "./kinds/incident.ts";
import { type Addressed, type Sayable, recipients } from "./messages.ts";
import { patiently } from "./patiently.ts";
import type { Way } from "./way.ts";
import { within } from "./within.ts";

export interface Alarmed {
  readonly unit: Unit;
  readonly mission: MissionId;
  readonly route: AlarmRoute;
  readonly message: Sayable;
}

/** The facts of one sending share who, what and when; the reference carries the instant, so that a second alarm is another fact. */
const about = (way: Way, by: ActorRef, at: Instant, ref: string): Omit<NewFact, "kind" | "version" | "payload"> => ({
  subject: subjectOf(way.incident),
  owner: way.owner,
  by,
  status: way.status,
  valid: { from: at, exactness: "exact" },
  source: { system: "prehosp", ref: `${way.incident}#${ref}@${at}` },
});

/** Sends to one recipient what disclosure lets through, and gives the fact of how it went; never fails. */
const tell = (way: Way, by: ActorRef, { unit, mission, route, message }: Alarmed, { to, channel }: Addressed) =>
  Effect.gen(function* () {
    const { disclosure } = yield* Books;
    const alarming = yield* Alarming;
    const addressed = { ...message, to: to.organisation, channel: channel.id };
    const released = yield* heldBriefly(() => disclose(addressed, to, channel, disclosure)).pipe(Effect.option);
    // What could not be judged is not sent; that too is told to the operator.
    const { may, withheld } = Option.getOrElse(released, () => ({ may: undefined, withheld: [] }));
    const send = message.kind === "alarm" ? alarming.send : alarming.standDown;
    const sent = may
      ? yield* send(may).pipe(
          patiently,
          Effect.catchDefect(() => Effect.fail(broke)),
          within("5 seconds"),
          Effect.flatMap((receipt) => (receipt._tag === "Some" ? Effect.succeed(receipt.value) : Effect.fail(late))),
          Effect.result,
        )
      : undefined;
    const at = instantOf(yield* Clock.currentTimeMillis);
    const common = { message: message.kind, mission, unit: unit.id, route, to: to.organisation };
    const ref = `${message.kind}/${mission}/${to.organisation}`;
    if (sent?._tag === "Success") {
      const payload = {
        ...common,
        channel: channel.id,
        withheld: withheld.map((w) => w.field),
        receipt: sent.success.receipt,
      };
      return { ...about(way, by, at, ref), kind: alarmSent.kind, version: alarmSent.version, payload };
    }
    const reason = sent?.failure.reason ?? (Option.isSome(released) ? "NothingMayGo" : "TimedOut");
    yield* Effect.logWarning(`alarm of ${unit.id} not delivered to ${to.organisation}: ${reason}`);
    return {
      ...about(way, by, at, ref),
      kind: alarmFailed.kind,
      version: alarmFailed.version,
      payload: { ...common, reason },
    };
  });

const late = new AdapterError({
  adapter: "alarming",
  operation: "send",
  reason: "TimedOut",
  message: "no receipt within five seconds",
});

const broke = new AdapterError({
  adapter: "alarming",
  operation: "send",
  reason: "Unintelligible",
  message: "the adapter broke",
});

/** Alarms one unit, all its recipients at once; the unit counts as alarmed from the first receipt, and the instant is a fact. */
export const alarm = Effect.fn("chain.alarm")(function* (way: Way, by: ActorRef, alarmed: Alarmed) {
  const { region } = yield* Books;
  const told = yield* Effect.forEach(
    recipients(region, alarmed.unit, alarmed.route),
    (r) => tell(way, by, alarmed, r),
    { concurrency: "unbounded" },
  );
  const standsDown = alarmed.message.kind === "stand-down";
  // A unit that says no to being stood down is still coming.
  const reached = told.find(
    (f) => f.kind === alarmSent.kind && !(standsDown && "receipt" in f.payload && f.payload.receipt === "refused"),
  );
  if (!reached) return told as readonly NewFact[];
  const role = standsDown ? "stood-down" : "alarmed";
  const at = reached.valid.from;
  const time: NewFact = {
    ...about(way, by, at, `${role}/${alarmed.unit.id}`),
    kind: timeRecorded.kind,
    version: timeRecorded.version,
    payload: { role, unit: alarmed.unit.id, at, exactness: "exact" },
  };
  return [...told, time] as readonly NewFact[];
});
