import type { Language } from "@prehosp/model";
import { say } from "@prehosp/model";
import type { Dataset, Section } from "../dataset.ts";
import type { Element } from "../element.ts";
import type { Brought } from "./edition.ts";
import { broughtBy } from "./edition.ts";
import { entryOf } from "./entry-of.ts";
import { inMarkdown, table } from "./markdown.ts";
import { bookTexts, fieldTexts } from "./texts.ts";

const entry = (dataset: Dataset, element: Element, language: Language): readonly string[] => [
  `<a id="${element.id}"></a>`,
  "",
  `### ${inMarkdown(say(element.label, language))} (${inMarkdown(element.id)})`,
  "",
  ...table(
    [say(bookTexts.field, language), say(bookTexts.content, language)],
    entryOf(dataset, element, language)
      .filter(({ name }) => name !== "label")
      .map(({ name, lines }) => [say(fieldTexts[name], language), lines.join(" · ")]),
  ),
];

const part = (dataset: Dataset, { title, elements }: Section, language: Language): readonly string[] => [
  `## ${inMarkdown(say(title, language))}`,
  "",
  ...elements.flatMap((element) => entry(dataset, element, language)),
];

const named = (title: string, elements: readonly Element[], language: Language): readonly string[] =>
  elements.length === 0
    ? []
    : [
        `${title} (${String(elements.length)}): ${elements.map(({ id, label }) => `[${inMarkdown(say(label, language))}](#${id})`).join(", ")}.`,
        "",
      ];

const changes = ({ edition, added, changed }: Brought, language: Language): readonly string[] => [
  `### ${inMarkdown(`${edition.version}, ${edition.from}`)}`,
  "",
  inMarkdown(say(edition.changes, language)),
  "",
  ...named(say(bookTexts.added, language), added, language),
  ...named(say(bookTexts.changed, language), changed, language),
];

/** The codebook of a dataset in Markdown: what each version changed, then an entry for each element, part by part of the form. */
export const codebookMarkdown = (dataset: Dataset, language: Language = "nb"): string =>
  [
    `# ${say(bookTexts.codebook, language)}: ${inMarkdown(say(dataset.title, language))}`,
    "",
    `${inMarkdown(dataset.id)}, ${say(bookTexts.version, language)} ${inMarkdown(dataset.version)}.`,
    "",
    `## ${say(bookTexts.changes, language)}`,
    "",
    ...broughtBy(dataset).flatMap((one) => changes(one, language)),
    ...dataset.sections.flatMap((section) => part(dataset, section, language)),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
