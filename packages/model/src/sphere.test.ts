import { describe, expect, it } from "vitest";
import { EARTH_RADIUS, arcMetres, metresBetween, vectorOf } from "./index.ts";

describe("metres over the earth", () => {
  it("are a degree of the meridian anywhere, and a degree of the parallel that shrinks northwards", () => {
    const degree = (EARTH_RADIUS * Math.PI) / 180;
    for (const lat of [-89, 0, 58, 70])
      expect(metresBetween({ lat, lng: 8 }, { lat: lat + 1, lng: 8 })).toBeCloseTo(degree, 5);
    expect(metresBetween({ lat: 60, lng: 8 }, { lat: 60, lng: 8.001 })).toBeCloseTo((degree / 1000) * 0.5, 5);
  });

  it("hold from a hand's breadth to the other side of the earth", () => {
    expect(metresBetween({ lat: 58, lng: 8 }, { lat: 58.000001, lng: 8 })).toBeCloseTo(0.1112, 4);
    expect(metresBetween({ lat: 58, lng: 8 }, { lat: 58, lng: 8 })).toBe(0);
    expect(metresBetween({ lat: 0, lng: 0 }, { lat: 0, lng: 180 })).toBeCloseTo(EARTH_RADIUS * Math.PI, 5);
    // Rounding may make the way between two opposite vectors a little longer than through the middle.
    expect(arcMetres(4.000000001)).toBe(EARTH_RADIUS * Math.PI);
  });

  it("are none from a place that is none", () => {
    expect(metresBetween({ lat: Number.NaN, lng: 8 }, { lat: 58, lng: 8 })).toBeNaN();
    expect(vectorOf({ lat: 90, lng: 0 })[2]).toBe(1);
  });
});
