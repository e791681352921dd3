import { it } from "@effect/vitest";
import { IncidentId } from "@prehosp/model";
import {
  AdapterError,
  Alarming,
  type AlarmMessage,
  Editions,
  Ledger,
  LedgerError,
  RadioEvents,
  Vault,
} from "@prehosp/ports";
import { memoryAlarming, memoryLedger } from "@prehosp/ports/memory";
import { Effect, Fiber, Layer } from "effect";
import { TestClock } from "effect/testing";
import { beforeEach, describe, expect, vi } from "vitest";
import { Books, type Decided, decide, kinds, propose, questionOf, receive, way } from "./index.ts";
import { OPERATOR, PLANTED, after, alarms, call, doors, now, unit } from "./test/one-call.ts";

const sent: AlarmMessage[] = [];
beforeEach(() => void (sent.length = 0));

const begun = Effect.gen(function* () {
  yield* receive(call(), OPERATOR);
  yield* propose(questionOf(call(), after(30)), (yield* Books).self);
  return yield* now;
});
const kindsOf = (decided: Decided) => decided.alarms.map((f) => f.kind);
const to = () => sent.map((m) => m.to).sort();
const gone = new LedgerError({ reason: "Unreachable", message: "the cable is cut" });

/** Every door that can fail an operator while units are alarmed, in one way of failing. */
const broken = (how: Effect.Effect<never, never>, ledger: Effect.Effect<never, LedgerError> = how) =>
  Layer.mergeAll(
    Layer.effect(
      Ledger,
      Effect.map(Ledger, (l) => Ledger.of({ ...l, append: () => ledger })),
    ),
    Layer.effect(
      Vault,
      Effect.map(Vault, (v) => Vault.of({ ...v, open: () => how })),
    ),
    Layer.effect(
      Editions,
      Effect.map(Editions, (e) => Editions.of({ ...e, get: () => how })),
    ),
    Layer.effect(
      RadioEvents,
      Effect.map(RadioEvents, (r) => RadioEvents.of({ ...r, talkGroup: () => how })),
    ),
  );

