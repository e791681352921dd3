import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";

// Every word on the screen comes from a table with three languages: none stands loose between tags, nor in what is read aloud.
const root = resolve(import.meta.dirname, "..");
const SPOKEN = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "label",
  "placeholder",
  "title",
]);
const NAMES = new Set(["Prehosp"]);

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: { readonly name?: unknown };
}
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;

const wordsIn = (said: unknown): readonly string[] => {
  const words = typeof said === "string" ? said.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "") : "";
  return /\p{L}{2}/u.test(words) && !NAMES.has(words) ? [words] : [];
};

const loose = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(loose);
  if (!isNode(value)) return [];
  if (value.type === "JSXText") return wordsIn(value.value);
  if (value.type === "JSXAttribute" && typeof value.name?.name === "string" && SPOKEN.has(value.name.name))
    return isNode(value.value) && value.value.type === "Literal" ? wordsIn(value.value.value) : loose(value.value);
  return Object.values(value).flatMap(loose);
};

const looseIn = (file: string, code: string): readonly string[] => loose(parseSync(file, code).program);

test("a loose word is found between tags and in what is read aloud, and a text of a table is not", () => {
  expect(looseIn("a.tsx", "const A = () => <p title='Hei'>Vent {t(texts.x)}</p>;")).toEqual(["Hei", "Vent"]);
  expect(looseIn("a.tsx", "const A = () => <b className='quiet' aria-label={t(texts.x)}>{n} ✓</b>;")).toEqual([]);
});

test.each(globSync("**/*.tsx", { cwd: root }))("%s has no word of its own", (file) => {
  expect(looseIn(file, readFileSync(join(root, file), "utf8"))).toEqual([]);
});
