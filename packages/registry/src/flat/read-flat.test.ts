import { describe, expect, it } from "vitest";
import { elementsOf, ohca } from "../dataset.ts";
import type { CodeTable } from "./format.ts";
import { readFlat } from "./read-flat.ts";
import { codeTables } from "./tables/index.ts";
import { nemsis351 } from "./tables/nemsis.ts";
import { norcar2015, norcar2016, norcarOlder } from "./tables/norcar.ts";
import { utsteinTranscription } from "./tables/utstein.ts";
import { wholeFormat } from "./whole-format.ts";

const table = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line, n) => ({ line: n + 1, cells: line.trim().split(";") }));
const read = (format: CodeTable, text: string) =>
  readFlat({ ...format, incident: "Skjema", status: "test" }, table(text));
const places = (of: ReturnType<typeof readFlat>) => of.remarks.map(({ code, line, column }) => [code, line, column]);
const source = (format: CodeTable, ref: string) => ({ system: format.system, ref });

describe("an export", () => {
  it("is read by its own codes and by name: the same figure means another thing in another export", () => {
    const [older, newer] = [
      read(norcar2015, "Skjema;PatientGender;CprByst\nS-1;1;1"),
      read(norcar2016, "PatientGender;Skjema\n1;S-1"),
    ];
    expect(older.cases[0]?.values["sex"]).toEqual({ value: "female", source: source(norcar2015, "S-1") });
    expect(newer.cases[0]?.values["sex"]).toEqual({ value: "male", source: source(norcar2016, "S-1") });
    expect(read(norcarOlder, "Skjema;CprByst\nS-1;1").cases[0]?.values["bystander-cpr"]).toMatchObject({
      value: "none",
    });
    expect([older.remarks, newer.remarks]).toEqual([[], []]);
    expect(older.cases[0]?.values["age-years"]).toEqual({ absent: "not-recorded" });
  });

  it("with a code of another version is not trusted in that column, and every cell of it is told", () => {
    const found = read(norcar2015, "Skjema;Kjonn;CprEms\nS-1;1;0\nS-2;2;1\nS-3;;0");
    expect(places(found)).toEqual([
      ["other-version-column", 2, "PatientGender"],
      ["other-version-code", 3, "PatientGender"],
    ]);
    expect(found.remarks.map(({ said }) => said)).toEqual(["1", "2"]);
    expect(found.cases.map(({ values }) => values["sex"])).toEqual([1, 2, 3].map(() => ({ absent: "not-recorded" })));
    expect(found.cases[1]?.values["resuscitation-by-ambulance"]).toMatchObject({ value: false });
  });

  it("with codes that nobody knows keeps the case, and tells line, column and code", () => {
    const found = read(norcar2015, "Skjema;CaObs;CprByst;Survival30D\nS-1;7;888;1\nS-2;-1;-1;0\nS-3;999;0;0");
    expect(places(found)).toEqual([
      ["unknown-code", 2, "CaObs"],
      ["unlabelled", 2, "CprByst"],
      ["unknown-code", 2, "Survival30D"],
    ]);
    expect(found.cases.map(({ values }) => values["witnessed"])).toMatchObject([
      { absent: "not-recorded" },
      { absent: "not-recorded" },
      { absent: "unknown" },
    ]);
    expect(found.cases[2]?.values["alive-30-days"]).toMatchObject({ value: true });
  });

  it("places a clock by the zone that the format says, and guesses none", () => {
    const heading = "Skjema;DatoogtidhenvendelsemottatAMK";
    const times = [
      "12.01.2016 07:08",
      "2016-01-12 07:08:09",
      "30.10.2016 02:30:00",
      "27.03.2016 02:30",
      "12.01.2016 24:00",
    ];
    const found = read(norcar2016, [heading, ...times.map((t, n) => `S-${n};${t}`), "S-9;1/2/2016 07:08"].join("\n"));
    expect(found.cases.map(({ values }) => values["time-registered"])).toMatchObject([
      { value: "2016-01-12T06:08:00.000Z", exactness: "minute" },
      { value: "2016-01-12T06:08:09.000Z", exactness: "exact" },
      ...[1, 2, 3, 4].map(() => ({ absent: "not-recorded" })),
    ]);
    expect(found.remarks.map(({ code, line, said }) => [code, line, said])).toEqual([
      ["ambiguous-hour", 4, "30.10.2016 02:30:00"],
      ["missing-hour", 5, "27.03.2016 02:30"],
      ["bad-clock", 6, "12.01.2016 24:00"],
      ["bad-value", 7, "1/2/2016 07:08"],
    ]);
    const { zone: _zone, ...without } = norcar2016;
    expect(places(read(without, `${heading}\nS-1;12.01.2016 07:08`))[0]?.[0]).toBe("no-zone");
  });

  it("keeps null, -1 and 0 apart, and adds up powers of two", () => {
    const found = read(
      utsteinTranscription,
      "Skjema;gender;drugs;age;targetBP;ph\nS-1;null;5;-1;0;7,21\nS-2;-1;0;66;65;\nS-3;0;9;130;-1;x",
    );
    const [a, b, c] = found.cases.map(({ values }) => values);
    expect([a?.["sex"], b?.["sex"], c?.["sex"]]).toMatchObject([
      { absent: "not-recorded" },
      { absent: "unknown" },
      { value: "male" },
    ]);
    expect([a?.["drugs"], b?.["drugs"]]).toMatchObject([{ value: ["adrenaline", "vasopressin"] }, { value: ["none"] }]);
    expect([a?.["ph"], b?.["age-years"], a?.["target-map"]]).toMatchObject([
      { value: 7.21 },
      { value: 66 },
      { absent: "not-applicable" },
    ]);
    expect(places(found)).toEqual([
      ["unknown-code", 4, "drugs"],
      ["bad-value", 4, "ph"],
      ["bad-value", 4, "age"],
    ]);
  });

  it("of NEMSIS: several codes of a cell, what contradicts itself, reasons, and lines without an arrest", () => {
    const found = read(
      nemsis351,
      "Skjema;eArrest.01;eArrest.03;eArrest.04;eArrest.12;eArrest.19;eArrest.22\n" +
        "S-1;3001003;3003001|3003005;3004003|3004007;3012003|3012007;2026-01-12T07:08:09+01:00;7701001\n" +
        "S-2;3001005;3003005|3003009;3004003|3004005;3012001;8801023;7701005\n" +
        "S-3;3001001;;;;;",
    );
    const [a, b] = found.cases.map(({ values }) => values);
    expect(found.cases.length).toBe(2);
    expect(a).toMatchObject({
      witnessed: { value: "bystander" },
      rosc: { value: true },
      "any-rosc": { value: true },
      "time-first-compression": { value: "2026-01-12T06:08:09.000Z", exactness: "exact" },
      "first-shock-by": { absent: "not-applicable" },
    });
    expect(b).toMatchObject({
      witnessed: { absent: "not-recorded" },
      "not-attempted-because": { value: "dnacpr" },
      rosc: { value: false },
      "time-first-compression": { absent: "not-obtained", because: "source-cannot-tell" },
    });
    expect(places(found)).toEqual([
      ["disagree", 3, "eArrest.04"],
      ["disagree", 3, "eArrest.04"],
      ["disagree", 3, "eArrest.03"],
      ["disagree", 3, "eArrest.03"],
      ["no-arrest", 4, "eArrest.01"],
    ]);
  });
});

