import type { Candidate, EquipmentKind, Situation, UnitKind } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { criteria } from "./criteria/index.ts";
import { arrest, candidateOf, policyFor, situationOf } from "./fixtures/base.ts";
import { RUNS, policies, situation } from "./fixtures/boards.ts";
import { propose } from "./index.ts";
import type { Line, LineReason, Proposal } from "./index.ts";

const rule = policyFor();
const gone = absent("not-recorded");
const lists = ["proposed", "possible", "outside"] as const;
const listOf = (p: Proposal, unit: string) => lists.find((l) => p[l].some((x) => x.unit === unit));
const lineOf = (p: Proposal, unit: string): Line | undefined => lists.flatMap((l) => p[l]).find((x) => x.unit === unit);

const carries =
  (kind: EquipmentKind) =>
  (c: Candidate, is: boolean | typeof gone): Candidate => ({
    ...c,
    unit: { ...c.unit, equipment: { ...c.unit.equipment, [kind]: is } },
  });
const covers =
  (field: "inForce" | "condition") =>
  (c: Candidate, is: boolean | typeof gone): Candidate =>
    c.cover === undefined ? c : { ...c, cover: { ...c.cover, [field]: is } };

/** Each fact that an akutthjelper unit must have: its name, what is said without it, and how it is set. */
const facts: readonly [string, LineReason, (c: Candidate, is: boolean | typeof gone) => Candidate][] = [
  ["agreementInForce", "no-agreement", covers("inForce")],
  ["conditionCovered", "not-covered", covers("condition")],
  ["aed", "no-aed", carries("aed")],
  ["ventilationMask", "no-mask", carries("ventilation-mask")],
  ["bleedingControl", "no-bleeding-control", carries("bleeding-control")],
  ["tourniquet", "no-bleeding-control", carries("tourniquet")],
  ["thermalBlanket", "no-blanket", carries("thermal-blanket")],
  ["nodnett", "no-nodnett", (c, is) => ({ ...c, unit: { ...c.unit, nodnett: is } })],
  [
    "available",
    "not-available",
    (c, is) => ({
      ...c,
      crew: { available: typeof is === "boolean" ? { outcome: is ? "yes" : "no", said: arrest().at } : is },
    }),
  ],
];

const kinds: readonly UnitKind[] = ["fire", "voluntary", "rescue-vessel", "primary-care"];
const unit = fc.tuple(fc.constantFrom(...kinds), fc.nat(1800)).map(([kind, s]) => candidateOf("enheten", kind, s));
/** A board where everything is in order with the unit, among others who may come before or after it. */
const inOrder = fc
  .tuple(unit, fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(1800)), { maxLength: 3 }), fc.boolean())
  .map(([one, others, ambulance]) =>
    situationOf([
      ...others.map(([kind, s], i) => candidateOf(`annen-${i}`, kind, s)),
      one,
      ...(ambulance ? [candidateOf("amb", "ambulance", 2400, "under-way")] : []),
    ]),
  );
const changed = (s: Situation, change: (c: Candidate) => Candidate): Situation => ({
  ...s,
  candidates: s.candidates.map((c) => (c.unit.id === "enheten" ? change(c) : c)),
});

test("taking away any one fact puts the unit outside, and names exactly that", () => {
  fc.assert(
    fc.property(inOrder, fc.constantFrom(...facts), (s, [fact, reason, set]) => {
      const before = propose(rule, s);
      expect(listOf(before, "enheten")).toBe("proposed");
      const after = propose(
        rule,
        changed(s, (c) => set(c, false)),
      );
      const line = lineOf(after, "enheten");
      expect([listOf(after, "enheten"), line?.reason, line?.role]).toEqual(["outside", reason, "other-help"]);
      const against = line?.findings.filter((f) => f.outcome === "not-met") ?? [];
      expect(against.map((f) => f.read.includes(fact))).toEqual([true]);
      for (const other of s.candidates.filter((c) => c.unit.id !== "enheten"))
        expect(listOf(after, other.unit.id)).toBe(listOf(before, other.unit.id));
    }),
    RUNS,
  );
});

