import { it } from "@effect/vitest";
import { Incident } from "@prehosp/model";
import { Ledger, Vault } from "@prehosp/ports";
import { memoryLedger, memoryVault, memoryVaultStore } from "@prehosp/ports/memory";
import { Clock, Effect, Layer, Stream } from "effect";
import { TestClock } from "effect/testing";
import { describe, expect } from "vitest";
import {
  type NotReceived,
  type Received,
  assembled,
  caseOf,
  handOver,
  identityOf,
  kinds,
  measurements,
  receive,
  receiveAll,
  subjectOf,
  way,
} from "./index.ts";
import { CALL, OPERATOR, PLANTED, after, call, doors, region } from "./test/one-call.ts";

const everything = Effect.gen(function* () {
  return yield* (yield* Ledger).since(undefined).pipe(Stream.runCollect);
});
const count = Effect.map(everything, (facts) => facts.length);
const named = (patient: string): Incident => ({ ...call(), identifying: { ...call().identifying, patient } });
const other = (id: string): Incident =>
  Incident.parse({ ...call(), id, missions: [], times: [], source: { system: "amis", ref: id } });
const fared = (made: readonly (NotReceived | Received)[]) =>
  made.map((one) => `${one.incident}: ${"was" in one ? one.was : one.refused.reason}`);
const reason = <A, E extends { readonly reason: string }, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.flip(effect), (e) => e.reason);

describe("receiving", () => {
  it.effect("the same report twice adds nothing, and changed identity under the same reference is Conflict", () =>
    Effect.gen(function* () {
      const first = yield* receive(call(), OPERATOR);
      expect(first.facts.map((f) => f.was)).toEqual(["new", "new", "new", "new"]);
      const before = yield* everything;
      const again = yield* receive(call(), OPERATOR);
      expect(again.facts).toEqual(first.facts.map(({ id }) => ({ id, was: "known" })));
      expect(yield* reason(receive(named("En Annen"), OPERATOR))).toBe("Conflict");
      expect(yield* reason(receive({ ...call(), urgency: "haster" }, OPERATOR))).toBe("Conflict");
      expect(yield* everything).toEqual(before);
    }).pipe(Effect.provide(doors())),
  );

  it.effect("a report without any time gets one date, and keeps it when it comes again", () =>
    Effect.gen(function* () {
      const undated = { ...other("undated"), received: { absent: "not-recorded" } as const };
      yield* receive(undated, OPERATOR);
      yield* TestClock.adjust("1 hour");
      expect((yield* receive(undated, OPERATOR)).facts.map((f) => f.was)).toEqual(["known"]);
    }).pipe(Effect.provide(doors())),
  );

  it.effect("an undated report that comes twice at once is new once, and no conflict", () =>
    Effect.gen(function* () {
      const undated = { ...other("undated"), received: { absent: "not-recorded" } as const };
      let ms = 0;
      const clock = yield* Clock.Clock;
      // No two looks at this clock see the same moment, so each would date the report otherwise.
      const running: Clock.Clock = {
        currentTimeMillisUnsafe: () => ms++,
        currentTimeMillis: Effect.sync(() => ms++),
        currentTimeNanosUnsafe: () => clock.currentTimeNanosUnsafe(),
        currentTimeNanos: clock.currentTimeNanos,
        monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
        monotonicTimeNanos: clock.monotonicTimeNanos,
        sleep: (d) => clock.sleep(d),
      };
      const all = yield* Effect.all(
        Array.from({ length: 20 }, () => receive(undated, OPERATOR)),
        { concurrency: "unbounded" },
      ).pipe(Effect.provideService(Clock.Clock, running));
      expect(all.filter((r) => r.was === "new")).toHaveLength(1);
    }).pipe(Effect.provide(doors())),
  );

  it.effect("of many, each fares as it would alone: facts of its own, in the order given", () =>
    Effect.gen(function* () {
      const made = yield* receiveAll([other("a"), call(), other("b")], OPERATOR);
      expect(made.map((r) => ("facts" in r ? r.facts.length : 0))).toEqual([1, 4, 1]);
      expect(made[1]).toEqual({ ...(yield* receive(call(), OPERATOR)), was: "new", facts: expect.anything() });
    }).pipe(Effect.provide(doors())),
  );

  it.effect("of many, only the conflicting one is refused, and the others come in", () =>
    Effect.gen(function* () {
      yield* receive(call(), OPERATOR);
      const made = yield* receiveAll([other("a"), named("En Annen"), other("b")], OPERATOR);
      expect(fared(made)).toEqual(["a: new", "call-1: Conflict", "b: new"]);
      expect([yield* way(other("a").id), yield* way(other("b").id)].every(Boolean)).toBe(true);
      const before = yield* count;
      expect(fared(yield* receiveAll([other("b"), other("a")], OPERATOR))).toEqual(["b: known", "a: known"]);
      expect(yield* count).toBe(before);
    }).pipe(Effect.provide(doors())),
  );

  it.effect("of many, a forgotten one is refused and stops nothing", () =>
    Effect.gen(function* () {
      yield* receive(call(), OPERATOR);
      yield* (yield* Vault).forget(caseOf(call().id), OPERATOR);
      const made = yield* receiveAll([other("a"), call(), other("b")], OPERATOR);
      expect(fared(made)).toEqual(["a: new", "call-1: Forgotten", "b: new"]);
      expect([yield* way(other("a").id), yield* way(other("b").id)].every(Boolean)).toBe(true);
      expect(fared(yield* receiveAll([call()], OPERATOR))).toEqual(["call-1: Forgotten"]);
    }).pipe(Effect.provide(doors())),
  );

  it.effect("what identifies stands in the vault alone", () =>
    Effect.gen(function* () {
      yield* receive(call(), OPERATOR);
      yield* handOver((yield* way(call().id))!, OPERATOR);
      const open = JSON.stringify(yield* everything);
      for (const text of [...Object.values(PLANTED), "glatt tun", "58.6"]) expect(open).not.toContain(text);
      expect(yield* identityOf((yield* way(call().id))!, OPERATOR, "test")).toMatchObject(PLANTED);
    }).pipe(Effect.provide(doors())),
  );
});

describe("forgetting", () => {
  const store = memoryVaultStore();
  it.effect(
    "makes identity unreadable for ever, while the way, the registry case and the indicators stay as they were",
    () =>
      Effect.gen(function* () {
        yield* receive(call(), OPERATOR);
        yield* handOver((yield* way(call().id))!, OPERATOR);
        const before = (yield* way(call().id))!;
        const period = { from: CALL, to: after(86_400) };
        const figures = measurements([before], region.units, period);
        yield* (yield* Vault).forget(caseOf(call().id), OPERATOR);
        const now = (yield* way(call().id))!;
        expect(yield* reason(identityOf(now, OPERATOR, "test"))).toBe("Forgotten");
        expect(yield* reason(receive(call(), OPERATOR))).toBe("Forgotten");
        expect(now).toEqual(before);
        expect(assembled(now, region.units).case).toBeDefined();
        expect(measurements([now], region.units, period)).toEqual(figures);
        expect(figures.length).toBeGreaterThan(0);
        expect(store.cases.get(caseOf(call().id))?.key).toBeUndefined();
        expect((yield* (yield* Ledger).of(subjectOf(call().id)).pipe(Stream.runCollect)).length).toBeGreaterThan(4);
      }).pipe(Effect.provide(Layer.mergeAll(doors(), memoryVault({ store }), memoryLedger({ kinds })))),
  );
});
