import { describe, expect, it } from "vitest";
import { ohca } from "../dataset.ts";
import { places, read } from "../test/exported.ts";
import { readFlat } from "./read-flat.ts";
import { norcar2015 } from "./tables/norcar.ts";
import { wholeFormat } from "./whole-format.ts";

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
