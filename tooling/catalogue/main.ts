// Writes docs/rules from norms and the rooms' criteria, and docs/vignettes.md from what the vignettes come to; with --check only compares, and exits 1
// on drift. Problems in the rules, or a vignette that doesn't hold, exit 1 in both.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromSources } from "../from-sources.ts";

const main = async (): Promise<number> => {
  const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
  const folder = join(root, "docs/rules");
  const { citationsIn, readRooms } = await import("./rooms.ts");
  const { problemsIn } = await import("./check.ts");
  const { filesOf, openNorms } = await import("./files.ts");
  const { vignettesPage } = await import("./vignettes.ts");
  const { rooms, silent, problems } = await readRooms(root);
  const vignettes = await vignettesPage(rooms);
  const around = { later: laterIn(root), cited: citationsIn(root) };
  const wrong = [...problems, ...problemsIn(rooms), ...openNorms(rooms, around), ...vignettes.problems];
  for (const problem of wrong) console.error(problem);
  const files = filesOf(rooms, around);

  if (process.argv.includes("--check")) {
    const drifted = [...files].filter(([name, text]) => read(join(folder, name)) !== text).map(([name]) => name);
    const left = filesIn(folder).filter((name) => !files.has(name));
    for (const name of drifted)
      console.error(`docs/rules/${name} is not what the code says; run: node tooling/catalogue/main.ts`);
    for (const name of left) console.error(`docs/rules/${name} is written by nobody; remove it`);
    const told = read(join(root, "docs/vignettes.md")) === vignettes.page;
    if (!told) console.error("docs/vignettes.md is not what the code says; run: node tooling/catalogue/main.ts");
    return wrong.length + drifted.length + left.length === 0 && told ? 0 : 1;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  writeFileSync(join(root, "docs/vignettes.md"), vignettes.page);
  const rules = rooms.reduce((n, r) => n + r.criteria.length, 0);
  console.log(
    `docs/rules: ${String(files.size)} files, ${String(rules)} rules of ${rooms.map((r) => r.room).join(", ") || "no room"}`,
  );
  if (silent.length > 0) console.log(`rooms that say nothing about norms: ${silent.join(", ")}`);
  return wrong.length === 0 ? 0 : 1;
};

interface Plan {
  readonly rooms: Readonly<Record<string, { readonly status?: string }>>;
}

const laterIn = (root: string): ReadonlySet<string> => {
  const plan = JSON.parse(readFileSync(join(root, "house.json"), "utf8")) as Plan;
  return new Set(Object.entries(plan.rooms).flatMap(([name, r]) => (r.status === "later" ? [name] : [])));
};

const read = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

const filesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

await fromSources(main);
