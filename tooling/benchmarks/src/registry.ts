import type { AnyCase } from "@prehosp/registry";
import { compileRules, interpretRules, ohca, rulesOf } from "@prehosp/registry";
import { deepStrictEqual, ok } from "node:assert";
import { argv } from "node:process";
import { byHand } from "./registry-by-hand.ts";
import { TODAY, casesFrom } from "./registry-world.ts";

/** The gates: compiled rules may cost at most so many times a function written by hand that asks the same, */
const LIMIT = 4;
/** and reading the rules as data for each case must cost at least so many times as much as they do. */
const NAIVE_AT_LEAST = 5;

/** So few rules may never fire, or the agreement would be about too little. */
const MOST_SILENT = 10;

const CHUNKS = 10;
const CHUNK = 10_000;

const timed = <T>(cases: readonly AnyCase[], work: (one: AnyCase) => T) => {
  const answers: T[] = [];
  const t = process.hrtime.bigint();
  for (const one of cases) answers.push(work(one));
  return { ms: Number(process.hrtime.bigint() - t) / 1e6, answers };
};

export interface RegistryResult {
  readonly oursMs: number;
  readonly handMs: number;
  readonly naiveMs: number;
  readonly violations: number;
  readonly ratio: number;
  readonly naive: number;
  readonly ok: boolean;
}

/** Measures the rules over 100,000 cases three ways in one run, a part at a time. Throws where the answers differ. */
export const measureRegistry = (): RegistryResult => {
  const ours = compileRules(ohca, TODAY);
  const naive = (one: AnyCase) => interpretRules(ohca, one, TODAY);
  const total = { ours: 0, hand: 0, naive: 0, violations: 0 };
  const seen = new Set<string>();
  const rule = ({ rule: id }: { readonly rule: string }): string => id;
  // The part before the first only warms up.
  for (let chunk = 0; chunk <= CHUNKS; chunk++) {
    const cases = casesFrom(chunk, CHUNK);
    const took = { ours: timed(cases, ours), hand: timed(cases, byHand), naive: timed(cases, naive) };
    const fired = took.ours.answers.map((found) => found.map(rule));
    deepStrictEqual(
      took.naive.answers.map((found) => found.map(rule)),
      fired,
    );
    const sorted = (all: readonly (readonly string[])[]) => all.map((found) => found.toSorted());
    deepStrictEqual(sorted(took.hand.answers), sorted(fired));
    for (const id of fired.flat()) seen.add(id);
    if (chunk === 0) continue;
    for (const key of ["ours", "hand", "naive"] as const) total[key] += took[key].ms;
    total.violations += fired.flat().length;
  }
  const silent = rulesOf(ohca).filter(({ id }) => !seen.has(id));
  ok(silent.length <= MOST_SILENT, `never fired: ${silent.map(({ id }) => id).join(", ")}`);
  const [ratio, times] = [total.ours / total.hand, total.naive / total.ours];
  return {
    oursMs: total.ours,
    handMs: total.hand,
    naiveMs: total.naive,
    violations: total.violations,
    ratio,
    naive: times,
    ok: ratio <= LIMIT && times >= NAIVE_AT_LEAST,
  };
};

if (argv[1]?.endsWith("registry.ts") === true) {
  const r = measureRegistry();
  const say = (x: number): string => `${x.toFixed(0)} ms`;
  console.log(
    `validation, ${CHUNKS * CHUNK} cases × ${rulesOf(ohca).length} rules, ${r.violations} violations: ${say(r.oursMs)}; by hand ${say(r.handMs)}, ratio ${r.ratio.toFixed(2)} (limit ${LIMIT})`,
  );
  console.log(
    `the rules read as data for each case: ${say(r.naiveMs)}, ${r.naive.toFixed(1)} times as much (at least ${NAIVE_AT_LEAST})`,
  );
  process.exitCode = r.ok ? 0 : 1;
}
