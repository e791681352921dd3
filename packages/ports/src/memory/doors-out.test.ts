/* oxlint-disable vitest/no-standalone-expect -- the rule does not know it.effect for a test */
import type { ActorRef, CareRecord, ChannelId, IncidentId, MissionId, OrgId, Released, UnitId } from "@prehosp/model";
import { expect, it } from "@effect/vitest";
import { Effect, Fiber, Stream } from "effect";
import { TestClock } from "effect/testing";
import { describe } from "vitest";
import { Alarming, Feed, Notifier, RecordStore, RegistryDelivery, type AlarmMessage, type Notice } from "../index.ts";
import * as memory from "./index.ts";

const failure = <A, E>(effect: Effect.Effect<A, E>) =>
  Effect.map(Effect.result(effect), (r) => (r._tag === "Failure" ? r.failure : undefined));

describe("doors out", () => {
  const alarm = (unit: string) =>
    ({
      to: "fire" as OrgId,
      channel: "radio" as ChannelId,
      incident: "i" as IncidentId,
      mission: `m-${unit}` as MissionId,
      unit: unit as UnitId,
      route: "110",
      status: "exercise",
      kind: "alarm",
    }) as Released<AlarmMessage>;

  it.effect("alarming answers as told, keeps what was sent, and takes a repeated alarm for one", () => {
    const sent: AlarmMessage[] = [];
    return Effect.gen(function* () {
      const { send } = yield* Alarming;
      expect(yield* send(alarm("a"))).toEqual({ mission: "m-a", to: "fire", receipt: "accepted" });
      yield* send(alarm("a"));
      expect(yield* failure(send(alarm("dead")))).toMatchObject({
        adapter: "memory",
        operation: "send",
        reason: "Unreachable",
      });
      expect(sent.map((s) => s.unit)).toEqual(["a"]);
    }).pipe(
      Effect.provide(memory.memoryAlarming({ sent, answer: (m) => (m.unit === "dead" ? "Unreachable" : "accepted") })),
    );
  });

  it.effect("a registry replaces by reference, keeps nothing it refused, and knows only receipts it gave", () => {
    const store = memory.memoryRegistry();
    return Effect.gen(function* () {
      const registry = yield* RegistryDelivery;
      const one = (ref: string, body: unknown) => ({ ref, dataset: "arrest", body });
      yield* registry.deliver([one("a", 1), one("b", 0)]);
      yield* registry.deliver([one("a", 2)]);
      expect([...store.cases.values()]).toEqual([one("a", 2)]);
      expect(yield* registry.receipts(["a", "b", "c"])).toMatchObject([
        { ref: "a", receipt: "accepted" },
        { ref: "b", receipt: "refused", issues: [{ path: "/" }] },
      ]);
    }).pipe(
      Effect.provide(
        memory.memoryRegistryDelivery({
          store,
          object: (d) => (d.body === 0 ? [{ path: "/", message: "empty" }] : []),
        }),
      ),
    );
  });

  it.effect("a record store keeps one document of two alike, and gives records of the incident asked for", () => {
    const written: memory.MemoryDocument[] = [];
    const record = { incident: "i-1", patient: "a" } as unknown as CareRecord;
    return Effect.gen(function* () {
      const store = yield* RecordStore;
      const [a, b, c] = [
        yield* store.write("i-1" as IncidentId, { x: 1, y: 2 }),
        yield* store.write("i-1" as IncidentId, { y: 2, x: 1 }),
        yield* store.write("i-2" as IncidentId, { x: 1, y: 2 }),
      ];
      expect([a === b, a === c, written.length]).toEqual([true, false, 2]);
      expect([yield* store.of("i-1" as IncidentId), yield* store.of("i-2" as IncidentId)]).toEqual([
        { records: [record], remarks: [] },
        { records: [], remarks: [] },
      ]);
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
