import { Defibrillator } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { describe, expect, it } from "vitest";
import { base, id, read, seen } from "./testing/row.ts";
import { seenIn } from "./translate.ts";

const no = absent("not-recorded");
const unknown = absent("unknown");

describe("a row of the register", () => {
  it("is read as far as it goes: what is not said is not recorded, and nothing is made up", () => {
    expect(seen({})).toEqual({
      id,
      access: no,
      remarks: [],
      is: {
        id,
        name: "Torget",
        position: { lat: 59.9127, lng: 10.7461 },
        address: { street: no, postCode: no, postArea: no },
        whereInside: no,
        floor: no,
        indoor: no,
        locked: no,
        mobile: no,
        openTo: no,
        hours: { kind: "always", closed: [] },
        season: no,
        manufacturer: no,
        model: no,
        batteryOk: no,
        batteryUntil: no,
        electrodesUntil: no,
        childElectrodesUntil: no,
        lastConfirmed: no,
        active: true,
      },
    });
  });

  it.each<[string, object, keyof Defibrillator, unknown, string[]]>([
    ["a floor as text", { SITE_FLOOR_NUMBER: "-1" }, "floor", -1, []],
    ["half a floor", { SITE_FLOOR_NUMBER: 2.5 }, "floor", unknown, ["no-floor /SITE_FLOOR_NUMBER"]],
    ["a floor in the sky", { SITE_FLOOR_NUMBER: 2500 }, "floor", unknown, ["no-floor /SITE_FLOOR_NUMBER"]],
    ["an answer in words", { IS_MOBILE: "kanskje" }, "mobile", unknown, ["no-answer /IS_MOBILE"]],
    ["a day", { ELECTRODE_EXPIRY_DATE: "2027-02-28" }, "electrodesUntil", "2027-02-28", []],
    ["midnight in UTC", { ELECTRODE_EXPIRY_DATE: "2027-02-28T00:00:00Z" }, "electrodesUntil", "2027-02-28", []],
    ["midnight in Oslo", { ELECTRODE_EXPIRY_DATE: "2027-05-16T22:00:00Z" }, "electrodesUntil", "2027-05-17", []],
    ["a day by its month", { ELECTRODE_EXPIRY_DATE: "17-May-2027" }, "electrodesUntil", "2027-05-17", []],
    [
      "31 April",
      { ELECTRODE_EXPIRY_DATE: "2027-04-31" },
      "electrodesUntil",
      unknown,
      ["no-day /ELECTRODE_EXPIRY_DATE"],
    ],
    ["year 20205", { BATTERY_EXPIRY_DATE: "20205-03-01" }, "batteryUntil", unknown, ["no-day /BATTERY_EXPIRY_DATE"]],
    [
      "year 1899",
      { BATTERY_EXPIRY_DATE: "1899-12-31" },
      "batteryUntil",
      unknown,
      ["year-out-of-range /BATTERY_EXPIRY_DATE"],
    ],
    ["year 0023", { BATTERY_EXPIRY_DATE: "0023-01-01" }, "batteryUntil", unknown, ["no-day /BATTERY_EXPIRY_DATE"]],
    [
      "a day as a number",
      { ACTIVE_MODIFIED_DATE: 20260517 },
      "lastConfirmed",
      unknown,
      ["no-day /ACTIVE_MODIFIED_DATE"],
    ],
    ["all year", { ACTIVE_DATE_LIMITED: "N" }, "season", "all-year", []],
    [
      "a season",
      { ACTIVE_DATE_LIMITED: "Y", ACTIVE_FROM_DATE: "2026-05-01", ACTIVE_TO_DATE: "2026-09-30" },
      "season",
      { from: "2026-05-01", to: "2026-09-30" },
      [],
    ],
    ["a season without days", { ACTIVE_DATE_LIMITED: "Y" }, "season", unknown, ["no-season /ACTIVE_DATE_LIMITED"]],
    [
      "a season that ends before it begins",
      { ACTIVE_DATE_LIMITED: "Y", ACTIVE_FROM_DATE: "2026-10-01", ACTIVE_TO_DATE: "2026-04-30" },
      "season",
      unknown,
      ["no-season /ACTIVE_DATE_LIMITED"],
    ],
    [
      "a post code with its zero",
      { SITE_POST_CODE: "0150" },
      "address",
      { street: no, postCode: "0150", postArea: no },
      [],
    ],
    [
      "a post code that lost its zero",
      { SITE_POST_CODE: 150 },
      "address",
      { street: no, postCode: unknown, postArea: no },
      ["no-post-code /SITE_POST_CODE"],
    ],
    ["markup", { SITE_DESCRIPTION: "<script>alert(1)</script>" }, "whereInside", "<script>alert(1)</script>", []],
    ["half a sign", { SITE_DESCRIPTION: "\uD83D" }, "whereInside", unknown, ["no-text /SITE_DESCRIPTION"]],
    ["a sign that ends text", { SITE_DESCRIPTION: "a\0b" }, "whereInside", unknown, ["no-text /SITE_DESCRIPTION"]],
    ["text that is none", { SITE_DESCRIPTION: { a: 1 } }, "whereInside", unknown, ["no-text /SITE_DESCRIPTION"]],
    ["set inactive, on the list of the active", { ACTIVE: "N" }, "active", false, []],
    ["an active that is no answer", { ACTIVE: "?" }, "active", unknown, ["no-answer /ACTIVE"]],
  ])("with %s", (_what, row, field, expected, codes) => {
    const { is, codes: found } = read(row);
    expect([is[field], found]).toEqual([expected, codes]);
    expect(Defibrillator.safeParse(is).success).toBe(true);
  });

  it.each<[string, object, string]>([
    ["no position", { SITE_LATITUDE: null }, "no-position /SITE_LATITUDE"],
    ["a position in words", { SITE_LONGITUDE: "øst" }, "no-number /SITE_LONGITUDE no-position /SITE_LATITUDE"],
    ["a position beyond the pole", { SITE_LATITUDE: 591, SITE_LONGITUDE: 10 }, "no-such-position /SITE_LATITUDE"],
    ["swapped degrees", { SITE_LATITUDE: 10.7461, SITE_LONGITUDE: 59.9127 }, "swapped-position /SITE_LATITUDE"],
    ["zeros", { SITE_LATITUDE: 0, SITE_LONGITUDE: 0 }, "zero-position /SITE_LATITUDE"],
    ["no name", { SITE_NAME: "  " }, "no-name /SITE_NAME"],
  ])("with %s is unreadable, and neither turned nor taken for removed", (_what, row, codes) => {
    const one = seen(row);
    expect([one.is, one.remarks.map((r) => `${r.code} ${r.path}`).join(" ")]).toEqual(["unreadable", codes]);
  });

  it("on the list of the inactive is inactive, and unknown where it says that it is active", () => {
    const active = (more: object) => (seen(more, "inactive").is as Defibrillator).active;
    expect([active({}), active({ ACTIVE: "N" }), active({ ACTIVE: "Y" })]).toEqual([false, false, unknown]);
  });

  it("outside Norway is kept where it says it is, with a remark", () => {
    const { is, codes } = read({ SITE_LATITUDE: 50.9413, SITE_LONGITUDE: 6.9583 });
    expect([is.position, codes]).toEqual([{ lat: 50.9413, lng: 6.9583 }, ["outside-norway /SITE_LATITUDE"]]);
  });

  it("without a key is unreadable under a name of its own, the same each time it is asked", () => {
    const [a, b] = [seen({ ASSET_GUID: " ", IS_OPEN: "Y" }), seen({ ASSET_GUID: " ", IS_OPEN: "N" })];
    expect([a.is, a.id, a.remarks[0]?.code, a.unkeyed]).toEqual(["unreadable", b.id, "no-key", true]);
    // Eleven digits may name a person, and are no key.
    const digits = "1".repeat(11);
    expect([seen({ ASSET_GUID: digits }).is, seen({ ASSET_GUID: digits }).id]).toEqual(["unreadable", a.id]);
    // Nor is what would be taken for the name of a row without a key.
    expect(seen({ ASSET_GUID: a.id }).unkeyed).toBe(true);
  });

  it("keeps the way in apart, reads no owner, and repeats in remarks nothing that could name anybody", () => {
    const row = {
      SITE_ACCESS_INFO: "Kode 4321, ring Kari Prøvesen 90 00 00 00",
      OWNER_NAME: "Kari Prøvesen",
      OWNER_USER_ID: 88,
      SITE_FLOOR_NUMBER: "ring Kari Prøvesen",
      BATTERY_EXPIRY_DATE: "90000000",
      IS_MOBILE: "90 00 00 00",
    };
    const { access, ...rest } = seen(row);
    expect(access).toBe(row.SITE_ACCESS_INFO);
    expect(rest.remarks.length).toBe(3);
    expect(JSON.stringify(rest)).not.toMatch(/Kari|4321|9000|90 00|88/);
  });
});

describe("three lists", () => {
  const row = (guid: string) => ({ ...base, ASSET_GUID: guid });
  it("give each once; what stands is never taken for removed, whatever else is told of it", () => {
    const all = seenIn({
      search: [row("A"), row("B"), row("C"), row("A")],
      inactive: [row("C"), { ...row("D"), ACTIVE: "N" }],
      deleted: [{ ASSET_GUID: "B" }, { ASSET_GUID: "E", DELETED_SINCE: "2026-01-01" }],
    });
    expect(all.map(({ id: key, is }) => [key, typeof is === "string" ? is : is.active])).toEqual([
      ["A", true],
      ["B", unknown],
      ["C", unknown],
      ["D", false],
      ["E", "removed"],
    ]);
    expect(all.flatMap(({ remarks }) => remarks.map((r) => r.code))).toEqual(["on-two-lists", "on-two-lists"]);
  });
});
