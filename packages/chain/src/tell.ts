import { alarmTemplates, disclose, fallback, render, standDownTemplate } from "@prehosp/disclosure";
import type { ActorRef, AlarmRoute, Channel, MissionId, MissionRole, Released, Unit } from "@prehosp/model";
import { type Recorded, known } from "@prehosp/model/absence";
import { type Instant, instantOf } from "@prehosp/model/time";
import { AdapterError, type AlarmMessage, Alarming, type NewFact } from "@prehosp/ports";
import { Clock, type Duration, Effect } from "effect";
import { Books } from "./books.ts";
import { heldBriefly } from "./cut-off.ts";
import { factAbout } from "./fact-about.ts";
import { alarmFailed, alarmFallback, alarmSent } from "./kinds/alarm.ts";
import { type Addressed, type Sayable, saidIn } from "./messages.ts";
import { patiently } from "./patiently.ts";
import { languageOf } from "./region.ts";
import type { Way } from "./way.ts";
import { within } from "./within.ts";

/** One unit to be told, and what there is to say. */
export interface Alarmed {
  readonly unit: Unit;
  readonly mission: MissionId;
  readonly route: AlarmRoute;
  readonly role: Recorded<MissionRole>;
  readonly message: Sayable;
}

/** How long a receipt is waited for over the ordinary channel, and over each that is tried in its place. */
const FIRST = "5 seconds";
const NEXT = "2 seconds";

const failure = (reason: AdapterError["reason"], message: string) =>
  new AdapterError({ adapter: "alarming", operation: "send", reason, message });
const late = failure("TimedOut", "no receipt in time");
const broke = failure("Unintelligible", "the adapter broke");

/** Calls disclosure; what it cannot judge is undefined, and not sent. */
const judged = <A>(rules: () => A) =>
  heldBriefly(rules).pipe(Effect.catchCause(() => Effect.succeed(undefined as A | undefined)));

/**
 * Tells one recipient what disclosure lets through, over its ordinary channel; where that fails, the place and "ring AMK" over
 * the others in turn, least held back first. Gives the facts of all that was tried; never fails.
 */
export const tell = (way: Way, by: ActorRef, alarmed: Alarmed, addressed: Addressed) =>
  Effect.gen(function* () {
    const { disclosure, region } = yield* Books;
    const alarming = yield* Alarming;
    const { unit, mission, route, role } = alarmed;
    const { to } = addressed;
    const language = languageOf(region, to.organisation);
    const message = saidIn(alarmed.message, language);
    const isAlarm = message.kind === "alarm";
    const common = { message: message.kind, mission, unit: unit.id, route, to: to.organisation };

    const now = Effect.map(Clock.currentTimeMillis, instantOf);
    // The reference carries the instant, so that a second alarm is another fact.
    const about = (at: Instant, over: string) => ({
      ref: `${message.kind}/${mission}/${to.organisation}/${to.role}/${route}/${over}@${at}`,
      at,
    });
    const failed = (reason: string, over: string) =>
      Effect.gen(function* () {
        yield* Effect.logWarning(`alarm of ${unit.id} not delivered to ${to.organisation}: ${reason}`);
        return factAbout(way, by, alarmFailed, { ...common, reason }, about(yield* now, over));
      });

    const send = (released: Released<AlarmMessage>, limit: Duration.Input) =>
      Effect.suspend(() => (isAlarm ? alarming.send : alarming.standDown)(released)).pipe(
        patiently,
        Effect.catchDefect(() => Effect.fail(broke)),
        within(limit),
        Effect.flatMap((receipt) => (receipt._tag === "Some" ? Effect.succeed(receipt.value) : Effect.fail(late))),
        Effect.result,
      );

    /** All that the recipient may have over a channel. */
    const whole = (channel: Channel, limit: Duration.Input) =>
      Effect.gen(function* () {
        const said = { ...message, to: to.organisation, channel: channel.id };
        // A 110 centre relays what it is told: what is known not to be an akutthjelper mission must not go on as one.
        const as = to.role === "110" && known(role) && role !== "first-responder" ? "partner" : to.role;
        const template = isAlarm ? alarmTemplates[as] : standDownTemplate;
        const made = yield* judged(() => {
          const { may, withheld } = disclose<AlarmMessage>(said, to, channel, disclosure);
          return { withheld, out: may && { ...may, texts: render(template, may, language, unit.name).texts } };
        });
        if (!made?.out) return yield* failed(made ? "NothingMayGo" : "NotJudged", channel.id);
        const sent = yield* send(made.out, limit);
        if (sent._tag === "Failure") return yield* failed(sent.failure.reason, channel.id);
        const withheld = made.withheld.map((w) => w.field);
        const payload = { ...common, channel: channel.id, withheld, receipt: sent.success.receipt };
        return factAbout(way, by, alarmSent, payload, about(yield* now, channel.id));
      });

    /** The smallest message over the best of some channels, and over the rest of them until one carries it. */
    const otherwise = (up: readonly Channel[]): Effect.Effect<readonly NewFact[]> =>
      Effect.gen(function* () {
        const least = yield* judged(() => fallback(message, to, up, disclosure, language, unit.name));
        const channel = up.find((c) => c.id === least?.channel);
        const tried = { ...common, because: least?.because ?? ("not-judged" as const) };
        const withheld = least?.withheld.map((w) => w.field) ?? [];
        const may = least?.may;
        if (!channel || !may) {
          const reason = !least ? "NotJudged" : channel ? "NothingMayGo" : "NoChannel";
          return [factAbout(way, by, alarmFallback, { ...tried, withheld, reason }, about(yield* now, "none"))];
        }
        const rest = up.filter((c) => c !== channel);
        // The least message calls out; a stand-down that said so would do harm, and holds nothing to keep back but the place.
        if (least.because === "everything-can-go" || !isAlarm) {
          const fact = yield* whole(channel, NEXT);
          return fact.kind === alarmSent.kind ? [fact] : [fact, ...(yield* otherwise(rest))];
        }
        const { incident, status, kind } = message;
        const envelope = { to: to.organisation, incident, mission, unit: unit.id, route, status, kind };
        const sent = yield* send({ ...envelope, ...may, channel: channel.id, texts: least.texts }, NEXT);
        const came =
          sent._tag === "Success" ? { receipt: sent.success.receipt } : { reason: sent.failure.reason as string };
        const payload = { ...tried, channel: channel.id, withheld, ...came };
        const fact = factAbout(way, by, alarmFallback, payload, about(yield* now, channel.id));
        return sent._tag === "Success" ? [fact] : [fact, ...(yield* otherwise(rest))];
      });

    const first = addressed.channel ? yield* whole(addressed.channel, FIRST) : yield* failed("NoChannel", "ordinary");
    return first.kind === alarmSent.kind ? [first] : [first, ...(yield* otherwise(addressed.others))];
  });
