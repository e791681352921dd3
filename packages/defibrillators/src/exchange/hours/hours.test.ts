import { isAbsent, known } from "@prehosp/model/absence";
import type { OpeningHours } from "@prehosp/model/time";
import { OpeningHours as Hours } from "@prehosp/model/time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyHours } from "../test/any-hours.ts";
import { DAYS, SHORT } from "./days.ts";
import { hoursFromText } from "./hours-from-text.ts";
import { hoursToText } from "./hours-to-text.ts";

/** "Mo 08:00-16:00 | … | PH: closed | closed …": the hours in one line, so that a table can be read. */
const line = (text: string): string => {
  const { hours } = hoursFromText(text);
  if (isAbsent(hours)) return `absent ${hours.absent}`;
  if (hours.kind === "words") return `words ${hours.words}`;
  const closed = hours.closed.map(({ from, to }) => `closed ${from}/${to}`);
  if (hours.kind === "always") return ["always", ...closed].join(" | ");
  const { holidays, week } = hours;
  const say = (list: readonly { from: string; to: string }[]) => list.map(({ from, to }) => `${from}-${to}`).join(",");
  const days = DAYS.flatMap((on) => {
    const one = week[on];
    return isAbsent(one) ? [`${SHORT[on]} ?`] : one.length === 0 ? [] : [`${SHORT[on]} ${say(one)}`];
  });
  const rule = holidays.kind === "own" ? say(holidays.intervals) : holidays.kind;
  return [...days, `PH: ${rule}`, ...closed].join(" | ");
};
const codes = (text: string): readonly string[] => hoursFromText(text).remarks.map(({ code }) => code);
const office = "Mo 08:00-16:00 | Tu 08:00-16:00 | We 08:00-16:00 | Th 08:00-16:00 | Fr 08:00-16:00";
const every = (span: string): string => DAYS.map((on) => `${SHORT[on]} ${span}`).join(" | ");

