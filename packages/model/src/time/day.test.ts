import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "./index.ts";
import {
  Day as DaySchema,
  addDays,
  addMonths,
  compareDays,
  day,
  dayAt,
  dayNumber,
  daysBetween,
  weekday,
} from "./index.ts";

const d = (text: string): Day => DaySchema.parse(text);
const anyDay = fc.integer({ min: dayNumber(d("1600-01-01")), max: dayNumber(d("2400-12-31")) }).map(dayAt);

describe("day", () => {
  it("takes days that exist and no others", () => {
    for (const good of ["2026-11-22", "2024-02-29", "2000-02-29", "1600-02-29", "1904-02-29", "2026-12-31"])
      expect(day(good)).toBe(good);
    for (const bad of [
      "2026-02-29",
      "1900-02-29",
      "2100-02-29",
      "2026-04-31",
      "2026-13-01",
      "2026-00-10",
      "2026-1-1",
      "0001-01-01",
      "2026-11-22T",
      " 2026-11-22",
    ])
      expect(day(bad)).toBeUndefined();
  });

  it("agrees with the calendar of the platform for every day of a leap cycle", () => {
    const wrong: string[] = [];
    for (let n = dayNumber(d("1996-01-01")); n <= dayNumber(d("2104-12-31")); n++) {
      const text = new Date(n * 86_400_000).toISOString().slice(0, 10);
      if (day(text) !== text || dayNumber(d(text)) !== n) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  it("counts there and back", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -100_000, max: 100_000 }), (from, n) => {
        const to = addDays(from, n);
        expect(daysBetween(from, to)).toBe(n);
        expect(addDays(to, -n)).toBe(from);
        expect(Math.sign(compareDays(from, to))).toBe(-Math.sign(n) + 0);
        expect(day(to)).toBe(to);
      }),
    );
  });

  it("clamps months to their last day", () => {
    expect(addMonths(d("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(d("2024-01-31"), 1)).toBe("2024-02-29");
    expect(addMonths(d("2024-02-29"), 12)).toBe("2025-02-28");
    expect(addMonths(d("2024-02-29"), 48)).toBe("2028-02-29");
    expect(addMonths(d("2026-03-31"), -1)).toBe("2026-02-28");
    expect(addMonths(d("2026-12-15"), 1)).toBe("2027-01-15");
    expect(addMonths(d("2026-01-15"), -1)).toBe("2025-12-15");
  });

  it("lands in the right month and never later than the day of the month it came from", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const to = addMonths(from, months);
        const count = (x: Day) => Number(x.slice(0, 4)) * 12 + Number(x.slice(5, 7));
        expect(count(to) - count(from)).toBe(months);
        expect(day(to)).toBe(to);
        const lost = Number(from.slice(8)) - Number(to.slice(8));
        expect(lost).toBeGreaterThanOrEqual(0);
        // A day is lost only where the month has no such day.
        expect(lost === 0 || addDays(to, 1).endsWith("-01")).toBe(true);
      }),
    );
  });

  it("knows the day of the week", () => {
    expect(weekday(d("2026-11-22"))).toBe("sunday");
    expect(weekday(d("1970-01-01"))).toBe("thursday");
    expect(weekday(d("1969-12-31"))).toBe("wednesday");
    fc.assert(
      fc.property(anyDay, (x) => weekday(addDays(x, 7)) === weekday(x) && weekday(addDays(x, 1)) !== weekday(x)),
    );
  });
});
