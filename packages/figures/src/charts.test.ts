import { describe, expect, test } from "vitest";
import { areaMap } from "./area-map.ts";
import type { Drawing } from "./drawing.ts";
import { flowChart } from "./flow-chart.ts";
import { funnelChart } from "./funnel-chart.ts";
import { pChart } from "./p-chart.ts";
import { runChart } from "./run-chart.ts";
import { sortedBars } from "./sorted-bars.ts";
import { drawn } from "./test/drawn.ts";
import { timeLadder } from "./time-ladder.ts";

const nb = { title: "Prøve", language: "nb" } as const;
const texts = ({ marks }: Drawing): readonly string[] =>
  marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
const names = ({ table }: Drawing): readonly (string | undefined)[] => table.rows.map(([name]) => name);
const bar = (label: string, value: number) => ({ label, value, low: value, high: value });

describe("sorted bars", () => {
  const rows = [
    bar("Ålesund", 0.5),
    bar("Ærdal", 0.5),
    bar("Øygarden", 0.5),
    { label: "A", withheld: true },
    { label: "B" },
    bar("Zoo", 0.9),
  ];

  test("stand by value, ties by name in Norwegian order, without a figure and withheld last", () => {
    const bars = drawn(sortedBars({ ...nb, unit: "share", rows }));
    expect(names(bars)).toEqual(["Zoo", "Ærdal", "Øygarden", "Ålesund", "B", "A"]);
    expect(bars.table.rows.at(-1)).toEqual(["A", "for få til å vises", "", "", ""]);
    expect(names(drawn(sortedBars({ ...nb, unit: "share", rows, first: "lowest" })))[3]).toBe("Zoo");
  });

  test("are not sorted by value when one has no interval, and say so", () => {
    const bars = drawn(
      sortedBars({
        ...nb,
        unit: "count",
        rows: [
          { label: "B", value: 9 },
          { label: "A", value: 1 },
        ],
      }),
    );
    expect(names(bars)).toEqual(["A", "B"]);
    expect(bars.about).toContain("Ordnet etter navn");
  });

  test("all that is written of figures stands in the table", () => {
    const bars = drawn(
      sortedBars({
        ...nb,
        unit: "share",
        target: 0.9,
        all: { value: 0.295, n: 2731 },
        rows: [{ label: "A", value: 0.2945, low: 0.2, high: 0.4, n: 1234 }],
      }),
    );
    expect(bars.table.rows).toEqual([
      ["A", "29,5\u00a0%", "20,0–40,0\u00a0%", "1\u00a0234", "90,0\u00a0%"],
      ["Alle", "29,5\u00a0%", "", "2\u00a0731", ""],
    ]);
    expect(texts(bars)).toContain("1\u00a0234");
  });

  test("how many all are is not written beside a withheld row, whose number it would give back", () => {
    const bars = drawn(sortedBars({ ...nb, unit: "share", all: { value: 0.5, n: 5678 }, rows }));
    expect(JSON.stringify(bars)).not.toContain("5\u00a0678");
  });

  test("a bad row is a problem with its place", () => {
    const of = (row: object) => sortedBars({ ...nb, unit: "share", rows: [bar("A", 0.5), { label: "B", ...row }] });
    expect(of({ value: NaN })).toEqual({ problem: "not-finite", at: 1 });
    expect(of({ value: 1.2 })).toEqual({ problem: "outside-domain", at: 1 });
    expect(of({ value: 0.5, low: 0.6, high: 0.7 })).toEqual({ problem: "outside-domain", at: 1 });
    expect(of({ value: 0.5, low: 0.4 })).toEqual({ problem: "outside-domain", at: 1 });
    expect(of({ value: 0.5, n: 1.5 })).toEqual({ problem: "not-whole", at: 1 });
    expect(sortedBars({ ...nb, unit: "share", rows: [] })).toEqual({ problem: "empty" });
    expect(sortedBars({ ...nb, unit: "share", rows, width: 100 })).toEqual({ problem: "outside-domain" });
  });
});

describe("run charts", () => {
  const points = Array.from({ length: 24 }, (_, i) => ({
    label: `m${String(i)}`,
    value: i < 12 ? 5 + (i % 2) : i === 15 ? undefined : 9 + (i % 3),
  })).map(({ label, value }) => (value === undefined ? { label, withheld: true } : { label, value }));
  const lines = (drawing: Drawing) =>
    drawing.marks.flatMap((mark) => (mark.kind === "path" && mark.edge === "mark" ? [mark.rings[0]?.length ?? 0] : []));

  test("nothing is joined over a gap or a break", () => {
    const chart = drawn(runChart({ ...nb, unit: "minutes", points, breaks: [{ at: "m12", means: "ny klokke" }] }));
    expect(lines(chart)).toEqual([12, 3, 8]);
    expect(texts(chart)).toContain("1: Brudd i serien fra m12: ny klokke.");
    expect(chart.table.rows.filter(([name]) => name === "Median")).toHaveLength(2);
  });

  test("a shift is a signal in words only where no break explains it", () => {
    expect(drawn(runChart({ ...nb, unit: "minutes", points })).about).toContain("Tegn på en endring");
    const broken = drawn(runChart({ ...nb, unit: "minutes", points, breaks: [{ at: "m12", means: "x" }] }));
    expect(broken.about).not.toContain("Tegn på en endring");
    expect(drawn(runChart({ ...nb, unit: "minutes", points, runs: false })).about).not.toContain("endring");
  });

  test("a break at no point is a problem", () => {
    expect(runChart({ ...nb, unit: "minutes", points, breaks: [{ at: "m99", means: "x" }] })).toEqual({
      problem: "outside-domain",
      at: 0,
    });
  });

  test("of shares: limits by each stretch's own denominator, and points outside named", () => {
    const shares = [10, 12, 9, 11, 40].map((hits, i) => ({ label: `m${String(i)}`, hits, of: 50 }));
    const chart = drawn(pChart({ ...nb, points: shares }));
    expect(chart.about).toContain("Utenfor grensene: m4.");
    expect(pChart({ ...nb, points: [{ label: "a", hits: 3, of: 2 }] })).toEqual({
      problem: "more-than-denominator",
      at: 0,
    });
    expect(pChart({ ...nb, points: [{ label: "a", hits: 3 }] })).toEqual({ problem: "outside-domain", at: 0 });
  });
});

