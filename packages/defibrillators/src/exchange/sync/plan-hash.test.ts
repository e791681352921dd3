import { describe, expect, it } from "vitest";
import { held, id, many, one, seen, steps, whole } from "../test/held.ts";
import { plan, syncDefaults } from "./plan.ts";

describe("the hash of a plan", () => {
  it("holds to the content where the policy is no number", () => {
    const policy = { ...syncDefaults, removalShare: Number.NaN };
    const broken = held(one("t0", Number.NaN));
    const made = [one("t0"), one("t0", 1)].map((is) =>
      plan({ ours: [broken], theirs: [seen(is)], whole: true }, policy),
    );
    expect(made.map(steps)).toEqual([["change t0"], ["change t0"]]);
    expect(made[0]?.hash).toMatch(/^sha256:[0-9a-f]{64}$/u);
    expect(made[0]?.hash).not.toBe(made[1]?.hash);
  });

  it("holds to the content where a key of theirs is no text", () => {
    const half = { id: id("\ud800"), is: "unreadable" } as const;
    const made = [one("t0"), one("t0", 1)].map((is) => whole([held(one("t0", 2))], [seen(is), half]));
    expect(made.map(steps)).toEqual([["move t0"], ["move t0"]]);
    expect(made.map(({ warnings }) => warnings.some(({ kind }) => kind === "unreadable"))).toEqual([true, true]);
    for (const { hash: print } of made) expect(print).toMatch(/^sha256:[0-9a-f]{64}$/u);
    expect(made[0]?.hash).not.toBe(made[1]?.hash);
  });

  it("is another where anything of the plan is another", () => {
    const all = many(3);
    const hashes = [
      whole([], all.map(seen)),
      whole([], all.slice(1).map(seen)),
      whole([], [...all.slice(1), { ...one("t0"), name: "B" }].map(seen)),
      plan({ ours: [], theirs: all.map(seen), whole: true }, { ...syncDefaults, moveMetres: 50 }),
    ].map((made) => made.hash);
    expect(new Set(hashes).size).toBe(4);
  });
});
