// Looks at a package as npm would serve it: our own promises first, then publint (is it packed right?) and attw (do the types resolve?).
// Called in the package's folder, after its build.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manifestOf, pack, root } from "./pack.mjs";

const folder = process.cwd();
const { name } = manifestOf(folder);
const problems = [];

/** What publint lets pass: the source condition, unresolved workspace ranges, exports of files that are not in the tarball, tests in it. */
const promises = (tarball) => {
  const packed = JSON.parse(execFileSync("tar", ["-xzOf", tarball, "package/package.json"], { encoding: "utf8" }));
  const files = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" })
    .split("\n")
    .map((path) => path.replace(/^package\//, ""));
  const targets = (value) => (typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(targets));
  const ranges = Object.entries({ ...packed.dependencies, ...packed.peerDependencies });
  if (JSON.stringify(packed.exports ?? {}).includes("@prehosp/source"))
    problems.push("its exports still carry @prehosp/source: publishConfig.exports is missing");
  for (const target of targets([packed.exports, packed.bin]))
    if (!target.includes("*") && !files.includes(target.replace(/^\.\//, "")))
      problems.push(`it offers ${target}, which is not in the tarball`);
  for (const [dependency, range] of ranges)
    if (/^(workspace|catalog|link|file):/.test(range)) problems.push(`it depends on ${dependency}@${range}`);
  for (const path of files) if (/\.test\.|(^|\/)\.data\//.test(path)) problems.push(`it carries ${path}`);
  for (const needed of ["README.md", "LICENSE"]) if (!files.includes(needed)) problems.push(`it has no ${needed}`);
};

const place = mkdtempSync(join(tmpdir(), "prehosp-pack-"));
try {
  const tarball = await pack(folder, place);
  promises(tarball);
  for (const [command, ...args] of [
    ["publint", "run", tarball, "--strict"],
    ["attw", tarball, "--profile", "esm-only", "--format", "ascii", "--no-emoji"],
  ]) {
    const { status, stdout, stderr } = spawnSync(join(root, "node_modules", ".bin", command), args, {
      cwd: place,
      encoding: "utf8",
    });
    if (status !== 0) problems.push(`${command}:\n${stdout}${stderr}`);
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
for (const problem of problems) console.error(`${name}: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
