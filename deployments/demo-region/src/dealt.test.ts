import { describe, expect, test } from "vitest";
import { dealt, shuffled, weighted } from "./dealt.ts";
import { seeded } from "./seeded.ts";

describe("what is dealt", () => {
  test.each([1, 2, 3, 113])("holds every value as often as was said, in an order of its own, seed %i", (seed) => {
    const hand = dealt(seeded(seed), [
      ["a", 50],
      ["b", 3],
      ["c", 0],
    ] as const);
    expect([hand.length, hand.filter((one) => one === "b").length]).toEqual([53, 3]);
    expect(hand).toEqual(
      dealt(seeded(seed), [
        ["a", 50],
        ["b", 3],
        ["c", 0],
      ] as const),
    );
    const list = Array.from({ length: 40 }, (_, n) => n);
    const mixed = shuffled(seeded(seed), list);
    expect(mixed).not.toEqual(list);
    expect(mixed.toSorted((a, b) => a - b)).toEqual(list);
  });

  test("follows the weights, and never picks what weighs nothing", () => {
    const draws = seeded(7);
    const picked = Array.from({ length: 4000 }, () =>
      weighted(draws, ["never", "seldom", "often"], (one) => ({ never: 0, seldom: 1, often: 3 })[one] ?? 0),
    );
    expect(picked).not.toContain("never");
    expect(picked.filter((one) => one === "often").length / 4000).toBeCloseTo(0.75, 1);
  });
});
