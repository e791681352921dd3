import type { ActorRef } from "@prehosp/model";
import { type Day, addDays } from "@prehosp/model/time";
import { Ledger } from "@prehosp/ports";
import { JoinAct } from "@prehosp/registry";
import { Effect, Fiber, Layer, References, Stream } from "effect";
import { TestClock } from "effect/testing";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Books } from "../books.ts";
import { changeIncident } from "../change.ts";
import { decide } from "../decide.ts";
import { follow, way } from "../follow.ts";
import { handOver } from "../hand-over.ts";
import { propose } from "../propose.ts";
import { questionOf } from "../question.ts";
import { receive } from "../receive.ts";
import { actOnForm } from "../registry/act-on-form.ts";
import { dismissPossible } from "../registry/dismiss-possible.ts";
import { joinForms } from "../registry/join-forms.ts";
import { formIdOf, openForm } from "../registry/open-form.ts";
import { type Troubled, callId, callOf, troubledDoors } from "../test/many-calls.ts";
import { OPERATOR, after, alarms, board, books, region, timeOf } from "../test/one-call.ts";
import { type Bases, keptBases, wholeBasisIn } from "./bases.ts";

const by: ActorRef = OPERATOR;
const window = "5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c11";
const HANDS = ["5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c21", "5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c22"] as const;
const FIRST = "2026-11-01" as Day;

