import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognisedArrest } from "../definitions/recognised-arrest.ts";
import { AnyMeasurement } from "../measurement-kinds.ts";
import type { Measurement } from "../measurement.ts";
import { policy } from "../test/attack.ts";
import { period } from "../test/basis.ts";
import { wilson } from "../wilson.ts";
import type { SmallNumbers } from "./policy.ts";
import type { Published } from "./publishable.ts";
import { publishable } from "./publishable.ts";

/** yes, no, missing, unplaced, and two reasons for leaving out. */
type Counts = readonly [number, number, number, number, number, number];

const head = { kind: "share", indicator: recognisedArrest.id, version: "1.0", period, minimumDenominator: 1 } as const;
const share = ([yes, no, missing, unplaced, one, two]: Counts): Measurement => {
  const interval = wilson(yes, yes + no);
  if (interval === undefined) return { ...head, belowMinimum: true };
  return {
    ...head,
    belowMinimum: false,
    population: yes + no + missing + one + two,
    missing,
    unplaced,
    excluded: [
      { reason: "one", text: { nb: "en" }, n: one },
      { reason: "two", text: { nb: "to" }, n: two },
    ],
    numerator: yes,
    denominator: yes + no,
    value: yes / (yes + no),
    interval,
  };
};
const add = (all: readonly Counts[]): Counts =>
  [0, 1, 2, 3, 4, 5].map((at) => all.reduce((n, one) => n + (one[at] ?? 0), 0)) as unknown as Counts;

/** What is left of the columns that were published: yes, no, missing, unplaced, left out, and the two reasons where they are told. */
const seen = (one: Measurement): readonly (number | undefined)[] => {
  if (one.belowMinimum) return [];
  const known = [one.numerator, one.denominator - one.numerator];
  if (one.leftOut === "withheld") return known;
  const reasons = one.excluded.map(({ n }) => n);
  const left = reasons.reduce((a, b) => a + b, 0);
  return [...known, one.missing, one.unplaced, left, ...(reasons.length > 1 ? reasons : [])];
};
const shownAs = (all: readonly Published<Measurement>[], by: SmallNumbers = policy()) =>
  publishable(all, by).map(({ key, measurement }) => `${key}:${seen(measurement).slice(0, 5).join("/") || "."}`);

const nation = (...groups: readonly Counts[]): readonly Published<Measurement>[] => [
  { key: "all", measurement: share(add(groups)) },
  ...groups.map((one, n) => ({ key: String(n), within: "all", measurement: share(one) })),
];

