import { say } from "@prehosp/model";
import { blockHtml } from "./html/block.ts";
import { inHtml } from "./html/in-html.ts";
import { style } from "./html/style.ts";
import type { Report, ReportSection } from "./report.ts";
import { texts } from "./texts/index.ts";

const idOf = ({ id }: ReportSection): string => inHtml(id.replaceAll(":", "-"));

const entry = (section: ReportSection): string => {
  const inside = section.parts.length === 0 ? "" : `\n<ol>\n${section.parts.map(entry).join("\n")}\n</ol>`;
  return `<li><a href="#${idOf(section)}">${inHtml(section.title)}</a>${inside}</li>`;
};

const part = (section: ReportSection, level: number, { language }: Report): string => {
  const id = idOf(section);
  const heading = `h${String(level)}`;
  const blocks = section.blocks.map((block, at) =>
    blockHtml(block, { level: level + 1, id: `${id}-${String(at)}`, language }),
  );
  return [`<${heading} id="${id}">${inHtml(section.title)}</${heading}>`, ...blocks].join("\n");
};

const whole = (section: ReportSection, report: Report): string =>
  `<section aria-labelledby="${idOf(section)}">
${[part(section, 2, report), ...section.parts.map((one) => part(one, 3, report))].join("\n")}
</section>`;

/**
 * A report as one HTML file that stands alone: no script, nothing fetched, pictures inline with their tables, for screen in light
 * and dark and for A4. The same report gives the same bytes.
 */
export const htmlOf = (report: Report): string => `<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inHtml(`${report.title}, ${report.period}`)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${inHtml(report.title)}</h1>
${blockHtml({ kind: "facts", rows: report.front }, { level: 2, id: "front", language: report.language })}
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${inHtml(say(texts.contents, report.language))}</h2>
<ol>
${report.sections.map(entry).join("\n")}
</ol>
</nav>
<main>
${report.sections.map((section) => whole(section, report)).join("\n")}
</main>
</body>
</html>
`;
