import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromUtm33, stretch, toUtm33 } from "./utm33.ts";

// Made with PROJ 9.5.1 (EPSG:4326 → EPSG:32633) and its scale factors, outside this repository.
const known = [
  ["Oslo", 59.9139, 10.7522, 262_560.482, 6_649_443.584, 1.000_290_97],
  ["Lindesnes", 57.9827, 7.0466, 30_318.643, 6_454_494.002, 1.002_305_6],
  ["Bergen", 60.3913, 5.3221, -32_117.391, 6_734_201.592, 1.003_071_39],
  ["Vardø", 70.3705, 31.1099, 1_097_814.715, 7_886_995.13, 1.003_974_26],
  ["Nordkapp", 71.1725, 25.7837, 886_597.546, 7_931_193.489, 1.001_428_44],
  ["Longyearbyen", 78.2232, 15.6267, 514_278.715, 8_683_355.469, 0.999_602_49],
  ["Jan Mayen", 70.9221, -8.7187, -345_648.063, 8_037_044.765, 1.008_357_62],
  ["north on Svalbard", 80.8, 28, 730_151.607, 8_996_770.941, 1.000_247_23],
] as const;

describe("UTM zone 33", () => {
  test.each(known)("%s", (_name, lat, lng, east, north, scale) => {
    const plane = toUtm33({ lat, lng });
    expect(Math.hypot(plane.east - east, plane.north - north)).toBeLessThan(0.01);
    const ground = fromUtm33({ east, north });
    expect(Math.abs(ground.lat - lat)).toBeLessThan(1e-7);
    expect(Math.abs(ground.lng - lng)).toBeLessThan(1e-7);
    expect(Math.abs(stretch(east) / scale - 1)).toBeLessThan(2e-4);
  });

  test("there and back is the same place, anywhere in or near Norway", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 56, max: 82, noNaN: true }),
        fc.double({ min: -12, max: 37, noNaN: true }),
        (lat, lng) => {
          const back = fromUtm33(toUtm33({ lat, lng }));
          expect(Math.abs(back.lat - lat)).toBeLessThan(1e-8);
          expect(Math.abs(back.lng - lng)).toBeLessThan(1e-7);
        },
      ),
    );
  });
});
