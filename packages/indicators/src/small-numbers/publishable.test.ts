import { describe, expect, it } from "vitest";
import { recognisedArrest } from "../definitions/recognised-arrest.ts";
import { AnyMeasurement } from "../measurement-kinds.ts";
import type { Measurement } from "../measurement.ts";
import { policy } from "../test/attack.ts";
import { type Counts, add, alone, head, seen, share } from "../test/shares.ts";
import type { SmallNumbers } from "./policy.ts";
import type { Published } from "./publishable.ts";
import { publishable } from "./publishable.ts";

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
    ["missing", [90, 90, 1, 0, 0, 0]],
    ["unplaced", [90, 90, 0, 1, 0, 0]],
    ["left out", [90, 90, 0, 0, 1, 1]],
  ] as const)("is withheld for %s alone, where others have the same members", (_, counts) => {
    expect(shownAs([{ key: "a", measurement: share(counts, recognisedArrest.id) }])).toEqual(["a:."]);
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
      [alone, true],
      [alone, true],
    ]);
  });
});
