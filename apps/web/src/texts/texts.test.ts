import { indicators } from "@prehosp/indicators";
import { elements } from "@prehosp/registry";
import { expect, test } from "vitest";
import { codeTexts } from "./codes.ts";
import { texts } from "./index.ts";

type Tree = { readonly [key: string]: Tree | string };

const leaves = (tree: Tree, path: string): readonly (readonly [string, Tree])[] =>
  "nb" in tree
    ? [[path, tree]]
    : Object.entries(tree).flatMap(([key, sub]) => (typeof sub === "string" ? [] : leaves(sub, `${path}/${key}`)));

const all = leaves(texts as unknown as Tree, "");

test.each(all)("%s is written in bokmål, nynorsk and English", (_, text) => {
  expect(Object.keys(text).toSorted()).toEqual(["en", "nb", "nn"]);
  for (const said of Object.values(text)) expect(said).toMatch(/\S/);
});

test("there are texts, and none of them in English stands as bokmål where the words differ", () => {
  expect(all.length).toBeGreaterThan(150);
  const { absence, time } = codeTexts;
  expect(absence["not-recorded"]).toEqual({ nb: "ikke registrert", nn: "ikkje registrert", en: "not recorded" });
  expect(Object.keys(time)).toContain("at-patient");
});

test("what the rooms bring is written in bokmål", () => {
  for (const { label } of [...elements, ...indicators]) expect(label.nb.trim()).not.toBe("");
});
