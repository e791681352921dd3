import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognisedArrest } from "../definitions/recognised-arrest.ts";
import { policy } from "../test/attack.ts";
import { type Counts, add, alone, seen, share } from "../test/shares.ts";
import { publishable } from "./publishable.ts";

/** A nation of regions of municipalities, and the same nation by another division. */
const known = fc.oneof(fc.nat(4), fc.nat(9));
const left = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(5));
const counts: fc.Arbitrary<Counts> = fc.tuple(known, known, left, left, left, left);
const world = fc.array(fc.array(counts, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });

interface Node {
  readonly key: string;
  readonly parts: readonly (readonly number[])[];
  readonly counts: Counts;
}

/** Every line with the lines it is the sum of; the last are halves of the nation across its regions. */
const nodesOf = (regions: readonly (readonly Counts[])[], isTwice: boolean): readonly Node[] => {
  const leaves = regions.flat();
  const nodes: Node[] = leaves.map((one, n) => ({ key: `m${n}`, parts: [], counts: one }));
  let first = 0;
  const made = regions.map((own, n) => {
    const parts = own.map((_, i) => first + i);
    first += own.length;
    return nodes.push({ key: `r${n}`, parts: [parts], counts: add(own) }) - 1;
  });
  const halves = isTwice
    ? [0, 1].map((half) => {
        const own = leaves.filter((_, n) => n % 2 === half);
        return nodes.push({ key: `h${half}`, parts: [], counts: add(own) }) - 1;
      })
    : [];
  nodes.push({ key: "all", parts: isTwice ? [made, halves] : [made], counts: add(leaves) });
  return nodes;
};

/**
 * The attack, one column at a time: every way to fill the withheld lines that agrees with all that is shown; the least and the most
 * of each, up to a little above what it is.
 */
const attack = (nodes: readonly Node[], known: readonly (number | undefined)[], truth: readonly number[]) => {
  const found = nodes.map(() => [Infinity, -Infinity] as [number, number]);
  const values: (number | undefined)[] = [...known];
  const agrees = (at: number): boolean => {
    const value = values[at]!;
    return nodes[at]!.parts.every((parts) => parts.reduce((n, part) => n + values[part]!, 0) === value);
  };
  const fill = (at: number): void => {
    if (at === nodes.length) {
      values.forEach((n, i) => (found[i] = [Math.min(found[i]![0], n!), Math.max(found[i]![1], n!)]));
      return;
    }
    const { parts } = nodes[at]!;
    const [own] = parts;
    const sum = own?.reduce((n, part) => n + values[part]!, 0);
    const [low, high] =
      known[at] === undefined ? (sum === undefined ? [0, truth[at]! + 3] : [sum, sum]) : [known[at], known[at]];
    for (let value = low; value <= high; value++) {
      values[at] = value;
      if (agrees(at)) fill(at + 1);
    }
    values[at] = known[at];
  };
  fill(0);
  return found;
};

it("the attack finds what is withheld alone", () => {
  const nodes = nodesOf(
    [
      [
        [2, 0, 0, 0, 0, 0],
        [20, 0, 0, 0, 0, 0],
      ],
    ],
    false,
  );
  expect(attack(nodes, [undefined, 20, undefined, 22], [2, 20, 22, 22])[0]).toEqual([2, 2]);
});

const runs = Number(process.env["ATTACK_RUNS"] ?? 1000);

describe.each([
  ["shown", alone],
  ["hidden", alone],
  ["shown", recognisedArrest.id],
  ["hidden", recognisedArrest.id],
] as const)("an attack by brute force, zeros %s, on %s", (zeros, indicator) => {
  it("recovers no withheld count to a range narrower than the threshold", () => {
    const by = policy({ threshold: 3, zeros });
    let withheld = 0;
    let shown = 0;
    let withFigure = 0;
    fc.assert(
      fc.property(world, fc.boolean(), (regions, isTwice) => {
        const nodes = nodesOf(regions, isTwice);
        const within = (at: number) => {
          const above = nodes.find(({ parts }) => parts.some((own) => own.includes(at)));
          const division = above?.parts.findIndex((own) => own.includes(at));
          return above && { within: above.key, by: String(division) };
        };
        const made = publishable(
          nodes.map(({ key, counts: own }, at) => ({ key, ...within(at), measurement: share(own, indicator) })),
          by,
        ).map(({ measurement }) => seen(measurement));
        const dark = made.filter((one, at) => one[4] === undefined && nodes[at]!.parts.length === 0).length;
        fc.pre(dark <= 4);
        withFigure += made.filter((one) => one.length === 2).length;
        for (const column of [0, 1, 2, 3, 4]) {
          const truth = nodes.map(({ counts: own }) => (column < 4 ? own[column]! : own[4] + own[5]));
          const known = made.map((one) => one[column]);
          const least = zeros === "hidden" && column < 2 ? 0 : 1;
          const found = attack(nodes, known, truth);
          const bad = nodes.filter((_, at) => {
            if (known[at] !== undefined) {
              shown++;
              return known[at] !== truth[at] || (truth[at]! >= least && truth[at]! < 3);
            }
            withheld++;
            const [low, high] = found[at]!;
            // Where zeros are shown, that nobody is left of a column may be told.
            return high - low < 3 && !(high === 0 && least > 0);
          });
          expect(bad).toEqual([]);
        }
      }),
      { numRuns: runs },
    );
    expect(Math.min(withheld, shown)).toBeGreaterThan(runs);
    // Where others have the same members, no figure stands without what was left out of it.
    expect(indicator === alone ? 4 * withFigure > runs : withFigure === 0).toBe(true);
  }, 120_000);
});
