// The whole check, `pnpm check`: every step runs even when another has failed, two at a time, and a table closes it.
// Usage: node tooling/check.mjs [step …]     names of steps to run alone; what they wait for is then taken as done.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");
const bins = [join(root, "node_modules", ".bin"), join(root, ".toolchain", "node_modules", ".bin")];
const env = {
  ...process.env,
  PATH: [...bins, process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: "1",
  FORCE_COLOR: "0",
};

const fromSource = ["node", "--conditions=@prehosp/source", "--disable-warning=ExperimentalWarning"];
const turbo = (...tasks) => ["turbo", "run", ...tasks, "--output-logs=errors-only", "--concurrency=3"];

/** In the order in which they start: what is long, or waited for, first. */
const all = [
  { name: "build", run: turbo("build") },
  { name: "types", run: ["node", "tooling/types.mjs"] },
  { name: "format", run: ["oxfmt", "--check", "."] },
  { name: "lint", run: ["oxlint", "--type-aware"] },
  { name: "packages", run: turbo("lint:pkg"), after: ["build"] },
  { name: "stranger", run: ["node", "tooling/packages/stranger.mjs"], after: ["packages"] },
  { name: "manifests", run: ["sherif"] },
  { name: "boundaries", run: ["turbo", "boundaries"] },
  { name: "house tags", run: ["node", "tooling/house/turbo-tags.mjs", "--check"] },
  {
    name: "catalogue",
    run: [...fromSource, "tooling/catalogue/main.ts", "--check"],
    needs: "tooling/catalogue/main.ts",
  },
  { name: "glossary", run: [...fromSource, "tooling/glossary/main.ts", "--check"], needs: "tooling/glossary/main.ts" },
  { name: "registry", run: [...fromSource, "tooling/registry/main.ts", "--check"], needs: "tooling/registry/main.ts" },
  { name: "unused", run: ["knip", "--no-progress"] },
  { name: "changesets", run: ["node", "tooling/packages/changeset.mjs"] },
  // Last and alone: some tests ask how long a thing takes, and all of them may use every core.
  { name: "tests", run: ["vitest", "run"], after: ["build"], alone: true },
].filter((step) => step.needs === undefined || existsSync(join(root, step.needs)));

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`no step ${unknown.join(", ")}; there are: ${all.map((step) => step.name).join(", ")}`);
  process.exit(2);
}
const steps = asked.length === 0 ? all : all.filter((step) => asked.includes(step.name));

const seconds = (from) => ((Date.now() - from) / 1000).toFixed(1);
const children = new Set();

const perform = (step) =>
  new Promise((resolve) => {
    const began = Date.now();
    console.log(`… ${step.name}`);
    const child = spawn(step.run[0], step.run.slice(1), { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    children.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    const end = (ok) => {
      children.delete(child);
      // A step that passed is quiet, save for what it says it left out.
      const said = ok
        ? output
            .split("\n")
            .filter((line) => line.startsWith("skipped:"))
            .join("\n")
        : output.trimEnd();
      if (said !== "") console.log(ok ? said : `\n── ${step.name}: ${step.run.join(" ")}\n${said}\n`);
      console.log(`${ok ? "ok    " : "failed"} ${step.name} ${seconds(began)} s`);
      resolve({ name: step.name, ok, seconds: seconds(began) });
    };
    child.once("error", (error) => {
      output += error.message;
      end(false);
    });
    child.once("close", (code) => end(code === 0));
  });

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    for (const child of children) child.kill(signal);
    process.exit(130);
  });

const began = Date.now();
const results = new Map();
const waiting = [...steps];
const running = new Map();
const alone = new Set(steps.filter((step) => step.alone).map((step) => step.name));
const ready = (step) =>
  (running.size === 0 || ![step.name, ...running.keys()].some((name) => alone.has(name))) &&
  (step.after ?? []).every((name) => results.has(name) || !steps.some((other) => other.name === name));
while (waiting.length > 0 || running.size > 0) {
  let next;
  while (running.size < 2 && (next = waiting.find(ready)) !== undefined) {
    waiting.splice(waiting.indexOf(next), 1);
    running.set(next.name, perform(next));
  }
  const done = await Promise.race(running.values());
  running.delete(done.name);
  results.set(done.name, done);
}

const table = steps.map((step) => results.get(step.name));
console.log("\nstep        result  seconds");
for (const { name, ok, seconds: took } of table)
  console.log(`${name.padEnd(11)} ${ok ? "ok    " : "failed"} ${took.padStart(8)}`);
const failed = table.filter(({ ok }) => !ok);
console.log(`${"all".padEnd(11)} ${failed.length === 0 ? "ok    " : "failed"} ${seconds(began).padStart(8)}`);
process.exitCode = failed.length === 0 ? 0 : 1;
