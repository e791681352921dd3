import { it } from "@effect/vitest";
import { Effect } from "effect";
import { expect, test } from "vitest";
import { type Choice, decide, deviates, unexplained } from "./index.ts";
import { OPERATOR, alarms, begun, doors, now, unit } from "./test/one-call.ts";

const choice = (alarm: readonly string[], over: Partial<Choice> = {}): Choice => ({
  proposed: [unit("fire-1"), unit("rk-1")],
  alarm: alarm.map(unit),
  out: [],
  isOrdinary: (u) => u.startsWith("amb"),
  arrest: false,
  ...over,
});

test.for([
  ["the first proposed, alone or with an ordinary one or the next", choice(["fire-1", "amb-1", "rk-1"]), false],
  ["a unit that is not proposed", choice(["fire-1", "police-1"]), true],
  ["the second proposed instead of the first", choice(["rk-1"]), true],
  ["the second proposed while the first is out", choice(["rk-1"], { out: [unit("fire-1")] }), false],
  ["an ordinary unit alone, no arrest", choice(["amb-1"]), false],
  ["an ordinary unit alone in arrest, a helper proposed", choice(["amb-1"], { arrest: true }), true],
  [
    "an ordinary unit in arrest while the helper is out",
    choice(["amb-1"], { arrest: true, out: [unit("fire-1")] }),
    false,
  ],
  ["an ordinary unit alone in arrest, nobody proposed", choice(["amb-1"], { arrest: true, proposed: [] }), false],
  ["a helper, nobody proposed", choice(["fire-1"], { proposed: [] }), true],
  ["anybody at all, before there was a proposal", choice(["police-1"], { proposed: undefined, arrest: true }), false],
  ["nobody: a stand-down", choice([], { arrest: true }), false],
] as const)("%s", ([, of, expected]) => expect(deviates(of)).toBe(expected));

it.effect("a decision deviates by what was proposed, whatever its client says, and that it said otherwise stands", () =>
  Effect.gen(function* () {
    const seen = yield* begun();
    expect(seen.proposals.at(-1)?.proposed[0]).toBe("fire-1");
    yield* decide(seen, { ...alarms(["police-1", "112"]), deviates: false }, OPERATOR);
    const [first] = (yield* now).decisions;
    expect([first?.deviates, first?.said]).toEqual([true, false]);
    expect(unexplained(yield* now)).toHaveLength(1);
  }).pipe(Effect.provide(doors())),
);

it.effect("a decision that follows the proposal is one that its client need say nothing of", () =>
  Effect.gen(function* () {
    const { deviates: _, ...quiet } = alarms(["fire-1", "110"], ["fire-1", "direct"]);
    expect((yield* decide(yield* begun(), quiet, OPERATOR)).recorded).toBe(true);
    const [first] = (yield* now).decisions;
    expect([first?.deviates, first]).toEqual([false, expect.not.objectContaining({ said: expect.anything() })]);
    // Named twice, by two routes: both are told, and it is one mission.
    expect((yield* now).missions.filter((m) => m.unit === unit("fire-1"))).toHaveLength(1);
  }).pipe(Effect.provide(doors())),
);
