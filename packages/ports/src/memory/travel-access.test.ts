/* oxlint-disable vitest/no-standalone-expect -- the rule does not know it.effect for a test */
import type { ActorRef, OrgId } from "@prehosp/model";
import { expect, it } from "@effect/vitest";
import { Effect } from "effect";
import { describe } from "vitest";
import { Access, Travel } from "../index.ts";
import * as memory from "./index.ts";

const failure = <A, E>(effect: Effect.Effect<A, E>) =>
  Effect.map(Effect.result(effect), (r) => (r._tag === "Failure" ? r.failure : undefined));

describe("travel", () => {
  const oslo = { lat: 59.9139, lng: 10.7522 };
  const bergen = { lat: 60.3929, lng: 5.3241 };
  it.effect("is the crow's flight at the speed given, says so, and has no estimate without a speed", () =>
    Effect.gen(function* () {
      const travel = yield* Travel;
      const [there, here] = yield* travel.times([oslo, bergen], bergen, "road");
      expect(memory.kilometresBetween(oslo, bergen)).toBeCloseTo(305, 0);
      expect(there).toMatchObject({ source: "crow-flight", eta: { seconds: expect.closeTo(305 * 60, -2) } });
      expect(there?.eta).toSatisfy(
        (e: { low: number; seconds: number; high: number }) => e.low < e.seconds && e.seconds < e.high,
      );
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
