// Writes docs/glossary.md from the rooms' exported schemas; with --check only compares, and exits 1 on drift or on a word without meaning.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromSources } from "../from-sources.ts";

const main = async (): Promise<number> => {
  const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
  const file = join(root, "docs/glossary.md");
  const { roomsOf } = await import("./rooms.ts");
  const { gapsIn, pageOf } = await import("./page.ts");
  const rooms = await roomsOf(root);
  const page = pageOf(rooms);
  const gaps = gapsIn(rooms);
  for (const { room, name, path, lacks } of gaps)
    console.error(`${room}: ${name}${path === "" ? "" : `.${path}`} lacks ${lacks.join(" and ")}`);
  if (process.argv.includes("--check")) {
    const same = read(file) === page;
    if (!same) console.error("docs/glossary.md is not what the schemas say; run: node tooling/glossary/main.ts");
    return same && gaps.length === 0 ? 0 : 1;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  console.log(
    `docs/glossary.md: ${String(rooms.length)} entries of rooms, ${String(gaps.length)} words without meaning`,
  );
  return 0;
};

const read = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

await fromSources(main);
