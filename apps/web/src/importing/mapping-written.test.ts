import { ImportMapping, columnsRead } from "@prehosp/competence";
import { Evidence } from "@prehosp/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { beginning, mappingOf, restOf, unchosenIn, writtenOf } from "./mapping-written.ts";

const shape = { delimiter: ";", encoding: "utf-8" } as const;
const columns = ["Konto", "Dato", "Navn", "Kurs", "Terminal", "Ok"];
const begun = beginning(columns, shape);

test("the likely columns are proposed, and what was not chosen is for the schema to miss", () => {
  expect([begun.who.column, begun.on.column]).toEqual(["Konto", "Dato"]);
  const read = ImportMapping.safeParse(mappingOf(begun, columns));
  expect(new Set(read.error?.issues.map(({ path }) => path[0]))).toEqual(unchosenIn(begun));
  expect(unchosenIn(begun)).toEqual(new Set(["competence", "kind", "outcome"]));
  expect(ImportMapping.safeParse(mappingOf(beginning(["A", "B"], shape), ["A", "B"])).error?.issues).toHaveLength(5);
});

test("every column is read, an attribute, or named as ignored", () => {
  const written = {
    ...begun,
    competence: { column: "Kurs", is: "", codes: { HLR: "akutthjelper-basic", Annet: "" } },
    kind: { column: "", is: "course", codes: {} },
    outcome: { column: "", is: "passed", codes: {} },
    documented: { column: "Ok", is: "", codes: { ja: "yes", nei: "no" } },
    attributes: { Terminal: "terminalType", Kurs: "product" },
    nothing: "-, ukjent",
  };
  expect(restOf(written, columns)).toEqual(["Navn", "Terminal"]);
  expect(mappingOf(written, columns)).toMatchObject({
    competence: { column: "Kurs", codes: { HLR: "akutthjelper-basic" } },
    documented: { column: "Ok", codes: { ja: true, nei: false } },
    attributes: [{ name: "terminalType", column: "Terminal" }],
    ignored: ["Navn"],
    nothing: ["", "-", "ukjent"],
  });
});

test("a mapping that goes through the form comes out as it was", () => {
  const column = fc.constantFrom("A", "B", "C", "D");
  const of = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof(
      fc.record({ is: value }),
      fc.record({ column, codes: fc.dictionary(fc.constantFrom("x", "y", "z"), value) }),
    );
  const key = fc.constantFrom("hlr", "aed");
  const mapping = fc.record(
    {
      delimiter: fc.constantFrom(";", ",", "\t"),
      encoding: fc.constantFrom("utf-8", "windows-1252"),
      system: fc.constantFrom("a", "b-1"),
      nothing: fc.constantFrom([""], ["", "-"]),
      who: fc.record({ column, as: fc.constantFrom("account", "national-number", "hpr-number") }),
      on: fc.record({ column, order: fc.constantFrom("day.month.year", "year-month-day", "month/day/year") }),
      ref: fc.uniqueArray(column, { minLength: 1 }),
      competence: of(key),
      kind: of(fc.constantFrom(...Evidence.shape.kind.options)),
      outcome: of(fc.constantFrom(...Evidence.shape.outcome.options)),
      attestedBy: of(key),
      documented: of(fc.boolean()),
    },
    { requiredKeys: ["delimiter", "encoding", "system", "nothing", "who", "on", "competence", "kind", "outcome"] },
  );
  fc.assert(
    fc.property(mapping, (said) => {
      const all = ["A", "B", "C", "D", "E", "F"];
      const read = ImportMapping.parse({ ...said, attributes: [{ name: "product", column: "E" }] });
      const one = { ...read, ignored: all.filter((c) => !columnsRead(read).includes(c)) };
      expect(ImportMapping.parse(mappingOf(writtenOf(one), all))).toEqual(one);
    }),
  );
});
