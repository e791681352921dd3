import { absent } from "@prehosp/model/absence";
import { describe, expect, it } from "vitest";
import { held, many, seen, whole } from "../test/held.ts";
import { plan, syncDefaults } from "./plan.ts";
import type { Seen } from "./sync-plan.ts";

describe("the guard of an exchange", () => {
  it.each([
    ["nothing gone", 100, 0, "open", undefined],
    ["four of thirty", 30, 4, "open", undefined],
    ["five of thirty", 30, 5, "stopped", "too-many-gone"],
    ["ten of a hundred, which is the share", 100, 10, "open", undefined],
    ["eleven of a hundred", 100, 11, "stopped", "too-many-gone"],
    ["everything", 100, 100, "stopped", "everything-gone"],
    ["the only one", 1, 1, "stopped", "everything-gone"],
  ] as const)("guards the register: %s", (_, of, gone, state, because) => {
    const all = many(of).map((is) => ({ ...is, active: true }));
    const told = all.map((is, n): Seen => (n < gone ? { ...seen(is), is: "removed" } : seen(is)));
    const silent = all.slice(gone).map(seen);
    const inactive = all.map((is, n) => seen(n < gone ? { ...is, active: false } : is));
    const unsaid = all.map((is, n) => seen(n < gone ? { ...is, active: absent("unknown") } : is));
    for (const theirs of [told, silent, inactive, unsaid]) {
      const { guard } = whole(
        all.map((is) => held(is)),
        theirs,
      );
      expect(guard).toMatchObject({ state, removals: gone, of, share: gone / of, decidedBy: syncDefaults.decidedBy });
      expect(guard.because).toBe(because);
    }
  });

  it("stops where the policy is no number", () => {
    const all = many(30);
    const policy = { ...syncDefaults, removalsAtLeast: Number.NaN, removalShare: Number.NaN };
    expect(
      plan({ ours: all.map((is) => held(is)), theirs: all.slice(1).map(seen), whole: true }, policy).guard.state,
    ).toBe("stopped");
  });
});
