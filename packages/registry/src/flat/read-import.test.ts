import { describe, expect, it } from "vitest";
import { places, read } from "../test/exported.ts";
import type { CodeTable } from "./format.ts";
import { nemsis351 } from "./tables/nemsis.ts";
import { norcar2015, norcar2016, norcarOlder } from "./tables/norcar.ts";
import { utsteinTranscription } from "./tables/utstein.ts";

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
