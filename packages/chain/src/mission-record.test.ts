import { it } from "@effect/vitest";
import { Incident } from "@prehosp/model";
import { type Day, addDays, osloDay } from "@prehosp/model/time";
import { type AlarmMessage, Ledger, LedgerError, Picture, Vault } from "@prehosp/ports";
import { Effect } from "effect";
import { beforeEach, describe, expect } from "vitest";
import {
  type OralReport,
  callList,
  closeMission,
  crewOf,
  decide,
  handOver,
  identifyCrew,
  kinds,
  missionRecords,
  receive,
  settle,
  settlementMissions,
  settledIn,
  settlements,
  subjectOf,
  tellReport,
  tellUse,
  way,
} from "./index.ts";
import { factCount, stateOf, work } from "./test/desk.ts";
import {
  CALL,
  OPERATOR,
  after,
  alarms,
  at,
  begun,
  call,
  decided,
  doors,
  now,
  region,
  told,
  unit,
} from "./test/one-call.ts";

const sent: AlarmMessage[] = [];
beforeEach(() => void (sent.length = 0));
const fire = unit("fire-1");

const REPORT: OralReport = {
  from: fire,
  to: unit("amb-1"),
  arrived: after(400),
  help: ["compressions"],
  circumstances: ["no-access"],
  words: "Plantet ord om døra",
};

describe("the mission record", () => {
  it.effect("frees the unit at once and leaves what is missing on the list, each with whose work it is", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* decided(["fire-1", "110"]);
      expect(yield* work).toEqual([]);
      yield* at(900);
      yield* closeMission(yield* now, fire, OPERATOR);
      expect(yield* stateOf("fire-1")).toBe("free");
      const [record] = missionRecords(yield* now);
      expect(record).toMatchObject({
        unit: "fire-1",
        alarmed: after(40),
        atScene: { absent: "not-recorded" },
        atPatient: { absent: "not-recorded" },
        free: after(900),
        operativelyClosed: true,
        complete: false,
      });
      expect((yield* work).map((i) => [i.code, i.responsible, i.since])).toEqual([
        ["arrival-documented", "amk", after(900)],
        ["oral-report", "brann", after(900)],
        ["report-recorded", "amk", after(900)],
        ["crew-identity", "brann", after(900)],
      ]);
    }).pipe(Effect.provide(doors(sent))),
  );

  it.effect("closed twice adds nothing, and the unit is free although the ledger does not answer", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* decided(["fire-1", "110"], ["rk-1", "direct"]);
      const before = yield* now;
      yield* at(900);
      yield* closeMission(before, fire, OPERATOR);
      const many = yield* factCount;
      yield* at(910);
      yield* closeMission(before, fire, OPERATOR);
      yield* closeMission(yield* now, fire, OPERATOR);
      expect(yield* factCount).toBe(many);
      expect(missionRecords(yield* now)[0]?.free).toBe(after(900));
      const ledger = yield* Ledger;
      const away = new LedgerError({ reason: "Full", message: "no room" });
      const deaf = Ledger.of({ ...ledger, append: () => Effect.fail(away) });
      const closing = closeMission(yield* now, unit("rk-1"), OPERATOR).pipe(Effect.provideService(Ledger, deaf));
      expect((yield* Effect.flip(closing)).reason).toBe("Full");
      expect([yield* stateOf("rk-1"), yield* factCount]).toEqual(["free", many]);
    }).pipe(Effect.provide(doors(sent))),
  );

  it.effect("closed, stood down or told free here, a unit sent elsewhere meanwhile stays out on the board", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* decided(["fire-1", "110"], ["rk-1", "direct"]);
      const other = Incident.parse({
        ...call(),
        id: "call-2",
        missions: [],
        times: [],
        source: { system: "amis", ref: "call-2" },
      });
      yield* at(300);
      yield* receive(other, OPERATOR);
      yield* decide((yield* way(other.id))!, alarms(["fire-1", "110"]), OPERATOR);
      const out = { unit: fire, state: { at: after(310), is: "under-way" } } as const;
      yield* (yield* Picture).report(out);
      yield* at(400);
      yield* closeMission(yield* now, fire, OPERATOR);
      yield* closeMission(yield* now, unit("rk-1"), OPERATOR);
      yield* told("fire-1", "unit-free", 420);
      expect([yield* stateOf("fire-1"), yield* stateOf("rk-1")]).toEqual(["under-way", "free"]);
      // On this incident it is closed all the same, and the other sets it free.
      expect(missionRecords(yield* now).find((r) => r.unit === fire)?.operativelyClosed).toBe(true);
      yield* at(900);
      yield* closeMission((yield* way(other.id))!, fire, OPERATOR);
      expect(yield* stateOf("fire-1")).toBe("free");
    }).pipe(Effect.provide(doors(sent))),
  );

  it.effect("is complete by report, record, identity and a lawful end; words and names lie in the vault only", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* decided(["fire-1", "110"]);
      yield* at(900);
      yield* closeMission(yield* now, fire, OPERATOR);
      yield* tellReport(yield* now, REPORT, OPERATOR);
      yield* identifyCrew(yield* now, fire, { name: "Plantet Mannskap" }, OPERATOR);
      const many = yield* factCount;
      yield* tellReport(yield* now, REPORT, OPERATOR);
      yield* identifyCrew(yield* now, fire, { name: "Plantet Mannskap" }, OPERATOR);
      expect(yield* factCount).toBe(many);
      expect(missionRecords(yield* now)[0]).toMatchObject({
        report: { to: "amb-1", circumstances: ["no-access"], words: true },
        crew: "name",
      });
      expect((yield* work).map((i) => [i.code, i.responsible])).toEqual([
        ["arrival-documented", "amk"],
        ["report-recorded", "hf"],
      ]);
      yield* handOver(yield* now, OPERATOR);
      yield* settle(yield* now, "arrival-documented:fire-1", "unit-cannot-recall", OPERATOR);
      expect(yield* work).toEqual([]);
      expect(missionRecords(yield* now)[0]).toMatchObject({
        complete: true,
        recordedBy: "amb-1",
        atScene: { absent: "not-recorded" },
      });
      expect(JSON.stringify(yield* now)).not.toContain("Plantet");
      expect(yield* crewOf(yield* now, fire, OPERATOR, "review")).toEqual({ name: "Plantet Mannskap" });
      yield* (yield* Vault).forget(call().id as never, OPERATOR);
      expect((yield* Effect.flip(crewOf(yield* now, fire, OPERATOR, "review"))).reason).toBe("Forgotten");
    }).pipe(Effect.provide(doors(sent))),
  );

  it.effect("says of a decision whose alarms nobody wrote down that somebody must find out", () =>
    Effect.gen(function* () {
      const seen = yield* begun();
      const ledger = yield* Ledger;
      let appends = 0;
      const gone = new LedgerError({ reason: "Full", message: "no room" });
      const once = Ledger.of({
        ...ledger,
        append: (f, e) => Effect.suspend(() => (appends++ === 0 ? ledger.append(f, e) : Effect.fail(gone))),
      });
      const half = yield* decide(seen, alarms(["fire-1", "110"]), OPERATOR).pipe(Effect.provideService(Ledger, once));
      expect([half.recorded, sent.length]).toEqual([false, 2]);
      expect(yield* work).toMatchObject([{ code: "alarm-not-recorded", unit: "fire-1", since: after(40) }]);
      // To the minute is as well as a person can say it, and lies in the minute of the decision.
      yield* ledger.append([
        {
          kind: "time.recorded",
          version: 1,
          subject: subjectOf(call().id),
          owner: region.id,
          by: OPERATOR,
          status: "actual",
          payload: { role: "alarmed", unit: fire, at: after(0), exactness: "minute" },
          valid: { from: after(0), exactness: "minute" },
          source: { system: "prehosp", ref: "by-hand" },
        },
      ]);
      expect(yield* work).toEqual([]);
    }).pipe(Effect.provide(doors(sent))),
  );
});

