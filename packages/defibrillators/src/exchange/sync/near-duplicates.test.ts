import { metresBetween } from "@prehosp/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { one, seen, whole } from "../test/held.ts";
import { nearDuplicates } from "./near-duplicates.ts";

describe("near duplicates", () => {
  it("are the heaps that measuring every pair finds", () => {
    const spot = fc.record({ lat: fc.integer({ min: 0, max: 400 }), lng: fc.integer({ min: 0, max: 800 }) });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), fc.constantFrom(58.1, 70.9, -33.2), (spots, base) => {
        const list = spots.map(({ lat, lng }, n) => ({
          ...one(`s${String(n).padStart(2, "0")}`),
          position: { lat: base + lat * 1e-5, lng: 8 + lng * 1e-5 },
        }));
        const heap = list.map((_, n) => n);
        for (let turn = 0; turn < list.length; turn++)
          for (const [i, a] of list.entries())
            for (const [j, b] of list.entries())
              if (metresBetween(a.position, b.position) <= 15) heap[j] = heap[i] = Math.min(heap[i] ?? 0, heap[j] ?? 0);
        const groups = new Map<number, string[]>();
        for (const [i, a] of list.entries()) groups.set(heap[i] ?? 0, [...(groups.get(heap[i] ?? 0) ?? []), a.id]);
        const expected = [...groups.values()].filter((group) => group.length > 1);
        expect(nearDuplicates(list).map(({ a, b, also }) => [a, b, ...also])).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("are one warning for ten thousand in one place, at once", () => {
    const list = Array.from({ length: 10_000 }, (_, n) => one(`s${String(n).padStart(5, "0")}`));
    const around = list.map((is, n) => ({
      ...is,
      position: { lat: 58 + (n % 100) * 1e-6, lng: 8 + Math.floor(n / 100) * 2e-6 },
    }));
    for (const heap of [nearDuplicates(list), nearDuplicates(around)]) {
      expect(heap).toHaveLength(1);
      expect(heap[0]?.also).toHaveLength(9998);
    }
    expect(whole([], list.map(seen)).warnings).toHaveLength(1);
  });

  it("leave out a position that is no number", () => {
    expect(nearDuplicates([one("a", Number.NaN), one("b", Number.NaN)])).toEqual([]);
  });
});
