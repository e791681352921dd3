import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { here } from "../testing/command.ts";
import { ownFolder } from "../testing/own-folder.ts";

const { folder, file } = ownFolder("defibrillators");
const Remark = z.object({ code: z.string(), path: z.string() });
const Imported = z.object({
  applied: z.boolean(),
  counts: z.object({ rows: z.int(), whole: z.int(), remarked: z.int(), refused: z.int() }),
  steps: z.object({ new: z.int(), changed: z.int(), removed: z.int(), conflicts: z.int() }).optional(),
  remarks: z.array(Remark),
  rows: z.array(z.object({ line: z.int(), status: z.string(), remarks: z.array(Remark) })),
});
const imported = async (...args: readonly string[]) => {
  const { stdout, code } = await here("defibrillators", "import", ...args, "--json");
  return { code, ...Imported.parse(JSON.parse(stdout)) };
};
const MAPPING = {
  id: "nr",
  idPrefix: "by.",
  name: "Sted",
  lat: "Bredde",
  lng: "Lengde",
  hours: "Åpent",
  electrodesUntil: "Elektroder",
};
const mapping = file("mapping.json", MAPPING);
const HEAD = "nr;Sted;Bredde;Lengde;Åpent;Elektroder";
const rows = (...lines: readonly string[]): string => `\uFEFF${[HEAD, ...lines].join("\n")}\n`;

