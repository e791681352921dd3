// Looks at a package as npm would serve it: our own promises first, then publint (is it packed right?) and attw (do the types resolve?).
// Called in the package's folder, after its build.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageOf } from "../house/law.ts";
import { scan } from "../house/scan.ts";
import { manifestOf, pack, root } from "./pack.mjs";

const folder = process.cwd();
const { name } = manifestOf(folder);
const problems = [];

/** The packages that the JavaScript and the types of an unpacked tarball import. */
const imported = (unpacked, files) =>
  new Set(
    files
      .filter((path) => /\.(js|d\.ts)$/.test(path))
      .flatMap((path) => scan(path, readFileSync(join(unpacked, path), "utf8")).imports)
      .map(({ specifier }) => specifier)
      .filter((specifier) => !/^[.(]/.test(specifier) && !isBuiltin(specifier))
      .map(packageOf),
  );

/** What publint lets pass: the source condition, workspace ranges, offers and imports that nobody can follow, tests, no README. */
const promises = (tarball) => {
  execFileSync("tar", ["-xzf", tarball, "-C", place]);
  const unpacked = join(place, "package");
  const files = readdirSync(unpacked, { recursive: true }).map((path) => path.replaceAll("\\", "/"));
  const packed = manifestOf(unpacked);
  const targets = (value) => (typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(targets));
  const named = { ...packed.dependencies, ...packed.peerDependencies };
  if (JSON.stringify(packed.exports ?? {}).includes("@prehosp/source"))
    problems.push("its exports still carry @prehosp/source: publishConfig.exports is missing");
  for (const target of targets([packed.exports, packed.bin]))
    if (!target.includes("*") && !files.includes(target.replace(/^\.\//, "")))
      problems.push(`it offers ${target}, which is not in the tarball`);
  for (const [dependency, range] of Object.entries(named))
    if (/^(workspace|catalog|link|file):/.test(range)) problems.push(`it depends on ${dependency}@${range}`);
  for (const one of imported(unpacked, files))
    if (one !== name && named[one] === undefined && named[`@types/${one}`] === undefined)
      problems.push(`what it ships imports ${one}, which it does not depend on`);
  for (const path of files)
    if (/\.test\.|(^|\/)(test|testing|fixtures|\.data)\/./.test(path)) problems.push(`it carries ${path}`);
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
