import { describe, expect, test } from "vitest";
import type { Drawing } from "./drawing.ts";
import { svgOf } from "./svg.ts";
import { colourOf } from "./theme.ts";

const drawing: Drawing = {
  width: 100,
  height: 50,
  title: `<script>alert("1")</script> & \u0000\ud800`,
  about: "Å si det samme",
  language: "nb",
  marks: [
    { kind: "line", from: [1 / 3, 0], to: [10, -0.001], paint: "grid", dashed: true },
    { kind: "text", at: [5, 5], text: "a<b>&'\"\u0001", size: 9, anchor: "end", paint: "ink", bold: true },
    {
      kind: "path",
      rings: [
        [
          [0, 0],
          [5, 0],
          [5, 5],
        ],
      ],
      closed: true,
      fill: "mark",
      strength: 0.5,
      edge: "ink",
    },
    { kind: "dot", at: [1, 1], radius: 2, fill: "warn" },
    { kind: "box", at: [1, 1], size: [2, 2], fill: "band" },
  ],
  table: { heads: [], rows: [] },
};

describe("a drawing as SVG", () => {
  const svg = svgOf(drawing) as string;

  test("has a name, a description and a language, and what was written in it is only text", () => {
    expect(svg).toContain('role="img"');
    expect(svg).toMatch(/<title id="(figure-[0-9a-f]+)-title">&lt;script&gt;/);
    expect(svg).toContain('lang="nb"');
    expect(svg).not.toContain("<script");
    expect(svg).toContain("a&lt;b&gt;&amp;&#39;&quot;\ufffd");
    expect(svg).toContain("\ufffd\ufffd</title>");
  });

  test("two drawings on one page have names of their own, and a page may give its own", () => {
    expect(svgOf({ ...drawing, about: "noe annet" })).not.toContain(/id="([^"]+)-title"/.exec(svg)?.[1]);
    expect(svgOf(drawing, { id: "a" })).toContain('aria-labelledby="a-title"');
  });

  test("numbers have at most two decimals, and no minus zero", () => {
    expect(svg).toContain('x1="0.33"');
    expect(svg).toContain('y2="0"');
  });

  test("colours are the page's own with a fallback, or fixed; black on white in print", () => {
    expect(svg).toContain('fill="var(--figure-mark, #2f6ea8)"');
    expect(svgOf(drawing, { theme: "dark" })).not.toContain("var(");
    const print = svgOf(drawing, { theme: "print" }) as string;
    for (const [, r, g, b] of print.matchAll(/#(..)(..)(..)"/g)) expect([r, g]).toEqual([g, b]);
  });

  test.each([NaN, Infinity, -Infinity, 1e21])("%d never reaches the file", (n) => {
    const wrong = {
      ...drawing,
      marks: [...drawing.marks, { kind: "dot", at: [n, 1], radius: 1, fill: "ink" } as const],
    };
    expect(svgOf(wrong)).toEqual({ problem: "not-finite", at: 5 });
    expect(svgOf({ ...drawing, marks: [{ kind: "path", rings: [[[0, n]]], edge: "ink" }] })).toEqual({
      problem: "not-finite",
      at: 0,
    });
    expect(svgOf({ ...drawing, width: n })).toEqual({ problem: "outside-domain" });
  });
});

const luminance = (colour: string): number =>
  [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i]!, 0);

const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

describe.each(["light", "dark", "print"] as const)("the colours of %s (WCAG 2)", (theme) => {
  const paper = colourOf("paper", theme);

  test.each(["ink", "quiet", "accent", "warn"] as const)("%s can be read as text", (paint) => {
    expect(contrast(colourOf(paint, theme), paper)).toBeGreaterThan(4.5);
  });

  test.each(["mark", "other"] as const)("%s can be seen as a mark", (paint) => {
    expect(contrast(colourOf(paint, theme), paper)).toBeGreaterThan(3);
  });

  test("an interval can be seen where it lies over its bar", () => {
    expect(contrast(colourOf("ink", theme), colourOf("mark", theme))).toBeGreaterThan(2);
  });
});
