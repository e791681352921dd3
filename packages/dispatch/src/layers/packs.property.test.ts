import { Condition, EquipmentKind, SceneFlag, UnitKind, VitalFailure } from "@prehosp/model";
import { evaluate, stackOn } from "@prehosp/rules";
import type { Expr, Outcome } from "@prehosp/rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { effectOf, criteria, indication, timeGain } from "../criteria/index.ts";
import { provisions } from "../editions.ts";
import { candidateOf, situationOf } from "../fixtures/base.ts";
import { checkPacks, policyOf, propose } from "../index.ts";
import type { Line, Policy, Proposal } from "../index.ts";
import { minimumGain } from "../parameters.ts";
import { considers, nationalConsider } from "./consider.ts";
import { askedOf, nationalMinimum } from "./equipment.ts";
import { base, on } from "./fixtures/cases.ts";
import type { ConsiderAtom, EquipmentAtom, LocalPack } from "./local-pack.ts";

const RUNS = 20_000;
const RANK: Readonly<Record<Outcome, number>> = { met: 2, unclear: 1, "not-met": 0, "not-applicable": 2 };
const gone = { absent: "unknown" } as const;

const carries = fc.constantFrom(...EquipmentKind.options).map((k): EquipmentAtom => ({ carries: k }));
const anyExpr = <A extends object>(atom: fc.Arbitrary<A>): fc.Arbitrary<Expr<A>> =>
  fc.letrec<{ e: Expr<A> }>((tie) => ({
    e: fc.oneof(
      { maxDepth: 2 },
      atom as fc.Arbitrary<Expr<A>>,
      fc.array(tie("e"), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
      fc.array(tie("e"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    ),
  })).e;
const minimum = (nationalMinimum as { readonly all: readonly EquipmentAtom[] }).all;
// Near the minimum, where a subtle loosening looks like a tightening.
const needs: fc.Arbitrary<Expr<EquipmentAtom>> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(anyExpr(carries), { maxLength: 2 }).map((more) => ({ all: [...minimum, ...more] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(4), anyExpr(carries))
      .map(([i, more]) => ({ all: minimum.map((a, k): Expr<EquipmentAtom> => (k === i ? { any: [a, more] } : a)) })),
  },
  { weight: 1, arbitrary: fc.subarray([...minimum], { minLength: 1 }).map((all) => ({ all })) },
  {
    weight: 1,
    arbitrary: anyExpr(carries).map((more) => ({ any: [{ all: minimum }, { all: [...minimum.slice(1), more] }] })),
  },
  { weight: 1, arbitrary: anyExpr(carries) },
);
const told: fc.Arbitrary<ConsiderAtom> = fc.oneof(
  fc.constantFrom(...VitalFailure.options).map((vital) => ({ vital })),
  fc.constantFrom(...Condition.options).map((condition) => ({ condition })),
  fc.constantFrom(...SceneFlag.options.slice(5)).map((flag) => ({ flag })),
);
const duty = (nationalConsider as { readonly any: readonly ConsiderAtom[] }).any;
const consider: fc.Arbitrary<Expr<ConsiderAtom>> = fc.oneof(
  { weight: 3, arbitrary: fc.array(anyExpr(told), { maxLength: 2 }).map((more) => ({ any: [...duty, ...more] })) },
  {
    weight: 1,
    arbitrary: fc.tuple(anyExpr(told), anyExpr(told)).map(([a, b]) => ({ all: [{ any: [...duty, a] }, b] })),
  },
  { weight: 1, arbitrary: anyExpr(told) },
);
const kinds: readonly UnitKind[] = ["fire", "voluntary", "primary-care", "rescue-vessel"];
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary }, { weight: 3, arbitrary: fc.constant(undefined) });
const parts = fc.record({
  equipment: maybe(
    fc
      .tuple(fc.boolean(), fc.constantFrom(...kinds), needs)
      .map(([every, kind, n]) => [{ ...(every ? {} : { kinds: [kind] }), needs: n }]),
  ),
  takingPart: maybe(
    fc.oneof(
      { weight: 6, arbitrary: fc.subarray([...kinds], { minLength: 1 }) },
      { weight: 1, arbitrary: fc.subarray([...UnitKind.options], { minLength: 1 }) },
    ),
  ),
  requires: maybe(fc.subarray(["crew-qualified", "ready-without-remark", "nodnett-only"] as const, { minLength: 1 })),
  minimumGain: maybe(fc.dictionary(fc.constantFrom(...Condition.options), fc.nat(130), { maxKeys: 2 })),
  consider: maybe(consider),
  agreements: maybe(
    fc
      .tuple(fc.subarray([...Condition.options].slice(0, 4), { minLength: 1 }), fc.boolean())
      .map(([conditions, replayed]) => [
        { agreement: "a-brann", conditions, ...(replayed ? { replay: `sha256:${"0".repeat(64)}` } : {}) },
      ]),
  ),
});
const pack = fc
  .tuple(fc.constantFrom("regional" as const, "local" as const, "unit" as const), parts, fc.nat(1e6))
  .map(([layer, p, n]): unknown => ({
    id: `p${n}`,
    edition: base.edition,
    layer,
    owner: "hf",
    ...(layer === "unit" ? { units: ["enheten"] } : {}),
    decided: { by: "fagdirektør (syntetisk)", on: "2025-12-01", source: "vedtak" },
    from: "2026-01-01",
    ...Object.fromEntries(
      Object.entries(p).filter(
        ([k, v]) => v !== undefined && !(layer === "unit" && ["minimumGain", "consider"].includes(k)),
      ),
    ),
  }));
const packs = fc.uniqueArray(pack, { minLength: 1, maxLength: 2, selector: (p) => (p as LocalPack).layer });

const yesNo = fc.constantFrom(...Array.from({ length: 12 }, () => true), false, gone);
const world = fc.record({
  kind: fc.constantFrom<UnitKind>(...kinds, "fire", "police"),
  has: fc.array(yesNo, { minLength: 8, maxLength: 8 }),
  inForce: yesNo,
  qualified: fc.constantFrom<Outcome | undefined>("met", "met", "unclear", "not-met", undefined),
  available: fc.constantFrom("yes" as const, "with-remark" as const, "no" as const),
  condition: fc.constantFrom(...Condition.options, gone),
  vital: fc.constantFrom(...VitalFailure.options, "none" as const, "none" as const),
  flags: fc.subarray([...SceneFlag.options].slice(5)),
  ahead: fc.integer({ min: -60, max: 300 }),
});

const policyOn = (written: readonly unknown[]): Policy => {
  const made = policyOf({ edition: base.edition, packs: written, on, agreements: base.agreements });
  if (!("policy" in made)) throw new Error(JSON.stringify(made.problems));
  return made.policy;
};
const national = policyOn([]);
/** The least duty to consider that the nation allows: every minimum gain at its maximum. */
const least: Policy = {
  ...national,
  parameters: {
    minimumGainSeconds: Object.fromEntries(
      Condition.options.map((c) => [c, minimumGain(c).nationalMaximum]),
    ) as Policy["parameters"]["minimumGainSeconds"],
  },
};
const lineOf = (p: Proposal): Line => {
  const [line] = [...p.proposed, ...p.possible, ...p.outside];
  if (line === undefined) throw new Error("the unit is hidden");
  return line;
};
const effects = new Map(criteria.map((c) => [c.id, effectOf(c)]));
const eligible = (line: Line): number =>
  Math.min(...line.findings.filter((f) => effects.get(f.rule) === "eligibility").map((f) => RANK[f.outcome]));
const duties = (line: Line): number =>
  Math.min(
    ...line.findings.filter((f) => [indication.id, timeGain.id].includes(f.rule as never)).map((f) => RANK[f.outcome]),
  );

test(`no accepted pack of ${RUNS} stacks makes a unit eligible that was not, or a duty to consider disappear`, () => {
  let [accepted, refused, outsideLocally, widenedLocally] = [0, 0, 0, 0];
  fc.assert(
    fc.property(packs, world, (written, w) => {
      const checked = checkPacks(base, written, on);
      if ("problems" in checked) {
        refused++;
        return checked.problems.every((p) => p.means.length > 0);
      }
      accepted++;
      const equipment = Object.fromEntries(EquipmentKind.options.map((k, i) => [k, w.has[i]]));
      const c = candidateOf("enheten", w.kind, 300);
      const s = situationOf(
        [
          {
            ...c,
            unit: { ...c.unit, equipment },
            ...(c.cover && { cover: { ...c.cover, agreement: "a-brann" as never, inForce: w.inForce } }),
            crew: {
              available: { outcome: w.available, said: situationOf([]).at },
              ...(w.qualified && { qualified: { outcome: w.qualified, rules: [], cites: [], missing: [] } }),
            },
          },
          candidateOf("amb", "ambulance", 300 + w.ahead, "under-way"),
        ],
        { indication: { vital: w.vital, condition: w.condition, basis: [], cites: [] }, flags: w.flags },
      );
      const here = lineOf(propose(policyOn(written), s));
      const there = lineOf(propose(national, s));
      if (eligible(here) > eligible(there) || duties(here) < duties(lineOf(propose(least, s)))) return false;
      if (there.outcome === "met" && here.outcome !== "met") outsideLocally++;
      if (there.outcome === "not-met" && here.outcome === "met") widenedLocally++;
      // Each pack by itself, as it was written: what is shown is the pack alone, so it alone must hold.
      const kind = provisions[base.edition].takingPart.value.includes(w.kind) ? w.kind : undefined;
      const judged = (e: Expr<EquipmentAtom>): number =>
        RANK[
          evaluate(e, (a) => {
            const is = equipment[a.carries];
            return is === true ? "met" : is === false ? "not-met" : "unclear";
          })
        ];
      const place = { vital: w.vital, condition: w.condition, flags: w.flags };
      return stackOn(checked.packs, on, "enheten").every((one) => {
        const asked = kind && askedOf(one, kind);
        return (
          (asked === undefined || judged(asked.needs) <= judged(nationalMinimum)) &&
          (one.takingPart?.includes(w.kind) !== true || kind === w.kind) &&
          (one.consider === undefined ||
            RANK[considers(one.consider, place)] >= RANK[considers(nationalConsider, place)])
        );
      });
    }),
    { numRuns: RUNS },
  );
  // Neither is the check a wall, nor a gate that stands open; and what is accepted does something.
  expect(accepted / RUNS).toBeGreaterThan(0.1);
  expect(refused / RUNS).toBeGreaterThan(0.1);
  expect(outsideLocally).toBeGreaterThan(0);
  expect(widenedLocally).toBeGreaterThan(0);
}, 120_000);
