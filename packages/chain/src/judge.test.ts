import { it } from "@effect/vitest";
import { propose } from "@prehosp/dispatch";
import { IncidentId, MissionState, Situation } from "@prehosp/model";
import { Clock, Effect, Fiber, Option } from "effect";
import { TestClock } from "effect/testing";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CutOff, heldBriefly } from "./cut-off.ts";
import { type Judged, judge } from "./judge.ts";
import { CALL, books, region } from "./test/one-call.ts";

const policy = books!.policy;
const incident = IncidentId.parse("call-1");
const about = { incident, at: CALL, edition: policy.edition };
const open = { open: ["neighbour-AMK", "doctor", "air"] };

const situation = (
  states: readonly MissionState[],
  seconds: readonly (number | undefined)[],
  condition: unknown,
): Situation =>
  Situation.parse({
    incident,
    at: CALL,
    initiator: "AMK",
    purpose: "life-saving-first-aid",
    flags: [],
    indication: { vital: "manifest", condition, basis: ["observed"], cites: ["AH-2.5-d"] },
    candidates: region.units.slice(0, states.length).map((unit, i) => {
      const s = seconds[i];
      return {
        unit,
        state: states[i],
        crew: { available: { absent: "not-recorded" } },
        secureChannel: true,
        reach: {
          unit: unit.id,
          eta: s === undefined ? { absent: "unknown" } : { seconds: s, low: s, high: s },
          parts: [],
          positionAgeSeconds: 0,
          source: "crow-flight",
        },
      };
    }),
  });
const plain = situation(["free", "free", "free", "under-way"], [300, 400, 200, 900], "cardiac-arrest");

/** No proposal, why, and the duty that stands all the same. */
const none = (judged: Judged) =>
  "none" in judged
    ? { because: judged.none.because, parallel: judged.none.parallel }
    : expect.fail("there is a proposal");
const defect = (): never => {
  throw new TypeError("a rule broke");
};
/** A clock that moves only when `over` says so: what a synchronous over-run looks like to the one who waits. */
const slow = (ms: { now: number }): Clock.Clock => ({
  currentTimeMillisUnsafe: () => ms.now,
  currentTimeMillis: Effect.sync(() => ms.now),
  currentTimeNanosUnsafe: () => BigInt(ms.now) * 1_000_000n,
  currentTimeNanos: Effect.sync(() => BigInt(ms.now) * 1_000_000n),
  monotonicTimeNanosUnsafe: () => BigInt(ms.now) * 1_000_000n,
  monotonicTimeNanos: Effect.sync(() => BigInt(ms.now) * 1_000_000n),
  sleep: () => Effect.never,
});

describe("judge within its budget", () => {
  it.effect("gives the proposal where all goes well", () =>
    Effect.gen(function* () {
      const judged = yield* judge(about, Effect.succeed(plain), (s) => propose(policy, s));
      expect("proposal" in judged && judged.proposal.parallel).toEqual({ unit: "amb-1", coming: true });
    }),
  );
  it.effect("a defect thrown in a rule is no proposal, because of a defect", () =>
    Effect.gen(function* () {
      expect(none(yield* judge(about, Effect.succeed(plain), defect))).toEqual({ because: "defect", parallel: open });
    }),
  );
  it.effect("a defect while the situation is gathered is no proposal, because of a defect", () =>
    Effect.gen(function* () {
      expect(none(yield* judge(about, Effect.die("broken"), defect))).toEqual({ because: "defect", parallel: open });
    }),
  );
  it.effect("a door that fails is no proposal, because something does not answer", () =>
    Effect.gen(function* () {
      expect(none(yield* judge(about, Effect.fail("away"), defect))).toEqual({
        because: "unreachable",
        parallel: open,
      });
    }),
  );
  for (const [name, never] of [
    ["that never ends", Effect.never],
    ["that cannot be interrupted", Effect.uninterruptible(Effect.never)],
  ] as const)
    it.effect(`a door ${name} is no proposal when the budget is used up, and not before`, () =>
      Effect.gen(function* () {
        const asked = yield* Effect.forkChild(judge(about, never, defect));
        yield* TestClock.adjust("1999 millis");
        expect(asked.pollUnsafe()).toBeUndefined();
        yield* TestClock.adjust("1 millis");
        const judged = yield* Fiber.join(asked);
        expect(none(judged)).toEqual({ because: "timeout", parallel: open });
        expect(judged.milliseconds).toBe(2000);
      }),
    );
  test("a rule that holds its thread too long is no proposal, though it did answer in the end", async () => {
    const ms = { now: 0 };
    const over = (s: Situation) => {
      ms.now += 2001;
      return propose(policy, s);
    };
    const judged = await Effect.runPromise(
      judge(about, Effect.succeed(plain), over).pipe(Effect.provideService(Clock.Clock, slow(ms))),
    );
    expect([none(judged), judged.milliseconds]).toEqual([{ because: "timeout", parallel: open }, 2001]);
  });
});

