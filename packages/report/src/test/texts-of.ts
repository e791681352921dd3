import type { Block, Report, ReportSection } from "../report.ts";

/** Every text of one block. */
export const blockTexts = (block: Block): readonly string[] => {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return [block.text];
    case "list":
      return block.items;
    case "facts":
      return block.rows.flat();
    case "table":
      return [block.table.caption, ...block.table.heads, ...block.table.rows.flat()];
    case "picture":
      return [block.drawing, ...(block.narrow ? [block.narrow] : [])].flatMap(({ title, about, table, marks }) => {
        const said = marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
        return [title, about, ...table.heads, ...table.rows.flat(), ...said];
      });
  }
};

const sectionTexts = ({ title, blocks, parts }: ReportSection): readonly string[] => [
  title,
  ...blocks.flatMap(blockTexts),
  ...parts.flatMap(sectionTexts),
];

/** Every text that a reader sees or hears of a report; its front holds a hash, whose digits are no figures. */
export const textsOf = ({ sections }: Report): readonly string[] => sections.flatMap(sectionTexts);

/** The blocks of one part, wherever it is. */
export const blocksOf = ({ sections }: Report, id: string): readonly Block[] =>
  [...sections, ...sections.flatMap(({ parts }) => parts)].find((one) => one.id === id)?.blocks ?? [];
