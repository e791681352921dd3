import { known } from "@prehosp/model/absence";
import { type AlarmMessage, Ledger, LedgerError } from "@prehosp/ports";
import { Effect, Layer, References } from "effect";
import { TestClock } from "effect/testing";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { closeMission, decide, follow, obligations, rolesOf, workList } from "./index.ts";
import { OPERATOR, alarms, begun, doors, now, region, timeOf, unit } from "./test/one-call.ts";

const UNITS = ["fire-1", "rk-1", "police-1", "amb-1", "amb-2"] as const;
const which = fc.constantFrom(...UNITS);
const step = fc.oneof(
  fc.record({ do: fc.constant("alarm"), unit: which }),
  fc.record({ do: fc.constant("stand-down"), unit: which }),
  fc.record({ do: fc.constant("close"), unit: which }),
  fc.record({
    do: fc.constantFrom("acknowledged", "under-way", "at-scene", "at-patient", "unit-free", "handover"),
    unit: which,
  }),
  fc.record({ do: fc.constant("ledger away"), unit: which }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Written apart from the chain: an ordinary unit stands where it was there, or said it comes and did not turn since. */
const somebodyStands = (sent: readonly string[], said: readonly (readonly [string, string])[]) =>
  ["amb-1", "amb-2"].some((u) => {
    if (!sent.includes(u)) return false;
    const own = said.filter(([of]) => of === u).map(([, role]) => role);
    if (own.some((r) => r === "at-scene" || r === "at-patient")) return true;
    const last = own.findLast((r) => !["alarmed", "handover"].includes(r));
    return last === "acknowledged" || last === "under-way";
  });

const course = (steps: readonly Step[]) =>
  Effect.gen(function* () {
    yield* begun();
    const ledger = yield* Ledger;
    const away = Ledger.of({
      ...ledger,
      append: () => Effect.fail(new LedgerError({ reason: "Full", message: "no room" })),
    });
    for (const [i, { do: what, unit: of }] of steps.entries()) {
      yield* TestClock.adjust("10 seconds");
      const way = yield* now;
      const last = way.last;
      if (what === "alarm") yield* decide(way, { ...alarms([of, "direct"]), seen: last }, OPERATOR);
      else if (what === "stand-down") yield* decide(way, { ...alarms(), standDown: [unit(of)], seen: last }, OPERATOR);
      else if (what === "close") {
        yield* Effect.ignore(closeMission(way, unit(of), OPERATOR));
        const closed = (yield* now).facts.length;
        yield* TestClock.adjust("1 second");
        yield* Effect.ignore(closeMission(way, unit(of), OPERATOR));
        yield* Effect.ignore(closeMission(yield* now, unit(of), OPERATOR));
        expect((yield* now).facts).toHaveLength(closed);
      } else if (what === "ledger away") {
        const decided = yield* decide(way, alarms([of, "direct"]), OPERATOR).pipe(Effect.provideService(Ledger, away));
        expect(decided.recorded).toBe(false);
        expect(decided.alarms.some((f) => f.kind === "alarm.sent")).toBe(true);
        expect((yield* now).facts).toEqual(way.facts);
      } else yield* follow(way, timeOf(of, what, 40 + 10 * (i + 1)), OPERATOR);
    }
    return yield* now;
  });

test("whatever is decided, stood down and closed, the duty stands, no alarm is back-dated and nothing is half-written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const sent: AlarmMessage[] = [];
      const way = await Effect.runPromise(
        course(steps).pipe(
          Effect.provide(Layer.mergeAll(doors(sent), TestClock.layer())),
          Effect.provideService(References.MinimumLogLevel, "None"),
        ),
      );
      const said = way.timeline.points.map((p) => [p.unit ?? "", p.role] as const);
      const parallel = obligations(way).find((o) => o.code === "ordinary-in-parallel");
      const sentOut = way.missions.map((m) => m.unit);
      expect(parallel?.state).toBe(somebodyStands(sentOut, said) ? "met" : "open");

      const roles = rolesOf(way).map((p) => ({ ...p, taken: way.decisions.find((d) => d.fact === p.decision)?.at }));
      const early = roles.filter(({ alarmed, from, taken }) =>
        [alarmed, from].some((t) => known(t) && taken && t < taken),
      );
      expect(early).toEqual([]);
      expect(roles.filter((p) => p.unit === "police-1" && p.role !== "ad-hoc-helper")).toEqual([]);
      // Every decision that is written has its missions, and every unit in it its alarm.
      for (const d of way.decisions)
        for (const { unit: of } of d.alarm) {
          expect(way.missions.some((m) => m.unit === of)).toBe(true);
          expect(way.alarms.some((a) => a.unit === of && a.message === "alarm" && a.at >= d.at)).toBe(true);
        }
      expect(workList([way], region.units).map((w) => w.code)).not.toContain("alarm-not-recorded");
    }),
    { numRuns: 100 },
  );
}, 120_000);
