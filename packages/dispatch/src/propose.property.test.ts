import { MissionState, isOrdinary } from "@prehosp/model";
import type { Candidate, Situation, UnitKind } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { candidateOf, policyFor, situationOf } from "./fixtures/base.ts";
import { propose } from "./index.ts";

const RUNS = { numRuns: 10_000 };
const policies = [policyFor(), policyFor("published")] as const;
const helpers: readonly UnitKind[] = ["fire", "voluntary", "rescue-vessel", "primary-care", "police"];
const ordinary: readonly UnitKind[] = [
  "ambulance",
  "ambulance-boat",
  "air-ambulance",
  "rescue-helicopter",
  "legevakt-doctor",
];
const gone = absent("unknown");
const maybe = fc.constantFrom<(boolean | typeof gone)[]>(true, true, true, true, false, gone);
const seconds = fc.integer({ min: 0, max: 1800 });
const state = fc.constantFrom(...MissionState.options, gone);

const unit = (kinds: readonly UnitKind[], prefix: string, timed: boolean) =>
  fc
    .tuple(
      fc.constantFrom(...kinds),
      seconds,
      state,
      fc.array(maybe, { minLength: 5, maxLength: 5 }),
      fc.nat(5),
      fc.nat(99),
    )
    .map(
      ([
        kind,
        s,
        st,
        [aed = gone, inForce = gone, condition = gone, nodnett = gone, secure = gone],
        has,
        n,
      ]): Candidate => {
        const c = candidateOf(`${prefix}${n}`, kind, s);
        const eta = timed || has !== 0 ? c.reach.eta : gone;
        return {
          ...c,
          state: st,
          unit: { ...c.unit, nodnett, equipment: { ...c.unit.equipment, aed } },
          reach: { ...c.reach, eta },
          ...(c.cover && { cover: { ...c.cover, inForce, condition } }),
          crew: { available: has === 1 ? gone : { outcome: has === 2 ? "no" : "yes", said: c.unit.id as never } },
          secureChannel: secure,
        };
      },
    );
const board = (kinds: readonly UnitKind[], prefix: string, timed = false) =>
  fc.uniqueArray(unit(kinds, prefix, timed), { maxLength: 4, selector: (c) => c.unit.id });

const situation: fc.Arbitrary<Situation> = fc
  .tuple(
    board(helpers, "h"),
    board(ordinary, "o"),
    fc.constantFrom("cardiac-arrest", "unconscious", "other", gone),
    fc.constantFrom("manifest", "manifest", "unclear", "none"),
    fc.constantFrom("AMK", "AMK", "LVS", "110", gone),
  )
  .map(([h, o, condition, vital, initiator]) =>
    situationOf([...h, ...o], {
      indication: { condition, vital, basis: [], cites: [] } as Situation["indication"],
      initiator,
    } as Partial<Situation>),
  );
const policy = fc.constantFrom(...policies);
const proposed = (p: ReturnType<typeof propose>): ReadonlySet<string> => new Set(p.proposed.map((l) => l.unit));
const subset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((x) => b.has(x));

test("parallel is always there, and every helper stands in exactly one list, by time", () => {
  fc.assert(
    fc.property(policy, situation, (rule, s) => {
      const p = propose(rule, s);
      expect("unit" in p.parallel || p.parallel.open.length > 0).toBe(true);
      const able = p.ordinary.some((l) => l.standing !== "not-coming");
      expect("unit" in p.parallel).toBe(able);
      const lists = [p.proposed, p.possible, p.outside];
      const ids = lists.flatMap((l) => l.map((x) => x.unit)).sort();
      expect(ids).toEqual(
        s.candidates
          .filter((c) => !isOrdinary(c.unit.kind))
          .map((c) => c.unit.id)
          .sort(),
      );
      for (const line of [...p.possible].filter((l) => l.outcome === "unclear"))
        expect(line.settle.length).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

test("one more ordinary resource, or a faster or more certain one, never creates a proposal", () => {
  const known = board(ordinary, "x", true).filter((b) => b.length > 0);
  fc.assert(
    fc.property(policy, situation, known, seconds, state, (rule, s, more, less, next) => {
      const before = proposed(propose(rule, s));
      const added = { ...s, candidates: [...s.candidates, ...more] };
      expect(subset(proposed(propose(rule, added)), before)).toBe(true);
      const faster = more.map((c): Candidate => {
        const { eta } = c.reach;
        if (!("seconds" in eta)) return c;
        const sooner = Math.max(0, eta.seconds - less);
        return { ...c, reach: { ...c.reach, eta: { seconds: sooner, low: sooner, high: sooner } } };
      });
      const sped = { ...s, candidates: [...s.candidates, ...faster] };
      expect(subset(proposed(propose(rule, sped)), proposed(propose(rule, added)))).toBe(true);
      // Acknowledging makes a resource more certain than being free or merely alarmed.
      const free = { ...s, candidates: [...s.candidates, ...more.map((c) => ({ ...c, state: "free" as const }))] };
      const surer = {
        ...s,
        candidates: [
          ...s.candidates,
          ...more.map((c) => ({ ...c, state: next === "alarmed" ? ("alarmed" as const) : ("acknowledged" as const) })),
        ],
      };
      expect(subset(proposed(propose(rule, surer)), proposed(propose(rule, free)))).toBe(true);
    }),
    RUNS,
  );
});

test("no ordinary resource at all never suppresses a proposal", () => {
  fc.assert(
    fc.property(policy, situation, (rule, s) => {
      const alone = { ...s, candidates: s.candidates.filter((c) => !isOrdinary(c.unit.kind)) };
      expect(subset(proposed(propose(rule, s)), proposed(propose(rule, alone)))).toBe(true);
    }),
    RUNS,
  );
});

test("the order of the board decides nothing", () => {
  const shuffled = situation.chain((s) =>
    fc
      .shuffledSubarray([...s.candidates], { minLength: s.candidates.length })
      .map((candidates) => ({ s, t: { ...s, candidates } })),
  );
  fc.assert(
    fc.property(policy, shuffled, (rule, { s, t }) => {
      expect(propose(rule, t)).toEqual(propose(rule, s));
    }),
    RUNS,
  );
});

test("a question is asked only where an answer would propose a unit that is not proposed", () => {
  fc.assert(
    fc.property(policy, situation, (rule, s) => {
      const { ask, possible } = propose(rule, s);
      if (ask === undefined) return;
      const moved = possible.filter((l) => ask.changes.includes(l.unit));
      expect(moved.map((l) => l.unit)).toEqual(ask.changes);
      for (const line of moved) expect(line.settle.map((x) => x.missing)).toEqual([ask.missing]);
    }),
    RUNS,
  );
});
