import { celEnv, parse, plan } from "@bufbuild/cel";
import { criteria as all } from "@prehosp/dispatch";
import type { Finding, Outcome } from "@prehosp/rules";
import { Engine } from "json-rules-engine";
import { deepStrictEqual } from "node:assert";
import { argv } from "node:process";

/** The gates: the findings of one unit may cost at most so many times a function written by hand in one piece, */
const LIMIT = 5;
/** and the fastest general rules engine must cost at least so many times as much as they do. */
const ENGINES_AT_LEAST = 20;

/** What is judged of every unit; what a layer adds is judged only where there is one. */
const criteria = all.filter((c) => !c.id.startsWith("dispatch.local-"));

type Facts = Readonly<Record<string, unknown>>;

const whole: Facts = {
  initiator: "AMK",
  purpose: "life-saving-first-aid",
  vital: "manifest",
  condition: "unconscious",
  missionPurposes: ["life-saving-first-aid"],
  alarmReasons: { conditions: ["cardiac-arrest"], only: false },
  unitKind: "fire",
  takingPart: ["fire", "voluntary", "rescue-vessel", "primary-care"],
  agreementInForce: true,
  conditionCovered: true,
  aed: true,
  ventilationMask: true,
  bleedingControl: true,
  tourniquet: true,
  thermalBlanket: true,
  nodnett: true,
  available: "yes",
  arrival: 360,
  ordinaryArrival: 780,
  ordinaryAcknowledged: true,
  minimumGain: 0,
  secureChannel: true,
  oxygen: true,
  spo2Meter: true,
  oxygenProcedure: true,
};
const flags = ["agreementInForce", "conditionCovered", "aed", "ventilationMask", "tourniquet", "nodnett", "spo2Meter"];

/** Sixty-four units: police, others, behind in time, and for each yes-or-no fact one that lacks it and one that nobody knows. */
const boards: readonly Facts[] = Array.from({ length: 64 }, (_, i) => {
  const flag = flags[i % flags.length] as string;
  return {
    ...whole,
    unitKind: (["fire", "voluntary", "fire", "police"] as const)[i % 4],
    arrival: 300 + ((i * 37) % 600),
    oxygen: i % 3 === 0,
    [flag]: i % 5 === 0 ? false : i % 7 === 0 ? undefined : true,
  };
});

/** One criterion said for the engines: as an expression of CEL, and as the conditions under which it is met. */
interface Said {
  readonly cel: string;
  readonly met: readonly object[];
}

const is = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const isTrue = (fact: string) => is(fact, "equal", true);
const notPolice = is("unitKind", "notEqual", "police");

/** Facts that a unit other than police must have. */
const has = (...names: readonly string[]): Said => ({
  cel: `f.unitKind == "police" ? "not-applicable" : ${names.map((n) => `!has(f.${n})`).join(" || ")} ? "unclear" : ${names.map((n) => `f.${n}`).join(" && ")} ? "met" : "not-met"`,
  met: [notPolice, ...names.map(isTrue)],
});

const said: Readonly<Record<string, Said>> = {
  "dispatch.initiator": {
    cel: `f.initiator == "AMK" || f.initiator == "LVS" ? "met" : "not-met"`,
    met: [is("initiator", "in", ["AMK", "LVS"])],
  },
  "dispatch.purpose": {
    cel: `f.purpose in f.missionPurposes ? "met" : "not-met"`,
    met: [is("purpose", "in", whole["missionPurposes"])],
  },
  "dispatch.indication": {
    cel: `f.vital == "none" ? "not-met" : "met"`,
    met: [is("vital", "notEqual", "none")],
  },
  "dispatch.alarm-reason": {
    cel: `!f.alarmReasons.only ? "not-applicable" : f.condition in f.alarmReasons.conditions ? "met" : "not-met"`,
    met: [{ ...isTrue("alarmReasons"), path: "$.only" }],
  },
  "dispatch.taking-part": {
    cel: `f.unitKind == "police" ? "not-applicable" : f.unitKind in f.takingPart ? "met" : "not-met"`,
    met: [notPolice, is("unitKind", "in", whole["takingPart"])],
  },
  "dispatch.police": {
    cel: `f.unitKind == "police" ? "not-met" : "not-applicable"`,
    met: [is("unitKind", "equal", "nobody")],
  },
  "dispatch.agreement": has("agreementInForce"),
  "dispatch.condition-covered": has("conditionCovered"),
  "dispatch.defibrillator": has("aed"),
  "dispatch.ventilation-mask": has("ventilationMask"),
  "dispatch.bleeding-control": has("bleedingControl", "tourniquet"),
  "dispatch.thermal-blanket": has("thermalBlanket"),
  "dispatch.nodnett": has("nodnett"),
  "dispatch.availability": {
    cel: `f.unitKind == "police" ? "not-applicable" : f.available == "no" || f.available == "away" ? "not-met" : "met"`,
    met: [notPolice, is("available", "notIn", ["no", "away"])],
  },
  "dispatch.time-gain": {
    cel: `f.ordinaryArrival - f.arrival > f.minimumGain ? "met" : "not-met"`,
    // The engine has no sums; the ordinary time stands here as a constant, in its favour.
    met: [is("arrival", "lessThan", whole["ordinaryArrival"])],
  },
  "dispatch.secure-channel": {
    cel: `!has(f.secureChannel) ? "unclear" : f.secureChannel ? "met" : "not-met"`,
    met: [isTrue("secureChannel")],
  },
  "dispatch.oxygen": {
    cel: `!f.oxygen ? "not-applicable" : !has(f.spo2Meter) || !has(f.oxygenProcedure) ? "unclear" : f.spo2Meter && f.oxygenProcedure ? "met" : "not-met"`,
    met: [isTrue("oxygen"), isTrue("spo2Meter"), isTrue("oxygenProcedure")],
  },
};

