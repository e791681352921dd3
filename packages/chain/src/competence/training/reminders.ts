import { type Reminder, type RunsOut, classReminders, qualified, remindersDue, remindersOf } from "@prehosp/competence";
import { type DisclosurePolicy, disclose } from "@prehosp/disclosure";
import type { ActorRef, Channel, ChannelId, OrgId } from "@prehosp/model";
import { type Day, type Instant, addDays, addSeconds, osloDay, startOfDay } from "@prehosp/model/time";
import { type AdapterError, Ledger, type LedgerError, type Notice, Notifier, type Timer, Timers } from "@prehosp/ports";
import { Effect } from "effect";
import { reminderSent } from "../../kinds/training.ts";
import { patiently } from "../../patiently.ts";
import { Competence } from "../book.ts";
import { type Membership, membershipsAt, settingsAt } from "../judging/memberships.ts";
import { saidFact } from "../said.ts";
import { seatsOn } from "./seats.ts";
import { unready } from "./unready.ts";

const ABOUT = "competence-reminders";
const SEVEN = 7 * 3600;

const internal: Channel = { id: "own-organisation" as ChannelId, kind: "internal", secure: false, heardBy: [] };
/** What a reminder holds: codes, a day and the opaque key it goes to. Nothing else may ever stand in one. */
const policy: DisclosurePolicy = {
  id: "own-reminders",
  edition: "1",
  decided: { by: "prehosp" as ActorRef, on: "2026-11-22" as Day, source: "docs/design" },
  classes: { to: "operational", code: "operational", values: "operational" },
  coded: {},
  freeText: [],
  together: [],
  envelope: ["to", "code"],
  allow: { owner: ["to", "code", "values"] },
  health: [],
  channels: [internal],
};

/** The morning timer of a day: at seven in Norway. */
export const morningTimer = (day: Day): Timer => ({
  id: `${ABOUT}:${day}`,
  due: addSeconds(startOfDay(day), SEVEN),
  about: ABOUT,
});

/** Everything that anybody is to be reminded of: what runs out, for those who serve, and what is missing before a class. */
export const reminders = (now: Instant): Effect.Effect<readonly Reminder[], LedgerError, Competence> =>
  Effect.gen(function* () {
    const competence = yield* Competence;
    const on = osloDay(now);
    const book = yield* competence.book({ on, knownAt: now });
    const stored = yield* competence.stored;
    const settings = settingsAt(stored, { on, knownAt: now });
    const warned = [...new Set(book.packs.flatMap((p) => p.requirements.map((r) => r.id)))].flatMap((id) => {
      const requirement = book.requirement(id);
      return requirement?.subject === "person" && requirement.warnDays !== undefined
        ? [{ requirement: id, warnDays: [requirement.warnDays] }]
        : [];
    });
    const runsOut = ({ person, owner, roles, unit }: Membership): readonly RunsOut[] =>
      roles.flatMap((role) => {
        const facts = { ...settings({ owner, ...(unit ? { unit } : {}) }), role };
        return warned.flatMap(({ requirement, warnDays }) => {
          const { outcome, until } = qualified(book, { subject: { person }, requirement, on, knownAt: now, facts });
          return outcome === "met" && until !== undefined ? [{ person, requirement, until, warnDays }] : [];
        });
      });
    // One person at a time, so that nothing else waits for a morning with many.
    const rows = yield* Effect.forEach(membershipsAt(stored, { on, knownAt: now }), (one) =>
      Effect.as(Effect.yieldNow, one).pipe(Effect.map(runsOut)),
    );
    const classes = [...stored.dates.values()].flatMap((date) => {
      const course = stored.courses.get(date.course);
      const seats = seatsOn(stored, date);
      return course && seats.from > on ? classReminders(date, seats, unready(book, course, seats, now)) : [];
    });
    return [...remindersOf(rows.flat()), ...classes];
  });

/**
 * Sends what is due today and not sent: each once, however often it is asked and whatever was stopped in between. A reminder is written
 * down when it is out; a hub that dies between the two sends it once more rather than never.
 */
export const sendReminders: (
  owner: OrgId,
  self: ActorRef,
  now: Instant,
) => Effect.Effect<number, AdapterError | LedgerError, Competence | Ledger | Notifier> = Effect.fn(
  "chain.sendReminders",
)(function* (owner, self, now) {
  const all = yield* reminders(now);
  const sent = (yield* (yield* Competence).stored).reminded;
  const due = remindersDue(all, { on: osloDay(now), sent });
  const notifier = yield* Notifier;
  const ledger = yield* Ledger;
  for (const { id, code, person, requirement, before, date } of due) {
    const notice: Notice = {
      to: person as string as ActorRef,
      code: `competence.${code}`,
      values: { requirement, before, ...(date === undefined ? {} : { date }) },
    };
    const { may } = disclose(notice, { organisation: owner, role: "owner" }, internal, policy);
    if (!may) continue;
    yield* notifier.notify(may).pipe(patiently);
    const about = { subject: `person:${person}`, owner, by: self, at: now, ref: id };
    yield* ledger.append([saidFact(reminderSent, { id, code, person, requirement, before }, about)]).pipe(patiently);
  }
  return due.length;
});

/** Whether a timer is one of the mornings'. */
export const isMorning = ({ about }: Timer): boolean => about === ABOUT;

/** Rings in the morning: sends what is due, sets the next morning, and only then is done with this one. */
export const morning = (timer: Timer, owner: OrgId, self: ActorRef, now: Instant) =>
  Effect.gen(function* () {
    const timers = yield* Timers;
    yield* sendReminders(owner, self, now);
    yield* timers.set(morningTimer(addDays(osloDay(now), 1))).pipe(patiently);
    yield* timers.done(timer.id).pipe(patiently);
  });
