import type { Text } from "@prehosp/model";
import type { Dataset } from "../dataset.ts";
import type { Element } from "../element.ts";

/** A text with what ends a cell, a row, a heading or an element in Markdown, HTML and CSV. */
export const hostile = `=1+1 "x",y | 2, z\r\n# h\n\n<script>alert(1)</script> & \`c\` [l](javascript:alert(1)) \\| --> ]]> 'q' *b*`;

const text: Text = { nb: hostile, nn: hostile, en: hostile };

const odd = (element: Element): Element => {
  const common = { label: text, means: hostile, source: hostile, asks: text, ...(element.guide && { guide: text }) };
  return "codes" in element
    ? { ...element, ...common, codes: Object.fromEntries(Object.keys(element.codes).map((code) => [code, text])) }
    : { ...element, ...common };
};

/** The same dataset where every text says the hostile one. */
export const withHostileTexts = (dataset: Dataset): Dataset => ({
  ...dataset,
  title: text,
  sections: dataset.sections.map((section) => ({ ...section, title: text, elements: section.elements.map(odd) })),
  editions: dataset.editions.map((edition) => ({ ...edition, changes: text })),
});
