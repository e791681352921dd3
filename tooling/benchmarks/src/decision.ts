import { deepStrictEqual } from "node:assert";
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { argv } from "node:process";
import { situationOf } from "./propose.ts";

/** The decision endpoint of a hub must carry at least this share of what bare node:http carries with the same JSON and the same propose. */
const LIMIT = 0.45;

export interface DecisionResult {
  readonly hubPerSecond: number;
  readonly barePerSecond: number;
  readonly ratio: number;
  readonly limit: number;
  readonly ok: boolean;
}

const child = async (file: string): Promise<{ readonly process: ChildProcess; readonly said: unknown }> => {
  const started = fork(join(import.meta.dirname, file), {
    execArgv: ["--conditions=@prehosp/source", "--disable-warning=ExperimentalWarning"],
  });
  const [said] = (await Promise.race([
    once(started, "message"),
    once(started, "exit").then(([code]) => Promise.reject(new Error(`${file} ended with ${code}`))),
  ])) as [unknown];
  return { process: started, said };
};

const answerOf = async (port: number): Promise<unknown> => {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/proposals`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(situationOf()),
  });
  return response.json();
};

const median = (xs: readonly number[]): number => xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)] ?? Number.NaN;

/** Measures POST /api/v1/proposals of a hub against bare node:http: both in processes of their own, asked from a third, rounds interleaved, medians. Throws where the answers differ. */
export const measureDecision = async ({ rounds = 15, millis = 700 } = {}): Promise<DecisionResult> => {
  const [hub, bare, load] = await Promise.all(["decision-hub.ts", "decision-bare.ts", "decision-load.ts"].map(child));
  try {
    const perSecond = async (port: unknown, for_: number): Promise<number> => {
      load!.process.send({ port, millis: for_ });
      const [said] = (await once(load!.process, "message")) as [
        { readonly perSecond?: number; readonly failed?: string },
      ];
      if (said.perSecond === undefined) throw new Error(said.failed);
      return said.perSecond;
    };
    deepStrictEqual(await answerOf(hub!.said as number), await answerOf(bare!.said as number));
    await perSecond(hub!.said, 3_000);
    await perSecond(bare!.said, 3_000);
    const hubs: number[] = [];
    const bares: number[] = [];
    for (let r = 0; r < rounds; r++) {
      hubs.push(await perSecond(hub!.said, millis));
      bares.push(await perSecond(bare!.said, millis));
    }
    const hubPerSecond = median(hubs);
    const barePerSecond = median(bares);
    const ratio = hubPerSecond / barePerSecond;
    return { hubPerSecond, barePerSecond, ratio, limit: LIMIT, ok: ratio >= LIMIT };
  } finally {
    for (const one of [hub, bare, load]) one!.process.kill();
  }
};

export const decisionLine = (r: DecisionResult): string =>
  `decision endpoint: hub ${r.hubPerSecond.toFixed(0)} req/s, bare node:http ${r.barePerSecond.toFixed(0)} req/s, ${(r.ratio * 100).toFixed(0)} % (limit ${r.limit * 100} %)`;

if (argv[1]?.endsWith("/decision.ts") === true) {
  const result = await measureDecision();
  console.log(decisionLine(result));
  process.exitCode = result.ok ? 0 : 1;
}