describe("a cell of several codes", () => {
  it("with one that has no counterpart, or that nobody knows, is not read as the others alone", () => {
    const found = read(
      nemsis351,
      "Skjema;eArrest.03;eArrest.20\nS-1;3003007;3020001|3020007\nS-2;3003005|9;3020001|3020003",
    );
    expect(
      found.cases.map(({ values }) => [values["resuscitation-by-ambulance"], values["cpr-started-by"]]),
    ).toMatchObject([
      [{ value: false }, { absent: "not-recorded" }],
      [{ absent: "not-recorded" }, { value: "bystander" }],
    ]);
    expect(places(found)).toEqual([
      ["no-counterpart", 2, "eArrest.03"],
      ["no-counterpart", 2, "eArrest.20"],
      ["unknown-code", 3, "eArrest.03"],
    ]);
  });
});

describe("any flat file", () => {
  // Wrong check digits; the digits come from no register.
  const misspelt = `${"010203"}${"45678"}`;
  const national = /\d{6}\D?\d{5}/;

  it("with a misspelt national number says so, and repeats no digit of it", () => {
    const { cases, remarks } = read(norcar2015, `Skjema;Fodselsnummer;CprEms\nS-1;${misspelt};0`);
    expect(remarks.map(({ code, line, column, said }) => [code, line, column, said])).toEqual([
      ["national-number-check-digits", 2, "Fodselsnummer", undefined],
    ]);
    expect(JSON.stringify([cases, remarks])).not.toMatch(national);
  });

  it("repeats no number and no name that stands in a wrong place", () => {
    const said = read(norcar2015, `Skjema;CprEms;CaObs;${misspelt}\nS-1;${misspelt};Kari Prøvesen;\n${misspelt};0;0;`);
    expect(said.remarks.map(({ code }) => code)).toEqual(["unknown-column", "unknown-code", "unknown-code", "no-id"]);
    expect(JSON.stringify(said)).not.toMatch(national);
    expect(JSON.stringify(said)).not.toContain("Kari");
  });

  it("tells unknown, missing and doubled headings, and reads a doubled one from neither place", () => {
    const found = read(norcar2015, "\uFEFFSkjema;CprEms;Ukjent;CprEms;\nS-1;0;x;1;");
    expect(places(found)).toEqual([
      ["unknown-column", 1, "Ukjent"],
      ["duplicate-heading", 1, "CprEms"],
    ]);
    expect(found.cases[0]?.values["resuscitation-by-ambulance"]).toEqual({ absent: "not-recorded" });
    expect(places(read(norcar2015, "CprEms\n0"))).toEqual([
      ["missing-column", 1, "Skjema"],
      ["no-id", 2, "Skjema"],
    ]);
    expect(readFlat(wholeFormat(ohca), []).remarks.map(({ code }) => code)).toEqual(["no-headings"]);
  });

  it("reads no line whose cells may stand under wrong headings", () => {
    expect(places(read(norcar2015, "Skjema;CprEms;Transp\nS-1;0\nS-2;0;0;0\nS-3;0;0;"))).toEqual([
      ["cell-count", 2, undefined],
      ["cell-count", 3, undefined],
    ]);
  });

  it("with the same form twice gives it once, or not at all where they differ", () => {
    const alike = read(norcar2015, "Skjema;CprEms\nS-1;0\nS-2;0\nS-1;0");
    expect([alike.cases.length, places(alike)]).toEqual([2, [["same-case-again", 4, undefined]]]);
    const differing = read(norcar2015, "Skjema;CprEms\nS-1;0\nS-2;0\nS-1;1");
    expect(differing.cases.map(({ incident }) => incident)).toEqual(["S-2"]);
    expect(places(differing).map(([code, line]) => [code, line])).toEqual([
      ["case-said-twice", 2],
      ["case-said-twice", 4],
    ]);
  });
});

