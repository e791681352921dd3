import type { Defibrillator } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { isAbsent } from "@prehosp/model/absence";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { usable } from "../usable/usable.ts";
import { coverageByHour } from "./by-hour.ts";
import type { CoverageQuestion } from "./question.ts";
import { aedAt, anyAnswers, cellAt, placeAt } from "./test/worlds.ts";
import { stretch, toUtm33 } from "./utm33.ts";

const week = "2026-05-17" as Day;
const everybody = { under: 0, decidedBy: "the test" };
const ask = (over: Partial<CoverageQuestion>): CoverageQuestion => ({
  cells: [cellAt(0, 0, 1000)],
  aeds: [],
  week,
  reach: { metres: 500 },
  small: everybody,
  ...over,
});

/** By hand: every point of every cell against every defibrillator in every hour. */
const brute = (q: CoverageQuestion, at: Parameters<typeof usable>[1], metres: number, k: number) => {
  const count = { met: 0, possible: 0 };
  const outcome = new Map(q.aeds.map((aed) => [aed, usable(aed, at).outcome]));
  for (const { middle, sideMetres, people } of q.cells) {
    const centre = toUtm33(middle);
    for (let i = 0; i < k * k; i++) {
      const east = centre.east + (((i % k) + 0.5) / k - 0.5) * sideMetres;
      const north = centre.north + ((Math.floor(i / k) + 0.5) / k - 0.5) * sideMetres;
      const within = q.aeds.filter(({ position }) => {
        const aed = toUtm33(position);
        return Math.hypot(aed.east - east, aed.north - north) <= metres * stretch(centre.east);
      });
      if (within.some((aed) => outcome.get(aed) === "met")) count.met += people;
      if (within.some((aed) => outcome.get(aed) !== "not-met")) count.possible += people;
    }
  }
  return { met: Math.round(count.met / k ** 2), possible: Math.round(count.possible / k ** 2) };
};