describe("a settlement", () => {
  it.effect("rests on missions from alarm to free, agreement by agreement, and leaves the unknown unknown", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* decided(["fire-1", "110"], ["rk-1", "direct"], ["police-1", "112"]);
      yield* told("fire-1", "unit-free", 40 + 25 * 60);
      yield* tellUse(yield* now, fire, { crewOnActiveDuty: false, consumables: { "aed-pads": 1 } }, OPERATOR);
      expect(settlementMissions(yield* now).map((m) => m.role)).toEqual([
        "first-responder",
        "first-responder",
        "ad-hoc-helper",
      ]);
      const [ofFire, ofRk] = settlements([yield* now], region.agreements).map((s) => s.settlement);
      expect(ofFire).toMatchObject({
        callOuts: 1,
        time: { minutes: 25, known: 1, unknown: 0 },
        consumables: { used: { "aed-pads": 1 } },
        beside: { outside: 2 },
      });
      expect(ofRk).toMatchObject({
        callOuts: 1,
        time: { minutes: 0, known: 0, unknown: 1 },
        consumables: { unknown: 1 },
      });
      const day = osloDay(CALL);
      const on = (from: Day) => settledIn({ from, to: addDays(from, 1) });
      expect(yield* on(day)).toEqual(settlements([yield* now], region.agreements));
      const [before] = yield* on(addDays(day, -1));
      expect(before?.settlement).toMatchObject({ callOuts: 0, beside: { outside: 0 } });
      // The call list of a unit is of the same missions, each by itself and without what tells which they were.
      const listed = (id: string, from = day) => callList(unit(id), { from, to: addDays(from, 1) });
      const helped = { role: "first-responder", status: "actual", alarmed: after(40) };
      expect(yield* listed("fire-1")).toEqual([{ ...helped, free: after(40 + 25 * 60), settled: true }]);
      expect(yield* listed("rk-1")).toMatchObject([{ ...helped, free: { absent: "not-recorded" }, settled: false }]);
      expect([yield* listed("amb-1"), yield* listed("fire-1", addDays(day, -1))]).toEqual([[], []]);
    }).pipe(Effect.provide(doors(sent))),
  );
});

it("no kind has a field of identity: that lies in the vault", () => {
  expect(kinds.all.filter((k) => Object.values(k.classes).includes("identity"))).toEqual([]);
});
