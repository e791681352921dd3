import { expect, test } from "vitest";
import { type Towns, nearestTown } from "./nearest-town.ts";

const town = (name: string, lat: number, lng: number) => ({
  properties: { name },
  geometry: { coordinates: [lng, lat] },
});
const towns = { features: [town("Evje", 58.59, 7.8), town("Kristiansand", 58.147, 7.996)] } as Towns;

test("the nearest named place, in whole kilometres", () => {
  expect(nearestTown(towns, { lat: 58.59, lng: 7.8 })).toEqual({ name: "Evje", km: 0 });
  // One degree of longitude is about 58.6 km at 58.2° north.
  expect(nearestTown(towns, { lat: 58.147, lng: 8.996 })).toEqual({ name: "Kristiansand", km: 59 });
});

test("a map without names has no nearest place", () => {
  expect(nearestTown({ features: [] }, { lat: 58, lng: 8 })).toBeUndefined();
});