/** The parts of a finding that no unit changes. */
const heads = criteria.map((c) => ({ ...c, read: [...new Set([...c.whenNeeds, ...c.needs])] }));
const none: readonly never[] = [];
const found = (k: number, outcome: Outcome, missing: readonly string[] = none, read?: readonly string[]): Finding => {
  const h = heads[k] as (typeof heads)[number];
  const { id: rule, version, code, cites } = h;
  return { rule, version, code, outcome, cites, read: read ?? h.read, missing, because: none };
};
const not = (k: number): Finding => found(k, "not-applicable", none, heads[k]?.whenNeeds);
const yes = (k: number, x: unknown, name: string): Finding =>
  x === undefined ? found(k, "unclear", [name]) : found(k, x === true ? "met" : "not-met");
const both = (k: number, x: unknown, y: unknown, a: string, b: string): Finding =>
  x === undefined || y === undefined
    ? found(k, "unclear", [...(x === undefined ? [a] : []), ...(y === undefined ? [b] : [])])
    : found(k, x === true && y === true ? "met" : "not-met");

/** By hand, in one piece: the same findings, as anyone would write it who wants nothing but speed. */
const fused = (f: Facts): readonly Finding[] => {
  const police = f["unitKind"] === "police";
  const away = f["available"] === "no" || f["available"] === "away";
  const reasons = f["alarmReasons"] as { readonly only: boolean; readonly conditions: readonly unknown[] };
  const gain = (f["ordinaryArrival"] as number) - (f["arrival"] as number);
  return [
    found(0, f["initiator"] === "AMK" || f["initiator"] === "LVS" ? "met" : "not-met"),
    found(1, (f["missionPurposes"] as readonly unknown[]).includes(f["purpose"]) ? "met" : "not-met"),
    found(2, f["vital"] === "none" ? "not-met" : "met"),
    !reasons.only ? not(3) : found(3, reasons.conditions.includes(f["condition"]) ? "met" : "not-met"),
    police ? not(4) : found(4, (f["takingPart"] as readonly unknown[]).includes(f["unitKind"]) ? "met" : "not-met"),
    police ? found(5, "not-met") : not(5),
    police ? not(6) : yes(6, f["agreementInForce"], "agreementInForce"),
    police ? not(7) : yes(7, f["conditionCovered"], "conditionCovered"),
    police ? not(8) : yes(8, f["aed"], "aed"),
    police ? not(9) : yes(9, f["ventilationMask"], "ventilationMask"),
    police ? not(10) : both(10, f["bleedingControl"], f["tourniquet"], "bleedingControl", "tourniquet"),
    police ? not(11) : yes(11, f["thermalBlanket"], "thermalBlanket"),
    police ? not(12) : yes(12, f["nodnett"], "nodnett"),
    police ? not(13) : found(13, away ? "not-met" : "met"),
    found(14, gain > (f["minimumGain"] as number) ? "met" : "not-met"),
    yes(15, f["secureChannel"], "secureChannel"),
    f["oxygen"] === true ? both(16, f["spo2Meter"], f["oxygenProcedure"], "spo2Meter", "oxygenProcedure") : not(16),
  ];
};

const ours = (f: Facts): readonly Finding[] => criteria.map((c) => c.judge(f));

