import { known } from "@prehosp/model/absence";
import { addDays, holidayOf, instantOf, openAt, osloTime, zoned } from "@prehosp/model/time";
import type { Day, Instant, OpeningHours, OpenState } from "@prehosp/model/time";
import fc from "fast-check";
import OpeningHoursOfOsm from "opening_hours";
import { describe, expect, it } from "vitest";
import { anyHours } from "../test/any-hours.ts";
import { hoursFromText } from "./hours-from-text.ts";
import { hoursToText } from "./hours-to-text.ts";

// A test tool only (LGPL-3.0): it reads the fields of a local Date, so it is handed the clock on the wall in Norway.
const programOf = (text: string): ((at: Instant) => OpenState) => {
  const norway = { lat: 59.9, lon: 10.7, address: { country_code: "no", state: "" } };
  const read = new OpeningHoursOfOsm(text, norway);
  return (at) => {
    const { day, hour, minute } = osloTime(at);
    const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
    const wall = new Date(year, month - 1, date, hour, minute);
    return read.getUnknown(wall) ? "unknown" : read.getState(wall) ? "open" : "closed";
  };
};
const at = (text: string): Instant =>
  zoned(text.slice(0, 10) as Day, `${text.slice(11)}:00`)?.instant ?? expect.unreachable();
const ours = (text: string, when: Instant): OpenState => {
  const { hours } = hoursFromText(text);
  return known(hours) ? openAt(hours, when) : "unknown";
};

/** The program itself changes its mind by the minute only; ours, too. */
const instants = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 0, 1) })
  .map((ms) => instantOf(ms - (ms % 60_000)));

/** Where the two differ for a reason: a night that runs on into a day of which something else is said. */
const morningOfDoubt = (hours: OpeningHours, when: Instant): boolean => {
  if (hours.kind !== "weekly") return false;
  const { day } = osloTime(when);
  const special = (on: Day): boolean =>
    holidayOf(on) !== undefined || hours.closed.some(({ from, to }) => from <= on && on <= to);
  const lists = [
    ...Object.values(hours.week).filter(known),
    hours.holidays.kind === "own" ? hours.holidays.intervals : [],
  ];
  const nights = lists.some((list) => list.some(({ from, to }) => to <= from));
  return nights && (special(day) || special(addDays(day, -1)));
};

describe("agreement with the opening_hours program", () => {
  it("holds for any hours of ours, written as a text, at any instant on common ground", () => {
    let compared = 0;
    fc.assert(
      fc.property(anyHours, fc.array(instants, { minLength: 8, maxLength: 8 }), (hours, list) => {
        const text = hoursToText(hours);
        if (text === undefined) return;
        const theirs = programOf(text);
        for (const when of list.filter((one) => !morningOfDoubt(hours, one))) {
          compared += 1;
          expect(`${text} ${when} ${openAt(hours, when)}`).toBe(`${text} ${when} ${theirs(when)}`);
        }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(1500);
  });

  const selector = fc.constantFrom("Mo-Fr", "Sa", "Su", "Sa-Su", "We", "Fr-Mo", "Mo,We,Fr", "Tu-Th", "");
  const span = fc.constantFrom(
    "08:00-16:00",
    "10:00-12:00,13:00-18:00",
    "00:00-24:00",
    "18:00-02:00",
    "22:00-06:00",
    "09:00-15:30",
  );
  const rule = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(selector, span).map((two) => two.join(" ").trim()) },
    selector.filter((days) => days !== "").map((days) => `${days} off`),
  );
  const texts = fc
    .tuple(
      fc.array(rule, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("; ", "; ", ", "),
      fc.constantFrom("", "; PH off", "; PH 10:00-14:00", "; 2027 Jul 01-2027 Jul 31 off"),
    )
    .map(([rules, joint, last]) => rules.join(joint) + last);

  it("never opens what the program has closed, for texts that people write, and says of the rest the same or unknown", () => {
    const tally = { same: 0, unknown: 0, shut: 0 };
    fc.assert(
      fc.property(texts, fc.array(instants, { minLength: 8, maxLength: 8 }), (text, list) => {
        const { hours } = hoursFromText(text);
        const theirs = programOf(text);
        for (const when of list) {
          if (!known(hours) || morningOfDoubt(hours, when)) continue;
          const [we, they] = [ours(text, when), theirs(when)];
          tally[we === they ? "same" : we === "unknown" ? "unknown" : "shut"] += 1;
          expect([text, when, we === "open" && they !== "open"]).toEqual([text, when, false]);
        }
      }),
      { numRuns: 400 },
    );
    // Closed where the program is open: only the evening before that a later rule closed, yet whose night it runs on.
    expect(tally.shut / (tally.same + tally.unknown + tally.shut)).toBeLessThan(0.05);
    expect(tally.same).toBeGreaterThan(800);
  });

  it.each([
    [
      "Mo-Fr 08:00-16:00",
      "2027-05-17 12:00",
      "unknown",
      "open",
      "nobody spoke of holidays; the program takes them as usual",
    ],
    [
      "Mo-Sa 08:00-16:00; PH open",
      "2027-05-17 03:00",
      "unknown",
      "open",
      "a known error of another program, never believed",
    ],
    [
      "PH off; Mo-Fr 08:00-16:00",
      "2027-05-17 12:00",
      "unknown",
      "open",
      "the later rule takes the holiday back by the letter only",
    ],
    [
      "Mo-Su 22:00-06:00; PH off",
      "2026-12-25 03:00",
      "unknown",
      "closed",
      "whether a closed holiday cuts the night before it",
    ],
    [
      "Mo-Su 22:00-06:00; PH 10:00-12:00",
      "2026-12-25 03:00",
      "unknown",
      "closed",
      "whether hours of its own cut the night before it",
    ],
    [
      "Mo-Su 22:00-06:00; 2026 Jul 01-2026 Jul 31 off",
      "2026-08-01 03:00",
      "closed",
      "open",
      "no evening came before that night",
    ],
    ["Mo-Su 18:00-02:00; We off", "2026-11-26 01:00", "closed", "open", "Wednesday evening is off, so its night is"],
    ["Mo-Fr", "2026-11-23 12:00", "unknown", "open", "days without hours are not believed to be whole days"],
    [
      "Mo-Fr 08:00-16:00; Dec 24 off",
      "2026-12-24 12:00",
      "unknown",
      "closed",
      "every year is more than our periods say",
    ],
    ["Mo-Fr 08:00-16:00, We off", "2026-11-25 12:00", "unknown", "closed", "a comma that closes has two readings"],
  ] as const)("differs: %s at %s is %s with us and %s there, since %s", (text, when, we, they, _why) => {
    expect([ours(text, at(when)), programOf(text)(at(when))]).toEqual([we, they]);
  });
});