describe("coverage by hour", () => {
  test("is what every point, defibrillator and hour looked at by hand gives", () => {
    const cells = fc.uniqueArray(
      fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }), fc.nat({ max: 3000 }), fc.constantFrom(250, 1000)),
      {
        selector: ([x, y]) => `${x}:${y}`,
        maxLength: 12,
      },
    );
    const aeds = fc.array(fc.tuple(fc.nat({ max: 7000 }), fc.nat({ max: 7000 }), anyAnswers), { maxLength: 8 });
    let reached = 0;
    fc.assert(
      fc.property(
        cells,
        aeds,
        fc.constantFrom(90, 410, 1370, 3300),
        fc.integer({ min: 1, max: 6 }),
        (c, a, metres, spread) => {
          const q = ask({
            cells: c.map(([x, y, people, side]) => cellAt(x, y, people, side)),
            aeds: a.map(([east, north, answers], i) => aedAt(`a${i}`, placeAt(east, north), answers)),
            reach: { metres },
            spread,
          });
          const { hours } = coverageByHour(q);
          for (let i = 0; i < hours.length; i += 11) {
            const hour = hours[i];
            if (hour === undefined) continue;
            expect({ met: hour.met, possible: hour.possible }).toEqual(brute(q, hour.at, metres, spread));
            reached += hour.possible as number;
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(reached).toBeGreaterThan(0);
  });

  test("counts people spread over their cell, never its middle alone", () => {
    const one = (metres: number, east = 500, north = 500) =>
      coverageByHour(ask({ aeds: [aedAt("a", placeAt(east, north))], reach: { metres } })).hours[0]?.met;
    expect(one(50)).toBe(40);
    expect(one(210)).toBe(200);
    expect(one(600)).toBe(1000);
    expect(one(330, 0, 0)).toBe(120);
    expect(one(0)).toBe(0);
  });

  test("holds the half-open, the unclear and the closed apart, over a holiday", () => {
    const daily = [{ from: "08:00", to: "16:00" }];
    const hours: Defibrillator["hours"] = {
      kind: "weekly",
      week: {
        monday: daily,
        tuesday: daily,
        wednesday: daily,
        thursday: daily,
        friday: daily,
        saturday: daily,
        sunday: daily,
      },
      holidays: { kind: "unanswered" },
      closed: [],
    };
    const { hours: counted } = coverageByHour(
      ask({ aeds: [aedAt("a", placeAt(500, 500), { hours })], reach: { metres: 900 } }),
    );
    const at = (day: string, hour: number) => {
      const found = counted.find((h) => h.day === day && h.hour === hour);
      return [found?.met, found?.possible];
    };
    expect(at("2026-05-16", 7)).toEqual([0, 0]);
    expect(at("2026-05-16", 8)).toEqual([1000, 1000]);
    expect(at("2026-05-16", 16)).toEqual([0, 0]);
    expect(at("2026-05-17", 8)).toEqual([0, 1000]);
  });

  test("walking seconds are metres of straight line, the detour taken off", () => {
    const q = (reach: CoverageQuestion["reach"]) => coverageByHour(ask({ reach })).assumes.reachMetres;
    expect(q({ seconds: 130, metresASecond: 1.5, detour: 1.3 })).toBeCloseTo(150);
    expect(q({ seconds: Number.NaN, metresASecond: 1.5, detour: 1.3 })).toBe(0);
    expect(q({ metres: Infinity })).toBe(0);
    expect(q({ metres: -5 })).toBe(0);
    expect(coverageByHour(ask({ reach: { metres: 0 } })).remarks.map((r) => r.code)).toEqual(["reach-unreadable"]);
  });

  test("shows no number so small that it is one household, nor one that could be subtracted", () => {
    const small = { under: 5, decidedBy: "the test" };
    const hold = (people: number, metres: number) =>
      coverageByHour(
        ask({ cells: [cellAt(0, 0, people)], aeds: [aedAt("a", placeAt(500, 500))], reach: { metres }, small }),
      );
    const lone = hold(4, 900);
    expect(isAbsent(lone.people) && isAbsent(lone.hours[0]?.met) && isAbsent(lone.hours[0]?.possible)).toBe(true);
    // 1 of 25 points: 4 people within, and then 96; 24 of 25 points: 4 people left out.
    expect(isAbsent(hold(100, 50).hours[0]?.met)).toBe(true);
    const near = aedAt("a", placeAt(450, 450));
    const most = coverageByHour(ask({ cells: [cellAt(0, 0, 100)], aeds: [near], reach: { metres: 600 }, small }));
    expect(isAbsent(most.hours[0]?.met)).toBe(true);
    expect(most.people).toBe(100);
    expect(hold(5, 900).hours[0]?.met).toBe(5);
  });

  test("shows no two numbers of an hour that make so small a one between them", () => {
    const cells = [cellAt(0, 0, 1000), cellAt(3, 0, 3), cellAt(6, 0, 500)];
    const words = { hours: { kind: "words", words: "dagtid" } } as const;
    const aeds = [aedAt("a", placeAt(500, 500)), aedAt("b", placeAt(3500, 500), words)];
    const counted = (under: number) =>
      coverageByHour(ask({ cells, aeds, reach: { metres: 900 }, small: { under, decidedBy: "the test" } })).hours[0];
    expect(counted(0)).toMatchObject({ met: 1000, possible: 1003 });
    expect(counted(5)).toMatchObject({ met: 1000, possible: { absent: "not-obtained" } });
    expect(counted(3)).toMatchObject({ met: 1000, possible: 1003 });
  });

  test("what cannot be counted is remarked, and the rest stands", () => {
    const aeds = [
      aedAt("sea", { lat: 8, lng: 58 }),
      aedAt("nan", { lat: Number.NaN, lng: 8 }),
      aedAt("a", placeAt(500, 500)),
    ];
    const cells = [
      cellAt(0, 0, 1000),
      cellAt(0, 0, 7),
      { ...cellAt(1, 0, 10), middle: { lat: 0, lng: 0 } },
      cellAt(2, 0, Number.NaN),
      cellAt(3, 0, -1),
      cellAt(4, 0, 10, 0),
    ];
    const { people, remarks, hours } = coverageByHour(ask({ cells, aeds, reach: { metres: 900 } }));
    expect(people).toBe(1000);
    expect(hours[0]?.met).toBe(1000);
    expect(remarks.map((r) => [r.code, r.path])).toEqual([
      ["cell-twice", "/cells/1/id"],
      ["cell-outside-norway", "/cells/2/middle"],
      ["cell-unreadable", "/cells/3"],
      ["cell-unreadable", "/cells/4"],
      ["cell-unreadable", "/cells/5"],
      ["position-outside-norway", "/aeds/0/position"],
      ["position-outside-norway", "/aeds/1/position"],
    ]);
  });

  test("nobody and nothing give hours without people", () => {
    const { hours, people } = coverageByHour(ask({ cells: [] }));
    expect(people).toBe(0);
    expect(hours).toHaveLength(168);
    expect(hours.every((h) => h.met === 0 && h.possible === 0)).toBe(true);
  });
});
