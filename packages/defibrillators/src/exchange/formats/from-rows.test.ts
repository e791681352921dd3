import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DefibrillatorId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { describe, expect, it } from "vitest";
import { sanityDefaults } from "../sanity/sanity-policy.ts";
import { plan } from "../sync/plan.ts";
import type { Held } from "../sync/sync-plan.ts";
import { fromRows } from "./from-rows.ts";
import type { ReadList } from "./read.ts";
import { seenIn } from "./read.ts";

const mapping = {
  id: "Nr",
  name: "Navn",
  lat: "Bredde",
  lng: "Lengde",
  floor: "Etasje",
  indoor: "Inne",
  electrodesUntil: "Elektroder",
  access: "Kode",
  hours: "Tider",
};
const headings = ["navn", "LENGDE", " Bredde ", "\uFEFFnr", "Etasje", "Inne", "Elektroder", "Kode", "Tider"];
const row = (nr: string, more: Partial<Record<number, string>> = {}): string[] => {
  const cells = ["Torget", "10,75", "59.91", nr, "2", "ja", "01.12.2027", "4711", "24/7"];
  for (const [at, cell] of Object.entries(more)) cells[Number(at)] = cell ?? "";
  return cells;
};
const codes = ({ defibrillators }: ReadList) =>
  defibrillators.map((one) => ["is" in one, ...("is" in one ? one.remarks : one.refused).map(({ code }) => code)]);
const general = ({ remarks }: ReadList) => remarks.map(({ code, path }) => `${code} ${path}`.trim());

describe("a table", () => {
  it("is read by the names of its headings, never by their places", () => {
    const read = fromRows([headings, row("1")], mapping);
    expect(read.remarks).toEqual([]);
    expect(read.defibrillators).toMatchObject([
      {
        line: 2,
        access: "4711",
        remarks: [],
        is: {
          id: "1",
          name: "Torget",
          position: { lat: 59.91, lng: 10.75 },
          floor: 2,
          indoor: true,
          electrodesUntil: "2027-12-01",
          hours: { kind: "always" },
          locked: absent("not-recorded"),
        },
      },
    ]);
    expect(JSON.stringify("is" in (read.defibrillators[0] ?? {}) && read.defibrillators[0])).toContain("4711");
  });

  it("loses no row: each is kept, remarked or refused, with its line", () => {
    const read = fromRows(
      [
        headings,
        row("1"),
        row("2", { 4: "kjeller", 6: "01.12.20205" }),
        row("3", { 2: "10,75", 1: "59,91" }),
        row("4", { 2: "" }),
        ["", " "],
        row("1", { 0: "Et annet" }),
        row("5").slice(0, 4),
        [...row("6"), "slid"],
        row("a b"),
        row("7", { 0: "a\u0000" }),
      ],
      mapping,
    );
    expect(read.defibrillators.map(({ line }) => line)).toEqual([2, 3, 4, 5, 7, 8, 9, 10, 11]);
    expect(codes(read)).toEqual([
      [true],
      [true, "value-refused", "value-refused"],
      [false, "position-swapped"],
      [false, "position-missing"],
      [false, "same-id-again"],
      [true, "cells-too-few"],
      [false, "cells-too-many"],
      [false, "id-refused"],
      [false, "text-refused", "name-missing"],
    ]);
    expect(general(read)).toEqual(["blank-rows", "near-duplicates lines 2, 3 …"]);
  });

  it("says which headings are missing, twice or not read, and guesses none", () => {
    const read = fromRows(
      [
        ["Nr", "Navn", "Bredde", "bredde", "Lengde", "Annet"],
        ["1", "A", "59", "59", "10", "x"],
      ],
      mapping,
    );
    expect(codes(read)).toEqual([[false, "heading-missing"]]);
    expect(general(read)).toEqual([
      "heading-twice lat",
      "heading-missing floor",
      "heading-missing indoor",
      "heading-missing electrodesUntil",
      "heading-missing access",
      "heading-missing hours",
      "columns-not-read",
    ]);
    expect(fromRows([], mapping).defibrillators).toEqual([]);
  });

  it.each([
    ["Hele året", "all-year"],
    ["all-year", "all-year"],
    ["2026-05-01/2026-09-30", { from: "2026-05-01", to: "2026-09-30" }],
    ["01.05.2026 / 30.09.2026", { from: "2026-05-01", to: "2026-09-30" }],
    ["", { absent: "not-recorded" }],
    ["not-applicable", { absent: "not-applicable" }],
  ])("says the season «%s»", (cell, season) => {
    const table = [
      [...headings, "Sesong"],
      [...row("1"), cell],
    ];
    const [one] = fromRows(table, { ...mapping, season: "Sesong" }).defibrillators;
    expect(one && "is" in one && { season: one.is.season, remarks: one.remarks }).toEqual({ season, remarks: [] });
  });

  it.each([
    "sommer",
    "2026-09-30/2026-05-01",
    "2026-05-01/",
    "2026-05-01/2026-06-01/2026-07-01",
    "2026-02-30/2026-03-01",
  ])("never guesses a season of «%s»: it is unknown, and remarked", (cell) => {
    const table = [
      [...headings, "Sesong"],
      [...row("1"), cell],
    ];
    const [one] = fromRows(table, { ...mapping, season: "Sesong" }).defibrillators;
    expect(one && "is" in one && one.is.season).toHaveProperty("absent");
    expect(one && "is" in one && one.remarks.length).toBeGreaterThan(0);
  });

  it("of ten thousand rows in one place is one warning, at once", () => {
    const read = fromRows([headings, ...Array.from({ length: 10_000 }, (_, n) => row(String(n)))], mapping);
    expect(read.defibrillators).toHaveLength(10_000);
    expect(general(read)).toEqual(["near-duplicates lines 2, 3 …"]);
    expect(read.remarks[0]?.means).toContain("10000");
  });

  it("read again changes nothing, and a row that cannot be read now is not taken for gone", () => {
    const rows = [headings, row("1"), row("2", { 1: "10.9" }), row("3", { 1: "11" })];
    const first = seenIn(fromRows(rows, mapping));
    const ours: Held[] = plan({ ours: [], ...first, whole: true }).steps.flatMap((step) =>
      "is" in step ? [{ id: step.id, theirs: step.theirs, is: step.is, owner: "them" }] : [],
    );
    expect(ours).toHaveLength(3);
    expect(plan({ ours, ...first, whole: true }).steps).toEqual([]);
    const broken = [headings, row("1"), row("2", { 1: "" }), row("3 x", { 1: "11" })];
    const seen = seenIn(fromRows(broken, mapping));
    expect([seen.theirs.map(({ id }) => id), seen.unkeyed]).toEqual([["1", "2"], 1]);
    expect(plan({ ours, ...seen, whole: true })).toMatchObject({
      steps: [],
      warnings: [{ kind: "unreadable", id: "2" as DefibrillatorId }],
    });
  });
});

