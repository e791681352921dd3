import { Mapping, translate } from "@prehosp/mission-file";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mapping as fourCalls } from "../testing/four-calls.ts";
import { memoryWatched } from "./memory.ts";
import { rowsRead } from "./rows-read.ts";
import { secondsCounted } from "./seconds.ts";

const [alarmed, atScene] = fourCalls.times;
const mapping = Mapping.parse({
  ...fourCalls,
  times: [
    alarmed,
    { column: "rykket ut", role: "under-way", cell: "unit=clock list" },
    atScene,
    { column: "ledig", role: "unit-free", cell: "unit=clock list" },
  ],
});

const summaryOf = (rows: readonly Readonly<Record<string, string>>[]) => {
  const counted = rowsRead();
  rows.forEach((row, i) => counted.add({ ...translate(mapping, row, i + 2), resume: String(i) }));
  return counted.summary();
};

test("every row is whole, with remarks or unread, and each figure says what it left out", () => {
  const s = summaryOf([
    {
      nr: "1",
      dato: "1.2.2026",
      varslet: "A=12:00:00",
      "rykket ut": "A=12:01:00",
      framme: "A=12:05:00",
      ledig: "A=12:30:00",
    },
    // Past midnight, and B reported free before it arrived.
    {
      nr: "2",
      dato: "1.2.2026",
      varslet: "A=23:55:00, B=23:56:00",
      "rykket ut": "A=23:57:00, B=23:58:00",
      framme: "A=00:05:00, B=00:10:00",
      ledig: "A=00:40:00, B=00:09:00",
    },
    { nr: "3", dato: "1.2.2026", varslet: "A=12:00:00" },
    { nr: "4", dato: "1.2.2026", framme: "A=12:00:00" },
    { nr: "5", dato: "1.2.2026", varslet: "A=25:00:00" },
    { nr: "", dato: "1.2.2026" },
  ]);
  expect(s.rows).toEqual({ total: 6, whole: 3, withRemarks: 2, unread: 1 });
  expect(s.rows.whole + s.rows.withRemarks + s.rows.unread).toBe(s.rows.total);
  expect([s.calls, s.missions, s.units]).toEqual([5, 5, 2]);
  expect(s.complete).toMatchObject({ missions: 2, of: 5 });
  expect(s.firstArrival).toMatchObject({
    n: 2,
    p10: 300,
    p50: 300,
    p90: 600,
    leftOut: { "no-alarm-time": 2, "no-arrival-time": 1, "arrival-before-alarm": 0 },
  });
  expect(s.firstArrival.n + Object.values(s.firstArrival.leftOut).reduce((a, b) => a + b)).toBe(s.calls);
  expect(s.rollOvers).toBe(s.remarks["past-midnight"]!.count);
  expect(s.remarks["bad-clock"]).toMatchObject({ count: 1, places: ["line 6, column varslet: A=25:00:00"] });
});

test("of each remark the first three places are kept and all are counted", () => {
  const s = summaryOf(
    Array.from({ length: 9 }, (_, i) => ({ nr: String(i), dato: "1.2.2026", varslet: "A=99:00:00" })),
  );
  expect(s.remarks["bad-clock"]!.count).toBe(9);
  expect(s.remarks["bad-clock"]!.places).toHaveLength(3);
});

test("a percentile is one of the lengths, and at least that share is no longer", () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 100 }),
      (lengths, percent) => {
        const counted = secondsCounted();
        for (const l of lengths) counted.add(l);
        const p = counted.percentile(percent / 100)!;
        expect(lengths).toContain(p);
        expect(lengths.filter((l) => l <= p).length * 100).toBeGreaterThanOrEqual(percent * lengths.length);
        expect(lengths.filter((l) => l < p).length * 100).toBeLessThan(Math.max(percent * lengths.length, 1));
      },
    ),
  ));

test("growth is the highest after a tenth, and the watch itself does not grow", () => {
  const MB = 1_048_576;
  let bytes = 900 * MB;
  const memory = memoryWatched(() => bytes);
  for (let rows = 1; rows <= 20_000; rows++) {
    if (rows === 1_000) bytes = 500 * MB;
    if (rows === 12_345) bytes = 640 * MB;
    if (rows === 12_346) bytes = 510 * MB;
    memory.at(rows);
  }
  expect(memory.growth(20_000)).toEqual({ atTenthMB: 500, peakMB: 640, growthMB: 140 });
});
