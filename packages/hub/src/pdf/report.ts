import { type Report, type ReportSection, reportTexts } from "@prehosp/report";
import { say } from "@prehosp/model";
import { Effect } from "effect";
import { type Paper, paper } from "./paper.ts";
import { paintBlock, together } from "./report-block.ts";
import { type Sheet, sheetOn } from "./sheet.ts";

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly level: number;
}

interface Line {
  readonly id: string;
  readonly onPage: number;
  readonly y: number;
}

const entriesOf = (sections: readonly ReportSection[], level = 1): readonly Entry[] =>
  sections.flatMap(({ id, title, parts }) => [{ id, title, level }, ...entriesOf(parts, level + 1)]);

const lastPage = (page: Paper): number => page.bufferedPageRange().count - 1;

const front = (sheet: Sheet, { title, front: facts }: Report): void => {
  const { page, left, width } = sheet;
  page.y = 170;
  sheet.put("H1", () => page.font("bold").fontSize(26).text(title, left, page.y, { width }));
  page.y += 8;
  sheet.aside(() =>
    page
      .moveTo(left, page.y)
      .lineTo(left + width, page.y)
      .lineWidth(2)
      .strokeColor("#1d5c96")
      .stroke(),
  );
  page.y += 18;
  paintBlock(sheet, { kind: "facts", rows: facts }, 2);
};

/** The contents, whose page numbers are filled in when everything is painted. */
const contents = (sheet: Sheet, { sections, language }: Report): readonly Line[] => {
  const { page, left, width } = sheet;
  sheet.newPage();
  sheet.put("H1", () =>
    page.font("bold").fontSize(16).text(say(reportTexts.contents, language), left, page.y, { width }),
  );
  page.y += 8;
  const within = sheet.begin("TOC");
  const lines = entriesOf(sections).map(({ id, title, level }): Line => {
    const indent = (level - 1) * 14;
    const room = width - indent - 36;
    page.font(level === 1 ? "bold" : "plain").fontSize(level === 1 ? 10 : 9);
    const height = page.heightOfString(title, { width: room }) + (level === 1 ? 6 : 3);
    sheet.room(height);
    const { y } = page;
    sheet.put("TOCI", () => page.text(title, left + indent, y, { width: room, goTo: id }), { within });
    page.x = left;
    page.y = y + height;
    return { id, onPage: lastPage(page), y };
  });
  within.end();
  return lines;
};

const heading = (sheet: Sheet, { id, title, blocks }: ReportSection, level: number, at = 1): void => {
  const { page, left, width } = sheet;
  const under = together(sheet, blocks[0]);
  page.font("bold").fontSize(level === 1 ? 16 : 12.5);
  const room = page.heightOfString(title, { width }) + 30 + under;
  // A part begins a page, but for short ones that share one.
  if (level === 1 && (at === 0 || page.y > page.page.height / 2)) sheet.newPage();
  else {
    page.y += level === 1 ? 26 : 10;
    sheet.room(room);
  }
  page.addNamedDestination(id, "XYZ", left, page.y - 12, null);
  sheet.put(`H${String(level)}`, () =>
    page
      .font("bold")
      .fontSize(level === 1 ? 16 : 12.5)
      .text(title, left, page.y, { width }),
  );
  page.y += level === 1 ? 10 : 6;
};

// What stands outside the margins is written with none: else it would begin a page of its own.
const besides = (page: Paper, text: string, y: number, options: PDFKit.Mixins.TextOptions): void => {
  const { margins } = page.page;
  const { bottom } = margins;
  margins.bottom = 0;
  page.text(text, margins.left, y, { lineBreak: false, ...options });
  margins.bottom = bottom;
};

/** Page numbers in the contents and at the foot, and the report's name at the head, of every page but the front. */
const numbered = (
  { page, width, ...sheet }: Sheet,
  report: Report,
  lines: readonly Line[],
  found: ReadonlyMap<string, number>,
): void => {
  const count = page.bufferedPageRange().count;
  const name = `${report.title}, ${report.period}`;
  for (let at = 1; at < count; at++) {
    page.switchToPage(at);
    sheet.aside(() => {
      page.font("plain").fontSize(8).fillColor("#53606f");
      besides(page, page.widthOfString(name) <= width ? name : report.period, 36, { width });
      const foot = say(reportTexts.page, report.language)
        .replace("{0}", String(at + 1))
        .replace("{1}", String(count));
      besides(page, report.issuer, page.page.height - 42, { width: width - 90, height: 10, ellipsis: true });
      page.fontSize(8);
      besides(page, foot, page.page.height - 42, { width, align: "right" });
      page.fillColor("black").fontSize(9);
      for (const { id, onPage, y } of lines)
        if (onPage === at) besides(page, String((found.get(id) ?? 0) + 1), y, { width, align: "right" });
    });
  }
};

/**
 * A report as a tagged PDF on A4: contents with page numbers, bookmarks, pictures as drawn lines, and no row or picture cut by a
 * page. The same report gives the same bytes on the same packages.
 */
export const reportPdf = (report: Report): Effect.Effect<Uint8Array> =>
  paper(
    {
      title: `${report.title}, ${report.period}`,
      author: report.issuer,
      language: report.language,
      made: new Date(report.extracted),
    },
    (page) =>
      Effect.gen(function* () {
        const sheet = sheetOn(page);
        front(sheet, report);
        const lines = contents(sheet, report);
        const found = new Map<string, number>();
        for (const [at, section] of report.sections.entries()) {
          heading(sheet, section, 1, at);
          found.set(section.id, lastPage(page));
          const mark = page.outline.addItem(section.title);
          for (const [nth, block] of section.blocks.entries()) paintBlock(sheet, block, 2, section.blocks[nth + 1]);
          for (const part of section.parts) {
            yield* Effect.yieldNow;
            heading(sheet, part, 2);
            found.set(part.id, lastPage(page));
            mark.addItem(part.title);
            for (const [nth, block] of part.blocks.entries()) paintBlock(sheet, block, 3, part.blocks[nth + 1]);
          }
        }
        numbered(sheet, report, lines, found);
        sheet.end();
      }),
  );