describe("opening hours from a text", () => {
  it.each([
    ["24/7", "always"],
    [" 24 / 7 ", "words 24 / 7"],
    ["24/7; 2026 Jul 01-2026 Jul 31 off", "always | closed 2026-07-01/2026-07-31"],
    ["24/7; PH off", `${every("00:00-24:00")} | PH: closed`],
    ["Mo-Fr 08:00-16:00", `${office} | PH: unanswered`],
    ["mo-fr 8:00 – 16:00", `${office} | PH: unanswered`],
    ["MO-FR   08:00—16:00 ;", `${office} | PH: unanswered`],
    ["Mo-Fr: 08:00-16:00", `${office} | PH: unanswered`],
    ["Mo,Tu,We,Th,Fr 08:00-16:00; PH off", `${office} | PH: closed`],
    ["Mo-Fr 08:00-16:00, PH off", `${office} | PH: closed`],
    ["Mo-Fr 08:00-16:00; PH,Sa-Su off", `${office} | PH: closed`],
    ["Mo-Fr 08:00-16:00; PH 10:00-14:00", `${office} | PH: 10:00-14:00`],
    ["Mo-Su,PH 08:00-16:00", `${every("08:00-16:00")} | PH: 08:00-16:00`],
    ["00:00-24:00", `${every("00:00-24:00")} | PH: unanswered`],
    [
      "Mo-Fr 08:00-12:00,13:00-16:00; We off",
      "Mo 08:00-12:00,13:00-16:00 | Tu 08:00-12:00,13:00-16:00 | Th 08:00-12:00,13:00-16:00 | Fr 08:00-12:00,13:00-16:00 | PH: unanswered",
    ],
    ["Fr-Mo 10:00-12:00", "Mo 10:00-12:00 | Fr 10:00-12:00 | Sa 10:00-12:00 | Su 10:00-12:00 | PH: unanswered"],
    ["Fr,Sa 18:00-02:00", "Fr 18:00-02:00 | Sa 18:00-02:00 | PH: unanswered"],
    [
      "Mo-Th 08:00-16:00, Fr 08:00-12:00; PH off",
      "Mo 08:00-16:00 | Tu 08:00-16:00 | We 08:00-16:00 | Th 08:00-16:00 | Fr 08:00-12:00 | PH: closed",
    ],
    ["We 08:00-10:00; We 14:00-16:00", "We 14:00-16:00 | PH: unanswered"],
    ["We 08:00-10:00, We 14:00-16:00", "We 08:00-10:00,14:00-16:00 | PH: unanswered"],
    ["Mo-Fr 08:00-16:00; Sa unknown; PH unknown", `${office} | Sa ? | PH: unanswered`],
    ["Mo-Fr 08:00-16:00; PH Mo-Fr 08:00-16:00; PH Sa-Su off", `${office} | PH: as-weekday`],
    ["Mo-Fr 08:00-16:00; 2026 Dec 24 off", `${office} | PH: unanswered | closed 2026-12-24/2026-12-24`],
    ["Mo-Fr 08:00-16:00; 2026 Jul 06-17 off; PH off", `${office} | PH: closed | closed 2026-07-06/2026-07-17`],
    ["Mo-Fr 08:00-16:00; 2026 Dec 20-2027 Jan 03 off", `${office} | PH: unanswered | closed 2026-12-20/2027-01-03`],
    ["off", "PH: closed"],
    ["", "absent not-recorded"],
    ["  \n ", "absent not-recorded"],
    ['"etter avtale"', "words etter avtale"],
  ])("%s", (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  it.each([
    "etter avtale",
    "Dec 24 off",
    "Mo-Fr 08:00-16:00; Dec 24 off",
    "Jul-Aug 10:00-18:00",
    "Mo-Fr 08:00-25:00",
    "Mo-Fr 08:60-16:00",
    "Mo-Fr 24:00-08:00",
    "Mo-Fr 08:00-08:00",
    "00:00-00:00",
    "Mo-Fr",
    "open",
    "Mo-Fr open",
    "Mo-Fr 08:00+",
    "sunrise-sunset",
    "Mo-Mo 08:00-16:00",
    "Mo-Fr 08-16",
    "6.00-19.30 Uhr",
    "Mo-Do 8:00 - 16:00, Fr 8:00 - 12:00",
    "Di,Do,Fr 9:00 - 16:30, Mi 9:00 - 19:45",
    "SH off",
    "We[1] 10:00-12:00",
    "Mo - Fr 08:00 - 16:00 Uhr und zu Veranstaltungen",
    "Mo-Fr 08:00-16:00; off",
    "Mo-Fr 08:00-16:00; 12:00-13:00 off",
    "Mo-Fr 08:00-16:00, We off",
    "2026 Jul 01-2026 Jul 31 off; Mo-Fr 08:00-16:00",
    "2026 Jul 31-2026 Jul 01 off",
    "Mo-Fr 08:00-16:00; 2026 Feb 30 off",
    "PH off",
    'Mo-Fr 08:00-16:00 || "ring"',
    'Mo-Fr 08:00-16:00 "ring"',
    "Mo-Fr 0800-1600",
    "Mo-Fr 08:00-16:00,",
    "Mo 08:00-16:00 Tu",
    "phoff",
    "Mo-Fr 18:00-26:00",
    "24/7 open",
    "week 1-10 Mo 08:00-16:00",
  ])("%s is words, with a remark, and is never guessed", (text) => {
    expect(line(text)).toBe(`words ${text}`);
    expect(codes(text)).toEqual(["hours-in-words"]);
  });

  it("never opens a holiday that only a peer's error opens, or that a later rule may have taken back", () => {
    for (const [text, code] of [
      ["Mo-Sa 08:00-16:00; PH open", "holiday-open"],
      ["Mo-Sa 08:00-16:00, PH open", "holiday-open"],
      ["PH off; Mo-Fr 08:00-16:00", "holiday-order"],
      ["24/7; Su off", "holiday-order"],
      ["Mo-Fr 08:00-16:00, PH 10:00-12:00", "holiday-added"],
      ["Mo-Fr 08:00-16:00; PH Mo 08:00-10:00", "holiday-some-days"],
    ] as const) {
      const { hours } = hoursFromText(text);
      expect(known(hours) && hours.kind === "weekly" && hours.holidays.kind).toBe("unanswered");
      expect(codes(text)).toEqual([code]);
    }
  });

  it("ends a night at midnight where a later rule is about the morning, and says so", () => {
    expect(line("Fr 18:00-02:00; Sa 10:00-12:00")).toBe("Fr 18:00-24:00 | Sa 10:00-12:00 | PH: unanswered");
    expect(codes("Fr 18:00-02:00; Sa 10:00-12:00")).toEqual(["night-cut"]);
    expect(codes("Sa 10:00-12:00; Fr 18:00-02:00")).toEqual([]);
    expect(codes("Fr 18:00-02:00, Sa 10:00-12:00")).toEqual([]);
    expect(codes("Fr 18:00-00:00; Sa 10:00-12:00")).toEqual([]);
  });

  it("refuses control characters and half characters, and keeps nothing of them", () => {
    for (const text of ["Mo\u0000-Fr 08:00-16:00", "24/7\uD800"]) {
      expect(line(text)).toBe("absent unknown");
      expect(codes(text)).toEqual(["text-refused"]);
    }
  });

  it("gives words of the model for any text, and the same again through its own text", () => {
    const piece = fc.constantFrom(
      "Mo",
      "Fr",
      "Sa-Mo",
      "PH",
      "off",
      "08:00-16:00",
      "22:00-06:00",
      "24/7",
      "2026 Jul 01 off",
      "unknown",
      ",",
      ";",
      " ",
      "-",
      '"',
      "x",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 9 }).map((all) => all.join("")),
          fc.array(piece, { maxLength: 9 }).map((all) => all.join(" ")),
          fc.string({ unit: "binary" }),
        ),
        (text) => {
          const { hours } = hoursFromText(text);
          if (isAbsent(hours)) return;
          expect(Hours.parse(hours)).toEqual(hours);
          const again = hoursToText(hours);
          expect(again === undefined ? hours.kind === "words" : hoursFromText(again).hours).toEqual(
            again === undefined ? true : hours,
          );
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("comes back the same from the text of any hours", () => {
    fc.assert(
      fc.property(anyHours, (hours: OpeningHours) => {
        const text = hoursToText(hours);
        expect(text === undefined ? undefined : hoursFromText(text).hours).toEqual(hours);
      }),
      { numRuns: 3000 },
    );
  });
});
