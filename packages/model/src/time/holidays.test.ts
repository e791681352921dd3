import { describe, expect, it } from "vitest";
import type { Day } from "./index.ts";
import { Day as DaySchema, addDays, easterSunday, eves, holidayOf, holidays, weekday } from "./index.ts";

const d = (text: string): Day => DaySchema.parse(text);

// Easter Sunday, Ascension Day and Whit Sunday as printed in almanacs.
const known: readonly (readonly [number, string, string, string])[] = [
  [2024, "2024-03-31", "2024-05-09", "2024-05-19"],
  [2025, "2025-04-20", "2025-05-29", "2025-06-08"],
  [2026, "2026-04-05", "2026-05-14", "2026-05-24"],
  [2027, "2027-03-28", "2027-05-06", "2027-05-16"],
  [2028, "2028-04-16", "2028-05-25", "2028-06-04"],
  [2029, "2029-04-01", "2029-05-10", "2029-05-20"],
  [2030, "2030-04-21", "2030-05-30", "2030-06-09"],
];

describe("holidays", () => {
  it.each(known)("agrees with the almanac for %i", (year, easter, ascension, whit) => {
    const on = Object.fromEntries(holidays(year).map((h) => [h.code, h.day]));
    expect(on).toEqual({
      "new-year": `${year}-01-01`,
      "maundy-thursday": addDays(d(easter), -3),
      "good-friday": addDays(d(easter), -2),
      "easter-sunday": easter,
      "easter-monday": addDays(d(easter), 1),
      "labour-day": `${year}-05-01`,
      "constitution-day": `${year}-05-17`,
      "ascension-day": ascension,
      "whit-sunday": whit,
      "whit-monday": addDays(d(whit), 1),
      "christmas-day": `${year}-12-25`,
      "boxing-day": `${year}-12-26`,
    });
  });

  it("has Easter on a Sunday between 22 March and 25 April, in all years", () => {
    for (let year = 1583; year <= 2600; year++) {
      const easter = easterSunday(year);
      expect(weekday(easter)).toBe("sunday");
      expect(easter.slice(5) >= "03-22" && easter.slice(5) <= "04-25").toBe(true);
    }
    expect([easterSunday(1818), easterSunday(1943), easterSunday(2038)]).toEqual([
      "1818-03-22",
      "1943-04-25",
      "2038-04-25",
    ]);
  });

  it("does not take an eve or a Sunday for a holiday", () => {
    expect(eves(2026).map((e) => e.day)).toEqual(["2026-04-04", "2026-05-23", "2026-12-24", "2026-12-31"]);
    for (const eve of eves(2026)) expect(holidayOf(eve.day)).toBeUndefined();
    expect(holidayOf(d("2026-11-22"))).toBeUndefined();
    expect(holidayOf(d("2026-05-17"))?.name.nb).toBe("17. mai");
  });

  it("names a day with two holidays once, and lists both", () => {
    expect(
      holidays(2027)
        .filter((h) => h.day === "2027-05-17")
        .map((h) => h.code),
    ).toEqual(["constitution-day", "whit-monday"]);
    expect(holidayOf(d("2027-05-17"))?.code).toBe("constitution-day");
  });
});
