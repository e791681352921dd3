import type { Candidate, EquipmentKind, Situation } from "@prehosp/model";
import { EquipmentKind as EquipmentKinds } from "@prehosp/model";
import { evaluate } from "@prehosp/rules";
import { expect, test } from "vitest";
import { bleedingControl, defibrillator, indication, thermalBlanket, ventilationMask } from "../criteria/index.ts";
import { candidateOf, situationOf } from "../fixtures/base.ts";
import { checkPacks, policyOf, propose } from "../index.ts";
import type { LayerExample, LayerProblem, Policy } from "../index.ts";
import { considers, nationalConsider } from "./consider.ts";
import { factOf } from "../equipment-facts.ts";
import { askedOf, nationalMinimum } from "./equipment.ts";
import { base, cases, on } from "./fixtures/cases.ts";
import type { Case } from "./fixtures/cases.ts";
import type { LocalPack } from "./local-pack.ts";

const policyWith = (packs: readonly unknown[], day = on): Policy => {
  const made = policyOf({ edition: base.edition, packs, on: day, agreements: base.agreements });
  if (!("policy" in made)) throw new Error(JSON.stringify(made.problems));
  return made.policy;
};
const carrying = (c: Candidate, carries: readonly EquipmentKind[]): Candidate => ({
  ...c,
  unit: {
    ...c.unit,
    equipment: Object.fromEntries(EquipmentKinds.options.map((k) => [k, carries.includes(k)])),
  },
});
const listOf = (policy: Policy, s: Situation): string => {
  const p = propose(policy, s);
  return (["proposed", "possible", "outside"] as const).find((l) => p[l].length > 0) ?? "nowhere";
};
const slow = candidateOf("amb", "ambulance", 1000, "under-way");

/** Whether an example is one: judged by the room under what stands above, and by the pack alone as it was written. */
const shows = (
  c: Case,
  pack: LocalPack,
  { counterexample: example, on: day }: LayerProblem & { readonly counterexample: LayerExample },
): { readonly above: boolean; readonly pack: boolean } => {
  const above = policyWith(
    c.packs.filter((p) => p.id !== pack.id && (p as LocalPack).layer !== pack.layer),
    day,
  );
  if (example.about === "unit") {
    // As "brann-1", so that the packs of that unit speak of it; qualified by all else than what the example leaves out.
    const unit = carrying(candidateOf("brann-1", example.kind, 100), example.carries);
    const needs = askedOf(pack, example.kind)?.needs;
    const equipped =
      needs === undefined ||
      evaluate(needs, ({ carries }) => (example.carries.includes(carries) ? "met" : "not-met")) !== "not-met";
    const takesPart = pack.takingPart?.includes(example.kind) ?? true;
    // An ordinary resource is never weighed as akutthjelper, which is to say that it stands in no list.
    return {
      above: !["outside", "nowhere"].includes(listOf(above, situationOf([unit, slow]))),
      pack: equipped && takesPart,
    };
  }
  if (example.about === "situation") {
    const { vital, condition = { absent: "unknown" as const }, flags } = example;
    const s = situationOf([candidateOf("brann-1", "fire", 100), slow], {
      indication: { vital, condition, basis: [], cites: [] },
      flags,
    });
    const [line] = [...propose(above, s).proposed, ...propose(above, s).possible];
    const judged = line?.findings.find((f) => f.rule === indication.id)?.outcome;
    // An empty list is never met.
    const under = pack.consider === undefined ? "not-met" : considers(pack.consider, { vital, condition, flags });
    return { above: judged === "met", pack: under === "met" };
  }
  if (example.about === "gain") {
    const { condition, seconds } = example;
    const s = situationOf(
      [candidateOf("brann-1", "fire", 100), candidateOf("amb", "ambulance", 100 + seconds, "under-way")],
      {
        indication: { vital: "manifest", condition, basis: [], cites: [] },
      },
    );
    const asking = (minimum: number): Policy => ({
      ...above,
      parameters: { minimumGainSeconds: { ...above.parameters.minimumGainSeconds, [condition]: minimum } },
    });
    const max = condition === "cardiac-arrest" ? 60 : 180;
    return {
      above: listOf(asking(max), s) === "proposed",
      pack: listOf(asking(pack.minimumGain?.[condition] ?? 0), s) === "proposed",
    };
  }
  const { agreement, condition } = example;
  const covered = (conditions: readonly string[]): string => {
    const unit = candidateOf("brann-1", "fire", 100);
    return listOf(
      above,
      situationOf(
        [{ ...unit, ...(unit.cover && { cover: { ...unit.cover, condition: conditions.includes(condition) } }) }, slow],
        { indication: { vital: "manifest", condition, basis: [], cites: [] } },
      ),
    );
  };
  const said = base.agreements?.find((a) => a.id === agreement)?.conditions;
  return {
    above: covered(said as readonly string[]) === "proposed",
    pack: covered(pack.agreements?.find((a) => a.agreement === agreement)?.conditions ?? []) === "proposed",
  };
};

