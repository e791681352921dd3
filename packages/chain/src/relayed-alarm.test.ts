import { expect, it } from "@effect/vitest";
import { valueOf } from "@prehosp/registry";
import { Effect } from "effect";
import { describe } from "vitest";
import { assembled } from "./deliver.ts";
import { handOver } from "./hand-over.ts";
import { OPERATOR, after, begun, decided, doors, now, region, told, unit } from "./test/one-call.ts";
import { toldAlarmOf, wayOfCase } from "./relayed-alarm.ts";

const made = Effect.map(now, (way) => ({ way, one: assembled(way, region.units).case }));

describe("an alarm that went by the 110 centre", () => {
  it.effect(
    "is in the case by the hub's clock, until somebody tells when the unit was alarmed: that is no other clock",
    () =>
      Effect.gen(function* () {
        yield* begun();
        yield* decided(["fire-1", "110"]);
        yield* told("fire-1", "at-patient", 300);
        yield* handOver(yield* now, OPERATOR);
        const before = yield* made;
        const clock = before.way.timeline.points.find((p) => p.role === "alarmed" && p.unit === unit("fire-1"))?.at;
        expect(toldAlarmOf(before.way, unit("fire-1"))).toBeUndefined();
        expect(valueOf(before.one!, "time-first-responder-alarmed")).toBe(clock);
        yield* told("fire-1", "alarmed", 95);
        const { way, one } = yield* made;
        expect(valueOf(one!, "time-first-responder-alarmed")).toBe(after(95));
        // Nothing is taken out of the ledger: a reader of the clocks sees both.
        expect(way.timeline.points.filter((p) => p.role === "alarmed" && p.unit === unit("fire-1"))).toHaveLength(2);
        expect(wayOfCase(way).timeline.points).toHaveLength(way.timeline.points.length - 1);
      }).pipe(Effect.provide(doors())),
  );

  it.effect("of a unit that was alarmed directly two clocks still disagree, and nobody chooses between them", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* decided(["fire-1", "direct"]);
      yield* told("fire-1", "at-patient", 300);
      yield* handOver(yield* now, OPERATOR);
      yield* told("fire-1", "alarmed", 95);
      const { way, one } = yield* made;
      expect(wayOfCase(way).timeline).toEqual(way.timeline);
      expect(one!.values["time-first-responder-alarmed"]).toMatchObject({ because: "sources-disagree" });
    }).pipe(Effect.provide(doors())),
  );
});
