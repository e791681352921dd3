import { describe, expect, test } from "vitest";
import type { Drawing } from "./drawing.ts";
import { funnelChart } from "./funnel-chart.ts";
import { pChart } from "./p-chart.ts";
import { runChart } from "./run-chart.ts";
import { sortedBars } from "./sorted-bars.ts";
import { drawn } from "./test/drawn.ts";
import { timeLadder } from "./time-ladder.ts";

const nb = { title: "Prøve", language: "nb" } as const;
const texts = ({ marks }: Drawing): readonly string[] =>
  marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
const bar = (label: string, value: number) => ({ label, value, low: value, high: value });

describe("an axis", () => {
  const ofShares = [
    (share: number) => sortedBars({ ...nb, unit: "share", rows: [bar("A", share)] }),
    (share: number) => runChart({ ...nb, unit: "share", points: [{ label: "A", value: share }] }),
    (share: number) => pChart({ ...nb, points: [{ label: "A", hits: 1000 * share, of: 1000 }] }),
    (share: number) => funnelChart({ ...nb, points: [{ label: "A", hits: 1000 * share, of: 1000 }] }),
  ];

  test.each([0, 0.5, 0.985, 0.999, 1])("of shares goes no further than 100 % (%d)", (share) => {
    for (const make of ofShares) {
      const ticks = texts(drawn(make(share))).flatMap((text) => /^(\d+)(?:,\d+)?\u00a0%$/.exec(text)?.[1] ?? []);
      expect(ticks.length).toBeGreaterThan(1);
      expect(Math.max(...ticks.map(Number))).toBeLessThanOrEqual(100);
    }
  });

  test("of nothing but withheld figures has no numbers, and says so", () => {
    const rows = ["januar", "februar", "mars"].map((label) => ({ label, withheld: true }));
    for (const chart of [
      sortedBars({ ...nb, unit: "minutes", rows }),
      runChart({ ...nb, unit: "minutes", points: rows }),
      pChart({ ...nb, points: rows }),
      timeLadder({ ...nb, rungs: rows }),
    ]) {
      const said = texts(drawn(chart)).join(" ");
      for (const { label } of rows) expect(said).toContain(label);
      expect(said).toMatch(/for få til å vises/);
      expect(said).not.toMatch(/\d|minutter/);
    }
  });
});
