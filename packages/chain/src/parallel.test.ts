import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { answerParallel, askParallel, confer, follow, obligations, settle } from "./index.ts";
import { OPERATOR, at, begun, call, doors, now, timeOf, unit } from "./test/one-call.ts";

const duty = Effect.map(now, (w) => obligations(w).find((o) => o.code === "ordinary-in-parallel")!);
const states = (...points: readonly (readonly [string, Parameters<typeof timeOf>[1], number])[]) =>
  Effect.gen(function* () {
    const seen: string[] = [];
    for (const [u, role, seconds] of points) {
      yield* follow(yield* now, timeOf(u, role, seconds), OPERATOR);
      seen.push((yield* duty).state);
    }
    return seen;
  });

describe("the duty to alarm an ordinary resource too", () => {
  it.effect(
    "is open while nobody has acknowledged, met when one has, and open again when it is cancelled or sent on",
    () =>
      Effect.gen(function* () {
        yield* begun();
        expect(yield* duty).toMatchObject({ state: "open", ask: ["neighbour-AMK", "doctor", "air"] });
        expect(
          yield* states(
            ["amb-1", "acknowledged", 60],
            ["amb-1", "stood-down", 90],
            ["amb-1", "under-way", 120],
            ["amb-1", "unit-free", 200],
            ["amb-1", "acknowledged", 210],
            ["amb-1", "at-patient", 900],
            ["amb-1", "unit-free", 3000],
          ),
        ).toEqual(["met", "open", "met", "open", "met", "met", "met"]);
      }).pipe(Effect.provide(doors())),
  );

  it.effect("is ended by no reason on paper: the reason is refused, and the duty is as open as before", () =>
    Effect.gen(function* () {
      yield* begun();
      const refused = yield* settle(yield* now, "ordinary-in-parallel", "not-applicable", OPERATOR).pipe(Effect.flip);
      expect(refused.reason).toBe("Refused");
      expect((yield* duty).state).toBe("open");
    }).pipe(Effect.provide(doors())),
  );

  it.effect("is met by no akutthjelper, and by no time that nobody knows", () =>
    Effect.gen(function* () {
      yield* begun({ ...call(), missions: [{ ...call().missions[0]!, role: { absent: "not-recorded" } }] });
      expect(yield* states(["amb-1", "at-patient", 60])).toEqual(["open"]);
    }).pipe(Effect.provide(doors())),
  );

  it.effect("asks a neighbour: the question and the answer are facts, and only the unit itself closes the duty", () =>
    Effect.gen(function* () {
      yield* begun();
      const { id: asked } = yield* askParallel(yield* now, "neighbour-AMK", OPERATOR);
      yield* at(70);
      yield* answerParallel(yield* now, { asked, answer: "will-call-back" }, OPERATOR);
      expect(yield* duty).toMatchObject({
        state: "open",
        asked: [{ whom: "neighbour-AMK", answer: "will-call-back" }],
      });
      yield* at(120);
      yield* answerParallel(yield* now, { asked, answer: "sends", unit: unit("nabo-1") }, OPERATOR);
      expect(yield* duty).toMatchObject({ state: "open", asked: [{ answer: "sends", unit: "nabo-1" }] });
      expect(yield* states(["nabo-1", "acknowledged", 130])).toEqual(["met"]);
    }).pipe(Effect.provide(doors())),
  );

  it.effect("takes no answer to what nobody asked, and no fire unit for an ambulance", () =>
    Effect.gen(function* () {
      yield* begun();
      const { id: asked } = yield* askParallel(yield* now, "doctor", OPERATOR);
      const said = (a: string, u: string) =>
        Effect.flatMap(now, (w) =>
          Effect.flip(answerParallel(w, { asked: a as never, answer: "sends", unit: unit(u) }, OPERATOR)),
        );
      expect((yield* said("fact-0", "amb-2")).reason).toBe("Refused");
      expect((yield* said(asked, "fire-1")).reason).toBe("Refused");
      expect((yield* now).answered).toEqual([]);
    }).pipe(Effect.provide(doors())),
  );
});

it.effect("a legevaktsentral that initiates confers with AMK; the same proposal is made and nothing waits", () =>
  Effect.gen(function* () {
    const at = yield* begun({ ...call(), initiator: "LVS" });
    const conference = Effect.map(now, (w) => obligations(w).find((o) => o.code === "conference-with-AMK")?.state);
    expect(at.proposals.at(-1)?.proposed).toEqual(["fire-1", "rk-1"]);
    expect(yield* conference).toBe("open");
    yield* confer(yield* now, OPERATOR);
    expect(yield* conference).toBe("met");
  }).pipe(Effect.provide(doors())),
);
