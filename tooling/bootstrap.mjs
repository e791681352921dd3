// Runs on Node 18+ and npm alone: fetches the pinned pnpm, installs, and does the task on the Node version the repo pins.
// Usage: node tooling/bootstrap.mjs start|check|install [arguments]
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const pin = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager.split("@")[1];
const toolchain = join(root, ".toolchain");
const path = [join(root, "node_modules", ".bin"), join(toolchain, "node_modules", ".bin"), process.env.PATH];
const env = { ...process.env, PATH: path.join(delimiter), TURBO_TELEMETRY_DISABLED: "1" };
// npm hands its own configuration to scripts; pnpm must not inherit it.
for (const key of Object.keys(env)) if (key.startsWith("npm_")) delete env[key];

const run = (command, args, cwd = root) => {
  const { status } = spawnSync(command, args, { cwd, stdio: "inherit", env, shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
};

const installed = join(toolchain, "node_modules", "pnpm", "package.json");
if (!existsSync(installed) || JSON.parse(readFileSync(installed, "utf8")).version !== pin) {
  mkdirSync(toolchain, { recursive: true });
  writeFileSync(join(toolchain, "package.json"), JSON.stringify({ private: true, allowScripts: { pnpm: true } }));
  run(
    "npm",
    ["install", "--no-save", "--no-package-lock", "--no-fund", "--no-audit", "--loglevel=error", `pnpm@${pin}`],
    toolchain,
  );
}
const lock = existsSync(join(root, "pnpm-lock.yaml")) ? ["--frozen-lockfile"] : [];
run("pnpm", ["install", ...lock, "--reporter=append-only"]);

const [task = "check", ...rest] = process.argv.slice(2);
if (task === "check") run("pnpm", ["run", "check", ...rest]);
if (task === "start") {
  run("turbo", ["run", "build", "--filter=@prehosp/web", "--output-logs=errors-only"]);
  const args = [
    "--conditions=@prehosp/source",
    "--disable-warning=ExperimentalWarning",
    "apps/cli/src/main.ts",
    "serve",
    ...rest,
  ];
  const hub = spawn(join(root, "node_modules", ".bin", "node"), args, { cwd: root, stdio: "inherit", env });
  // Ctrl-C in a terminal reaches the hub by itself, and a second signal would cut its closing short. This process only waits, so that
  // nothing is left behind; what stops it otherwise is passed on. A hub that was asked to stop has not failed.
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      if (signal !== "SIGINT" || !process.stdin.isTTY) hub.kill(signal);
      asked = true;
    });
  hub.on("error", (error) => {
    console.error(error.message);
    process.exit(1);
  });
  hub.on("exit", (code) => process.exit(asked ? 0 : (code ?? 1)));
}
