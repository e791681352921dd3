import { Purpose, SceneFlag, isOrdinary } from "@prehosp/model";
import type { Candidate } from "@prehosp/model";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RUNS, board, ordinary, policy, seconds, situation, state } from "./fixtures/boards.ts";
import { propose } from "./index.ts";
import type { Proposal } from "./index.ts";

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

test("police is never eligible, whatever is said of it, and is asked for through 112", () => {
  const patrol = board(["police"], "p");
  fc.assert(
    fc.property(policy, situation, patrol, (rule, s, more) => {
      const p = propose(rule, { ...s, candidates: [...s.candidates, ...more] });
      expect([...p.proposed, ...p.possible].filter((l) => l.kind === "police")).toEqual([]);
      for (const l of p.outside.filter((x) => x.kind === "police"))
        expect([l.role, l.route, l.reason]).toEqual(["ad-hoc-helper", "112", "police"]);
    }),
    RUNS,
  );
});

test("a unit outside says why, and is never counted as akutthjelper", () => {
  fc.assert(
    fc.property(policy, situation, fc.constantFrom(...Purpose.options), (rule, s, purpose) => {
      const p = propose(rule, { ...s, purpose });
      const inside: readonly string[] = [
        "gain",
        "no-ordinary",
        "arrest-unclear-gain",
        "unclear",
        "no-gain",
        "no-indication",
      ];
      for (const l of p.outside)
        expect([l.role === "first-responder", inside.includes(l.reason)]).toEqual([false, false]);
      for (const l of [...p.proposed, ...p.possible])
        expect([l.role, inside.includes(l.reason)]).toEqual(["first-responder", true]);
    }),
    RUNS,
  );
});

test("no warning about the scene ever changes a list, a role, an outcome or the question", () => {
  const flags = fc.subarray([...SceneFlag.options]);
  const bare = ({ warnings: _warnings, ...p }: Proposal) => {
    const lines = (list: Proposal["proposed"]) => list.map(({ notes: _notes, ...l }) => l);
    return { ...p, proposed: lines(p.proposed), possible: lines(p.possible), outside: lines(p.outside) };
  };
  fc.assert(
    fc.property(policy, situation, flags, (rule, s, some) => {
      const p = propose(rule, { ...s, flags: some });
      expect(bare(p)).toEqual(bare(propose(rule, s)));
      expect(p.warnings).toEqual(some);
      for (const l of [...p.proposed, ...p.possible, ...p.outside].filter((x) => x.kind !== "voluntary"))
        expect(l.notes).not.toContain("minors-in-crew");
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
