import { expect, it } from "@effect/vitest";
import { covers } from "@prehosp/agreements";
import { propose as dispatch } from "@prehosp/dispatch";
import { Condition, Initiator, MissionState, Purpose, Situation, isOrdinary } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { type Day, addSeconds } from "@prehosp/model/time";
import { Effect } from "effect";
import * as fc from "fast-check";
import { describe, test } from "vitest";
import { decide } from "../decide.ts";
import { follow, way } from "../follow.ts";
import { propose } from "../propose.ts";
import { questionOf } from "../question.ts";
import { receive } from "../receive.ts";
import { CALL, OPERATOR, board, books, call, doors, fireUnit, region, unit } from "../test/one-call.ts";
import type { Way } from "../way.ts";
import { mondayList } from "./monday.ts";
import { Review } from "./review-words.ts";
import { alarmedInVain, couldBeEarlier } from "./review.ts";

const period = { from: "2026-11-01" as Day, to: "2026-12-01" as Day };
const current = Effect.map(way(call().id), (w) => w!);
const nobody = { alarm: [], standDown: [], deviates: true, reason: "local-knowledge" as const };

describe("the Monday list", () => {
  it.effect(
    "a unit that was proposed, nearer and not alarmed stands in it with the reason as of then, and no operator does",
    () =>
      Effect.gen(function* () {
        yield* board;
        yield* receive(call(), OPERATOR);
        yield* propose(questionOf(call(), addSeconds(CALL, 40)), OPERATOR);
        yield* decide(yield* current, nobody, OPERATOR);
        const list = yield* mondayList(period, 180);
        expect(Review.parse(list)).toEqual(list);
        expect(list.couldBeEarlier).toMatchObject([
          {
            incident: "call-1",
            unit: "fire-1",
            list: "proposed",
            condition: "cardiac-arrest",
            deviation: "local-knowledge",
          },
        ]);
        expect(list.couldBeEarlier[0]!.earlierBySeconds).toBeGreaterThanOrEqual(180);
        expect(list.alarmedInVain).toEqual([]);
        expect(JSON.stringify(list)).not.toContain(OPERATOR);
        expect((yield* mondayList(period, 7200)).couldBeEarlier).toEqual([]);
      }).pipe(Effect.provide(doors())),
  );

  it.effect(
    "a unit that was called off, or there after the ambulance, stands on the other side by recorded times only",
    () =>
      Effect.gen(function* () {
        yield* board;
        yield* receive(call(), OPERATOR);
        yield* propose(questionOf(call(), addSeconds(CALL, 40)), OPERATOR);
        const alarm = [{ unit: unit("fire-1"), route: "110" as const }];
        yield* decide(yield* current, { alarm, standDown: [], deviates: false }, OPERATOR);
        const none = yield* mondayList(period, 180);
        expect([none.couldBeEarlier, none.alarmedInVain]).toEqual([[], []]);
        yield* follow(yield* current, fireUnit("at-scene", 700), OPERATOR);
        expect((yield* mondayList(period, 180)).alarmedInVain).toEqual([]);
        yield* follow(
          yield* current,
          { ...fireUnit("at-scene", 600), unit: unit("amb-1"), source: { system: "amis", ref: "amb-1/at-scene" } },
          OPERATOR,
        );
        expect((yield* mondayList(period, 180)).alarmedInVain).toMatchObject([
          { unit: "fire-1", because: "ordinary-first", lateBySeconds: 100 },
        ]);
        yield* follow(yield* current, fireUnit("stood-down", 720), OPERATOR);
        expect((yield* mondayList(period, 180)).alarmedInVain).toMatchObject([
          { unit: "fire-1", because: "stood-down" },
        ]);
      }).pipe(Effect.provide(doors())),
  );
});

const { policy, agreements } = books!;

// Most calls are what the scheme is for; else hardly any unit would ever stand in the list.
const AMK = Array<Initiator>(8).fill("AMK");
const AID = Array<Purpose>(12).fill("life-saving-first-aid");

/** Calls of every kind: who asked, for what, which condition, with the fire unit's agreement or none at all. */
const looked = fc
  .record({
    initiator: fc.constantFrom(...Initiator.options, ...AMK),
    purpose: fc.constantFrom(...Purpose.options, ...AID),
    condition: fc.constantFrom(...Condition.options),
    states: fc.array(fc.constantFrom(...MissionState.options), { minLength: 6, maxLength: 6 }),
    seconds: fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 6, maxLength: 6 }),
    agreed: fc.boolean(),
  })
  .map(({ initiator, purpose, condition, states, seconds, agreed }) => {
    const situation = Situation.parse({
      incident: "call-1",
      at: CALL,
      initiator,
      purpose,
      flags: [],
      indication: { vital: "manifest", condition, basis: ["observed"], cites: ["AH-2.5-d"] },
      candidates: region.units.map((u, i) => ({
        unit: u,
        state: states[i],
        crew: { available: { outcome: "yes", said: CALL } },
        secureChannel: true,
        ...(isOrdinary(u.kind)
          ? {}
          : {
              cover: covers(agreements, {
                unit: (agreed ? u.id : "none") as never,
                condition,
                on: "2026-11-20" as Day,
              }),
            }),
        reach: {
          unit: u.id,
          eta: { seconds: seconds[i], low: seconds[i], high: seconds[i] },
          parts: [],
          positionAgeSeconds: 0,
          source: "crow-flight",
        },
      })),
    });
    const whole = { received: { place: absent("not-recorded") }, missions: [], timeline: { points: [] } };
    const decided = { decisions: [], explanations: [], incident: "call-1" };
    return {
      situation,
      way: { ...whole, ...decided } as unknown as Way,
      proposal: dispatch(policy, situation),
      agreed,
    };
  });

test("help outside the scheme is never in it: police, another purpose or initiator, no agreement, nothing gained", () => {
  let listed = 0;
  fc.assert(
    fc.property(looked, ({ agreed, ...one }) => {
      const first = couldBeEarlier(one, 1);
      const vain = alarmedInVain(one);
      expect(vain).toEqual([]);
      if (first === undefined || first === "unknown") return;
      listed++;
      expect(first.kind).not.toBe("police");
      expect(agreed).toBe(true);
      expect(one.situation.purpose).toBe("life-saving-first-aid");
      expect(["AMK", "LVS"]).toContain(one.situation.initiator);
      expect(first.earlierBySeconds).toBeGreaterThan(0);
      for (const { rule, cites } of first.rules) expect([rule.length > 0, cites.length > 0]).toEqual([true, true]);
    }),
    { numRuns: 5000 },
  );
  expect(listed).toBeGreaterThan(50);
});
