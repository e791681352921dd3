import type { Block } from "@prehosp/report";
import { paintDrawing } from "./drawing.ts";
import { paintTable, tableTogether } from "./report-table.ts";
import type { Sheet } from "./sheet.ts";

const LABEL = 140;
/** So much of a long block stands under its heading. */
const BEGINNING = 50;

type Picture = Extract<Block, { kind: "picture" }>;

type Fact = Extract<Block, { kind: "facts" }>["rows"][number];

const factHeight = ({ page, width }: Sheet, [label, value]: Fact): number => {
  const bold = page
    .font("bold")
    .fontSize(9)
    .heightOfString(label, { width: LABEL - 10 });
  const plain = page.font("plain").heightOfString(value === "" ? " " : value, { width: width - LABEL });
  return Math.max(bold, plain) + 4;
};

const facts = (sheet: Sheet, rows: readonly Fact[]): void => {
  const { page, left, width } = sheet;
  sheet.room(together(sheet, { kind: "facts", rows }));
  for (const [label, value] of rows) {
    const height = factHeight(sheet, [label, value]);
    sheet.room(height);
    const { y } = page;
    sheet.put("P", () => {
      page.font("bold").text(label, left, y, { width: LABEL - 10 });
      page.font("plain").text(value, left + LABEL, y, { width: width - LABEL });
    });
    page.x = left;
    page.y = y + height;
  }
  page.y += 8;
};

const list = ({ page, left, width, ...sheet }: Sheet, items: readonly string[]): void => {
  const within = sheet.begin("L");
  page.font("plain").fontSize(9);
  for (const item of items) {
    const height = page.heightOfString(item, { width: width - 14 }) + 4;
    sheet.room(height);
    const { y } = page;
    const one = sheet.begin("LI", within);
    sheet.put("LBody", () => page.text("•", left + 2, y).text(item, left + 14, y, { width: width - 14 }), {
      within: one,
    });
    one.end();
    page.x = left;
    page.y = y + height;
  }
  within.end();
  page.y += 8;
};

const paragraph = (
  { page, left, width, ...sheet }: Sheet,
  { text, tone }: Extract<Block, { kind: "paragraph" }>,
): void => {
  const indent = tone === "editor" ? 10 : 0;
  page.font("plain").fontSize(9.5);
  const height = page.heightOfString(text, { width: width - indent, lineGap: 1.5 });
  // A short one stays whole; a long one goes on over the page.
  if (height < 200) sheet.room(height);
  const { y } = page;
  const before = page.page;
  sheet.put("P", () =>
    page
      .fillColor(tone === "note" ? "#53606f" : "black")
      .text(text, left + indent, y, { width: width - indent, lineGap: 1.5 })
      .fillColor("black"),
  );
  if (tone === "editor" && page.page === before) {
    const end = page.y;
    sheet.aside(() =>
      page
        .moveTo(left + 1, y)
        .lineTo(left + 1, end - 2)
        .lineWidth(2)
        .strokeColor("#1d5c96")
        .stroke(),
    );
  }
  page.x = left;
  page.y += 7;
};

const pictured = ({ page, ...sheet }: Sheet, { title, width, height }: Picture["drawing"]) => {
  const caption = page.font("bold").fontSize(9).heightOfString(title, { width: sheet.width }) + 4;
  const scale = Math.min(1, sheet.width / width, (sheet.height - caption - 10) / height);
  return { caption, scale, height: caption + height * scale + 10 };
};

/** How much of a block stands together where it begins: a picture whole, facts and tables too unless they are long. */
export const together = (sheet: Sheet, block: Block | undefined): number => {
  if (block?.kind === "picture") return pictured(sheet, block.drawing).height;
  if (block?.kind === "table") return tableTogether(sheet, block.table);
  if (block?.kind !== "facts") return BEGINNING;
  const height = block.rows.reduce((sum, row) => sum + factHeight(sheet, row), 0);
  return height <= sheet.height / 2 ? height : BEGINNING;
};

const picture = (sheet: Sheet, { drawing }: Picture): void => {
  const { page, left, width } = sheet;
  const { caption, scale, height } = pictured(sheet, drawing);
  sheet.room(height);
  const { y } = page;
  page.font("bold").fontSize(9);
  sheet.put("Caption", () => page.text(drawing.title, left, y, { width }));
  sheet.put("Figure", () => paintDrawing(page, drawing, [left, y + caption], scale), {
    alt: `${drawing.title}. ${drawing.about}`,
  });
  page.x = left;
  page.y = y + height + 2;
};

/** Paints one block under what stands on the sheet; `next` is what comes under it. */
export const paintBlock = (sheet: Sheet, block: Block, level: number, next?: Block): void => {
  const { page, left, width } = sheet;
  switch (block.kind) {
    case "paragraph":
      paragraph(sheet, block);
      break;
    case "heading":
      // A heading is never the last of its page.
      sheet.room(22 + together(sheet, next));
      page.y += 4;
      sheet.put(`H${String(level)}`, () => page.font("bold").fontSize(10.5).text(block.text, left, page.y, { width }));
      page.y += 5;
      break;
    case "list":
      list(sheet, block.items);
      break;
    case "facts":
      facts(sheet, block.rows);
      break;
    case "table":
      paintTable(sheet, block.table);
      break;
    case "picture":
      picture(sheet, block);
  }
};
