import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Drawing, Mark } from "./drawing.ts";
import { type Area, apart, areaOf } from "./overlap.ts";
import { svgOf } from "./svg.ts";
import { drawn } from "./test/drawn.ts";
import { charts } from "./test/inputs.ts";
import { line, textWidth } from "./widths.ts";

const hair = 0.01;

/** How far a mark reaches. */
const reach = (mark: Mark): Area => {
  switch (mark.kind) {
    case "text": {
      const width = textWidth(mark.text, mark.size, mark.bold);
      const share = mark.anchor === "start" ? 0 : mark.anchor === "middle" ? 0.5 : 1;
      return areaOf(mark.at[0] - width * share, mark.at[1] - line.above * mark.size, width, line.height * mark.size);
    }
    case "box":
      return areaOf(...mark.at, ...mark.size);
    case "dot":
      return areaOf(mark.at[0] - mark.radius, mark.at[1] - mark.radius, 2 * mark.radius, 2 * mark.radius);
    case "line":
    case "path": {
      const points = mark.kind === "line" ? [mark.from, mark.to] : mark.rings.flat();
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    }
  }
};

const shrunk = ({ left, right, top, bottom }: Area): Area => ({
  left: left + hair,
  right: right - hair,
  top: top + hair,
  bottom: bottom - hair,
});

const overlaps = ({ marks }: Drawing): readonly string[] => {
  const texts = marks.flatMap((mark) => (mark.kind === "text" ? [{ text: mark.text, area: shrunk(reach(mark)) }] : []));
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => (apart(a.area, b.area) ? [] : [`${a.text} | ${b.text}`])),
  );
};

const outside = ({ marks, width, height }: Drawing): readonly Mark[] =>
  marks.filter((mark) => {
    const { left, right, top, bottom } = reach(mark);
    return !(
      left >= -hair &&
      right <= width + hair &&
      top >= -hair &&
      bottom <= height + hair &&
      right >= left - hair &&
      bottom >= top - hair
    );
  });

describe.each(Object.entries(charts))("%s of random input", (_, made) => {
  test("no two texts overlap, and every mark stands inside the frame", () => {
    fc.assert(
      fc.property(made, (make) => {
        const drawing = drawn(make(false));
        expect(overlaps(drawing)).toEqual([]);
        expect(outside(drawing)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("a withheld figure makes no difference to a single byte, nor to the table", () => {
    fc.assert(
      fc.property(made, (make) => {
        const [without, leaking] = [drawn(make(false)), drawn(make(true))];
        expect(svgOf(leaking)).toBe(svgOf(without));
        expect(leaking.table).toEqual(without.table);
      }),
      { numRuns: 100 },
    );
  });

  test("the same input gives the same bytes, and they are well formed", () => {
    fc.assert(
      fc.property(made, (make) => {
        const [first, second] = [drawn(make(false)), drawn(make(false))];
        const svg = svgOf(first);
        expect(svg).toBe(svgOf(second));
        expect(svg).not.toMatch(/NaN|Infinity|undefined|(?!\n)\p{Cc}|\d\.\d{3}/u);
        for (const row of first.table.rows) expect(row).toHaveLength(first.table.heads.length);
      }),
      { numRuns: 100 },
    );
  });
});
