import type { ActorRef, CareRecord, ChannelId, Defibrillator, DefibrillatorId, IncidentId, MissionId, OrgId, Released, UnitId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { expect, it } from "@effect/vitest";
import { Effect, Fiber, PubSub, Stream } from "effect";
import { TestClock } from "effect/testing";
import { describe } from "vitest";
import * as z from "zod";
import { Access, Alarming, type AlarmMessage, DefibrillatorExchange, Editions, Feed, Kinds, LearningSource, Notifier, type Notice, RadioEvents, RecordStore, RegistryDelivery, Timers, type Timer, Travel } from "../index.ts";
import * as memory from "./index.ts";

const at = (second: number) => new Date(second * 1000).toISOString() as Instant;
const failure = <A, E>(effect: Effect.Effect<A, E>) => Effect.map(Effect.result(effect), (r) => (r._tag === "Failure" ? r.failure : undefined));

describe("timers", () => {
  const heard = (store: Map<string, Timer>, adjust: (t: Timers["Service"]) => Effect.Effect<void, unknown>) =>
    Effect.gen(function* () {
      const timers = yield* Timers;
      const rings: string[] = [];
      const listening = yield* timers.ringing.pipe(
        Stream.runForEach((t) => Effect.sync(() => void rings.push(`${t.id}@${t.due}`))),
        Effect.forkChild,
      );
      yield* TestClock.adjust(0);
      yield* adjust(timers);
      yield* Fiber.interrupt(listening);
      return rings;
    }).pipe(Effect.provide(memory.memoryTimers({ store })));
  const timer = (id: string, second: number): Timer => ({ id, due: at(second), about: "x" });

  it.effect("ring when due and in order, also those set while somebody waits for a later one", () =>
    Effect.gen(function* () {
      const rings = yield* heard(new Map([["late", timer("late", 60)]]), (t) =>
        Effect.gen(function* () {
          yield* t.set(timer("early", 10));
          yield* TestClock.adjust(9_999);
          yield* TestClock.adjust(1);
          yield* TestClock.adjust(50_000);
        }),
      );
      expect(rings).toEqual([`early@${at(10)}`, `late@${at(60)}`]);
    }),
  );

  it.effect("do not ring when cancelled, and ring once where they were moved to", () =>
    Effect.gen(function* () {
      const rings = yield* heard(new Map(), (t) =>
        Effect.gen(function* () {
          yield* t.set(timer("gone", 5));
          yield* t.set(timer("moved", 5));
          yield* t.cancel("gone");
          yield* t.set(timer("moved", 40 * 86_400));
          yield* TestClock.adjust("39 days");
          yield* TestClock.adjust("2 days");
        }),
      );
      expect(rings).toEqual([`moved@${at(40 * 86_400)}`]);
    }),
  );

  it.effect("ring again after a restart until they are done", () =>
    Effect.gen(function* () {
      const store = new Map([["a", timer("a", 1)]]);
      expect(yield* heard(store, () => TestClock.adjust(5_000))).toHaveLength(1);
      expect(yield* heard(store, (t) => t.done("a").pipe(Effect.andThen(TestClock.adjust(5_000))))).toHaveLength(1);
      expect(yield* heard(store, () => TestClock.adjust(5_000))).toEqual([]);
    }),
  );
});

describe("travel", () => {
  const oslo = { lat: 59.9139, lng: 10.7522 };
  const bergen = { lat: 60.3929, lng: 5.3241 };
  it.effect("is the crow's flight at the speed given, says so, and has no estimate without a speed", () =>
    Effect.gen(function* () {
      const travel = yield* Travel;
      const [there, here] = yield* travel.times([oslo, bergen], bergen, "road");
      expect(memory.kilometresBetween(oslo, bergen)).toBeCloseTo(305, 0);
      expect(there).toMatchObject({ source: "crow-flight", eta: { seconds: expect.closeTo(305 * 60, -2) } });
      expect(there?.eta).toSatisfy((e: { low: number; seconds: number; high: number }) => e.low < e.seconds && e.seconds < e.high);
      expect(here?.eta).toEqual({ seconds: 0, low: 0, high: 0 });
      expect((yield* travel.times([oslo], bergen, "boat"))[0]?.eta).toMatchObject({ absent: "not-obtained" });
      expect(yield* travel.source).toBe("crow-flight");
    }).pipe(Effect.provide(memory.memoryTravel({ speeds: { road: { slowest: 40, likely: 60, fastest: 80 } } }))),
  );
});

describe("access", () => {
  const amk = "amk" as OrgId;
  const fire = "fire" as OrgId;
  const fixed = memory.memoryAccess({
    actors: [{ credential: "key", by: "op-1" as ActorRef, owner: amk, roles: ["operator"] }],
    anonymous: { by: "demo" as ActorRef, owner: amk, roles: ["planner"], elsewhere: [fire] },
  });
  it.effect("knows fixed actors and the anonymous one, and is not real", () =>
    Effect.gen(function* () {
      const access = yield* Access;
      const operator = yield* access.actor("key");
      const anyone = yield* access.actor(undefined);
      expect(operator).toEqual({ by: "op-1", owner: amk, roles: ["operator"] });
      expect(yield* failure(access.actor("other"))).toMatchObject({ reason: "NoIdentity" });
      yield* access.may(operator, "decide", amk);
      yield* access.may(anyone, "read", fire);
      expect(yield* failure(access.may(operator, "decide", fire))).toMatchObject({ reason: "WrongOrganisation" });
      expect(yield* failure(access.may(operator, "administer", amk))).toMatchObject({ reason: "WrongRole" });
      expect(yield* failure(access.may(anyone, "open-vault", amk))).toMatchObject({ reason: "WrongRole" });
      expect(access.real).toBe(false);
    }).pipe(Effect.provide(fixed)),
  );
  it.effect("refuses whoever has no credential where nobody is anonymous", () =>
    Effect.gen(function* () {
      const access = yield* Access;
      expect(yield* failure(access.actor(undefined))).toMatchObject({ reason: "NoIdentity" });
    }).pipe(Effect.provide(memory.memoryAccess())),
  );
});

describe("doors out", () => {
  const alarm = (unit: string) =>
    ({ to: "fire" as OrgId, channel: "radio" as ChannelId, incident: "i" as IncidentId, mission: `m-${unit}` as MissionId, unit: unit as UnitId, route: "110", status: "exercise", kind: "alarm" }) as Released<AlarmMessage>;

  it.effect("alarming answers as told, keeps what was sent, and takes a repeated alarm for one", () => {
    const sent: AlarmMessage[] = [];
    return Effect.gen(function* () {
      const { send } = yield* Alarming;
      expect(yield* send(alarm("a"))).toEqual({ mission: "m-a", to: "fire", receipt: "accepted" });
      yield* send(alarm("a"));
      expect(yield* failure(send(alarm("dead")))).toMatchObject({ adapter: "memory", operation: "send", reason: "Unreachable" });
      expect(sent.map((s) => s.unit)).toEqual(["a"]);
    }).pipe(Effect.provide(memory.memoryAlarming({ sent, answer: (m) => (m.unit === "dead" ? "Unreachable" : "accepted") })));
  });

  it.effect("a registry replaces by reference, keeps nothing it refused, and knows only receipts it gave", () => {
    const store = memory.memoryRegistry();
    return Effect.gen(function* () {
      const registry = yield* RegistryDelivery;
      const one = (ref: string, body: unknown) => ({ ref, dataset: "arrest", body });
      yield* registry.deliver([one("a", 1), one("b", 0)]);
      yield* registry.deliver([one("a", 2)]);
      expect([...store.cases.values()]).toEqual([one("a", 2)]);
      expect(yield* registry.receipts(["a", "b", "c"])).toMatchObject([{ ref: "a", receipt: "accepted" }, { ref: "b", receipt: "refused", issues: [{ path: "/" }] }]);
    }).pipe(Effect.provide(memory.memoryRegistryDelivery({ store, object: (d) => (d.body === 0 ? [{ path: "/", message: "empty" }] : []) })));
  });

  it.effect("a record store keeps one document of two alike, and gives records of the incident asked for", () => {
    const written: memory.MemoryDocument[] = [];
    const record = { incident: "i-1", patient: "a" } as unknown as CareRecord;
    return Effect.gen(function* () {
      const store = yield* RecordStore;
      const [a, b, c] = [yield* store.write("i-1" as IncidentId, { x: 1, y: 2 }), yield* store.write("i-1" as IncidentId, { y: 2, x: 1 }), yield* store.write("i-2" as IncidentId, { x: 1, y: 2 })];
      expect([a === b, a === c, written.length]).toEqual([true, false, 2]);
      expect([yield* store.of("i-1" as IncidentId), yield* store.of("i-2" as IncidentId)]).toEqual([{ records: [record], remarks: [] }, { records: [], remarks: [] }]);
      expect(yield* failure(store.write("i-1" as IncidentId, { x: Number.NaN }))).toMatchObject({ reason: "Refused" });
    }).pipe(Effect.provide(memory.memoryRecordStore({ records: [record], written })));
  });

  it.effect("a notifier keeps what it would have said", () => {
    const sent: Notice[] = [];
    const notice: Notice = { to: "coordinator-1" as ActorRef, code: "practice-due", values: {} };
    return Effect.gen(function* () {
      yield* (yield* Notifier).notify(notice as Released<Notice>);
      expect(sent).toEqual([notice]);
    }).pipe(Effect.provide(memory.memoryNotifier({ sent })));
  });

  it.effect("a feed reaches its audience and no other", () =>
    Effect.gen(function* () {
      const feed = yield* Feed;
      const first = yield* feed.hear("operators").pipe(Stream.take(1), Stream.runCollect, Effect.forkChild);
      yield* TestClock.adjust(0);
      yield* feed.tell({ topic: "t", audience: "public", id: "1", body: 1 });
      yield* feed.tell({ topic: "t", audience: "operators", id: "2", body: 2 });
      expect((yield* Fiber.join(first)).map((t) => t.id)).toEqual(["2"]);
    }).pipe(Effect.provide(memory.memoryFeed())),
  );
});

describe("doors in", () => {
  it.effect("a learning source brings every row, whole or with remarks, and resumes", () => {
    const good = { person: "p-1", competence: "cpr", kind: "practice", on: "2026-01-02", knownAt: "2026-01-03T00:00:00Z", outcome: "passed", attributes: {}, attestedBy: absent("unknown"), documented: true, source: { system: "s", ref: "1" } };
    return Effect.gen(function* () {
      const { evidence } = yield* LearningSource;
      const all = yield* Stream.runCollect(evidence());
      expect(all.map((l) => [l.evidence?.person, l.remarks.map((r) => r.path)])).toEqual([["p-1", []], [undefined, ["/1/on"]], ["p-1", []]]);
      expect(yield* Stream.runCollect(evidence(all[1]?.resume))).toEqual(all.slice(2));
      expect(yield* failure(Stream.runCollect(evidence("page 4")))).toMatchObject({ reason: "Unintelligible" });
    }).pipe(Effect.provide(memory.memoryLearningSource({ rows: [good, { ...good, on: "soon" }, good] })));
  });

  it.effect("a defibrillator register tells changes after an instant and takes word to the owner", () => {
    const told: { id: DefibrillatorId; about: string }[] = [];
    const id = "aed-1" as DefibrillatorId;
    const is = { id, name: "Torget" } as Defibrillator;
    return Effect.gen(function* () {
      const exchange = yield* DefibrillatorExchange;
      expect((yield* Stream.runCollect(exchange.changed(undefined))).map((c) => c.is)).toEqual([is, "removed"]);
      expect(yield* Stream.runCollect(exchange.changed(at(1)))).toEqual([{ id, is: "removed", remarks: [] }]);
      yield* exchange.tellOwner(id, "fault");
      expect(yield* failure(exchange.tellOwner("aed-9" as DefibrillatorId, "used"))).toMatchObject({ reason: "Refused" });
      expect(told).toEqual([{ id, about: "fault" }]);
    }).pipe(Effect.provide(memory.memoryDefibrillatorExchange({ told, register: [{ at: at(1), is }, { at: at(2), is: "removed", id }] })));
  });

  it.effect("a radio gives each incident one group while there are any, and passes on what is said", () =>
    Effect.gen(function* () {
      const radio = yield* memory.memoryRadio;
      const doors = yield* RadioEvents.pipe(Effect.provide(memory.memoryRadioEvents({ radio, talkGroups: ["BAPS-1", "BAPS-2"] })));
      expect([yield* doors.talkGroup("a"), yield* doors.talkGroup("b"), yield* doors.talkGroup("a"), yield* doors.talkGroup("c")]).toEqual(["BAPS-1", "BAPS-2", "BAPS-1", undefined]);
      const first = yield* doors.events.pipe(Stream.take(1), Stream.runCollect, Effect.forkChild);
      yield* TestClock.adjust(0);
      const event = { unit: "u" as UnitId, at: at(1), event: { is: "status", code: "4" } } as const;
      yield* PubSub.publish(radio.air, event);
      expect(yield* Fiber.join(first)).toEqual([event]);
    }),
  );

  it.effect("editions are found by their content", () =>
    Effect.gen(function* () {
      const editions = yield* Editions;
      const hash = yield* editions.put({ b: [1], a: "æ" });
      // sha256 of {"a":"æ","b":[1]} in UTF-8, by sha256sum.
      expect(hash).toBe("sha256:bd09504ccca3727a73559cafbabff5d6333fe467ff7a45288e3752f42608f296");
      expect(yield* editions.put({ a: "æ", b: [1] })).toBe(hash);
      expect(yield* editions.get(hash)).toEqual({ a: "æ", b: [1] });
      expect(yield* failure(editions.get("sha256:0"))).toMatchObject({ reason: "NotFound" });
      expect(yield* failure(editions.put(Number.NaN))).toMatchObject({ reason: "Unintelligible" });
    }).pipe(Effect.provide(memory.memoryEditions())),
  );
});

describe("settings", () => {
  const adapters = Object.values(memory.memoryAdapters({ kinds: new Kinds([]) }));
  it("stand on every door, each with id memory", () => {
    expect(adapters.map((a) => a.id)).toEqual(Array(16).fill("memory"));
    expect(new Set(adapters.map((a) => a.port.key)).size).toBe(16);
  });
  it("say in Norwegian what each field is", () => {
    for (const { settings, port } of adapters) {
      expect(settings.meta(), port.key).toMatchObject({ norsk: expect.any(String), means: expect.any(String) });
      for (const [name, field] of Object.entries((settings as z.ZodObject).shape)) expect(z.globalRegistry.get(field as z.ZodType), `${port.key} ${name}`).toMatchObject({ norsk: expect.any(String), means: expect.any(String) });
    }
  });
});
