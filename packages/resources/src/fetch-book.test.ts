import type { Position } from "@prehosp/model";
import { describe, expect, test } from "vitest";
import { FetchAssumptions, fetching, preparePlaces } from "./index.ts";

const assumptions = FetchAssumptions.parse({
  walking: { metresASecond: { likely: 1.5, slowest: 1, fastest: 3 }, detour: 1.3 },
  beforeSeconds: 60,
  decidedBy: "the test",
  source: "invented",
});
const middle: Position = { lat: 58.15, lng: 8 };
const from = (places: Parameters<typeof preparePlaces>[0]) =>
  fetching(preparePlaces(places), { ...assumptions, place: middle, count: 3, judge: () => "met" });

describe("places laid out for fetching", () => {
  test("none are none", () => {
    expect(from([])).toEqual({ met: [], unclear: [], passedBy: 0 });
    expect(preparePlaces([]).remarks).toEqual([]);
  });

  test("ten thousand of one place come by id", () => {
    const places = Array.from({ length: 10_000 }, (_, i) => ({ id: String(i).padStart(5, "0"), position: middle }));
    const found = from(places.toReversed());
    expect(found.met.map((f) => f.id)).toEqual(["00000", "00001", "00002"]);
  });

  test("one that is named twice hangs where it was named last", () => {
    const twice = [
      { id: "a", position: { lat: 60, lng: 10 } },
      { id: "a", position: middle },
    ];
    expect(preparePlaces(twice).remarks.map((r) => r.code)).toEqual(["named-twice"]);
    expect(from(twice).met.map((f) => f.metres)).toEqual([0]);
  });

  test("an order of pace that cannot be is refused at the door", () => {
    expect(
      FetchAssumptions.safeParse({
        ...assumptions,
        walking: { detour: 1.3, metresASecond: { likely: 1, slowest: 2, fastest: 3 } },
      }).success,
    ).toBe(false);
    expect(
      FetchAssumptions.safeParse({ ...assumptions, walking: { ...assumptions.walking, detour: 0.9 } }).success,
    ).toBe(false);
  });
});
