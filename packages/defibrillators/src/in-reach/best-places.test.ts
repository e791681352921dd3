import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { usable } from "../usable/usable.ts";
import { bestPlaces } from "./best-places.ts";
import type { BestPlacesQuestion } from "./best-places.ts";
import { coverageByHour } from "./by-hour.ts";
import { fromSsbRows } from "./ssb-grid.ts";
import { aedAt, anyAnswers, cellAt, placeAt } from "./test/worlds.ts";
import { stretch, toUtm33 } from "./utm33.ts";
import { hoursOfWeek } from "./week-hours.ts";

const week = "2026-05-17" as Day;
const ask = (over: Partial<BestPlacesQuestion>): BestPlacesQuestion => ({
  cells: [],
  aeds: [],
  week,
  reach: { metres: 500 },
  small: { under: 0, decidedBy: "the test" },
  count: 3,
  ...over,
});

/** By hand: every cell tried as the next, all points and hours counted anew each time. */
const brute = (q: BestPlacesQuestion, metres: number, k: number): readonly (readonly [string, number])[] => {
  const hours = hoursOfWeek(q.week).filter((h) => q.during?.(h) ?? true);
  const points = q.cells.flatMap(({ middle, sideMetres, people }) => {
    const c = toUtm33(middle);
    return Array.from({ length: k * k }, (_, i) => {
      const east = c.east + (((i % k) + 0.5) / k - 0.5) * sideMetres;
      const north = c.north + ((Math.floor(i / k) + 0.5) / k - 0.5) * sideMetres;
      const within = (p: { east: number; north: number }): boolean =>
        Math.hypot(p.east - east, p.north - north) <= metres * stretch(c.east);
      const near = q.aeds.filter((aed) => within(toUtm33(aed.position)));
      const missing = hours.filter(({ at }) => !near.some((aed) => usable(aed, at).outcome === "met")).length;
      return { within, left: people * missing };
    });
  });
  const found: [string, number][] = [];
  while (found.length < q.count) {
    const tried = q.cells.map(({ id, middle }) => {
      const hangs = toUtm33(middle);
      const reached = points.filter((p) => p.within(hangs));
      return { id, reached, gain: reached.reduce((sum, p) => sum + p.left, 0) };
    });
    const [best] = tried.sort((a, b) => b.gain - a.gain || (a.id < b.id ? -1 : 1));
    if (best === undefined || best.gain === 0) break;
    found.push([best.id, Math.round(best.gain / k ** 2 / hours.length)]);
    for (const p of best.reached) p.left = 0;
  }
  return found;
};

describe("where one more would reach most", () => {
  test("is what trying every cell by hand finds, one after the other", () => {
    const cells = fc.uniqueArray(
      fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.constantFrom(0, 1, 40, 41, 3000)),
      {
        selector: ([x, y]) => `${x}:${y}`,
        maxLength: 14,
        size: "max",
      },
    );
    const aeds = fc.array(fc.tuple(fc.nat({ max: 6000 }), fc.nat({ max: 6000 }), anyAnswers), { maxLength: 4 });
    let found = 0;
    fc.assert(
      fc.property(
        cells,
        aeds,
        fc.constantFrom(90, 410, 1370, 3300),
        fc.integer({ min: 1, max: 4 }),
        (c, a, metres, spread) => {
          const q = ask({
            cells: c.map(([x, y, people]) => cellAt(x, y, people)),
            aeds: a.map(([east, north, answers], i) => aedAt(`a${i}`, placeAt(east, north), answers)),
            reach: { metres },
            spread,
            during: ({ weekday, hour }) => weekday === "sunday" && hour % 6 === 0,
          });
          const { places } = bestPlaces(q);
          expect(places.map((p) => [p.cell, p.more])).toEqual(brute(q, metres, spread));
          found += places.length;
        },
      ),
      { numRuns: 250 },
    );
    expect(found).toBeGreaterThan(100);
  });

  test("what it promises comes true when one is hung there", () => {
    const cells = [cellAt(0, 0, 700), cellAt(1, 0, 900), cellAt(4, 4, 1000)];
    const aeds = [aedAt("a", placeAt(4500, 4500), { hours: { kind: "words", words: "dagtid" } })];
    const q = ask({ cells, aeds, reach: { metres: 700 }, count: 1 });
    const [best] = bestPlaces(q).places;
    expect(best?.cell).toBe("4:4");
    const met = (with_: typeof aeds) => coverageByHour({ ...q, aeds: with_ }).hours[0]?.met as number;
    expect(met([...aeds, aedAt("new", best?.position ?? placeAt(0, 0))]) - met(aeds)).toBe(best?.more);
  });

  test("ends where nobody more is reached, and asks for no hour in vain", () => {
    const cells = [cellAt(0, 0, 700), cellAt(3, 3, 0)];
    expect(bestPlaces(ask({ cells, reach: { metres: 900 }, count: 5 })).places.map((p) => p.cell)).toEqual(["0:0"]);
    expect(bestPlaces(ask({ cells, during: () => false })).places).toEqual([]);
    expect(bestPlaces(ask({})).places).toEqual([]);
  });

  test("shows no number so small that it is one household", () => {
    const [place] = bestPlaces(ask({ cells: [cellAt(0, 0, 4)], small: { under: 5, decidedBy: "the test" } })).places;
    expect(place?.cell).toBe("0:0");
    expect(isAbsent(place?.more)).toBe(true);
  });
});

const shared = process.env["PREHOSP_SHARED"] ?? join(import.meta.dirname, "../../../../../shared");
const file = join(shared, "data/geo/ssb-population-1km-2019.csv");
const there = existsSync(file);
if (!there) console.info(`coverage of the whole country is not tried: ${file} is not there`);

describe.runIf(there)("the whole country", () => {
  const { cells } = there ? fromSsbRows(readFileSync(file, "utf8")) : { cells: [] };
  const most = cells.toSorted((a, b) => b.people - a.people).slice(0, 10_000);

  test("55,000 cells and 10,000 defibrillators take seconds", () => {
    const aeds = most.map((cell, i) =>
      aedAt(cell.id, { lat: cell.middle.lat + ((i % 9) - 4) / 1000, lng: cell.middle.lng + ((i % 7) - 3) / 500 }),
    );
    const began = performance.now();
    const q = ask({ cells, aeds, count: 10 });
    const covered = coverageByHour(q);
    const { places } = bestPlaces(q);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(covered.people).toBe(5_317_737);
    expect(covered.hours[0]?.met).toBeGreaterThan(2_000_000);
    expect(places).toHaveLength(10);
    const more = places.map((p) => p.more as number);
    expect(more).toEqual(more.toSorted((a, b) => b - a));
  });
});
