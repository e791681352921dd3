import { describe, expect, it } from "vitest";
import { elementsOf, ohca } from "../dataset.ts";
import { readFlat } from "./read-flat.ts";
import { utsteinTranscription } from "./tables/utstein.ts";
import { wholeFormat } from "./whole-format.ts";

type Rows = readonly (readonly string[])[];
const lines = (rows: Rows) => rows.map((cells, n) => ({ line: n + 1, cells }));
const imported = (rows: Rows) =>
  readFlat({ ...utsteinTranscription, is: "export", incident: "Skjema", status: "test" }, lines(rows));
const places = ({ remarks }: ReturnType<typeof readFlat>) =>
  remarks.map(({ code, line, column }) => [code, line, column]);

describe("a strange file", () => {
  it("of one case again and again is read in a moment: once where the lines are alike, never where they differ", () => {
    const many = (of: number, age: (n: number) => string) =>
      imported([["Skjema", "age"], ...Array.from({ length: of }, (_, n) => ["S-1", age(n)])]);
    // With a way that grows with the square of the lines these take minutes.
    const alike = many(60_000, () => "66");
    expect([alike.cases.length, alike.remarks.length]).toEqual([1, 59_999]);
    expect(alike.remarks.at(-1)).toMatchObject({ code: "same-case-again", line: 60_001 });
    const differing = many(1_000, (n) => String(60 + (n % 2)));
    expect([differing.cases.length, differing.remarks.length]).toEqual([0, 1_000]);
  });

  it("that begins with its data has no headings, and nobody's name is repeated as one", () => {
    const found = imported([
      ["Kari Prøvesen", "kari@example.org", "66"],
      ["Ola Prøvesen", "", "67"],
    ]);
    expect([found.cases, places(found)]).toEqual([[], [["no-headings", 1, undefined]]]);
    expect(JSON.stringify(found)).not.toMatch(/Prøvesen|example/);
    expect(places(imported([["Skjema,age"], ["S-1,66"]]))).toEqual([["no-headings", 1, undefined]]);
  });

  it("whose heading is a megabyte long has it told short, in every remark", () => {
    const [remark] = imported([
      ["Skjema", "x".repeat(1_000_000)],
      ["S-1", ""],
    ]).remarks;
    expect(remark).toMatchObject({ code: "unknown-column", line: 1 });
    expect(JSON.stringify(remark).length).toBeLessThan(1_000);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "in which %s stands is read as any other",
    (word) => {
      const { cases, ...rest } = imported([
        ["Skjema", "age", "gender", word],
        [`S-${word}`, word, word, word],
      ]);
      expect(cases[0]?.values).toMatchObject({
        "age-years": { absent: "not-recorded" },
        sex: { absent: "not-recorded" },
      });
      const told = places({ cases, ...rest }).map(([code]) => code);
      expect(new Set(told)).toEqual(new Set(["bad-value", "unknown-code", "unknown-column"]));
      const own = wholeFormat(ohca);
      const yesNo = elementsOf(ohca).find(({ type }) => type === "yes-no")!.id;
      const row = new Map([
        ["incident", "h-1"],
        ["patient", "a"],
        ["status", "test"],
        ["dataset", "prehosp.ohca"],
        ["version", ohca.version],
        [yesNo, word],
      ]);
      const whole = readFlat(own, lines([own.columns, own.columns.map((column) => row.get(column) ?? "")]));
      expect([whole.cases.length, places(whole)]).toEqual([1, [["bad-value", 2, yesNo]]]);
    },
  );

  it.each([
    ["-0", 0],
    ["007", 7],
    ["66,0", 66],
  ])("says of the number %s that it is %s", (text, value) => {
    const { cases, remarks } = imported([
      ["Skjema", "age"],
      ["S-1", text],
    ]);
    // Minus zero would be another value when it is read again.
    expect([cases[0]?.values["age-years"], remarks]).toStrictEqual([
      { value, source: { system: utsteinTranscription.system, ref: "S-1" } },
      [],
    ]);
  });

  it.each(["1e400", "NaN", "Infinity", "0x10", "+66", "6 6", "-7", "٦٦"])("says that %s is no number", (text) => {
    const { cases, remarks } = imported([
      ["Skjema", "age"],
      ["S-1", text],
    ]);
    expect(cases[0]?.values["age-years"]).toEqual({ absent: "not-recorded" });
    expect(remarks).toMatchObject([{ code: "bad-value", line: 2, column: "age" }]);
  });

  it.each([
    ["2026-11-22T24:00:00Z", "bad-clock"],
    ["2026-11-22T24:30:00Z", "bad-clock"],
    ["2026-11-22T23:59:60Z", "bad-clock"],
    ["2026-11-22T10:00:00+25:00", "bad-clock"],
    ["2026-02-29T10:00:00Z", "bad-value"],
    ["0202-11-22T10:00:00Z", "bad-value"],
    ["20261-11-22T10:00:00Z", "bad-value"],
    ["2026-10-25T02:30", "no-zone"],
    ["22.11.2026 10:00", "no-zone"],
  ])("has no time %s: %s", (text, code) => {
    const own = wholeFormat(ohca);
    const said = { "time-registered": text, "time-registered.system": "s", "time-registered.ref": "r" };
    const head = { incident: "h-1", patient: "a", status: "test", dataset: "prehosp.ohca", version: ohca.version };
    const columns = [...Object.keys(head), ...Object.keys(said)];
    const found = readFlat(own, lines([columns, [...Object.values(head), ...Object.values(said)]]));
    expect(found.cases[0]?.values["time-registered"]).toEqual({ absent: "not-recorded" });
    expect(places(found).filter(([of]) => of !== "missing-column")).toEqual([[code, 2, "time-registered"]]);
  });
});
