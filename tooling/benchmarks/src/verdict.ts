import type { Finding } from "@prehosp/rules";
import { deepStrictEqual } from "node:assert";
import { argv } from "node:process";
import { boards, criteria, type Facts } from "./verdict-boards.ts";
import { fused } from "./verdict-by-hand.ts";
import { bare, inCel, inEngine } from "./verdict-engines.ts";

/** The gates: the findings of one unit may cost at most so many times a function written by hand in one piece, */
const LIMIT = 5;
/** and the fastest general rules engine must cost at least so many times as much as they do. */
const ENGINES_AT_LEAST = 20;

const ours = (f: Facts): readonly Finding[] => criteria.map((c) => c.judge(f));

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
