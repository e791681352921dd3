import { allIndicators, publishable } from "@prehosp/indicators";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { numbers, policy, share, units } from "../test/measured.ts";
import { publishingFile } from "./publishing-file.ts";

const definitions = allIndicators.filter(({ id }) => id === "recognised-arrest");
const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 60 }));

it("what the policy let through becomes a file, which holds no more than that and no less, whomever the receiver takes", () => {
  let rows = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count, fc.boolean()), { minLength: 1, maxLength: 12 }), (drawn) => {
      const counts = drawn.map(([yes, no]) => [yes, no] as const);
      const ids = counts.map((_, i) => `u${String(i)}`);
      const named = ids.filter((_, i) => drawn[i]![2]);
      const sum = counts.reduce<readonly [number, number]>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
      const told = publishable(
        [
          { key: "all", measurement: share(undefined, sum) },
          ...counts.map((one, i) => ({ key: ids[i]!, within: "all", measurement: share(ids[i], one) })),
        ],
        policy,
      );
      const made = publishingFile({
        context: "caregiver",
        definitions,
        measurements: told.map(({ measurement }) => measurement),
        units: units(...named),
        beside: ids,
        policy,
      });
      expect("problems" in made ? made.problems : []).toEqual([]);
      const shown = told
        .filter(({ measurement: one }) => !one.belowMinimum && one.denominator > 0)
        .map(({ key }) => key);
      const inside = "rows" in made ? made.rows.map(({ orgnr }) => named[numbers.indexOf(orgnr)]) : [];
      expect(new Set(inside)).toEqual(new Set(named.filter((id) => shown.includes(id))));
      rows += inside.length;
    }),
    { numRuns: 500 },
  );
  expect(rows).toBeGreaterThan(500);
});
