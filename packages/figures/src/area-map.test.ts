import { describe, expect, test } from "vitest";
import { areaMap } from "./area-map.ts";
import type { Drawing } from "./drawing.ts";
import { drawn } from "./test/drawn.ts";

const nb = { title: "Prøve", language: "nb" } as const;
const texts = ({ marks }: Drawing): readonly string[] =>
  marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));

describe("a map of what was measured", () => {
  const square = (x: number) =>
    [
      [x, 60],
      [x + 1, 60],
      [x + 1, 60.5],
      [x, 60.5],
    ] as const;
  const area = (label: string, x: number, more: object = {}) => ({ id: label, label, rings: [square(x)], ...more });
  const map = (values: readonly number[], more: Partial<Parameters<typeof areaMap>[0]> = {}) =>
    drawn(
      areaMap({
        ...nb,
        unit: "share",
        areas: values.map((value, i) => area(`Kommune ${"abcdef"[i] ?? ""}`, 8 + i, { value })),
        ...more,
      }),
    );
  const classes = (drawing: Drawing) =>
    texts(drawing).flatMap((text) => /^(.*) \(\d+\)/.exec(text)?.[1]?.replaceAll("\u00a0", " ") ?? []);

  test("has round classes of its own choice, also where all values are alike or there are none", () => {
    expect(classes(map([0.23, 0.41, 0.98]))).toEqual([
      "under 40 %",
      "40 %–under 60 %",
      "60 %–under 80 %",
      "80 % eller mer",
    ]);
    expect(classes(map([1, 1]))).toEqual(["under 100 %", "100 % eller mer"]);
    expect(classes(map([0, 0]))).toEqual(["under 1 %", "1 % eller mer"]);
    expect(classes(map([], { areas: [area("A", 8, { withheld: true, value: 0.7 })] })).at(-1)).toBe(
      "For få til å vises",
    );
    expect(classes(map([9.13, 9.17], { unit: "minutes" }))).toEqual(
      ["under 9,2", "9,2 eller mer"].map((text) => text.replace(/(\d)( |$)/, "$1 min$2")),
    );
  });

  test("says what is no place on it in words and in its table, and withholds there as well", () => {
    const drawing = map([0.2, 0.9], {
      beside: [
        { label: "Uten kommune", value: 0.5 },
        { label: "Uklar", withheld: true, value: 0.123 },
      ],
      source: "Kartverket",
    });
    expect(drawing.about).toContain("Ikke på kartet: Uten kommune (50,0\u00a0%), Uklar (for få til å vises).");
    expect(drawing.about).toContain("Kart: Kartverket.");
    expect(drawing.table.rows.slice(2)).toEqual([
      ["Uten kommune", "50,0\u00a0%", "Ikke på kartet"],
      ["Uklar", "for få til å vises", "Ikke på kartet"],
    ]);
    const beside = [{ label: "Uklar", value: Number.NaN }];
    expect(areaMap({ ...nb, unit: "share", areas: [area("A", 8)], beside })).toEqual({
      problem: "not-finite",
      at: 0,
    });
  });

  test("of shapes that are not the borders says so, and names each area as far as there is room", () => {
    const drawing = map([0.2, 0.9], { schematic: true });
    expect(drawing.about).toContain("Skjematisk kart: én rute per kommune, ikke grensene.");
    expect(texts(drawing)).toEqual(expect.arrayContaining(["Kommune a", "Kommune b", "90,0\u00a0%"]));
    const many = Array.from({ length: 12 }, (_, i) => area("Kristiansand", 8 + i, { value: 0.5 }));
    const narrow = map([], { areas: many, schematic: true, width: 312 });
    expect(texts(narrow).filter((text) => text === "Kri")).toHaveLength(12);
    expect(texts(map([0.2, 0.9]))).not.toContain("Kommune a");
  });
});
