import { absent } from "@prehosp/model/absence";
import { type Instant, openAt, type OpeningHours } from "@prehosp/model/time";
import { describe, expect, it } from "vitest";
import { read } from "./testing/row.ts";

const no = absent("not-recorded");
const unknown = absent("unknown");

describe("the hours of a row", () => {
  const day = (name: string, from: unknown, to: unknown) => ({
    [`OPENING_HOURS_${name}_FROM`]: from,
    [`OPENING_HOURS_${name}_TO`]: to,
  });
  const limited = { OPENING_HOURS_LIMITED: "Y" };
  const monday = (row: object) => {
    const { is, codes } = read({ ...limited, ...row });
    const hours = is.hours as Extract<OpeningHours, { kind: "weekly" }>;
    return [hours.week.monday, codes];
  };

  it.each<[string, unknown, unknown, unknown, string[]]>([
    ["a day's work", 800, 1600, [{ from: "08:00", to: "16:00" }], []],
    ["all day", 0, 2400, [{ from: "00:00", to: "24:00" }], []],
    ["a night", 1800, 200, [{ from: "18:00", to: "02:00" }], []],
    ["until midnight, said as 0", 1800, 0, [{ from: "18:00", to: "00:00" }], []],
    ["text of figures", "0830", "1515", [{ from: "08:30", to: "15:15" }], []],
    ["hour 25", 800, 2500, unknown, ["no-clock /OPENING_HOURS_MON_TO"]],
    ["minute 75", 875, 1600, unknown, ["no-clock /OPENING_HOURS_MON_FROM"]],
    ["an hour below zero", -100, 1600, unknown, ["no-clock /OPENING_HOURS_MON_FROM"]],
    ["opens at 24", 2400, 600, unknown, ["no-clock /OPENING_HOURS_MON_FROM"]],
    ["the same twice", 0, 0, unknown, ["no-span /OPENING_HOURS_MON_TO"]],
    ["half of it", 800, null, unknown, ["half-hours /OPENING_HOURS_MON_FROM"]],
    ["words", "åtte", 1600, unknown, ["no-number /OPENING_HOURS_MON_FROM"]],
  ])("%s", (_what, from, to, expected, codes) =>
    expect(monday({ ...day("MON", from, to), ...day("TUE", 800, 1600) })).toEqual([expected, codes]),
  );

  it("that are missing are not recorded, and a weekday without is unanswered: never open, never closed", () => {
    expect(read({ OPENING_HOURS_LIMITED: null }).is.hours).toEqual(no);
    expect(read(limited).is.hours).toEqual(no);
    expect(monday(day("TUE", 800, 1600))).toEqual([no, []]);
  });

  it.each([
    ["Y", "closed"],
    ["N", "as-weekday"],
    [null, "unanswered"],
    ["?", "unanswered"],
  ])("with holidays %s are %s on 17 May, and never open all night for it", (answer, kind) => {
    const { is } = read({ ...limited, ...day("MON", 800, 1600), OPENING_HOURS_CLOSED_HOLIDAYS: answer });
    const hours = is.hours as OpeningHours;
    expect(hours).toMatchObject({ holidays: { kind } });
    // 17 May 2027 is a Monday; 03:00 and 10:00 in Oslo.
    const at = (clock: string) => openAt(hours, `2027-05-17T${clock}:00Z` as Instant);
    expect(at("01:00")).not.toBe("open");
    expect(at("08:00")).toBe({ closed: "closed", "as-weekday": "open", unanswered: "unknown" }[kind]);
  });

  it("that are always, but for the holidays, say so", () => {
    const at = (answer: string, text: string) =>
      openAt(read({ OPENING_HOURS_CLOSED_HOLIDAYS: answer }).is.hours as OpeningHours, text as Instant);
    expect([at("Y", "2027-05-17T08:00:00Z"), at("Y", "2027-05-18T01:00:00Z")]).toEqual(["closed", "open"]);
    expect([at("?", "2027-05-17T08:00:00Z"), at("?", "2027-05-18T01:00:00Z")]).toEqual(["unknown", "open"]);
    expect(at("N", "2027-05-17T01:00:00Z")).toBe("open");
  });

  it.each<[string, object]>([
    ["hours", day("MON", 800, 1600)],
    ["words with a clock", { OPENING_HOURS_TEXT: "Man-fre 8-16" }],
    ["words that it is closed", { OPENING_HOURS_TEXT: "Stengt om sommeren" }],
  ])("that are always, with %s beside them that say otherwise, are unknown", (_what, row) => {
    const { is, codes } = read(row);
    expect([is.hours, codes]).toEqual([unknown, ["hours-contradict /OPENING_HOURS_LIMITED"]]);
  });

  it.each(["Døgnåpent", "24/7", "00-24", "00:00 - 24:00", "24 timer i døgnet", "Hele døgnet, 365 dager"])(
    "that are always stay so beside «%s»",
    (text) => expect(read({ OPENING_HOURS_TEXT: text }).is.hours).toEqual({ kind: "always", closed: [] }),
  );

  it("that are only said in words stay words", () => {
    const words = "Etter avtale";
    expect(read({ ...limited, OPENING_HOURS_TEXT: words }).is.hours).toEqual({ kind: "words", words });
    expect(read({ OPENING_HOURS_LIMITED: null, OPENING_HOURS_TEXT: words }).is.hours).toEqual({ kind: "words", words });
  });
});