describe("prehosp defibrillators import", { timeout: 60_000 }, () => {
  test("every row is whole, remarked or refused, by its line and heading", async () => {
    const strange = file(
      "strange.csv",
      rows(
        '1;Rådhuset;58,1467;7,9956;"Mo-Fr 08:00-16:00; PH off";01.02.2028',
        "2;Slidd;58.1;7.9;Mo-Fr 08:00-16:00; PH off;2028-01-01",
        '"3";"Skolen,\ninngang B";58.15;7.99;24/7;2028-01-01',
        "4;Byttet om;7.99;58.15;24/7;2028-01-01",
        "5;Langt fram;58.16;7.99;24/7;20205-01-01",
        "6;<script>alert(1)</script>;58.17;7.99;åpner 2500;2028-01-01",
        "7;Null;0;0;24/7;2028-01-01",
        "1;Igjen;58.2;7.9;24/7;2028-01-01",
        "8;Kort rad;58.21",
      ),
    );
    const { code, counts, rows: said } = await imported(strange, "--mapping", mapping);
    expect([code, counts]).toEqual([3, { rows: 9, whole: 2, remarked: 2, refused: 5 }]);
    expect(
      said.map(({ line, status, remarks }) => [line, status, ...remarks.map((r) => `${r.path}: ${r.code}`)]),
    ).toEqual([
      [2, "whole"],
      [3, "refused", ": cells-too-many"],
      [5, "whole"],
      [6, "refused", "Bredde, Lengde: position-swapped"],
      [7, "remarked", "Elektroder: value-refused"],
      [8, "remarked", "Åpent: hours-in-words", "Sted: markup"],
      [9, "refused", "Bredde, Lengde: position-zero"],
      [10, "refused", "nr: same-id-again"],
      [11, "refused", "Bredde, Lengde: position-missing"],
    ]);
  });

  test("comes in once: the same again changes nothing, a changed row changes one, and what is left out stays", async () => {
    const data = join(folder, "db");
    const into = [data, "--owner", "min-org", "--mapping", mapping];
    const bring = (name: string, text: string, ...more: readonly string[]) =>
      imported(file(name, text), "--data", ...into, ...more);
    const a = rows(
      "1;Rådhuset;58.1467;7.9956;24/7;2028-01-01",
      "2;Skolen;58.15;7.99;24/7;2028-01-01",
      "3;Ødelagt;0;0;;",
    );
    expect((await bring("a.csv", a)).steps).toMatchObject({ new: 2 });
    expect(existsSync(data)).toBe(false);
    expect(await bring("a.csv", a, "--apply")).toMatchObject({ code: 3, applied: true, steps: { new: 2, changed: 0 } });
    const nothing = { new: 0, changed: 0, removed: 0, conflicts: 0 };
    expect(await bring("a.csv", a, "--apply")).toMatchObject({ applied: false, steps: nothing });
    const b = rows("2;Skolen;58.15;7.99;Mo-Fr 08:00-16:00;2028-01-01");
    expect((await bring("b.csv", b, "--apply")).steps).toEqual({ ...nothing, changed: 1 });
    const listed = await here("defibrillators", "usable", "--data", data);
    expect([listed.code, listed.stdout]).toEqual([0, expect.stringContaining("2 vises ikke for andre")]);
  });

  test("ten thousand rows of one place: one remark, and no long wait", async () => {
    const same = Array.from({ length: 10_000 }, (_, i) => `${String(i)};Samme;58.1467;7.9956;24/7;2028-01-01`);
    const began = performance.now();
    const { counts, remarks } = await imported(file("same.csv", rows(...same)), "--mapping", mapping);
    expect(counts).toMatchObject({ rows: 10_000, whole: 10_000 });
    expect(remarks.map(({ code }) => code)).toEqual(["near-duplicates"]);
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  test("OpenStreetMap and GeoJSON: a telephone number is told of and not kept", async () => {
    const tags = { emergency: "defibrillator", name: "Kai", opening_hours: "24/7", phone: "+47 0123 4567" };
    const element = { type: "node", id: 1, lat: 58.1, lon: 7.9, tags };
    const osm = await imported(file("one.json", { elements: [element, { type: "node", id: 2, lat: 1, lon: 1 }] }));
    expect(osm.rows.map(({ status }) => status)).toEqual(["remarked", "refused"]);
    expect(osm.rows[0]?.remarks.map(({ code }) => code)).toContain("contact-held-back");
    const feature = {
      type: "Feature",
      id: "node/1",
      properties: tags,
      geometry: { type: "Point", coordinates: [7.9, 58.1] },
    };
    const geo = await here(
      "defibrillators",
      "export",
      "--list",
      file("one.geojson", { type: "FeatureCollection", features: [feature] }),
      "--to",
      "osm",
    );
    expect([geo.code, geo.stdout]).toEqual([0, expect.stringContaining('"Kai"')]);
    expect(geo.stdout).not.toContain("0123");
  });

  const list = rows("1;Rådhuset;58.1467;7.9956;24/7;2028-01-01");
  test.each([
    ["a file that is not there", ["nowhere.csv"], "cannot be read"],
    ["a format that is none", [file("x.txt", "")], "is no format of a list"],
    ["what is no JSON", [file("broken.geojson", "{")], "is not JSON"],
    ["JSON that is no list", [file("other.geojson", { type: "Topology" })], "is not geojson"],
    ["JSON that is no OpenStreetMap", [file("other.json", { nodes: [] })], "is not osm"],
    ["an empty table", [file("empty.csv", "")], "is empty"],
    [
      "a mapping with a strange field",
      [file("l.csv", list), "--mapping", file("m.json", { ...MAPPING, phone: "Telefon" })],
      "phone",
    ],
    [
      "a mapping without a position",
      [file("l.csv", list), "--mapping", file("n.json", { id: "nr", name: "Sted" })],
      "/lat: is missing",
    ],
    ["an area that is none", [file("l.csv", list), "--mapping", mapping, "--area", "58,7,57,8"], "is no area"],
    ["another encoding", [file("l.csv", list), "--mapping", mapping, "--encoding", "ebcdic"], "is no encoding"],
    ["another delimiter", [file("l.csv", list), "--mapping", mapping, "--delimiter", "|"], "is no delimiter"],
    ["nowhere to bring it", [file("l.csv", list), "--mapping", mapping, "--apply"], "say --data and --owner"],
    [
      "an owner that cannot be",
      [
        file("l.csv", list),
        "--mapping",
        mapping,
        "--data",
        join(folder, "none"),
        "--owner",
        "Kari Nordmann",
        "--apply",
      ],
      "cannot be a key",
    ],
  ])("%s ends with 1, says what is wrong, and writes nothing", async (_, args, says) => {
    const { code, stdout, stderr } = await here("defibrillators", "import", ...args);
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(says)]);
    expect(existsSync(join(folder, "none"))).toBe(false);
  });

  test("a table without the headings that are named refuses every row", async () => {
    const said = await imported(file("h.csv", "a;b\n1;2\n"), "--mapping", mapping);
    expect([said.code, said.counts]).toEqual([3, { rows: 1, whole: 0, remarked: 0, refused: 1 }]);
    expect(said.remarks.filter(({ code }) => code === "heading-missing").map(({ path }) => path)).toContain("Bredde");
  });
});