describe("a measurement that is published with others", () => {
  it("is withheld with its every count where one is small, and one more so that no sum gives it back", () => {
    const made = publishable(nation([3, 20, 0, 0, 0, 0], [40, 50, 0, 0, 0, 0], [30, 30, 0, 0, 0, 0]), policy());
    expect(made.map(({ measurement }) => measurement.belowMinimum)).toEqual([false, true, false, true]);
    expect(made[1]?.measurement).toEqual({ ...head, belowMinimum: true, reason: "small-numbers" });
    for (const { measurement } of made) expect(AnyMeasurement.parse(measurement)).toEqual(measurement);
  });

  it.each([
    ["the numerator", [4, 90, 0, 0, 0, 0]],
    ["the complement", [90, 4, 0, 0, 0, 0]],
  ] as const)("is withheld for %s alone", (_, counts) => {
    expect(shownAs([{ key: "a", measurement: share(counts) }])).toEqual(["a:."]);
  });

  it.each([
    ["missing", [90, 80, 1, 0, 0, 0]],
    ["unplaced", [90, 80, 0, 1, 0, 0]],
    ["left out", [90, 80, 0, 0, 1, 1]],
  ] as const)("keeps its figure where only %s is small, and nothing that would give it back", (_, counts) => {
    const whole = share(counts);
    const [{ measurement } = { measurement: whole }] = publishable([{ key: "a", measurement: whole }], policy());
    const {
      population: _population,
      missing: _m,
      unplaced: _u,
      excluded: _e,
      ...figure
    } = whole as Extract<Measurement, { population: number }>;
    expect(measurement).toEqual({ ...figure, leftOut: "withheld" });
    expect(AnyMeasurement.parse(measurement)).toEqual(measurement);
    expect(AnyMeasurement.safeParse({ ...measurement, population: 171 }).success).toBe(false);
  });

  it("withholds what was left out of more lines until no sum gives it back, and no figure for it", () => {
    const one = nation([40, 50, 3, 0, 0, 0], [40, 50, 9, 0, 0, 0], [30, 30, 8, 0, 7, 0]);
    expect(shownAs(one)).toEqual(["all:110/130/20/0/7", "0:40/50", "1:40/50", "2:30/30/8/0/7"]);
    // What was made ready once is the same when it is made ready again.
    const again = publishable(publishable(one, policy()), policy());
    expect(again).toEqual(publishable(one, policy()));
  });

  it("stays where nothing is small; a zero is small only where the policy hides it", () => {
    const one = nation([0, 20, 0, 0, 0, 0], [40, 50, 6, 0, 7, 0]);
    expect(shownAs(one)).toEqual(["all:40/70/6/0/7", "0:0/20/0/0/0", "1:40/50/6/0/7"]);
    expect(shownAs(one, policy({ zeros: "hidden" }))[1]).toBe("0:.");
  });

  it("takes its sum with it where it is the only part", () => {
    expect(shownAs(nation([3, 20, 0, 0, 0, 0]))).toEqual(["all:.", "0:."]);
  });

  it("covers what was withheld before, for too few or by other means", () => {
    const [all, , ...others] = nation([7, 1, 0, 0, 0, 0], [40, 50, 0, 0, 0, 0], [30, 30, 0, 0, 0, 0]);
    const before: Published<Measurement> = { key: "0", within: "all", measurement: { ...head, belowMinimum: true } };
    expect(shownAs([all!, before, ...others])).toEqual(["all:77/81/0/0/0", "0:.", "1:40/50/0/0/0", "2:."]);
  });

  it("tells reasons one by one only where none of them is small in any group or in what the groups leave", () => {
    const reasons = (all: readonly Published<Measurement>[]) =>
      publishable(all, policy()).map(({ measurement: m }) =>
        m.belowMinimum || m.leftOut === "withheld" ? "." : m.excluded.map(({ n }) => n).join("+"),
      );
    expect(reasons(nation([9, 9, 0, 0, 9, 0], [9, 9, 0, 0, 6, 7]))).toEqual(["15+7", "9+0", "6+7"]);
    expect(reasons(nation([9, 9, 0, 0, 9, 2], [9, 9, 0, 0, 6, 7]))).toEqual(["24", "11", "13"]);
    expect(reasons(nation([9, 3, 0, 0, 6, 2], [9, 9, 0, 0, 6, 0], [9, 9, 0, 0, 6, 0]))).toEqual(["20", ".", ".", "6"]);
  });

  it("tells of exercises however few they are: they are nobody", () => {
    const drill = (counts: Counts): Measurement => {
      const one = share(counts);
      if (one.belowMinimum || one.leftOut === "withheld") return one;
      const excluded = [{ reason: "not-actual", text: { nb: "øvelse eller test" }, n: 1 }, ...one.excluded];
      return { ...one, population: one.population + 1, excluded };
    };
    const reasons = (counts: Counts) =>
      publishable([{ key: "a", measurement: drill(counts) }], policy()).map(({ measurement: m }) =>
        m.belowMinimum || m.leftOut === "withheld" ? "." : m.excluded.map(({ reason, n }) => `${reason} ${n}`).join(),
      );
    expect(reasons([90, 80, 0, 0, 7, 8])).toEqual(["not-actual 1,one 7,two 8"]);
    expect(reasons([90, 80, 0, 0, 3, 8])).toEqual(["not-actual 1,all-reasons 11"]);
    expect(reasons([90, 80, 0, 0, 3, 0])).toEqual(["."]);
  });

  it("keeps what could not be measured, which tells of nobody, and lets it cover nothing", () => {
    const fault: Measurement = { ...head, belowMinimum: true, problems: [{ code: "unit-not-then", at: "x" }] };
    const [all, small] = nation([3, 20, 0, 0, 0, 0]);
    expect(publishable([all!, small!, { key: "x", within: "all", measurement: fault }], policy())).toEqual([
      { key: "all", measurement: { ...head, belowMinimum: true, reason: "small-numbers" } },
      { key: "0", within: "all", measurement: { ...head, belowMinimum: true, reason: "small-numbers" } },
      { key: "x", within: "all", measurement: fault },
    ]);
  });

  it("is judged with its own indicator only, and stands where it stood", () => {
    const other = { ...share([50, 50, 0, 0, 0, 0]), indicator: "other" };
    const made = publishable([{ key: "all", measurement: other }, ...nation([3, 20, 0, 0, 0, 0])], policy());
    expect(made.map(({ measurement }) => [measurement.indicator, measurement.belowMinimum])).toEqual([
      ["other", false],
      [recognisedArrest.id, true],
      [recognisedArrest.id, true],
    ]);
  });
});

/** A nation of regions of municipalities, and the same nation by another division. */
const counts = fc.tuple(
  ...([0, 1, 2, 3, 4, 5] as const).map((at) =>
    at < 2 ? fc.oneof(fc.nat(4), fc.nat(9)) : fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(5)),
  ),
) as unknown as fc.Arbitrary<Counts>;
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

describe.each(["shown", "hidden"] as const)("an attack by brute force, zeros %s", (zeros) => {
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
          nodes.map(({ key, counts: own }, at) => ({ key, ...within(at), measurement: share(own) })),
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
    expect(Math.min(withheld, shown, 4 * withFigure)).toBeGreaterThan(runs);
  }, 1_200_000);
});
