import type { Language } from "@prehosp/model";
import { say } from "@prehosp/model";
import type { Dataset, Section } from "../dataset.ts";
import type { Element } from "../element.ts";
import type { Brought } from "./edition.ts";
import { broughtBy } from "./edition.ts";
import type { BookField } from "./entry-of.ts";
import { entryOf } from "./entry-of.ts";
import { inHtml, style } from "./html.ts";
import { bookTexts, fieldTexts } from "./texts.ts";

const fieldOf = ({ name, lines, english }: BookField, language: Language): string => {
  const said =
    lines.length === 1
      ? inHtml(lines.join(""))
      : `<ul>${lines.map((line) => `<li>${inHtml(line)}</li>`).join("")}</ul>`;
  return `<dt>${inHtml(say(fieldTexts[name], language))}</dt><dd${english === true ? ' lang="en"' : ""}>${said}</dd>`;
};

const entry = (dataset: Dataset, element: Element, language: Language): string => {
  const fields = entryOf(dataset, element, language).filter(({ name }) => name !== "label");
  return `<article id="${inHtml(element.id)}">
<h3>${inHtml(say(element.label, language))} <code>${inHtml(element.id)}</code></h3>
<dl>
${fields.map((field) => fieldOf(field, language)).join("\n")}
</dl>
</article>`;
};

const part = (dataset: Dataset, { id, title, elements }: Section, language: Language): string =>
  `<section aria-labelledby="part-${inHtml(id)}">
<h2 id="part-${inHtml(id)}">${inHtml(say(title, language))}</h2>
${elements.map((element) => entry(dataset, element, language)).join("\n")}
</section>`;

const links = (elements: readonly Element[], language: Language): string =>
  `<ul>${elements.map(({ id, label }) => `<li><a href="#${inHtml(id)}">${inHtml(say(label, language))}</a></li>`).join("")}</ul>`;

const named = (title: string, elements: readonly Element[], language: Language): string =>
  elements.length === 0 ? "" : `\n<h4>${title} (${String(elements.length)})</h4>\n${links(elements, language)}`;

const changes = ({ edition, added, changed }: Brought, language: Language): string =>
  `<h3>${inHtml(edition.version)}, <time datetime="${inHtml(edition.from)}">${inHtml(edition.from)}</time></h3>
<p>${inHtml(say(edition.changes, language))}</p>${named(say(bookTexts.added, language), added, language)}${named(say(bookTexts.changed, language), changed, language)}`;

/** The codebook of a dataset as one HTML page that needs nothing beside itself: contents, what each version changed, an entry for each element. */
export const codebookHtml = (dataset: Dataset, language: Language = "nb"): string => {
  const text = (name: keyof typeof bookTexts): string => say(bookTexts[name], language);
  const title = `${text("codebook")}: ${inHtml(say(dataset.title, language))}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${inHtml(dataset.id)}, ${text("version")} ${inHtml(dataset.version)}</p>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${text("contents")}</h2>
<ul>
<li><a href="#changes">${text("changes")}</a></li>
${dataset.sections.map((section) => `<li><a href="#part-${inHtml(section.id)}">${inHtml(say(section.title, language))}</a>${links(section.elements, language)}</li>`).join("\n")}
</ul>
</nav>
<main>
<section aria-labelledby="changes">
<h2 id="changes">${text("changes")}</h2>
${broughtBy(dataset)
  .map((one) => changes(one, language))
  .join("\n")}
</section>
${dataset.sections.map((section) => part(dataset, section, language)).join("\n")}
</main>
</body>
</html>
`;
};
