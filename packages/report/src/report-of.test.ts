import { describe, expect, test } from "vitest";
import { htmlOf } from "./html-of.ts";
import { reportOf } from "./report-of.ts";
import type { Report } from "./report.ts";
import { blockTexts, blocksOf, textsOf } from "./test/texts-of.ts";
import { indicatorOf, periodOf, shareOf, yearInput } from "./test/year.ts";

const made = (input: unknown): Report => {
  const result = reportOf(input);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.report;
};
const problems = (input: unknown) => {
  const result = reportOf(input);
  return "problems" in result ? result.problems : [];
};

describe("a whole year", () => {
  test.each(["nb", "nn", "en"] as const)("is written in %s, every gap filled", (language) => {
    const report = made(yearInput(language));
    expect(report.sections.map(({ id }) => id)).toEqual([
      "foreword",
      "summary",
      "how-to-read",
      "indicators",
      "utstein",
      "coverage",
      "quality",
      "improvement",
      "small-numbers",
      "definitions",
    ]);
    expect(textsOf(report).filter((text) => /\{\d\}|undefined|NaN|Infinity/.test(text))).toEqual([]);
    const html = htmlOf(report);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/<script|javascript:|<link|@import|src=/i);
  });

  test("says figures as Norwegians write them, and English otherwise", () => {
    expect(textsOf(made(yearInput("nb")))).toContain("72,3\u00a0%");
    expect(textsOf(made(yearInput("en")))).toContain("72.3%");
    expect(textsOf(made(yearInput("nb")))).toContain("504\u00a0318");
  });

  test("tells a long rule whole, and refuses what is too long instead of cutting it", () => {
    const input = yearInput();
    const of = (label: string) => ({
      ...input,
      quality: input.quality.map((rows) => ({ ...rows, rules: rows.rules.map((rule) => ({ ...rule, label })) })),
    });
    const long = `Når ${"noe er sagt, ".repeat(60)}må det stemme.`;
    expect(htmlOf(made(of(long)))).toContain(long);
    expect(problems(of("a".repeat(1001)))).toMatchObject([{ at: expect.stringContaining("/quality/0/rules/0") }, {}]);
  });

  test("prints what was left out, what is missing, method, target, norm, source, traps and breaks of an indicator", () => {
    const said = blocksOf(made(yearInput()), "indicator:bystander-cpr").flatMap(blockTexts);
    for (const text of [
      "− mangler verdi",
      "Wilson, 95\u00a0%",
      "Minste nevner",
      "Kilde",
      "Normer",
      "Vær oppmerksom på",
      "Brudd i tidsserien",
    ])
      expect(said).toContain(text);
  });

  test("has each indicator's bars, funnel, run chart and flow as pictures with a table", () => {
    const kinds = (id: string) => blocksOf(made(yearInput()), id).filter(({ kind }) => kind === "picture").length;
    expect(kinds("indicator:bystander-cpr")).toBe(3);
    expect(kinds("utstein")).toBe(1);
  });

  test("headings go down one step at a time", () => {
    const levels = [...htmlOf(made(yearInput())).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  test("every id stands once and every link leads to one", () => {
    const html = htmlOf(made(yearInput("nb", 60)));
    const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});

describe("much and little", () => {
  test("an empty report says of every part that nothing was handed in", () => {
    const { indicators: _, flow: _flow, coverage: _coverage, quality: _quality, ...rest } = yearInput();
    const report = made({ ...rest, texts: [], indicators: [] });
    const said = textsOf(report);
    for (const text of [
      "Ingen indikatorer er målt.",
      "Utstein-flyten er ikke tatt med.",
      "Dekningsgrad er ikke målt.",
      "Datakvalitet er ikke målt.",
    ])
      expect(said).toContain(text);
  });

  test.each([1, 2, 60])("%s units", (units) => {
    expect(htmlOf(made(yearInput("nb", units)))).toContain("Nordvik");
  });

  test("the longest names stand whole", () => {
    const name = "Prehospital enhet for det ytterste havområdet ".repeat(4).trim();
    const input = yearInput();
    const groups = [
      {
        level: "unit",
        disjoint: true,
        of: [1, 2, 3, 4, 5, 6].map((n) => ({
          id: String(n),
          label: `${name} ${String(n)}`,
          measurement: shareOf(indicatorOf("bystander-cpr"), 30, 50),
        })),
      },
    ];
    const html = htmlOf(
      made({ ...input, indicators: [{ whole: shareOf(indicatorOf("bystander-cpr"), 180, 300), groups }] }),
    );
    expect(html).toContain(`${name} 6`);
  });
});

describe("what is at fault is named with its place", () => {
  const input = yearInput();
  const one = indicatorOf("bystander-cpr");
  const whole = shareOf(one, 180, 300);
  test.each([
    ["not-valid", "/title", { ...input, title: "" }],
    ["not-valid", "/indicators/0/whole", { ...input, indicators: [{ whole: { ...whole, value: Number.NaN } }] }],
    ["period-turned-round", "/to", { ...input, indicators: [], to: "2025-01-01" }],
    [
      "period-differs",
      "/indicators/0/whole/period",
      { ...input, indicators: [{ whole: shareOf(one, 180, 300, { period: periodOf("2025-01-01", "2026-01-01") }) }] },
    ],
    [
      "unknown-indicator",
      "/indicators/0/whole/indicator",
      { ...input, indicators: [{ whole: { ...whole, indicator: "no-such" } }] },
    ],
    [
      "definition-version",
      "/indicators/0/whole/version",
      { ...input, indicators: [{ whole: { ...whole, version: "9.9" } }] },
    ],
    ["indicator-twice", "/indicators/1", { ...input, indicators: [{ whole }, { whole }] }],
    [
      "indicator-differs",
      "/indicators/0/series/of/0",
      { ...input, indicators: [{ whole, series: { step: "month", of: [shareOf(indicatorOf("rosc"), 30, 60)] } }] },
    ],
    [
      "does-not-add-up",
      "/indicators/0/whole",
      { ...input, indicators: [{ whole: { ...whole, numerator: 301, value: 1 } }] },
    ],
    ["does-not-add-up", "/indicators/0/whole", { ...input, indicators: [{ whole: { ...whole, population: 299 } }] }],
    [
      "does-not-add-up",
      "/indicators/0/series/of/0",
      { ...input, indicators: [{ whole, series: { step: "month", of: [{ ...whole, missing: 1 }] } }] },
    ],
    [
      "periods-overlap",
      "/indicators/0/series/of/1",
      { ...input, indicators: [{ whole, series: { step: "year", of: [whole, whole] } }] },
    ],
    ["flow-broken", "/flow/0", { ...input, flow: [{ id: "a", label: "a", under: "b", count: { n: 9 } }] }],
    ["unknown-section", "/texts/0/section", { ...input, texts: [{ section: "indicator:no-such", paragraphs: ["a"] }] }],
    [
      "text-twice",
      "/texts/1",
      {
        ...input,
        texts: [
          { section: "summary", paragraphs: ["a"] },
          { section: "summary", paragraphs: ["b"] },
        ],
      },
    ],
  ])("%s at %s", (code, at, given) => {
    const found = problems(given);
    expect(found.map((problem) => problem.code)).toContain(code);
    expect(found.find((problem) => problem.code === code)?.at).toContain(at);
  });
});