const shared = process.env["PREHOSP_SHARED"] ?? join(import.meta.dirname, "../../../../../../shared");
const file = join(shared, "data/geo/koeln-aed.csv");
const there = existsSync(file);
if (!there) console.info(`the list of Cologne is not read: ${file} is not there`);
const text = there ? readFileSync(file, "utf8") : "";

/** Cells of a CSV with commas and quotes; the file is read by whoever imports, this room only sees its rows. */
const rowsOf = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split(/\r?\n/u)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
      ),
    );

// The list lies beside the repository, not in it.
describe.skipIf(!there)("the list of Cologne", () => {
  const koeln = {
    id: "id",
    idPrefix: "koeln.",
    name: "name",
    lat: "latitude",
    lng: "longitude",
    street: "address",
    postCode: "postalcode",
    whereInside: "location_details",
    hours: "opening_hours",
  };
  const cologne = {
    ...sanityDefaults,
    inArea: ({ lat, lng }: { lat: number; lng: number }) => lat > 50.7 && lat < 51.2 && lng > 6.7 && lng < 7.2,
  };
  const rows = rowsOf(text);
  const read = fromRows(rows, koeln, cologne);

  it("is there whole: 121 kept, 24 without a position refused, none lost", () => {
    expect(rows).toHaveLength(146);
    const kept = read.defibrillators.filter((one) => "is" in one);
    const refused = read.defibrillators.flatMap((one) =>
      "refused" in one ? [one.refused.map(({ code }) => code).join()] : [],
    );
    expect([kept.length, refused.length]).toEqual([121, 24]);
    expect(new Set(read.defibrillators.map(({ line }) => line)).size).toBe(145);
    expect(refused.filter((code) => !code.includes("position-missing"))).toEqual([]);
  });

  it("has hours in words only, and none of them is taken for open", () => {
    const hours = read.defibrillators.flatMap((one) =>
      "is" in one && "kind" in one.is.hours ? [one.is.hours.kind] : [],
    );
    expect(new Set(hours)).toEqual(new Set(["words"]));
  });

  it("is outside Norway, which is a policy", () => {
    const abroad = fromRows(rows, koeln);
    expect(abroad.defibrillators.filter((one) => "is" in one)).toEqual([]);
    expect(abroad.defibrillators).toHaveLength(145);
  });

  it("imported a second time changes nothing", () => {
    const seen = seenIn(read);
    const ours: Held[] = plan({ ours: [], ...seen, whole: true }).steps.flatMap((step) =>
      "is" in step ? [{ id: step.id, theirs: step.theirs, is: step.is, owner: "them" }] : [],
    );
    expect(ours).toHaveLength(121);
    expect(plan({ ours, ...seen, whole: true })).toMatchObject({ steps: [], conflicts: [], guard: { state: "open" } });
  });
});
