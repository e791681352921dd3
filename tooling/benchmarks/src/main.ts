import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { argv, execPath } from "node:process";

// Every gated benchmark, one after the other, each in a process of its own so that none warms or slows the next.
// Usage: main.ts [name …]     names of benchmarks to run alone.
const all = [
  "propose",
  "verdict",
  "nearest",
  "defibrillators",
  "competence",
  "registry",
  "station-board",
  "rollout",
  "decision",
  "indicators",
  "report-query",
  "ledger",
] as const;
/** What the benchmarks start themselves. */
const parts = new Set([
  "main",
  "competence-by-hand",
  "competence-peers",
  "competence-world",
  "decision-bare",
  "decision-hub",
  "decision-load",
  "defibrillators-peer",
  "indicators-by-hand",
  "indicators-databases",
  "indicators-world",
  "ledger-floors",
  "registry-by-hand",
  "registry-by-hand-help",
  "registry-by-hand-outcome",
  "registry-by-hand-times",
  "registry-by-hand-treatment",
  "registry-read",
  "registry-world",
  "verdict-boards",
  "verdict-by-hand",
  "verdict-engines",
]);

const folder = import.meta.dirname;
const forgotten = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ""))
  .filter((name) => !parts.has(name) && !all.some((one) => one === name));
if (forgotten.length > 0) throw new Error(`main.ts does not know the benchmark ${forgotten.join(", ")}`);

const asked = argv.slice(2);
const unknown = asked.filter((name) => !all.some((one) => one === name));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(", ")}; there are: ${all.join(", ")}`);
  process.exit(2);
}

const rows = all
  .filter((name) => asked.length === 0 || asked.includes(name))
  .map((name) => {
    const began = performance.now();
    console.log(`── ${name}`);
    const args = ["--conditions=@prehosp/source", "--disable-warning=ExperimentalWarning", join(folder, `${name}.ts`)];
    const { status } = spawnSync(execPath, args, { stdio: "inherit" });
    return { name, pass: status === 0, seconds: ((performance.now() - began) / 1000).toFixed(1) };
  });

console.log("\nbenchmark      gate    seconds");
for (const { name, pass, seconds } of rows)
  console.log(`${name.padEnd(14)} ${pass ? "ok    " : "failed"} ${seconds.padStart(8)}`);
process.exitCode = rows.every(({ pass }) => pass) ? 0 : 1;
