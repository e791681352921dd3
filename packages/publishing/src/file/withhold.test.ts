import { allIndicators } from "@prehosp/indicators";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numbers, policy, share, units } from "../test/measured.ts";
import { publishingFile } from "./publishing-file.ts";

const definitions = allIndicators.filter(({ id }) => id === "recognised-arrest");
type Counts = readonly [number, number];
const add = (all: readonly Counts[]): Counts => all.reduce<Counts>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);

/**
 * The attack: every way to fill the counts of the units that are not in the file so that they add up to what is left of the sum; the
 * lowest and highest value that each takes.
 */
const ranges = new Map<string, readonly [number, number]>();
const rangeOf = (left: number, hidden: number): readonly [number, number] => {
  const key = `${String(left)} ${String(hidden)}`;
  const had = ranges.get(key);
  if (had !== undefined) return had;
  const found = new Set<number>();
  const fill = (at: number, rest: number, mine: number): void => {
    if (at === hidden) {
      if (rest === 0) found.add(mine);
      return;
    }
    for (let n = at === hidden - 1 ? rest : 0; n <= rest; n += 1) fill(at + 1, rest - n, at === 0 ? n : mine);
  };
  fill(0, left, 0);
  const range = [Math.min(...found), Math.max(...found)] as const;
  ranges.set(key, range);
  return range;
};

const anyCounts = fc.tuple(
  fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 5, max: 12 }), fc.integer({ min: 5, max: 12 })),
  fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 5, max: 12 }), fc.integer({ min: 5, max: 12 })),
);

describe("an attack on published files", () => {
  it.each(["shown", "hidden"] as const)("gives no withheld count back, of 2,000 files; zeros %s", (zeros) => {
    let hiddenSeen = 0;
    let shownSeen = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyCounts, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (groups, regional) => {
          const ids = groups.map((_, i) => `u${String(i)}`);
          const regionOf = (i: number) => (regional ? (groups[i]![2] ? "r1" : "r2") : undefined);
          const measured = groups.map(([counts, isWithheld], i) =>
            share(ids[i], isWithheld && add([counts])[0] < 6 ? undefined : counts),
          );
          const sums = ["r1", "r2"].flatMap((region) => {
            const own = groups.filter((_, i) => regionOf(i) === region).map(([counts]) => counts);
            return own.length === 0 ? [] : [share(region, add(own))];
          });
          const made = publishingFile({
            context: "caregiver",
            definitions,
            measurements: [...measured, ...sums, share(undefined, add(groups.map(([counts]) => counts)))],
            units: units("r1", "r2", ...ids.map((id, i) => (regional ? ([id, regionOf(i)!] as const) : id))),
            policy: { ...policy, zeros },
          });
          // Where the sums alone tell, nothing at all is written.
          const refused = "problems" in made ? new Set(made.problems.map(({ code }) => code)) : new Set();
          expect([[], ["totals-give-back"]]).toContainEqual([...refused]);
          if ("problems" in made) return;
          const orgnrOf = (i: number) => numbers[i + 2];
          const isShown = (i: number) => made.rows.some(({ orgnr }) => orgnr === orgnrOf(i));
          for (const region of regional ? ["r1", "r2"] : [undefined]) {
            const own = groups.map((_, i) => i).filter((i) => regionOf(i) === region);
            const hidden = own.filter((i) => !isShown(i));
            shownSeen += own.length - hidden.length;
            for (const column of [0, 1] as const) {
              const left = hidden.reduce((sum, i) => sum + groups[i]![0][column], 0);
              hiddenSeen += hidden.length;
              // Where zeros are shown, that nobody is left is no secret.
              if (hidden.length === 0 || (zeros === "shown" && left === 0)) continue;
              const [low, high] = rangeOf(left, hidden.length);
              expect(high - low).toBeGreaterThanOrEqual(policy.threshold);
            }
          }
          for (const { orgnr, var: yes, denominator } of made.rows) {
            const [[a, b]] = groups[numbers.indexOf(orgnr) - 2]!;
            expect([yes, denominator]).toEqual([a, a + b]);
            for (const n of [a, b]) expect(n >= policy.threshold || (n === 0 && zeros === "shown")).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(hiddenSeen).toBeGreaterThan(1000);
    expect(shownSeen).toBeGreaterThan(500);
  });

  it("can succeed: a unit withheld alone is what is left", () => {
    expect(rangeOf(3, 1)).toEqual([3, 3]);
    expect(rangeOf(7, 2)).toEqual([0, 7]);
  });
});
