import type { Defibrillator } from "@prehosp/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applied, held, one, own, seen, whole } from "../test/held.ts";
import { plan } from "./plan.ts";

describe("any plan of an exchange", () => {
  const aed = fc
    .record({
      n: fc.integer({ min: 0, max: 12 }),
      name: fc.constantFrom("A", "B"),
      at: fc.constantFrom(0, 0.00005, 0.0005, 0.01),
      active: fc.boolean(),
    })
    .map(({ n, name, at, active }) => one(`t${String(n)}`, n / 100 + at, { name, active }));
  const register = fc.uniqueArray(aed, { selector: (is) => is.id, maxLength: 10 });

  it("applied, gives what they have; planned again, gives no step; and is the same whatever the order", () => {
    fc.assert(
      fc.property(
        register,
        register,
        fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
        fc.func(fc.integer()),
        (first, then, gone, order) => {
          const ours = first.map((is, n) => held(is, gone[n] === true ? { withdrawn: true } : {}));
          const theirs = then.map(seen);
          const made = whole(ours, theirs);
          const after = applied(ours, made);
          const standing = after.filter(({ withdrawn }) => withdrawn !== true).map(({ is }) => is);
          const sorted = (list: readonly Defibrillator[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
          expect(sorted(standing)).toEqual(sorted(then));
          expect(whole(after, theirs)).toMatchObject({ steps: [], conflicts: [], warnings: [] });
          const shuffled = <T>(list: readonly T[]): T[] => list.toSorted((a, b) => order(a) - order(b));
          expect(whole(shuffled(ours), shuffled(theirs)).hash).toBe(made.hash);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("never takes away or changes unseen what is ours to own", () => {
    fc.assert(
      fc.property(register, register, fc.boolean(), (mine, then, isWhole) => {
        const ours = mine.map((is) => own(is, { theirs: is.id }));
        const made = plan({ ours, theirs: then.map(seen), whole: isWhole });
        const mineIds = new Set(mine.map(({ id: key }) => key));
        expect(made.steps.filter(({ id: key }) => mineIds.has(key))).toEqual([]);
        expect(applied(ours, made)).toEqual(expect.arrayContaining(ours));
      }),
      { numRuns: 500 },
    );
  });
});
