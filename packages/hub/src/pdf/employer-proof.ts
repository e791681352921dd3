import { type ProofColumn, type ProofLine, proofHeadings } from "@prehosp/competence";
import type { Language } from "@prehosp/model";
import { Effect } from "effect";
import { type Paper, paper } from "./paper.ts";

const MARGIN = 56;
// What has room across a page; the rest stands in the CSV.
const columns: readonly (readonly [ProofColumn, number])[] = [
  ["person", 78],
  ["requirement", 150],
  ["norm", 64],
  ["outcome", 70],
  ["until", 64],
  ["proof", 64],
  ["provedOn", 64],
  ["documented", 64],
  ["source", 110],
];
/** So many rows are written before others go first. */
const AT_ONCE = 25;

const row = (page: Paper, values: readonly string[], font: "plain" | "bold", heading: () => void): void => {
  page.font(font).fontSize(7);
  const cells = columns.map(([, width], i) => ({ width: width - 6, value: values[i] ?? "" }));
  const height = Math.max(...cells.map(({ value, width }) => page.heightOfString(value, { width })));
  if (page.y + height > page.page.height - MARGIN) {
    page.addPage();
    heading();
    page.font(font);
  }
  const { y } = page;
  let x = MARGIN;
  for (const { value, width } of cells) {
    page.text(value, x, y, { width });
    x += width + 6;
  }
  page.y = y + height + 3;
};

/** What an inspector reads of an organisation's people: the lines of the employer's proof as a table, with its headings on each page. */
export const employerProofPdf = (
  head: { readonly title: string; readonly lines: readonly string[] },
  lines: readonly ProofLine[],
  language: Language = "nb",
): Effect.Effect<Uint8Array> =>
  paper({ title: head.title, language, landscape: true }, (page) =>
    Effect.gen(function* () {
      const called = new Map(proofHeadings(language));
      const headings = columns.map(([id]) => called.get(id) ?? id);
      const heading = (): void => row(page, headings, "bold", heading);
      page.font("bold").fontSize(15).text(head.title).font("plain").fontSize(9);
      for (const line of head.lines) page.text(line);
      page.moveDown();
      heading();
      for (const [i, line] of lines.entries()) {
        if (i % AT_ONCE === 0) yield* Effect.yieldNow;
        row(
          page,
          columns.map(([id]) => line[id]),
          "plain",
          heading,
        );
      }
    }),
  );