describe("the others", () => {
  test("a funnel names who is outside, and lists the withheld, who have no part in the centre", () => {
    const points = [
      { label: "Lav", hits: 10, of: 400 },
      { label: "Midt", hits: 50, of: 500 },
      { label: "Høy", hits: 90, of: 400 },
      { label: "Få", withheld: true } as const,
    ];
    const chart = drawn(funnelChart({ ...nb, points }));
    expect(chart.about).toContain("Over 99,8 %: Høy.");
    expect(chart.about).toContain("Under 99,8 %: Lav.");
    expect(chart.about).toContain("For få til å vises: Få.");
    expect(texts(chart)).toContain("Midten 11,5\u00a0% (de viste til sammen)");
    expect(funnelChart({ ...nb, points: [points[3] as never, { label: "x", hits: 2, of: 1 }] })).toEqual({
      problem: "more-than-denominator",
      at: 1,
    });
    expect(drawn(funnelChart({ ...nb, points: [{ label: "Få", withheld: true }] })).table.rows).toHaveLength(1);
  });

  test("a funnel says where units differ more than by chance, and who is outside of limits that reckon with it", () => {
    const of = (...hits: readonly number[]) =>
      drawn(funnelChart({ ...nb, points: hits.map((one, i) => ({ label: `E${String(i)}`, hits: one, of: 400 })) }));
    // z = ±4 but for the last two: winsorised they are 4, so φ is 16.
    const wide = of(160, 240, 160, 240, 160, 240, 160, 240, 160, 240, 20, 380);
    expect(wide.about).toMatch(
      /overspredning φ = 16,0\).* 4,0 ganger så vide, og utenfor den ytre ligger da: E10, E11\.$/,
    );
    expect(of(195, 205, 200, 190, 210, 198).about).not.toContain("φ");
    expect(of(160, 240, 160, 240).about).toMatch(/ligger da: ingen\.$/);
  });

  test("a flow says each part's share, and a part is never more than the whole", () => {
    const root = {
      label: "Alle",
      count: 2731,
      children: [
        { label: "ROSC", count: 805 },
        { label: "Få", withheld: true },
      ],
    };
    expect(drawn(flowChart({ ...nb, root })).table.rows).toEqual([
      ["Alle", "2\u00a0731", "", ""],
      ["ROSC", "805", "29,5\u00a0%", "Alle"],
      ["Få", "for få til å vises", "", "Alle"],
    ]);
    const wrong = { label: "a", count: 1, children: [{ label: "b", children: [{ label: "c", count: 2 }] }] };
    expect(flowChart({ ...nb, root: wrong })).toEqual({ problem: "more-than-denominator" });
  });

  test("a map puts values in classes, hatches the withheld, and refuses what lies outside the earth", () => {
    const ring = [
      [10, 60],
      [11, 60],
      [11, 61],
    ] as const;
    const area = (label: string, more: object) => ({ id: label, label, rings: [ring], ...more });
    const of = (areas: readonly ReturnType<typeof area>[]) =>
      areaMap({ ...nb, unit: "share", steps: [0.25, 0.5], areas });
    const map = drawn(of([area("B", { value: 0.25 }), area("A", { withheld: true }), area("C", { value: 0.9 })]));
    expect(map.table.rows.map(([name, , kind]) => [name, kind])).toEqual([
      ["A", ""],
      ["B", "25\u00a0%–under 50\u00a0%"],
      ["C", "50\u00a0% eller mer"],
    ]);
    expect(of([{ ...area("A", {}), rings: [[[200, 60]]] as never }])).toEqual({ problem: "outside-domain", at: 0 });
  });

  test("a ladder has no dot for what is not recorded, and says when a time comes before the one above", () => {
    const ladder = drawn(
      timeLadder({
        ...nb,
        rungs: [{ label: "a", at: 60 }, { label: "b" }, { label: "c", at: 30, exactness: "minute" }],
      }),
    );
    expect(ladder.marks.filter(({ kind }) => kind === "dot")).toHaveLength(2);
    expect(ladder.table.rows).toEqual([
      ["a", "1\u00a0min", "", "", ""],
      ["b", "ikke registrert", "", "", ""],
      ["c", "30\u00a0s", "", "til minuttet", "Tidligere enn det over"],
    ]);
  });
});