describe("a decision", () => {
  it.effect(
    "tells the 110 centre over the line and the crew in Nødnett; the centre hears neither problem nor patient",
    () =>
      Effect.gen(function* () {
        const { recorded, alarms: facts } = yield* decide(yield* begun, alarms(["fire-1", "110"]), OPERATOR);
        expect(recorded).toBe(true);
        expect(facts.map((f) => f.kind)).toEqual(["alarm.sent", "alarm.sent", "time.recorded"]);
        const [centre, crew] = ["110-org", "brann"].map((o) => sent.find((m) => m.to === o)!);
        expect(centre).toMatchObject({ place: PLANTED.address, route: "110" });
        expect([centre?.problem, centre?.patient]).toEqual([undefined, undefined]);
        expect(JSON.stringify(centre)).not.toContain(PLANTED.patient);
        expect([crew?.problem, crew?.talkGroup]).toEqual(["Antatt hjertestans", "HELSE-1"]);
        expect((yield* now).alarms.find((a) => a.to === "110-org")?.withheld).toEqual(
          expect.arrayContaining(["problem", "patient"]),
        );
      }).pipe(Effect.provide(doors(sent))),
  );

  it.effect("asks for a police patrol through 112 and never tells the patrol itself", () =>
    Effect.gen(function* () {
      yield* decide(yield* begun, alarms(["police-1", "112"]), OPERATOR);
      expect(to()).toEqual(["112-org"]);
      expect(JSON.stringify(sent)).not.toContain(PLANTED.patient);
      sent.length = 0;
      // Whatever route is said, the patrol's own organisation hears nothing.
      for (const route of ["110", "direct"] as const) {
        yield* TestClock.adjust("1 second");
        yield* decide(yield* now, alarms(["police-1", route]), OPERATOR);
      }
      expect([...new Set(to())]).toEqual(["112-org"]);
      expect([...new Set((yield* now).alarms.map((a) => a.route))]).toEqual(["112"]);
    }).pipe(Effect.provide(doors(sent))),
  );

  it.effect("after somebody else's is Conflict, and nothing is sent", () =>
    Effect.gen(function* () {
      const seen = yield* begun;
      yield* decide(seen, alarms(["rk-1", "direct"]), OPERATOR);
      sent.length = 0;
      const error = yield* Effect.flip(decide(seen, { ...alarms(["fire-1", "110"]), seen: seen.last }, OPERATOR));
      expect(error.reason).toBe("Conflict");
      expect(sent).toEqual([]);
      expect((yield* now).missions.map((m) => m.unit)).not.toContain(unit("fire-1"));
      yield* TestClock.adjust("1 second");
      expect(
        (yield* decide(yield* now, { ...alarms(["fire-1", "110"]), seen: (yield* now).last }, OPERATOR)).recorded,
      ).toBe(true);
    }).pipe(Effect.provide(doors(sent))),
  );

  it.effect("tells its units apart also where the id of the incident is as long as an id may be", () =>
    Effect.gen(function* () {
      const id = IncidentId.parse("h".repeat(96));
      yield* receive({ ...call(), id, missions: [], times: [] }, OPERATOR);
      const { recorded } = yield* decide((yield* way(id))!, alarms(["fire-1", "direct"], ["rk-1", "direct"]), OPERATOR);
      expect(recorded).toBe(true);
      const after = (yield* way(id))!;
      expect(after.missions.map((m) => m.unit)).toEqual(["fire-1", "rk-1"]);
      expect(new Set([...after.missions.map((m) => m.id), ...after.alarms.map((a) => a.mission)]).size).toBe(2);
    }).pipe(Effect.provide(doors(sent))),
  );

  it.effect("of a unit that is not in the region is refused whole", () =>
    Effect.gen(function* () {
      expect(
        (yield* Effect.flip(decide(yield* begun, alarms(["fire-1", "110"], ["nobody", "110"]), OPERATOR))).reason,
      ).toBe("Refused");
      expect(sent).toEqual([]);
    }).pipe(Effect.provide(doors(sent))),
  );
});

describe("nothing holds an alarm back", () => {
  const cases = [
    ["does not answer", Effect.die("unused"), Effect.fail(gone)],
    ["breaks", Effect.die(new TypeError("a driver broke")), undefined],
    ["never answers", Effect.never, undefined],
    ["never answers and cannot be interrupted", Effect.uninterruptible(Effect.never), undefined],
  ] as const;
  for (const [name, how, ledger] of cases)
    it.effect(
      `where every door ${name}, the units are told all the same, and the answer says that it is not written down`,
      () =>
        Effect.gen(function* () {
          const at = yield* begun;
          const asked = yield* Effect.forkChild(
            decide(at, alarms(["fire-1", "110"], ["rk-1", "direct"]), OPERATOR).pipe(
              Effect.provide(broken(how, ledger)),
            ),
          );
          yield* TestClock.adjust("4 seconds");
          expect(to()).toEqual(["110-org", "brann", "rk"]);
          yield* TestClock.adjust("6 seconds");
          const decided = yield* Fiber.join(asked);
          expect(decided.recorded).toBe(false);
          expect(kindsOf(decided).filter((k) => k === "alarm.sent")).toHaveLength(3);
          expect((yield* now).decisions).toEqual([]);
        }).pipe(Effect.provide(doors(sent))),
    );

  it.effect("a ledger that stumbles once has the decision and the alarms in the end", () =>
    Effect.gen(function* () {
      const at = yield* begun;
      const real = yield* Ledger;
      let first = true;
      const stumbling = Ledger.of({
        ...real,
        append: (facts, expected) =>
          Effect.suspend(() => (first ? ((first = false), Effect.fail(gone)) : real.append(facts, expected))),
      });
      expect(
        (yield* decide(at, alarms(["fire-1", "110"]), OPERATOR).pipe(Effect.provideService(Ledger, stumbling)))
          .recorded,
      ).toBe(true);
      const after = yield* now;
      expect([after.decisions.length, after.alarms.length, after.missions.length]).toEqual([1, 2, 2]);
    }).pipe(Effect.provide(doors(sent))),
  );
});

