import { ManagedRuntime } from "effect";
import { afterAll, describe, expect, test } from "vitest";
import { judge, strayWaivers, type Subject } from "../conform.ts";
import type { Suite } from "../requirement.ts";

/** Registers one vitest test per requirement; a waived one stands in the list with its reason. */
export const conformTests = <P, W, E>(suite: Suite<P, W>, subject: Subject<P, W, E>): void => {
  describe(`${suite.port}: ${subject.name}`, () => {
    const runtime = ManagedRuntime.make(subject.layer);
    afterAll(() => runtime.dispose());
    for (const requirement of suite.requirements) {
      const waived = subject.cannot?.[requirement.id];
      test(`${requirement.id} ${requirement.must} ${requirement.says}${waived === undefined ? "" : ` (waived: ${waived})`}`, async () => {
        // The whole result, so that a failure shows what was seen.
        const result = await runtime.runPromise(judge(requirement, subject));
        expect(result).toEqual({ ...result, outcome: waived === undefined ? "kept" : "waived" });
      });
    }
    test("every waiver names a requirement of the suite", () =>
      expect(strayWaivers(suite, subject.cannot)).toEqual([]));
  });
};