const celPlan = plan(celEnv(), parse(`[${criteria.map((c) => said[c.id]?.cel ?? `"${c.id}"`).join(", ")}]`));
/** Facts that nobody knows are left out beforehand, and not timed: CEL has no word for them. */
const bare = (f: Facts): Facts => Object.fromEntries(Object.entries(f).filter(([, x]) => x !== undefined));
const inCel = (f: Facts): readonly unknown[] => [...(celPlan({ f } as never) as Iterable<unknown>)];

const engine = new Engine([], { allowUndefinedFacts: true });
for (const c of criteria)
  engine.addRule({ conditions: { all: [...(said[c.id]?.met ?? [])] as never }, event: { type: c.id } });
const inEngine = async (f: Facts): Promise<readonly string[]> => (await engine.run(f)).events.map((e) => e.type);

const median = (xs: readonly number[]): number => xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)] ?? Number.NaN;
const microsSince = (t: bigint, calls: number): number => Number(process.hrtime.bigint() - t) / 1000 / calls;

/** Every answer is kept until the next one for the same unit, so that nothing of it may be left out as unused. */
const kept: unknown[] = [];
const time = (rounds: number, facts: readonly Facts[], work: (f: Facts) => readonly unknown[]): number => {
  const t = process.hrtime.bigint();
  for (let r = 0; r < rounds; r++) for (let i = 0; i < facts.length; i++) kept[i] = work(facts[i] as Facts);
  return microsSince(t, rounds * facts.length);
};
const timeEngine = async (rounds: number): Promise<number> => {
  const t = process.hrtime.bigint();
  for (let r = 0; r < rounds; r++) for (const f of boards) await inEngine(f);
  return microsSince(t, rounds * boards.length);
};

/** All four must give the same outcomes, or nothing that was timed counts; the engine knows only what is met. */
const agree = async (): Promise<void> => {
  for (const f of boards) {
    const outcomes = ours(f).map((v) => v.outcome);
    deepStrictEqual(ours(f), fused(f));
    deepStrictEqual(inCel(bare(f)), outcomes);
    const met = criteria.flatMap((c, i) => (outcomes[i] === "met" ? [c.id] : []));
    deepStrictEqual((await inEngine(f)).toSorted(), met.toSorted());
  }
};

export interface VerdictResult {
  readonly oursMicros: number;
  readonly fusedMicros: number;
  readonly celMicros: number;
  readonly engineMicros: number;
  readonly ratio: number;
  readonly engines: number;
  readonly ok: boolean;
}

/** Measures the findings of one unit four ways in one run: warmed up, medians. Throws where the outcomes differ. */
export const measureVerdict = async (rounds = 61): Promise<VerdictResult> => {
  const bareBoards = boards.map(bare);
  const samples: Record<"ours" | "fused" | "cel" | "engine", number[]> = { ours: [], fused: [], cel: [], engine: [] };
  // The gate of the hand first, and the engines after it, so that neither their rubbish nor their shapes are in its way.
  for (let r = 0; r < rounds + 10; r++) {
    const round = { ours: time(100, boards, ours), fused: time(100, boards, fused) };
    // The first ten only warm up.
    if (r >= 10) for (const key of ["ours", "fused"] as const) samples[key].push(round[key]);
  }
  for (let r = 0; r < 11; r++) {
    samples.cel.push(time(5, bareBoards, inCel));
    samples.engine.push(await timeEngine(1));
  }
  const [oursMicros, fusedMicros] = [median(samples.ours), median(samples.fused)];
  const [celMicros, engineMicros] = [median(samples.cel), median(samples.engine)];
  await agree();
  const ratio = oursMicros / fusedMicros;
  const engines = Math.min(celMicros, engineMicros) / oursMicros;
  return {
    oursMicros,
    fusedMicros,
    celMicros,
    engineMicros,
    ratio,
    engines,
    ok: ratio <= LIMIT && engines >= ENGINES_AT_LEAST,
  };
};

if (argv[1]?.endsWith("verdict.ts") === true) {
  const r = await measureVerdict();
  const us = (x: number): string => `${x.toFixed(2)} µs`;
  console.log(
    `verdict, one unit × ${criteria.length} findings: ${us(r.oursMicros)}; in one piece by hand ${us(r.fusedMicros)}, ratio ${r.ratio.toFixed(2)} (limit ${LIMIT})`,
  );
  console.log(
    `the same in @bufbuild/cel ${us(r.celMicros)}, in json-rules-engine ${us(r.engineMicros)}: the faster costs ${r.engines.toFixed(1)} times as much (at least ${ENGINES_AT_LEAST})`,
  );
  process.exitCode = r.ok ? 0 : 1;
}
