import { absent } from "@prehosp/model/absence";
import { Day, type OpeningHours } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { sayHours } from "./say-hours.ts";

const open = [
  { from: "08:00", to: "12:00" },
  { from: "13:00", to: "16:00" },
];
const week = { monday: open, tuesday: open, wednesday: open, thursday: open, friday: open };
const closed = [{ from: Day.parse("2026-12-24"), to: Day.parse("2027-01-02") }];
const weekly: OpeningHours = {
  kind: "weekly",
  week: { ...week, saturday: [], sunday: absent("not-recorded") },
  holidays: { kind: "own", intervals: [{ from: "10:00", to: "14:00" }] },
  closed,
};

describe("opening hours for people", () => {
  test.each([
    [
      "nb",
      [
        "mandag–fredag kl. 08.00–12.00, 13.00–16.00",
        "lørdag stengt",
        "søndag ikke oppgitt",
        "helligdager kl. 10.00–14.00",
        "stengt 24.12.2026 – 02.01.2027",
      ],
    ],
    [
      "nn",
      [
        "måndag–fredag kl. 08.00–12.00, 13.00–16.00",
        "laurdag stengt",
        "sundag ikkje oppgitt",
        "heilagdagar kl. 10.00–14.00",
        "stengt 24.12.2026 – 02.01.2027",
      ],
    ],
    [
      "en",
      [
        "Monday–Friday 08:00–12:00, 13:00–16:00",
        "Saturday closed",
        "Sunday not said",
        "public holidays 10:00–14:00",
        "closed 2026-12-24 – 2027-01-02",
      ],
    ],
  ] as const)("stand in %s as that language writes days and clocks", (language, said) => {
    expect(sayHours(weekly, language)).toEqual(said);
  });

  test("that never end are said in a word, with the days that are closed all the same", () => {
    expect(sayHours({ kind: "always", closed }, "nb")).toEqual(["Døgnåpent", "stengt 24.12.2026 – 02.01.2027"]);
    expect(sayHours({ kind: "always", closed: [] }, "en")).toEqual(["Open all hours"]);
  });

  test("that were only said in words stay those words, whatever the language", () => {
    expect(sayHours({ kind: "words", words: "Ring 08:00" }, "nn")).toEqual(["Ring 08:00"]);
  });
});
