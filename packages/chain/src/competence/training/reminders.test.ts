import { Course, CourseDate, Pack } from "@prehosp/competence";
import { ActorRef, OrgId, type PersonId, UnitId } from "@prehosp/model";
import { type Day, type Instant, addSeconds, epoch, instantOf, osloDay } from "@prehosp/model/time";
import { Ledger, type Notice, type Timer, Timers } from "@prehosp/ports";
import {
  type MemoryLedgerStore,
  memoryEditions,
  memoryLedger,
  memoryNotifier,
  memoryTimers,
} from "@prehosp/ports/memory";
import { expect, it } from "@effect/vitest";
import { Clock, Effect, Fiber, Layer, Stream } from "effect";
import { TestClock } from "effect/testing";
import { evidenceRecorded } from "../../kinds/evidence.ts";
import { kinds } from "../../kinds/index.ts";
import { crewSaid } from "../../kinds/readiness.ts";
import { competenceLayer } from "../book.ts";
import { saidFact } from "../said.ts";
import { offerCourse, setDate } from "./courses.ts";
import { isMorning, morning, morningTimer, sendReminders } from "./reminders.ts";
import { remindersSent } from "./reminders-sent.ts";
import { saySeats } from "./seats.ts";

const [OWNER, SELF, UNIT] = [OrgId.parse("fire"), ActorRef.parse("prehosp"), UnitId.parse("fire-1")];
const START = "2026-11-01T12:00:00.000Z" as Instant;
const person = "person-1" as PersonId;
const pack = Pack.parse({
  id: "test",
  edition: "1",
  layer: "national",
  requirements: [
    {
      id: "practice",
      version: "1.0",
      title: { nb: "Øvelse" },
      cites: ["AH-2.6-c"],
      subject: "person",
      warnDays: 30,
      needs: {
        has: "skills",
        kinds: ["practice"],
        outcomes: ["passed"],
        fresh: { kind: "rolling", months: 12 },
        unrecorded: "not-met",
      },
    },
  ],
});
const about = (ref: string) => ({ subject: ref, owner: OWNER, by: SELF, at: START, ref });
const practised = (on: string, ref: string) =>
  saidFact(
    evidenceRecorded,
    {
      person,
      competence: "skills" as never,
      kind: "practice",
      on: on as Day,
      outcome: "passed",
      attributes: {},
      attestedBy: SELF,
      documented: true,
      source: { system: "t", ref },
    },
    about(ref),
  );
const crew = saidFact(
  crewSaid,
  { said: { id: "c" as never, by: person, unit: UNIT, at: START, joined: [person] } },
  about("crew"),
);

/** What outlives a process: its facts and its timers; and what was sent in all. */
const world = () => ({
  ledger: { facts: [] } as MemoryLedgerStore,
  timers: new Map<string, Timer>(),
  sent: [] as Notice[],
});
const process = ({ ledger, timers, sent }: ReturnType<typeof world>) =>
  competenceLayer([pack]).pipe(
    Layer.provideMerge(
      Layer.mergeAll(
        memoryLedger({ kinds, store: ledger }),
        memoryTimers({ store: timers }),
        memoryEditions(),
        memoryNotifier({ sent }),
      ),
    ),
  );
const now = Effect.map(Clock.currentTimeMillis, instantOf);
const ringing = Effect.gen(function* () {
  const timers = yield* Timers;
  yield* timers.set(morningTimer(osloDay(yield* now)));
  yield* Stream.runForEach(timers.ringing, (timer) =>
    Effect.gen(function* () {
      if (isMorning(timer)) yield* morning(timer, OWNER, SELF, yield* now);
    }),
  );
});
const until = (at: string) => TestClock.setTime(epoch(at as Instant));

