// Writes docs/registry, every form of the datasets' one definition; with --check only compares, and exits 1 on drift.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { fromSources } from "../from-sources.ts";

const main = async (): Promise<number> => {
  const folder = join(dirname(fileURLToPath(import.meta.url)), "../../docs/registry");
  const { filesOf } = await import("./files.ts");
  const files = filesOf();
  if (process.argv.includes("--check")) {
    const drifted = [...files].filter(([name, text]) => read(join(folder, name)) !== text).map(([name]) => name);
    const left = filesIn(folder).filter((name) => !files.has(name));
    for (const name of drifted)
      console.error(`docs/registry/${name} is not what the code says; run: node tooling/registry/main.ts`);
    for (const name of left) console.error(`docs/registry/${name} is written by nobody; remove it`);
    return drifted.length + left.length === 0 ? 0 : 1;
  }
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  console.log(`docs/registry: ${String(files.size)} files`);
  return 0;
};

const read = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll(sep, "/"),
        )
    : [];

await fromSources(main);
