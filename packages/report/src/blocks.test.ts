import { describe, expect, test } from "vitest";
import { htmlOf } from "./html-of.ts";
import { reportOf } from "./report-of.ts";
import type { Report } from "./report.ts";
import { blocksOf } from "./test/texts-of.ts";
import { yearInput } from "./test/year.ts";

const made = (input: unknown): Report => {
  const result = reportOf(input);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.report;
};

describe("the blocks of a report", () => {
  test("each picture stands once more for a telephone, with letters that are read there", () => {
    const report = made(yearInput());
    const pictures = blocksOf(report, "indicator:bystander-cpr").flatMap((block) =>
      block.kind === "picture" ? [block] : [],
    );
    for (const { drawing, narrow } of pictures) {
      expect(narrow).toMatchObject({ width: 360, title: drawing.title, table: drawing.table });
      const sizes = narrow?.marks.flatMap((mark) => (mark.kind === "text" ? [mark.size] : [])) ?? [];
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    }
    const html = htmlOf(report);
    expect(html.match(/<div class="page"/g)?.length).toBe(html.match(/<figure>/g)?.length);
    expect(html.match(/<div class="narrow"/g)?.length).toBe(html.match(/<figure>/g)?.length);
  });

  test("groups stand in the order of the alphabet, and each box of the flow right under what it is a part of", () => {
    const report = made(yearInput());
    const first = (id: string, nth: number) =>
      blocksOf(report, id).flatMap((block) => (block.kind === "table" ? [block.table.rows.map(([name]) => name)] : []))[
        nth
      ];
    const units = first("indicator:bystander-cpr", 1) ?? [];
    expect([units[0], ...units.slice(-4)]).toEqual(["Bymarka", "Ytterøy", "Østfjord", "Ålesjøen", "Alle"]);
    expect(first("utstein", 0)).toEqual([
      "Hjertestans utenfor sykehus",
      "– Behandlet",
      "– – Sjokkbar første rytme",
      "– – Egen sirkulasjon",
      "– – – I live etter 30 dager",
      "– – – – Levende med god funksjon",
      "– Ikke behandlet",
    ]);
  });

  test("one group alone is a table and no bars", () => {
    const blocks = blocksOf(made(yearInput("nb", 1)), "indicator:bystander-cpr");
    const named = blocks.flatMap((block) => (block.kind === "table" ? block.table.rows.map(([name]) => name) : []));
    expect(named).toContain("Nordvik");
    expect(blocks.filter(({ kind }) => kind === "picture")).toEqual([]);
  });
});
