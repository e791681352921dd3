import type { Candidate, Situation } from "@prehosp/model";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RUNS, policy, situation } from "./fixtures/boards.ts";
import { propose } from "./index.ts";
import type { Ask, Line, MissingName } from "./index.ts";

const at = (seconds: number): Candidate["reach"]["eta"] => ({ seconds, low: seconds, high: seconds });
const FAR = 86_000;

const each = (s: Situation, units: readonly string[], change: (c: Candidate) => Candidate): Situation => ({
  ...s,
  candidates: s.candidates.map((c) => (units.includes(c.unit.id) ? change(c) : c)),
});
const arrives =
  (seconds: number) =>
  (c: Candidate): Candidate => ({
    ...c,
    reach: { ...c.reach, eta: at(seconds), positionAgeSeconds: 0 },
  });
const equipped =
  (kind: keyof Candidate["unit"]["equipment"], is: boolean) =>
  (c: Candidate): Candidate => ({
    ...c,
    unit: { ...c.unit, equipment: { ...c.unit.equipment, [kind]: is } },
  });

/** The answer that helps and the one that doesn't, to every question that can be asked. */
const answers: Readonly<Partial<Record<MissingName, (s: Situation, ask: Ask, good: boolean) => Situation>>> = {
  initiator: (s, _, good) => ({ ...s, initiator: good ? "AMK" : "110" }),
  purpose: (s, _, good) => ({ ...s, purpose: good ? "life-saving-first-aid" : "lifting" }),
  condition: (s, ask, good) =>
    each({ ...s, indication: { ...s.indication, condition: "unconscious" } }, ask.changes, (c) =>
      c.cover === undefined ? c : { ...c, cover: { ...c.cover, condition: good } },
    ),
  nodnett: (s, { about }, good) => each(s, about, (c) => ({ ...c, unit: { ...c.unit, nodnett: good } })),
  aed: (s, { about }, good) => each(s, about, equipped("aed", good)),
  available: (s, { about }, good) =>
    each(s, about, (c) => ({ ...c, crew: { available: { outcome: good ? "yes" : "no", said: s.at } } })),
  arrival: (s, { about }, good) => each(s, about, arrives(good ? 0 : FAR)),
  ordinaryArrival: (s, { about }, good) =>
    each(s, about, (c) => ({ ...arrives(good ? FAR : 0)(c), state: good ? c.state : "under-way" })),
  ordinaryAcknowledged: (s, { about }, good) =>
    each(s, about, (c) => ({ ...c, state: good ? "out-of-service" : "under-way" })),
};

const unmoved = (line: Line | undefined): boolean => line?.outcome === "unclear";

test("there is one question at most, and it has answers: one proposes the units, the other settles them too", () => {
  const asked = new Set<string>();
  fc.assert(
    fc.property(policy, situation, (rule, s) => {
      const { ask, possible } = propose(rule, s);
      if (ask === undefined) return;
      asked.add(ask.missing);
      for (const unit of ask.changes) expect(unmoved(possible.find((l) => l.unit === unit))).toBe(true);
      const answer = answers[ask.missing as MissingName];
      if (answer === undefined) throw new Error(`nobody has thought of an answer about ${ask.missing}`);
      const good = propose(rule, answer(s, ask, true));
      const units = good.proposed.map((l) => l.unit);
      for (const unit of ask.changes) expect(units).toContain(unit);
      const bad = propose(rule, answer(s, ask, false));
      for (const l of [...bad.proposed, ...bad.possible, ...bad.outside].filter((x) => ask.changes.includes(x.unit))) {
        // A late arrival may leave another question; what was asked is answered all the same.
        expect(l.outcome === "not-met" || (ask.missing === "arrival" && l.outcome === "unclear")).toBe(true);
        expect(l.settle.map((x) => x.missing)).not.toContain(ask.missing);
      }
    }),
    { numRuns: 20_000 },
  );
  // The property says nothing where nothing is asked: every question there is must have been put.
  expect([...asked].sort()).toEqual(Object.keys(answers).sort());
});

test("the question is always about a unit that could come before all that are proposed", () => {
  fc.assert(
    fc.property(policy, situation, (rule, s) => {
      const { ask, proposed, possible } = propose(rule, s);
      if (ask === undefined) return;
      const time = (l: Line | undefined) => (l !== undefined && "seconds" in l.eta ? l.eta.seconds : Infinity);
      // A unit whose time nobody knows may come before anyone.
      const soonest = Math.min(
        ...possible.filter((l) => ask.changes.includes(l.unit)).map((l) => ("seconds" in l.eta ? l.eta.seconds : -1)),
      );
      expect(soonest).toBeLessThan(time(proposed[0]));
    }),
    RUNS,
  );
});