test("making any one fact unknown keeps the unit in sight as possible, and names exactly that", () => {
  fc.assert(
    fc.property(inOrder, fc.constantFrom(...facts), (s, [fact, , set]) => {
      const after = propose(
        rule,
        changed(s, (c) => set(c, gone)),
      );
      const line = lineOf(after, "enheten");
      expect([listOf(after, "enheten"), line?.outcome, line?.reason]).toEqual(["possible", "unclear", "unclear"]);
      expect(line?.settle.map((x) => x.missing)).toEqual([fact]);
    }),
    RUNS,
  );
});

test("off active duty the unit is outside and says that it is away", () => {
  fc.assert(
    fc.property(inOrder, fc.constantFrom("engaged-elsewhere" as const, "out-of-service" as const), (s, state) => {
      const after = propose(
        rule,
        changed(s, (c) => ({ ...c, state })),
      );
      expect([listOf(after, "enheten"), lineOf(after, "enheten")?.reason]).toEqual(["outside", "reported-away"]);
    }),
    RUNS,
  );
});

/** Every way of making one thing unknown that a unit's or the incident's facts are read from. */
const unknowns: readonly ((s: Situation, c: Candidate | undefined) => Situation)[] = [
  (s) => ({ ...s, initiator: gone }),
  (s) => ({ ...s, purpose: gone }),
  (s) => ({ ...s, indication: { ...s.indication, condition: gone } }),
  ...[
    ...facts.map(
      ([, , set]) =>
        (c: Candidate): Candidate =>
          set(c, gone),
    ),
    (c: Candidate): Candidate => ({ ...c, state: gone }),
    (c: Candidate): Candidate => ({ ...c, secureChannel: gone }),
    (c: Candidate): Candidate => ({ ...c, reach: { ...c.reach, eta: gone } }),
    (c: Candidate): Candidate => ({ ...c, reach: { ...c.reach, positionAgeSeconds: gone } }),
    carriesOxygen,
  ].map((change) => (s: Situation, c: Candidate | undefined) => ({
    ...s,
    candidates: s.candidates.map((x) => (x === c ? change(x) : x)),
  })),
];
function carriesOxygen(c: Candidate): Candidate {
  return carries("oxygen")(c, gone);
}

test("one thing unknown never makes a line met, and never removes a unit from sight", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...policies),
      situation,
      fc.nat(),
      fc.constantFrom(...unknowns),
      (edition, s, n, forget) => {
        const before = propose(edition, s);
        const after = propose(edition, forget(s, s.candidates[n % Math.max(1, s.candidates.length)]));
        const units = (p: Proposal) => lists.flatMap((l) => p[l].map((x) => x.unit)).sort();
        expect(units(after)).toEqual(units(before));
        const met = new Set(lists.flatMap((l) => before[l].filter((x) => x.outcome === "met").map((x) => x.unit)));
        // A unit that stood outside because it said it was away is no longer known to be so; its own words then decide.
        for (const l of lists.flatMap((list) => after[list]).filter((x) => x.outcome === "met"))
          expect(met.has(l.unit) || lineOf(before, l.unit)?.reason === "reported-away").toBe(true);
      },
    ),
    RUNS,
  );
});

test("no criterion is met on less than what it was judged by", () => {
  const given = fc.constantFrom(...criteria.flatMap((c) => c.examples.map((e) => [c, e.given, e.then] as const)));
  fc.assert(
    fc.property(given, fc.nat(), ([c, example, then], n) => {
      const names = [...new Set([...c.whenNeeds, ...c.needs])];
      const name = names[n % names.length];
      const less = Object.fromEntries(Object.entries(example).filter(([k]) => k !== name));
      const outcome = c.judge(less).outcome;
      expect(then === "not-applicable" ? ["not-applicable", "unclear"] : ["unclear"]).toContain(outcome);
    }),
    RUNS,
  );
});
