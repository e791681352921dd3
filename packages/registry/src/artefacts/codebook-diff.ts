import type { Language } from "@prehosp/model";
import { say } from "@prehosp/model";
import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";
import type { Element } from "../element.ts";
import { entryOf } from "./entry-of.ts";
import { inMarkdown, table } from "./markdown.ts";
import { bookTexts, fieldTexts } from "./texts.ts";
import type { FieldName } from "./texts.ts";

/** Each field of each element as the codebook says it; the part of the form is a field as well. */
const saidIn = (dataset: Dataset, language: Language): ReadonlyMap<string, ReadonlyMap<FieldName, string>> =>
  new Map(
    dataset.sections.flatMap(({ title, elements }) =>
      elements.map((element) => [
        element.id,
        new Map<FieldName, string>([
          ["section", say(title, language)],
          ...entryOf(dataset, element, language).map(({ name, lines }) => [name, lines.join(" · ")] as const),
        ]),
      ]),
    ),
  );

const fieldNames = Object.keys(fieldTexts) as FieldName[];

/** The elements of one dataset that another hasn't. */
const beyond = (one: Dataset, other: Dataset): readonly Element[] => {
  const there = new Set(elementsOf(other).map(({ id }) => id));
  return elementsOf(one).filter(({ id }) => !there.has(id));
};

/** What differs between two states of a dataset, such as last year's and today's, in Markdown: the versions between them, then added, removed and changed elements, field by field. */
export const codebookDiff = (before: Dataset, after: Dataset, language: Language = "nb"): string => {
  const text = (name: keyof typeof bookTexts): string => say(bookTexts[name], language);
  const [old, now] = [saidIn(before, language), saidIn(after, language)];
  const versions = after.editions.filter(({ version }) => !before.editions.some((one) => one.version === version));
  const changed = [...now].flatMap(([id, fields]) => {
    const was = old.get(id);
    if (was === undefined) return [];
    return fieldNames
      .filter((name) => was.get(name) !== fields.get(name))
      .map((name) => [id, say(fieldTexts[name], language), was.get(name) ?? "–", fields.get(name) ?? "–"]);
  });
  const listed = (name: "added" | "removed", elements: readonly Element[]): readonly string[] =>
    elements.length === 0
      ? []
      : [
          `## ${text(name)}`,
          "",
          ...elements.map(({ id, label }) => `- \`${id}\`: ${inMarkdown(say(label, language))}`),
          "",
        ];
  const found = [
    ...listed("added", beyond(after, before)),
    ...listed("removed", beyond(before, after)),
    ...(changed.length === 0 ? [] : [`## ${text("changed")}`, ""]),
    ...table([text("element"), text("field"), text("before"), text("after")], changed),
  ];
  return [
    `# ${text("changes")}: ${inMarkdown(`${after.id} ${before.version} → ${after.version}`)}`,
    "",
    ...versions.flatMap(({ version, from, changes }) => [
      `**${inMarkdown(version)}** (${inMarkdown(from)}): ${inMarkdown(say(changes, language))}`,
      "",
    ]),
    ...(found.length === 0 ? [text("same")] : found),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
};