describe("a recipient that is not reached", () => {
  const refusing = memoryAlarming({ sent, answer: (m) => (m.to === "brann" ? "Refused" : "received") });
  it.effect("is a fact, and the others are told", () =>
    Effect.gen(function* () {
      const decided = yield* decide(yield* begun, alarms(["fire-1", "110"], ["rk-1", "direct"]), OPERATOR);
      expect(decided.recorded).toBe(true);
      expect(to()).toEqual(["110-org", "rk"]);
      expect((yield* now).failures).toMatchObject([{ to: "brann", unit: "fire-1", reason: "Refused" }]);
      expect(
        (yield* now).timeline.points.filter((p) => p.role === "alarmed" && p.unit !== unit("amb-1")).map((p) => p.unit),
      ).toEqual(["fire-1", "rk-1"]);
    }).pipe(Effect.provide(Layer.mergeAll(doors(sent), refusing))),
  );

  it.effect("leaves a unit that nobody could tell of without an alarm time", () =>
    Effect.gen(function* () {
      yield* decide(yield* begun, alarms(["fire-1", "direct"]), OPERATOR);
      expect((yield* now).timeline.points.filter((p) => p.unit === unit("fire-1"))).toEqual([]);
      expect((yield* now).failures).toHaveLength(1);
    }).pipe(Effect.provide(Layer.mergeAll(doors(sent), refusing))),
  );

  const ways = [
    ["breaks", Effect.die(new TypeError("an adapter broke")), "Unintelligible"],
    ["never answers", Effect.never, "TimedOut"],
    ["cannot be interrupted", Effect.uninterruptible(Effect.never), "TimedOut"],
    [
      "cannot be reached",
      Effect.fail(new AdapterError({ adapter: "x", operation: "send", reason: "Unreachable", message: "away" })),
      "Unreachable",
    ],
  ] as const;
  for (const [name, how, reason] of ways)
    it.effect(`is a fact where its adapter ${name}, and the others are told at once`, () =>
      Effect.gen(function* () {
        const at = yield* begun;
        const real = yield* Alarming;
        const half = Alarming.of({ ...real, send: (m) => (m.to === "brann" ? how : real.send(m)) });
        const asked = yield* Effect.forkChild(
          decide(at, alarms(["fire-1", "110"], ["rk-1", "direct"]), OPERATOR).pipe(
            Effect.provideService(Alarming, half),
          ),
        );
        // In no time of the clock at all; what runs on is the real work of opening the vault.
        yield* Effect.promise(() => vi.waitFor(() => expect(to()).toEqual(["110-org", "rk"])));
        yield* TestClock.adjust("5 seconds");
        expect((yield* Fiber.join(asked)).recorded).toBe(true);
        expect((yield* now).failures).toMatchObject([{ to: "brann", reason }]);
      }).pipe(Effect.provide(doors(sent))),
    );
});

describe("a proposal", () => {
  for (const [name, how] of [
    ["breaks", Effect.die("broken")],
    ["never answers", Effect.uninterruptible(Effect.never)],
  ] as const)
    it.effect(`is given although the ledger ${name}, and says that it is not written down`, () =>
      Effect.gen(function* () {
        const { self } = yield* Books;
        const asked = yield* Effect.forkChild(
          propose(questionOf(call(), after(30)), self).pipe(Effect.provide(broken(how))),
        );
        yield* TestClock.adjust("2 seconds");
        const answer = yield* Fiber.join(asked);
        expect("proposal" in answer).toBe(true);
        expect(answer.recorded).toBe(false);
      }).pipe(Effect.provide(Layer.mergeAll(doors(sent), memoryLedger({ kinds })))),
    );
});
