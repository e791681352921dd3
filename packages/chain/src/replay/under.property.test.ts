import { covers } from "@prehosp/agreements";
import { propose as dispatch } from "@prehosp/dispatch";
import { Condition, MissionState, Situation } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { type Day, addSeconds } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CALL, books, region } from "../test/one-call.ts";
import { base, drafted, period } from "../test/drafted.ts";
import { differs } from "./differs.ts";
import { retrialOf } from "./under.ts";

const RANK = { proposed: 0, possible: 1, outside: 2, "not-there": 3 } as const;

/** Random calls around the farm: conditions, states and times, each perhaps not known. */
const situations = fc
  .record({
    condition: fc.option(fc.constantFrom(...Condition.options), { nil: undefined }),
    vital: fc.constantFrom("manifest", "potential", "unclear", "none"),
    states: fc.array(fc.constantFrom(...MissionState.options), { minLength: 6, maxLength: 6 }),
    seconds: fc.array(fc.option(fc.integer({ min: 0, max: 3000 })), { minLength: 6, maxLength: 6 }),
    day: fc.integer({ min: -600, max: 400 }),
  })
  .map(({ condition, vital, states, seconds, day }) => {
    const at = addSeconds(CALL, day * 86_400);
    const on = at.slice(0, 10) as Day;
    const said = condition ?? absent("unknown");
    return Situation.parse({
      incident: "call-1",
      at,
      initiator: "AMK",
      purpose: "life-saving-first-aid",
      flags: [],
      indication: { vital, condition: said, basis: ["observed"], cites: ["AH-2.5-d"] },
      candidates: region.units.map((u, i) => ({
        unit: u,
        state: states[i],
        crew: { available: { outcome: "yes", said: CALL } },
        secureChannel: true,
        ...(i < 2 ? { cover: covers(books!.agreements, { unit: u.id, condition: said, on }) } : {}),
        reach: {
          unit: u.id,
          eta: seconds[i] == null ? absent("unknown") : { seconds: seconds[i], low: seconds[i], high: seconds[i] },
          parts: i < 2 ? [{ what: "relay", seconds: 60 }] : [],
          positionAgeSeconds: 0,
          source: "crow-flight",
        },
      })),
    });
  });

const { policy } = books!;

/** The policy and situation of a retrial that must make sense. */
const retriedUnder = (question: Parameters<typeof retrialOf>[0], s: Situation) => {
  const made = retrialOf(question, books!);
  const again = "problems" in made ? made : made.retrial.of({ situation: s, policy });
  if ("problems" in again) throw new Error(JSON.stringify(again.problems));
  return again;
};

describe("whatever the situation", () => {
  test("under the same policy nothing differs", () => {
    fc.assert(
      fc.property(situations, (s) => {
        const again = retriedUnder({ period, edition: policy.edition.id }, s);
        expect(again.policy.hash).toBe(policy.hash);
        expect(differs(dispatch(policy, s), dispatch(again.policy, again.situation))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test("adding conditions to an agreement takes no unit further from an alarm, and moves no other unit", () => {
    let moved = 0;
    fc.assert(
      fc.property(situations, fc.subarray([...Condition.options]), (s, more) => {
        const had = Array.isArray(base.conditions) ? (base.conditions as readonly Condition[]) : [];
        const draft = drafted([...new Set([...had, ...more])]);
        const again = retriedUnder({ period: { from: "2020-01-01" as Day, to: period.to }, draft }, s);
        for (const c of differs(dispatch(policy, s), dispatch(again.policy, again.situation))) {
          moved++;
          expect(c.unit).toBe("fire-1");
          expect(RANK[c.after.list]).toBeLessThanOrEqual(RANK[c.before.list]);
        }
      }),
      { numRuns: 2000 },
    );
    expect(moved).toBeGreaterThan(100);
  });
});
