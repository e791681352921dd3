import { execFile } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { readHouse, root } from "./plan.ts";

// What a newcomer reads is held to what is there: links, the rooms, the tests that the hazard log names, and the code that is shown.
const generated = ["docs/rules/", "docs/glossary.md"];
const pages = globSync(
  ["*.md", "docs/**/*.md", "{packages,deployments,tooling}/*/README.md", "packages/adapters/*/README.md"],
  {
    cwd: root,
  },
).filter((page) => !generated.some((g) => page.startsWith(g)) && !page.includes("node_modules"));
const read = (page: string): string => readFileSync(join(root, page), "utf8");

test.each(pages)("%s links to what is there", (page) => {
  const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => target!);
  expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
});

test.each(pages.filter((page) => page.startsWith("docs/") || page === "README.md"))(
  "%s names files that are there",
  (page) => {
    const named = [...read(page).matchAll(/`((?:packages|apps|tooling|deployments|docs|examples)\/[\w./-]+)`/g)];
    expect(named.map(([, path]) => path!).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  },
);

test("the root README shows every room that is not a tool, with its question", () => {
  const text = read("README.md");
  const missing = Object.values(readHouse().rooms)
    .filter((room) => room.kind !== "tool")
    .filter((room) => {
      const line = text
        .split("\n")
        .find((l) => l.startsWith("| ") && l.includes(room.package + (room.status === "built" ? "]" : " ")));
      return !line?.includes(room.question) || line.includes("not built yet") !== (room.status === "later");
    });
  expect(missing.map((room) => room.package)).toEqual([]);
});

test("the hazard log names tests that are there, and marks the rest open", () => {
  const rows = read("docs/safety/hazards.md")
    .split("\n")
    .filter((line) => /^\| H\d+ /.test(line));
  const wrong = rows.flatMap((row) => {
    const named = [...row.matchAll(/`([\w./-]+\.test\.ts)`(?: "([^"]+)")?/g)];
    const missing = named.filter(([, file, words = ""]) => !read(file!).includes(words)).map(([said]) => said);
    return named.length === 0 && !/open/i.test(row.split("|").at(-2)!) ? [row] : missing;
  });
  expect(rows.length).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
});

/** Code marked `<!-- run in packages/x -->`, with the output that stands below it, if any does. */
const shown = pages.flatMap((page) =>
  [...read(page).matchAll(/<!-- run in (\S+) -->\s+```(js|ts)\n([\s\S]*?)```(?:\s+```text\n([\s\S]*?)```)?/g)].map(
    ([, folder, language, code, output]) => ({ page, folder: folder!, language: language!, code: code!, output }),
  ),
);

describe("the code that is shown runs", () => {
  test("there is some", () => expect(shown.length).toBeGreaterThan(2));

  test.each(shown)("$page, in $folder", async ({ folder, language, code, output }) => {
    const type = language === "ts" ? "module-typescript" : "module";
    const flags = ["--conditions=@prehosp/source", "--disable-warning=ExperimentalWarning", `--input-type=${type}`];
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, "--eval", code], {
      cwd: join(root, folder),
    });
    expect(stdout.trim()).toBe(output?.trim() ?? stdout.trim());
  });
});
