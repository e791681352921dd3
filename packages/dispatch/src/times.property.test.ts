import { isOrdinary } from "@prehosp/model";
import type { Candidate, Condition, Eta, Situation } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RUNS, board, helpers, ordinary } from "./fixtures/boards.ts";
import { policyFor, situationOf } from "./fixtures/base.ts";
import { policyOf, propose } from "./index.ts";
import type { Policy } from "./index.ts";

const gaining = (): Policy => {
  const made = policyOf({
    edition: "2019-06-19-horing",
    on: "2026-11-22" as Day,
    layers: [
      {
        layer: "regional",
        parameter: "dispatch.minimum-gain.unconscious",
        value: 120,
        from: "2026-01-01" as Day,
        decidedBy: "medisinsk ansvarlig lege (syntetisk)",
        decidedOn: "2025-12-01" as Day,
        source: "vedtak 3/2025",
      },
    ],
  });
  if (!("policy" in made)) throw new Error("refused");
  return made.policy;
};
const policy = fc.constantFrom(policyFor(), gaining());

const condition = fc.constantFrom<(Condition | { absent: "unknown" })[]>("cardiac-arrest", "unconscious", "other", {
  absent: "unknown",
});
const timed: fc.Arbitrary<Situation> = fc
  .tuple(board(helpers, "h", true), board(ordinary, "o", true), condition)
  .map(([h, o, c]) =>
    situationOf([...h, ...o], {
      indication: { vital: "manifest", condition: c, basis: [], cites: [] },
    } as Partial<Situation>),
  );
const later = fc.integer({ min: 1, max: 3600 });
const longer = (c: Candidate, by: number): Candidate => {
  const { eta } = c.reach;
  if (!known(eta)) return c;
  const e: Eta = { seconds: eta.seconds + by, low: eta.low + by, high: eta.high + by };
  return { ...c, reach: { ...c.reach, eta: e } };
};
const proposed = (p: ReturnType<typeof propose>): ReadonlySet<string> => new Set(p.proposed.map((l) => l.unit));
const pick = fc.nat(7);

/** The situation, and the same with one of the units that match later on its way. */
const delayed = (ordinaryOnes: boolean) =>
  fc.tuple(timed, pick, later).map(([s, n, by]) => {
    const some = s.candidates.filter((c) => isOrdinary(c.unit.kind) === ordinaryOnes);
    const one = some[n % Math.max(1, some.length)];
    return { s, unit: one?.unit.id, t: { ...s, candidates: s.candidates.map((c) => (c === one ? longer(c, by) : c)) } };
  });

test("with known times a longer ordinary time never removes a proposal", () => {
  fc.assert(
    fc.property(policy, delayed(true), (rule, { s, t }) => {
      const after = proposed(propose(rule, t));
      for (const unit of proposed(propose(rule, s))) expect(after).toContain(unit);
    }),
    RUNS,
  );
});

test("with known times a longer responder time never creates a proposal", () => {
  fc.assert(
    fc.property(policy, delayed(false), (rule, { s, t }) => {
      const before = proposed(propose(rule, s));
      for (const unit of proposed(propose(rule, t))) expect(before).toContain(unit);
    }),
    RUNS,
  );
});

test("the gain that is shown lies within its interval, and is over the unit it names", () => {
  const wide = fc.tuple(timed, fc.nat(300), fc.nat(300)).map(([s, down, up]): Situation => ({
    ...s,
    candidates: s.candidates.map((c) => {
      const { eta } = c.reach;
      if (!known(eta)) return c;
      const e = { seconds: eta.seconds, low: Math.max(0, eta.seconds - down), high: eta.seconds + up };
      return { ...c, reach: { ...c.reach, eta: e } };
    }),
  }));
  fc.assert(
    fc.property(policy, wide, (rule, s) => {
      const p = propose(rule, s);
      for (const { gainSeconds: gain, gainBetween: between, against, eta } of [
        ...p.proposed,
        ...p.possible,
        ...p.outside,
      ]) {
        expect([gain === undefined, gain === undefined]).toEqual([between === undefined, against === undefined]);
        const over = p.ordinary.find((o) => o.unit === against)?.eta;
        if (gain === undefined || between === undefined || over === undefined || !known(over) || !known(eta)) continue;
        expect(gain).toBe(over.seconds - eta.seconds);
        expect(between).toEqual({ low: over.low - eta.high, high: over.high - eta.low });
        expect(between.low <= gain && gain <= between.high).toBe(true);
      }
    }),
    RUNS,
  );
});