it.effect("a reminder rings once, thirty days before it runs out, across restarts and days without a hub", () =>
  Effect.gen(function* () {
    const all = world();
    yield* until(START);
    yield* Effect.gen(function* () {
      yield* (yield* Ledger).append([practised("2026-01-10", "a"), crew]);
      const hub = yield* Effect.forkChild(ringing);
      // It runs out on 10 January: the warning is due on 11 December, and the hub is stopped on the 8th.
      for (const day of ["02", "05", "08"]) yield* until(`2026-12-${day}T12:00:00.000Z`);
      expect(all.sent).toEqual([]);
      yield* Fiber.interrupt(hub);
    }).pipe(Effect.provide(process(all)));
    // Down over the day itself, and up again.
    yield* until("2026-12-14T10:00:00.000Z");
    for (const at of ["2026-12-14T11:00:00.000Z", "2026-12-16T12:00:00.000Z"])
      yield* Effect.gen(function* () {
        const hub = yield* Effect.forkChild(ringing);
        yield* until(at);
        yield* until(addSeconds(at as Instant, 2 * 86_400));
        yield* Fiber.interrupt(hub);
      }).pipe(Effect.provide(process(all)));
    expect(all.sent).toEqual([
      { to: person, code: "competence.runs-out", values: { requirement: "practice", before: "2027-01-10" } },
    ]);
    expect([...all.timers.keys()]).toEqual(["competence-reminders:2026-12-19"]);
  }),
);

it.effect("a notice that does not go out is not written down as sent, and goes the next time", () =>
  Effect.gen(function* () {
    const all = world();
    yield* until("2026-12-20T12:00:00.000Z");
    yield* Effect.gen(function* () {
      yield* (yield* Ledger).append([practised("2026-01-10", "a"), crew]);
      expect(yield* sendReminders(OWNER, SELF, yield* now)).toBe(1);
      expect(yield* sendReminders(OWNER, SELF, yield* now)).toBe(0);
      const winter = { from: "2026-12-01" as Day, to: "2027-01-01" as Day };
      expect(yield* remindersSent(OWNER, winter)).toMatchObject([{ person, requirement: "practice" }]);
      expect(yield* remindersSent(OrgId.parse("other"), winter)).toEqual([]);
      // A new practice has a new day of its own; what was said of the old one says nothing now.
      yield* (yield* Ledger).append([practised("2026-12-19", "b")]);
      yield* until("2027-11-25T12:00:00.000Z");
      expect(yield* sendReminders(OWNER, SELF, yield* now)).toBe(1);
    }).pipe(Effect.provide(process(all)));
    expect(all.sent.map((n) => n.values["before"])).toEqual(["2027-01-10", "2027-12-19"]);
  }),
);

it.effect("e-learning that is not done is told of three days before class, and not once it is done", () =>
  Effect.gen(function* () {
    const all = world();
    yield* until("2026-11-20T12:00:00.000Z");
    const radio = Course.parse({
      id: "radio",
      title: { nb: "Radio" },
      kind: "class",
      hours: 7.5,
      gives: ["user"],
      prerequisites: [],
      preCourse: "skills",
      terminalTypes: [],
      items: [],
    });
    const date = CourseDate.parse({
      id: "d",
      course: "radio",
      organisation: OWNER,
      place: "Bø",
      from: "2026-12-10",
      to: "2026-12-10",
      seats: 4,
    });
    yield* Effect.gen(function* () {
      yield* offerCourse(radio, OWNER, SELF, yield* now);
      yield* setDate(date, SELF, yield* now);
      const enrolled = ["p1", "p2"].map((p) => ({ id: p, at: START, date: "d", kind: "enrolled", person: p }));
      yield* saySeats(date, enrolled, { by: SELF, now: yield* now });
      const eLearning = {
        ...practised("2026-12-01", "p2"),
        payload: { ...practised("2026-12-01", "p2").payload, person: "p2" as PersonId },
      };
      yield* (yield* Ledger).append([eLearning]);
      yield* until("2026-12-06T12:00:00.000Z");
      expect(yield* sendReminders(OWNER, SELF, yield* now)).toBe(0);
      yield* until("2026-12-07T07:00:00.000Z");
      expect(yield* sendReminders(OWNER, SELF, yield* now)).toBe(1);
      // Whoever holds the class sees it, and nobody who has neither the class nor the person.
      const december = { from: "2026-12-01" as Day, to: "2027-01-01" as Day };
      const about = { person: "p1", code: "not-ready-for-class", requirement: "pre-course:skills", date: "d" };
      expect(yield* remindersSent(OWNER, december)).toEqual([{ ...about, before: "2026-12-10", at: yield* now }]);
      expect(yield* remindersSent(OrgId.parse("other"), december)).toEqual([]);
      expect(yield* remindersSent(OWNER, { ...december, to: "2026-12-07" as Day })).toEqual([]);
    }).pipe(Effect.provide(process(all)));
    expect(all.sent).toEqual([
      {
        to: "p1",
        code: "competence.not-ready-for-class",
        values: { requirement: "pre-course:skills", before: "2026-12-10", date: "d" },
      },
    ]);
  }),
);
