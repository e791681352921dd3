// Checks the types of the whole house: all rooms whose settings are the same in one program, so that what many rooms read is checked once
// and not in each of them. A room alone is checked by its own `pnpm typecheck`, and against what its neighbours publish by its build.
// Usage: node tooling/types.mjs
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const root = join(import.meta.dirname, "..");
const cache = join(root, "node_modules", ".cache", "types");
const globs = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8")
  .split("\n\n")[0]
  .split("\n")
  .flatMap((line) => /^\s+- (.+)$/.exec(line)?.[1] ?? []);
const rooms = ["", ...globs.flatMap((glob) => globSync(glob, { cwd: root })).sort()].filter((room) =>
  existsSync(join(root, room, "tsconfig.json")),
);

/** By settings: what is looked at. */
const programs = new Map();
for (const room of rooms) {
  const {
    extends: base,
    include,
    compilerOptions = {},
    ...rest
  } = JSON.parse(readFileSync(join(root, room, "tsconfig.json"), "utf8"));
  // What this file does not carry over is never left out in silence.
  if (Object.keys(rest).length > 0) throw new Error(`${room}/tsconfig.json says more: ${Object.keys(rest).join(", ")}`);
  const settings = JSON.stringify([basename(base), compilerOptions]);
  programs.set(settings, [...(programs.get(settings) ?? []), ...include.map((part) => join(root, room, part))]);
}

mkdirSync(cache, { recursive: true });
let status = 0;
for (const [i, [settings, include]] of [...programs].entries()) {
  const [base, compilerOptions] = JSON.parse(settings);
  const config = join(cache, `tsconfig.${String(i)}.json`);
  const options = { ...compilerOptions, incremental: true, tsBuildInfoFile: join(cache, `${String(i)}.tsbuildinfo`) };
  const extended = join(root, "tooling", "tsconfig", base);
  writeFileSync(config, JSON.stringify({ extends: extended, compilerOptions: options, include, exclude: ["**/dist"] }));
  const ended = spawnSync(join(root, "node_modules", ".bin", "tsc"), ["--noEmit", "-p", config], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  status ||= ended.status ?? 1;
}
process.exitCode = status;
