import type { Day } from "@prehosp/model/time";
import { describe, expect, it } from "vitest";
import { datasets, elementsOf, ohca } from "../dataset.ts";
import type { Element } from "../element.ts";
import { withHostileTexts } from "../test/hostile.ts";
import { rulesOf } from "../validation/rules.ts";
import { codebookDiff } from "./codebook-diff.ts";
import { codebookHtml } from "./codebook-html.ts";
import { codebookMarkdown } from "./codebook-markdown.ts";
import { entryOf } from "./entry-of.ts";
import { ruleList } from "./rule-list.ts";

/** The lines of a Markdown page without their words: what they are made of. */
const shape = (page: string): readonly string[] =>
  page.split("\n").map((line) => {
    const cells = line.startsWith("|") ? line.replaceAll(/\\./g, "").split("|").length : 0;
    return `${/^(#+|<a id="[a-z0-9-]+"><\/a>$|\|)/.exec(line)?.[0] ?? (line === "" ? "" : "text")}${String(cells)}`;
  });

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))("the codebook of %s", (_id, dataset) => {
  const all = elementsOf(dataset);

  it("has an entry for each element in the order of the form, with all that must be said of it", () => {
    const page = codebookMarkdown(dataset);
    expect([...page.matchAll(/^<a id="(.+)"><\/a>$/gm)].map(([, id]) => id)).toEqual(all.map(({ id }) => id));
    const faults = all.filter((element) => {
      const names = entryOf(dataset, element, "nb").map(({ name }) => name);
      const must = ["label", "means", "type", "absences", "asks", "whom", "templates", "source", "example"];
      return [...must, ...("codes" in element ? ["codes"] : [])].some((name) => !names.some((one) => one === name));
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  });

  it("tells what each version brought, and links only to entries that are there", () => {
    const page = codebookMarkdown(dataset);
    for (const { version, from } of dataset.editions) expect(page).toContain(`### ${version}, ${from}`);
    const linked = [...page.matchAll(/\]\(#([a-z0-9-]+)\)/g)].map(([, id]) => id);
    expect(new Set(linked)).toEqual(
      new Set(all.filter(({ since, previous = [] }) => since !== undefined || previous.length > 0).map(({ id }) => id)),
    );
  });

  it.each(["nb", "nn", "en"] as const)("keeps its shape in %s whatever the texts say", (language) => {
    const odd = codebookMarkdown(withHostileTexts(dataset), language);
    expect(shape(odd)).toEqual(shape(codebookMarkdown(dataset, language)));
    expect(/(?<!\\)<(?!a id="[a-z0-9-]+"><\/a>|\/a>)/.exec(odd)?.[0]).toBeUndefined();
  });

  it("is one HTML page of the same entries, whose links all lead somewhere and which fetches nothing", () => {
    const page = codebookHtml(dataset);
    expect([...page.matchAll(/<article id="(.+?)">/g)].map(([, id]) => id)).toEqual(all.map(({ id }) => id));
    const ids = [...page.matchAll(/ id="(.+?)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...page.matchAll(/href="#(.+?)"/g)].filter(([, id]) => !ids.includes(id))).toEqual([]);
    expect(page).not.toMatch(/<script|src=|url\(|@import|href="[^#]/);
    expect(page.startsWith('<!doctype html>\n<html lang="nb">')).toBe(true);
  });

  it.each(["nb", "nn", "en"] as const)("has the same HTML elements in %s whatever the texts say", (language) => {
    const tags = (page: string) => page.match(/<[^>]*>/g);
    expect(tags(codebookHtml(withHostileTexts(dataset), language))).toEqual(tags(codebookHtml(dataset, language)));
  });

  it("differs from itself in nothing", () => {
    expect(codebookDiff(dataset, dataset)).toMatch(/\n\nIngen forskjell\.\n$/);
  });

  it("lists every validation rule once, with what it says", () => {
    const rows = ruleList(dataset, "en")
      .split("\n")
      .filter((line) => /^\| [a-z]+\.[ew]\d/.test(line));
    expect(rows.map((line) => line.split(" ")[1])).toEqual(
      rulesOf(dataset)
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

it("tells between two states what came, what went and what each changed field said, and nothing else", () => {
  const asked = new Set(elementsOf(ohca).map(({ notWhen }) => notWhen?.element));
  const free = elementsOf(ohca).filter(({ id }) => !asked.has(id));
  const [gone, kept] = free as [Element, Element];
  const changed = (element: Element): readonly Element[] => {
    if (element === gone) return [{ ...gone, id: "came" }];
    return [element === kept ? { ...kept, means: "Another | meaning." } : element];
  };
  const after = {
    ...ohca,
    version: "99.0",
    sections: ohca.sections.map((section) => ({ ...section, elements: section.elements.flatMap(changed) })),
    editions: [...ohca.editions, { version: "99.0", from: "2027-01-01" as Day, changes: { nb: "Én ny." } }],
  };
  expect(codebookDiff(ohca, after)).toBe(`# Endringer: prehosp.ohca ${ohca.version} → 99.0

**99.0** (2027-01-01): Én ny.

## Nye elementer

- \`came\`: ${gone.label.nb}

## Fjernede elementer

- \`${gone.id}\`: ${gone.label.nb}

## Endrede elementer

| Element | Felt | Før | Nå |
| --- | --- | --- | --- |
| ${kept.id} | Definisjon (på engelsk) | ${kept.means} | Another \\| meaning. |
`);
});
