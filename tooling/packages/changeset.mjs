// The rule of .changeset/README.md: published source that changed since the last release or the merge base has a changeset that
// names the package, and every changeset says its kind. Tolerant where git can't tell: then it says so and passes.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { publishedPackages, root } from "./pack.mjs";

const git = (...args) => {
  try {
    return execFileSync("git", ["-c", "safe.directory=*", ...args], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "";
  }
};

const head = git("rev-parse", "HEAD");
if (head === "") {
  console.log("nothing to compare: there is no commit here");
  process.exit(0);
}
const branchPoint = ["origin/main", "main"]
  .map((name) => git("merge-base", "HEAD", name))
  .find((commit) => commit !== "" && commit !== head);
const lastRelease = git("log", "-1", "--format=%H", "--", "*CHANGELOG.md");
const first = git("rev-list", "--max-parents=0", "HEAD").split("\n")[0];
const base = branchPoint ?? (lastRelease || first);
const changed = [git("diff", "--name-only", base), git("ls-files", "--others", "--exclude-standard")].flatMap((list) =>
  list.split("\n"),
);

const folder = join(root, ".changeset");
const changesets = readdirSync(folder)
  .filter((name) => name.endsWith(".md") && name !== "README.md")
  .map((name) => {
    const [, front = "", body = ""] =
      /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(readFileSync(join(folder, name), "utf8")) ?? [];
    return {
      name,
      packages: [...front.matchAll(/^["']?([^"':\s]+)["']?:\s*(?:major|minor|patch)\s*$/gm)].map((match) => match[1]),
      body,
    };
  });

const kinds = ["outcome change", "new rule", "technical", "fix"];
const problems = [];
const covered = new Set(changesets.flatMap((one) => one.packages));
for (const { folder: at, manifest } of publishedPackages()) {
  const source = `${relative(root, at)}/src/`;
  const touched = changed.filter((path) => path.startsWith(source) && !path.endsWith(".test.ts"));
  if (touched.length > 0 && !covered.has(manifest.name))
    problems.push(
      `${manifest.name} changed (${touched[0]}${touched.length > 1 ? ` and ${touched.length - 1} more` : ""}) and no changeset names it: pnpm changeset`,
    );
}
for (const { name, body } of changesets) {
  const said = [...body.matchAll(/^Kind: (.*)$/gm)].map((match) => match[1]);
  const kind = said.length === 1 && kinds.includes(said[0]) ? said[0] : undefined;
  if (kind === undefined) problems.push(`.changeset/${name} does not have one line "Kind: ${kinds.join(" | ")}"`);
  if (kind !== "outcome change" && kind !== "new rule") continue;
  for (const field of ["Rules", "Valid from", "Source", "What the user sees"])
    if (!new RegExp(`^${field}: \\S`, "m").test(body))
      problems.push(`.changeset/${name} is a ${kind} and has no "${field}:"`);
}
for (const problem of problems) console.error(problem);
console.log(`compared with ${base.slice(0, 8)}; ${changesets.length} changesets`);
process.exitCode = problems.length === 0 ? 0 : 1;