const incident = fc.nat(2);
const period = fc
  .tuple(fc.nat(70), fc.integer({ min: 1, max: 70 }))
  .map(([from, days]) => ({ from: addDays(FIRST, from - 30), to: addDays(FIRST, from - 30 + days) }));
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("receive"), n: incident, days: fc.integer({ min: -25, max: 25 }) }),
  },
  fc.record({ do: fc.constantFrom("propose", "decide", "time", "change", "record"), n: incident }),
  fc.record({ do: fc.constantFrom("withdraw a time", "open", "save", "sign", "dismiss"), n: incident }),
  fc.record({ do: fc.constantFrom("open by hand", "save by hand"), n: fc.nat(1) }),
  fc.record({ do: fc.constantFrom("join", "other books") }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant("ask"), period }) },
  fc.record({ do: fc.constant("ask in vain"), period, facts: fc.nat(40) }),
  fc.record({ do: fc.constant("ask without editions"), period, editions: fc.constant(false) }),
  fc.record({ do: fc.constant("go away"), period, turns: fc.nat(60) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
const keepings = fc.record({ most: fc.constantFrom(1, 2, 1000), alone: fc.constantFrom(0, 2, 1000) });

const others = {
  ...books!,
  criteria: undefined,
  region: { ...region, organisations: region.organisations.filter(({ kind }) => kind !== "110") },
};

const ids = [...[0, 1, 2].map(callId), ...HANDS];
/** Everything that is told, places as they answer. */
const said = (bases: Bases, asked: Parameters<Bases>[0]) =>
  Effect.map(bases(asked), ({ places: { municipalityOf, beside }, ...rest }) => ({
    ...rest,
    places: ids.map((id) => [
      municipalityOf(id as never),
      beside("captures", `${id}/a`),
      beside("forms", formIdOf({ incident: id as never, patient: "a" })),
      beside("forms", id),
    ]),
  }));

const written = (one: Extract<Step, { readonly n: number }>, count: number) =>
  Effect.gen(function* () {
    const { n } = one;
    const form = formIdOf({ incident: callId(n), patient: "a" });
    if (one.do === "receive") return yield* receive(callOf(n, one.days), by);
    if (one.do === "open by hand")
      return yield* openForm({ dataset: "prehosp.ohca", key: HANDS[n]! }, { by, owner: region.id });
    const act = { window, n: count, seen: 1, entries: { "age-years": { value: 50 + count } } } as const;
    if (one.do === "save by hand") return yield* actOnForm(HANDS[n]!, { act: "save", ...act }, by);
    const at = yield* way(callId(n));
    if (at === undefined) return undefined;
    if (one.do === "propose") return yield* propose(questionOf(callOf(n, 0), after(count)), (yield* Books).self);
    if (one.do === "decide") return yield* decide(at, alarms(["fire-1", "110"]), by);
    if (one.do === "time") return yield* follow(at, timeOf("fire-1", "at-patient", 100 + count), by);
    if (one.do === "change") return yield* changeIncident(at, { observed: { awake: false } }, by);
    if (one.do === "record") return yield* handOver(at, by);
    if (one.do === "withdraw a time") {
      const ledger = yield* Ledger;
      const facts = yield* ledger.of(at.incident as never).pipe(Stream.runCollect);
      const last = facts.findLast(({ kind }) => kind === "time.recorded");
      if (last === undefined) return undefined;
      const { id, recorded: _r, cursor: _c, ...fact } = last;
      const payload = { ...(fact.payload as object), at: { absent: "unknown" } };
      return yield* ledger.append([{ ...fact, payload, replaces: id, source: { system: "t", ref: String(count) } }]);
    }
    if (one.do === "open") return yield* openForm({ incident: at.incident, patient: "a" }, { by, owner: region.id });
    if (one.do === "save") return yield* actOnForm(form, { act: "save", ...act }, by);
    if (one.do === "sign") {
      const { entries: _e, ...sign } = act;
      return yield* actOnForm(form, { act: "sign", ...sign, seen: 2, confirmed: ["ohca.w314", "ohca.w705"] }, by);
    }
    return yield* dismissPossible(
      { incident: at.incident, patient: "a" },
      { window, n: count, because: "no-arrest" },
      by,
    );
  });

const course = (steps: readonly Step[], keeping: Parameters<typeof keptBases>[0], trouble: Troubled) =>
  Effect.gen(function* () {
    yield* board;
    const kept = yield* keptBases(keeping);
    let known = books!;
    let answers = 0;
    const compared = (asked: Parameters<Bases>[0]) =>
      Effect.gen(function* () {
        expect(yield* said(kept, asked)).toEqual(yield* said(wholeBasisIn, asked));
        answers += 1;
      }).pipe(Effect.provideService(Books, known));
    for (const [count, one] of steps.entries()) {
      yield* TestClock.adjust("1 minute");
      if ("n" in one) yield* Effect.ignore(written(one, count + 1));
      else if (one.do === "join")
        yield* Effect.ignore(
          joinForms(
            JoinAct.parse({
              is: "merged",
              keep: HANDS[0],
              other: HANDS[1],
              window,
              n: count + 1,
              seen: 1,
              seenOther: 1,
              because: "same-event",
            }),
            by,
          ),
        );
      else if (one.do === "other books") known = known === books ? others : books!;
      else if (!("period" in one)) continue;
      else if ("facts" in one || "editions" in one) {
        if ("facts" in one) trouble.readsFail = one.facts;
        else trouble.editionsFail = true;
        yield* kept(one.period).pipe(Effect.provideService(Books, known), Effect.exit);
        trouble.readsFail = undefined;
        trouble.editionsFail = false;
      } else if ("turns" in one) {
        const asking = yield* Effect.forkChild(kept(one.period).pipe(Effect.provideService(Books, known)));
        for (let turn = 0; turn < one.turns; turn += 1) yield* Effect.yieldNow;
        yield* Fiber.interrupt(asking);
      } else yield* compared(one.period);
    }
    yield* compared({ from: addDays(FIRST, -60), to: addDays(FIRST, 60) });
    return answers;
  });

test("whatever is written, fails or goes away between questions, the kept answer is that of the ledger read anew", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), keepings, async (steps, keeping) => {
      const trouble: Troubled = { asked: [] };
      const answers = await Effect.runPromise(
        course(steps, keeping, trouble).pipe(
          Effect.provide(Layer.merge(troubledDoors(trouble), TestClock.layer())),
          Effect.provideService(References.MinimumLogLevel, "None"),
        ),
      );
      expect(answers).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
}, 300_000);
