import type { Drawing } from "@prehosp/figures";
import { svgOf } from "@prehosp/figures";
import type { Language } from "@prehosp/model";
import { say } from "@prehosp/model";
import type { Block } from "../report.ts";
import { texts } from "../texts/index.ts";
import { inHtml } from "./in-html.ts";
import { tableHtml } from "./table.ts";

/** A picture as drawn for a screen: one of the two is shown. */
const onScreen = (
  drawing: Drawing | undefined,
  screen: "always" | "page" | "narrow",
  id: string,
): string | undefined => {
  const svg = drawing && svgOf(drawing, { theme: "page", id });
  return typeof svg === "string" ? `<div class="${screen}">${svg.trimEnd()}</div>` : undefined;
};

const figure = ({ drawing, narrow }: Extract<Block, { kind: "picture" }>, id: string, language: Language): string => {
  const page = onScreen(drawing, narrow === undefined ? "always" : "page", id);
  const { heads, rows } = drawing.table;
  const table = tableHtml({ caption: drawing.title, heads, numeric: heads.map((_, at) => at > 0), rows });
  // One that can't be drawn still says all in its table.
  if (page === undefined) return table;
  return `<figure>
<figcaption>${inHtml(drawing.title)}</figcaption>
${[page, onScreen(narrow, "narrow", `${id}-narrow`)].filter((one) => one !== undefined).join("\n")}
<details><summary>${inHtml(say(texts.tableOf, language))}</summary>
${table}
</details>
</figure>`;
};

/** One block of a section; `level` is that of the headings under it, `id` its own on the page. */
export const blockHtml = (
  block: Block,
  { level, id, language }: { readonly level: number; readonly id: string; readonly language: Language },
): string => {
  switch (block.kind) {
    case "paragraph":
      return `<p${block.tone === undefined ? "" : ` class="${block.tone}"`}>${inHtml(block.text)}</p>`;
    case "heading":
      return `<h${String(level)}>${inHtml(block.text)}</h${String(level)}>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${inHtml(item)}</li>`).join("\n")}\n</ul>`;
    case "facts":
      return `<dl>\n${block.rows.map(([label, value]) => `<dt>${inHtml(label)}</dt><dd>${inHtml(value)}</dd>`).join("\n")}\n</dl>`;
    case "table":
      return tableHtml(block.table);
    case "picture":
      return figure(block, id, language);
  }
};