describe("our own file", () => {
  const format = wholeFormat(ohca);
  const own = (said: Record<string, string>) =>
    readFlat(format, [
      { line: 1, cells: format.columns },
      {
        line: 2,
        cells: format.columns.map(
          (column) =>
            ({ incident: "h-1", patient: "a", status: "test", dataset: ohca.id, version: "1.1", ...said })[column] ??
            "",
        ),
      },
    ]);

  it.each([
    ["bad-value", { sex: "hankjønn", "sex.system": "epj", "sex.ref": "1" }],
    ["bad-value", { sex: "male" }],
    ["value-and-reason", { sex: "male", "sex.absent": "unknown" }],
    ["bad-value", { "sex.absent": "unknown", "sex.exactness": "exact" }],
    ["bad-value", { "sex.absent": "not-obtained" }],
    ["not-in-version", { version: "1.0", vad: "ja", "vad.system": "epj", "vad.ref": "1" }],
  ])("tells a %s and keeps the case", (code, said) => {
    const { cases, remarks } = own(said);
    expect(remarks.map((one) => one.code)).toEqual([code]);
    expect(cases[0]?.dataset.version).toBe(ohca.version);
    expect(cases[0]?.values[code === "not-in-version" ? "vad" : "sex"]).toEqual({ absent: "not-recorded" });
  });

  it.each([{ version: "9.9" }, { patient: "1" }, { status: "ekte" }, { incident: "" }])(
    "gives no case of %j",
    (said) => {
      expect(own(said).cases).toEqual([]);
      expect(own(said).remarks.length).toBe(1);
    },
  );
});

describe("every code table", () => {
  it.each(codeTables.map((format) => ({ format, id: format.id })))(
    "$id says only what its dataset takes",
    ({ format }) => {
      const ids = new Set(elementsOf(format.dataset).map(({ id }) => id));
      for (const column of format.columns) {
        if (!("codes" in column) || column.codes === undefined) continue;
        for (const [code, says] of Object.entries(column.codes)) {
          if (says === "no-arrest") continue;
          expect(Object.keys(says).filter((id) => !ids.has(id))).toEqual([]);
          const wanted = Object.values(says).filter((means) => typeof means !== "string").length;
          const { cases, remarks } = readFlat(
            { ...format, incident: "Skjema", status: "test" },
            [
              { line: 1, cells: ["Skjema", column.heading] },
              { line: 2, cells: ["S-1", code] },
            ],
            [],
          );
          const source = Object.values(cases[0]?.values ?? {}).filter((entry) => entry.source !== undefined);
          const refused = remarks.filter(
            (r) => r.code === "bad-value" && !("absent" in (Object.values(says)[0] as object)),
          );
          expect([format.id, column.heading, code, refused]).toEqual([format.id, column.heading, code, []]);
          expect(source.length + remarks.length).toBeGreaterThanOrEqual(wanted);
        }
      }
      expect(format.verified).toBe(false);
    },
  );
});