describe("a rule that never returns", () => {
  /** Cuts off what the test says never returns, as a platform would; it leaves the rest alone. */
  const cutting = (endless: boolean, limits: number[] = []) =>
    Effect.provideService(CutOff, (work, millis) => {
      limits.push(millis);
      return endless ? Effect.succeedNone : Effect.sync(() => Option.some(work()));
    });

  it.effect("is cut off: no proposal, because of timeout, and the duty stands", () =>
    Effect.gen(function* () {
      const judged = yield* judge(about, Effect.succeed(plain), defect).pipe(cutting(true));
      expect(none(judged)).toEqual({ because: "timeout", parallel: open });
    }),
  );
  it.effect("is cut off while the situation is gathered too", () =>
    Effect.gen(function* () {
      const gathered = heldBriefly(() => plain);
      expect(none(yield* judge(about, gathered, (s) => propose(policy, s)).pipe(cutting(true)))).toEqual({
        because: "timeout",
        parallel: open,
      });
    }),
  );
  it.effect("may hold the thread for a second, and for no longer than what is left of the budget", () =>
    Effect.gen(function* () {
      const limits: number[] = [];
      for (const waited of ["0 seconds", "1800 millis"] as const) {
        const asked = yield* Effect.forkChild(
          judge(about, Effect.delay(Effect.succeed(plain), waited), (s) => propose(policy, s)).pipe(
            cutting(false, limits),
          ),
        );
        yield* TestClock.adjust(waited);
        expect("proposal" in (yield* Fiber.join(asked))).toBe(true);
      }
      expect(limits).toEqual([1000, 200]);
    }),
  );
  it.effect("and one that breaks is a defect, also where it could have been cut off", () =>
    Effect.gen(function* () {
      expect(none(yield* judge(about, Effect.succeed(plain), defect).pipe(cutting(false))).because).toBe("defect");
    }),
  );
});

const six = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 6, maxLength: 6 });
const any = fc.record({
  states: fc.array(fc.constantFrom(...MissionState.options), { maxLength: 6 }),
  seconds: six(fc.option(fc.nat(4000), { nil: undefined })),
  condition: fc.constantFrom("cardiac-arrest", "unconscious", "serious-injury", { absent: "not-recorded" }),
  goes: fc.constantFrom("well", "well", "throws", "dies", "fails", "interrupted", "late", "never"),
});

test(
  "whatever happens, the duty to alarm an ordinary resource stands: with a unit or open (AH-2.8-b)",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(any, async ({ states, seconds, condition, goes }) => {
        const made = situation(states, seconds, condition);
        const gathered = {
          well: Effect.succeed(made),
          throws: Effect.succeed(made),
          dies: Effect.die("broken"),
          fails: Effect.fail("away"),
          interrupted: Effect.interrupt,
          late: Effect.delay(Effect.succeed(made), "3 seconds"),
          never: Effect.never,
        }[goes];
        const judged = await Effect.runPromise(
          Effect.gen(function* () {
            const asked = yield* Effect.forkChild(
              judge(about, gathered, goes === "throws" ? defect : (s) => propose(policy, s)),
            );
            yield* TestClock.adjust("2 seconds");
            return yield* Fiber.join(asked);
          }).pipe(Effect.provide(TestClock.layer())),
        );
        expect("proposal" in judged).toBe(goes === "well");
        const { parallel } = "proposal" in judged ? judged.proposal : judged.none;
        expect("unit" in parallel ? parallel.unit.length > 0 : parallel.open.length > 0).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  },
);
