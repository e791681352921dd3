import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SmallNumbers } from "../small-numbers/policy.ts";
import { arrest, none, period } from "../test/basis.ts";
import { utsteinFlow } from "./utstein-flow.ts";

const policy = (mode: SmallNumbers["mode"]): SmallNumbers => ({
  threshold: 5,
  mode,
  zeros: "shown",
  decidedBy: "test",
  source: "test",
});

interface Ends {
  readonly untreated: number;
  readonly dead: number;
  readonly rosc: number;
  readonly alive: number;
  readonly untold?: number;
  /** Witnessed by health personnel, and alive. */
  readonly seen?: number;
}

const flowOf = (
  { untreated, dead, rosc, alive, untold = 0, seen = 0 }: Ends,
  mode: SmallNumbers["mode"] = "suppress",
) => {
  const treated = { "resuscitation-by-ambulance": true, witnessed: "bystander" };
  const said = [
    ...Array.from({ length: untreated }, () => ({ "resuscitation-by-ambulance": false })),
    ...Array.from({ length: dead }, () => ({ ...treated, rosc: false })),
    ...Array.from({ length: rosc }, () => ({ ...treated, rosc: true, "alive-30-days": false })),
    ...Array.from({ length: alive }, () => ({ ...treated, rosc: true, "alive-30-days": true })),
    ...Array.from({ length: untold }, () => ({})),
    ...Array.from({ length: seen }, () => ({
      ...treated,
      witnessed: "health-personnel",
      rosc: true,
      "alive-30-days": true,
    })),
  ];
  const flow = utsteinFlow({ ...none, cases: said.map((one, n) => arrest(n, one)) }, period, policy(mode));
  return Object.fromEntries(flow.map(({ id, count }) => [id, count]));
};

describe("the Utstein flow", () => {
  it("of counts that are all large is told as it is, and adds up", () => {
    expect(flowOf({ untreated: 20, dead: 30, rosc: 12, alive: 9, untold: 6, seen: 8 })).toEqual({
      arrests: { n: 85 },
      treated: { n: 59 },
      "treated:no": { n: 20 },
      "treated:unknown": { n: 6 },
      "not-health-witnessed": { n: 51 },
      "not-health-witnessed:no": { n: 8 },
      "not-health-witnessed:unknown": { n: 0 },
      rosc: { n: 21 },
      "rosc:no": { n: 30 },
      "rosc:unknown": { n: 0 },
      "alive-30-days": { n: 9 },
      "alive-30-days:no": { n: 12 },
      "alive-30-days:unknown": { n: 0 },
    });
  });

  it("leaves out exercises and what is of another time", () => {
    const cases = [
      arrest(0, {}, "exercise"),
      arrest(1, { "time-registered": "2027-05-01T10:00:00.000Z" }),
      arrest(2, { "time-registered": undefined }),
    ];
    const [all] = utsteinFlow({ ...none, cases }, period, policy("suppress"));
    expect(all.count).toEqual({ n: 0 });
  });

  it("of a small count gives it back by no difference of what is shown", () => {
    const n = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(fc.record({ untreated: n, dead: n, rosc: n, alive: n, untold: n, seen: n }), (ends) => {
        const flow = flowOf(ends);
        const shown = (id: string) => {
          const count = flow[id]!;
          return "n" in count ? count.n : undefined;
        };
        const told = Object.keys(flow).flatMap((id) => shown(id) ?? []);
        expect(told.filter((n) => n > 0 && n < 5)).toEqual([]);
        // The ends are one published table; a box beside it is told only where all of its own ends are.
        const apart = ["not-health-witnessed:no", "not-health-witnessed:unknown"];
        const earlier = ["treated:no", "treated:unknown", ...apart, "rosc:no", "rosc:unknown"];
        const last = ["alive-30-days:no", "alive-30-days:unknown", "alive-30-days"];
        for (const [box, of] of [
          ["treated", [...earlier.slice(2), ...last]],
          ["not-health-witnessed", [...earlier.slice(4), ...last]],
          ["rosc", last],
        ] as const)
          expect(shown(box) !== undefined && of.map(shown).includes(undefined)).toBe(false);
        const hidden = [...earlier, ...last].filter((id) => shown(id) === undefined).length;
        expect(hidden === 1 && shown("arrests") !== undefined).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("is of rounded and of banded ends where the policy says so", () => {
    const ends = { untreated: 3, dead: 11, rosc: 2, alive: 9 };
    expect(flowOf(ends, "round")).toMatchObject({
      "alive-30-days": { about: 10 },
      rosc: { about: 10 },
      treated: { about: 20 },
    });
    expect(flowOf(ends, "band")).toMatchObject({ "alive-30-days": { from: 6, to: 10 }, rosc: { from: 7, to: 15 } });
  });
});
