import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "./alphabet.ts";
import { hatch } from "./hatch.ts";
import { projected } from "./projection.ts";

const frame = { left: 10, top: 20, width: 400, height: 600 };
const square = (from: number, to: number) =>
  [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ] as const;

test("at 60° north a degree of longitude is half as long as one of latitude, and north is up", () => {
  const { rings } = projected(
    [
      [
        [
          [10, 59.5],
          [11, 59.5],
          [11, 60.5],
          [10, 60.5],
        ],
      ],
    ],
    frame,
  );
  const [southWest = [0, 0], southEast = [0, 0], northEast = [0, 0]] = rings[0]?.[0] ?? [];
  expect((southEast[0] - southWest[0]) / (southEast[1] - northEast[1])).toBeCloseTo(0.5, 10);
  expect(northEast[1]).toBeLessThan(southEast[1]);
});

test("points too close to be printed are left out, and an area is never left without a shape", () => {
  const circle = Array.from({ length: 10_000 }, (_, i) => [10 + Math.cos(i / 1591), 60 + Math.sin(i / 1591)] as const);
  const speck = circle.map(([lon, lat]) => [20 + lon / 1e9, lat / 1e9 + 60] as const);
  const { rings } = projected([[circle], [speck]], frame);
  expect(rings[0]?.[0]?.length).toBeLessThan(5000);
  expect(rings[1]?.[0]).toHaveLength(3);
});

test("hatching lies inside its rings and leaves holes empty", () => {
  for (const { from, to } of hatch([square(0, 100), square(40, 60)], 4)) {
    const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    expect(x > 0 && x < 100 && y > 0 && y < 100).toBe(true);
    expect(x > 40 && x < 60 && y > 40 && y < 60).toBe(false);
  }
  expect(hatch([square(0, 100)], 4).length).toBeGreaterThan(40);
  expect(hatch([], 4)).toEqual([]);
});

test("the order of names is Norwegian, whole, and the same both ways", () => {
  expect(["Å", "Z", "ø", "Æ", "é", "e", "f", "Áltá", "b"].toSorted(inOrder)).toEqual([
    "Áltá",
    "b",
    "e",
    "é",
    "f",
    "Z",
    "Æ",
    "ø",
    "Å",
  ]);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      expect(Math.sign(inOrder(a, b))).toBe(-Math.sign(inOrder(b, a)) + 0);
      expect(inOrder(a, b) === 0).toBe(a === b);
    }),
  );
});
