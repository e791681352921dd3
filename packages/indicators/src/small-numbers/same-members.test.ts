import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allIndicators } from "../indicators.ts";
import { apart, group, narrowed, together } from "../test/two-figures.ts";
import { comparedWith } from "./compared.ts";
import { membersOf } from "./same-members.ts";

const runs = Number(process.env["ATTACK_RUNS"] ?? 1000);

describe("two figures of the same patients", () => {
  it("give back no small count of each other, nor what sets them apart, to a range narrower than the threshold", () => {
    let [alone, withheld] = [0, 0];
    fc.assert(
      fc.property(fc.tuple(group, group, group), (groups) => {
        const found = narrowed(groups, together);
        fc.pre(found !== undefined);
        alone += found.alone;
        withheld += found.withheld;
        expect(found.bad).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect([alone, withheld > runs / 2]).toEqual([0, true]);
  }, 120_000);

  it("would do so, were each made ready alone", () => {
    const worlds = fc.sample(fc.tuple(group, group, group), { seed: 1, numRuns: 200 });
    expect(worlds.filter((groups) => (narrowed(groups, apart)?.bad.length ?? 0) > 0).length).toBeGreaterThan(10);
  });
});

it("knows every indicator of the register's cases by its members", () => {
  const ofCases = allIndicators.filter(({ population }) => /^(Hjertestans utenfor sykehus)/.test(population.nb));
  expect(ofCases.map(({ id }) => membersOf(id))).toEqual(ofCases.map(() => "cases"));
  const known = new Set(allIndicators.map(({ id }) => id));
  for (const [id, lists] of Object.entries(comparedWith))
    for (const other of [id, ...lists.flat()]) {
      expect(known).toContain(other);
      expect(membersOf(other)).toBe(membersOf(id));
    }
});