const named = (those: readonly Case[]) => those.map((c) => [`${c.name}: ${c.tries}`, c] as const);
const accepted = cases.filter((c) => c.refused === undefined);
const refused = cases.flatMap((c) => (c.refused === undefined ? [] : [{ ...c, refused: c.refused }]));
const problemsOf = (packs: readonly unknown[]): readonly LayerProblem[] => {
  const checked = checkPacks(base, packs, on);
  return "problems" in checked ? checked.problems : [];
};

test.each(named(cases))("in whatever order, the same answer: %s", (_, { packs }) => {
  const said = (list: readonly unknown[]) =>
    problemsOf(list)
      .map((p) => JSON.stringify([p.pack, p.path, p.problem, p.counterexample]))
      .sort();
  expect(said([...packs].reverse())).toEqual(said(packs));
});

test.each(named(accepted))("accepted, and the policy names it: %s", (_, { packs }) => {
  expect(problemsOf(packs)).toEqual([]);
  const policy = policyWith(packs);
  expect(policyWith([...packs].reverse())).toEqual(policy);
  expect(policy.hash).not.toBe(policyWith([]).hash);
  expect(propose(policy, situationOf([])).packs).toEqual(policy.packs?.map((p) => p.id));
});

const foundOf = (c: (typeof refused)[number]) => {
  const id = c.refused.pack ?? c.packs[0]?.id;
  return problemsOf(c.packs).find((p) => p.pack === id && p.path === c.refused.path);
};

test.each(refused.map((c) => [`${c.name}: ${c.tries}`, c] as const))("refused by its norm: %s", (_, c) => {
  const found = foundOf(c);
  expect(found).toMatchObject({ problem: c.refused.problem, cites: c.refused.cites });
  expect(found?.means).toMatch(/^[A-ZÅØÆ].+\.$/s);
  expect(found?.means).toBe(found?.text?.nb);
  for (const language of ["nb", "nn", "en"] as const)
    expect(found?.text?.[language]).toContain(found?.counterexample?.text[language] ?? "");
  expect(found?.counterexample === undefined).toBe(c.refused.example === false);
});

const examples = refused.flatMap((c) => {
  const found = foundOf(c);
  const pack = c.packs.find((p) => p.id === found?.pack) as LocalPack | undefined;
  const counterexample = found?.counterexample;
  return pack && found && counterexample
    ? [[`${c.name}: ${counterexample.text.nb}`, c, pack, { ...found, counterexample }] as const]
    : [];
});

test.each(examples)("the example is one: %s", (_, c, pack, found) => {
  // Loosening lets something in that is out above; narrowing leaves something out that is in.
  const loosens = found.problem === "loosens" || found.problem === "asks-for-nothing";
  expect(shows(c, pack, found)).toEqual({ above: !loosens, pack: loosens });
});

test("there are at least thirty, and half of them at least are refused", () => {
  expect(cases.length).toBeGreaterThanOrEqual(30);
  expect(refused.length * 2).toBeGreaterThanOrEqual(cases.length);
  expect(examples.length).toBeGreaterThanOrEqual(15);
});

test("the national minimum as a requirement is what the criteria judge, for every set of equipment", () => {
  const kinds = EquipmentKinds.options;
  for (let set = 0; set < 2 ** kinds.length; set++) {
    const has = (k: EquipmentKind): boolean => (set & (2 ** kinds.indexOf(k))) !== 0;
    const facts = { unitKind: "fire", ...Object.fromEntries(kinds.map((k) => [factOf[k], has(k)])) } as const;
    const judged = [defibrillator, ventilationMask, bleedingControl, thermalBlanket].map((r) => r.judge(facts).outcome);
    expect(evaluate(nationalMinimum, ({ carries }) => (has(carries) ? "met" : "not-met")) === "met").toBe(
      judged.every((o) => o === "met"),
    );
  }
});

test("the national duty to consider is what the criterion judges", () => {
  for (const vital of ["manifest", "potential", "unclear", "none"] as const)
    expect(considers(nationalConsider, { vital, condition: "other", flags: [] })).toBe(
      indication.judge({ vital }).outcome,
    );
});
