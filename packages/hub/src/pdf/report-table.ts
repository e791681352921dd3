import type { Table } from "@prehosp/report";
import type { Sheet } from "./sheet.ts";

const SIZE = 8;
const GAP = 8;
const LEAST = 46;

/** How wide each column is: figures as wide as they are, texts share the rest by their length. */
const widthsOf = ({ page, width }: Sheet, { heads, rows, numeric }: Table): readonly number[] => {
  page.fontSize(SIZE);
  const natural = heads.map((head, at) => {
    const bold = page.font("bold").widthOfString(head);
    page.font("plain");
    return Math.max(LEAST, bold, ...rows.map((row) => page.widthOfString(row[at] ?? ""))) + 1;
  });
  const room = width - GAP * (heads.length - 1);
  const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
  if (sum(natural) <= room) {
    // What is left over goes to the texts, so that figures stand to the right.
    const rest = room - sum(natural);
    const texts = numeric.filter((is) => !is).length;
    return natural.map((wide, at) => (texts > 0 && numeric[at] !== true ? wide + rest / texts : wide));
  }
  const fair = room / heads.length;
  const narrow = natural.map((wide) => wide <= fair);
  const left = room - sum(natural.filter((_, at) => narrow[at]));
  const wide = sum(natural.filter((_, at) => narrow[at] !== true));
  return natural.map((one, at) => (narrow[at] === true ? one : (one / wide) * left));
};

/** How wide its columns are, and how high its caption, heading and rows. */
const measured = (sheet: Sheet, table: Table) => {
  const { page } = sheet;
  const widths = widthsOf(sheet, table);
  const heightOf = (cells: readonly string[], font: "plain" | "bold"): number => {
    page.font(font).fontSize(SIZE);
    return (
      Math.max(...cells.map((text, at) => page.heightOfString(text === "" ? " " : text, { width: widths[at] ?? 0 }))) +
      6
    );
  };
  return {
    widths,
    caption: page.font("bold").fontSize(9).heightOfString(table.caption, { width: sheet.width }) + 6,
    heading: heightOf(table.heads, "bold"),
    rows: table.rows.map((cells) => heightOf(cells, "plain")),
  };
};

/** How much of a table stands together where it begins: all of a short one, of a long one its heading and three rows. */
export const tableTogether = (sheet: Sheet, table: Table): number => {
  const { caption, heading, rows } = measured(sheet, table);
  const heightOf = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, caption + heading);
  return heightOf(rows) <= sheet.height / 2 ? heightOf(rows) : heightOf(rows.slice(0, 3));
};

/** A table with its heading on every page; no row is cut by a page, and the last stands on none alone. */
export const paintTable = (sheet: Sheet, table: Table): void => {
  const { page, left } = sheet;
  const { widths, heading, rows } = measured(sheet, table);
  const within = sheet.begin("Table");
  const row = (cells: readonly string[], font: "plain" | "bold", height: number): void => {
    const { y } = page;
    const line = sheet.begin("TR", within);
    let x = left;
    for (const [at, text] of cells.entries()) {
      const width = widths[at] ?? 0;
      const align = table.numeric[at] === true ? "right" : "left";
      const tag = font === "bold" || at === 0 ? "TH" : "TD";
      sheet.put(
        tag,
        () =>
          page
            .font(font)
            .fontSize(SIZE)
            .text(text, x, y + 2, { width, align }),
        { within: line },
      );
      x += width + GAP;
    }
    line.end();
    sheet.aside(() =>
      page
        .moveTo(left, y + height)
        .lineTo(left + sheet.width, y + height)
        .lineWidth(font === "bold" ? 1 : 0.4)
        .strokeColor("#b9c2cc")
        .stroke(),
    );
    page.x = left;
    page.y = y + height;
  };
  sheet.room(tableTogether(sheet, table));
  sheet.put("Caption", () => page.font("bold").fontSize(9).text(table.caption, left, page.y, { width: sheet.width }), {
    within,
  });
  page.y += 3;
  row(table.heads, "bold", heading);
  for (const [nth, cells] of table.rows.entries()) {
    const [height = 0, after = 0] = rows.slice(nth);
    if (sheet.room(nth === rows.length - 2 ? height + after : height)) {
      const again = page.y;
      // Said once is enough for one who hears it.
      sheet.aside(() => {
        let x = left;
        for (const [at, text] of table.heads.entries()) {
          const align = table.numeric[at] === true ? "right" : "left";
          page
            .font("bold")
            .fontSize(SIZE)
            .text(text, x, again + 2, { width: widths[at] ?? 0, align });
          x += (widths[at] ?? 0) + GAP;
        }
        page
          .moveTo(left, again + heading)
          .lineTo(left + sheet.width, again + heading)
          .lineWidth(1)
          .strokeColor("#b9c2cc")
          .stroke();
      });
      page.y = again + heading;
    }
    row(cells, "plain", height);
  }
  within.end();
  page.y += 12;
};
