import { describe, expect, it } from "vitest";
import type { Dataset } from "../dataset.ts";
import { datasets, elementsOf, ohca } from "../dataset.ts";
import { hostile, withHostileTexts } from "../test/hostile.ts";
import { redcapDictionary } from "./redcap.ts";

/** A reader of RFC 4180 of its own, so that the writer isn't held to itself. */
const cellsOf = (text: string): readonly (readonly string[])[] => {
  const cells = text.matchAll(/("(?:[^"]|"")*"|[^",\n]*)(,|\n)/g);
  const rows: string[][] = [[]];
  let read = 0;
  for (const [whole, cell = "", end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\n") rows.push([]);
    read += whole.length;
  }
  expect(read).toBe(text.length);
  return rows.slice(0, -1);
};

const read = (dataset: Dataset) => {
  const [heading = [], ...rows] = cellsOf(redcapDictionary(dataset));
  const fields = rows.map(
    (row) => Object.fromEntries(heading.map((name, i) => [name, row[i] ?? ""])) as Record<string, string>,
  );
  const column = (name: string) => fields.map((field) => field[name] ?? "");
  return { heading, rows, fields, column, names: column("Variable / Field Name"), forms: column("Form Name") };
};

const choices = (cell: string): readonly string[] => (cell === "" ? [] : cell.split(" | "));
const CHOICES = "Choices, Calculations, OR Slider Labels";

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))(
  "the REDCap dictionary of %s",
  (_id, dataset) => {
    const { heading, rows, fields, column, names, forms } = read(dataset);
    const ids = elementsOf(dataset).map(({ id }) => id.replaceAll("-", "_"));

    it("has 18 columns in every row, and the record id first, as text", () => {
      expect(heading).toHaveLength(18);
      expect(new Set(heading).size).toBe(18);
      expect(rows.filter((row) => row.length !== 18)).toEqual([]);
      expect(fields[0]).toMatchObject({ "Variable / Field Name": "record_id", "Field Type": "text" });
    });

    it("names each variable once, as REDCap takes it, and no variable as what REDCap adds to a form or a checkbox", () => {
      const ticked = fields
        .filter((field) => field["Field Type"] === "checkbox")
        .flatMap((field) =>
          choices(field[CHOICES] ?? "").map(
            (one) => `${field["Variable / Field Name"] ?? ""}___${one.split(",")[0] ?? ""}`,
          ),
        );
      const all = [...names, ...ticked, ...[...new Set(forms)].map((form) => `${form}_complete`)];
      expect(new Set(all).size).toBe(all.length);
      expect(names.filter((name) => !/^[a-z][a-z0-9_]{0,99}$/.test(name))).toEqual([]);
      expect(ids.filter((id) => !names.includes(id) || !names.includes(`${id}_absent`))).toEqual([]);
    });

    it("keeps the rows of a form together", () => {
      const starts = forms.filter((form, i) => form !== forms[i - 1]);
      expect(new Set(starts).size).toBe(starts.length);
      expect(starts).toHaveLength(dataset.sections.length);
    });

    it("gives each choice once, to fields that have choices and no others", () => {
      const chosen = new Set(["radio", "dropdown", "checkbox"]);
      const faults = fields.filter((field) => {
        const codes = choices(field[CHOICES] ?? "").map((one) => one.split(", ")[0] ?? "");
        const right = codes.length > 0 && codes.every((code) => /^[a-z0-9_]+$/.test(code));
        return chosen.has(field["Field Type"] ?? "")
          ? !right || new Set(codes).size !== codes.length
          : codes.length > 0;
      });
      expect(faults).toEqual([]);
    });

    it("asks in branching logic only for variables and choices that are there", () => {
      const asked = column("Branching Logic (Show field only if...)").flatMap((logic) => [
        ...logic.matchAll(/\[(\w+)(?:\((\w+)\))?\] (?:=|<>) '(\w*)'/g),
      ]);
      const faults = asked.filter(([, name = "", code]) => {
        const field = fields[names.indexOf(name)];
        return (
          field === undefined ||
          (code !== undefined && !choices(field[CHOICES] ?? "").some((one) => one.startsWith(`${code}, `)))
        );
      });
      expect(faults.map(([all]) => all)).toEqual([]);
      expect(asked.length).toBeGreaterThan(ids.length);
    });

    it("stands in its cells whatever the labels say", () => {
      const odd = read(withHostileTexts(dataset));
      expect(odd.rows.map((row) => row.length)).toEqual(rows.map(() => 18));
      expect(odd.names).toEqual(names);
      expect(odd.column(CHOICES).map((cell) => choices(cell).length)).toEqual(
        column(CHOICES).map((cell) => choices(cell).length),
      );
      expect(odd.column("Field Label").some((label) => label.includes("<"))).toBe(false);
      expect(odd.column("Field Label").filter((label) => label.includes("alert")).length).toBeGreaterThan(0);
      expect(hostile).toContain("\n");
    });
  },
);

it("hides what another value makes not applicable, and of a set only where it is that code alone", () => {
  const { fields, names } = read(ohca);
  const logic = (name: string) => fields[names.indexOf(name)]?.["Branching Logic (Show field only if...)"];
  expect(logic("reperfusion_timing")).toBe(
    "[reperfusion(none)] = '0' or [reperfusion(angiography_only)] = '1' or [reperfusion(pci)] = '1' or [reperfusion(thrombolysis)] = '1'",
  );
  expect(logic("ph_because")).toBe("[ph_absent] <> ''");
  expect(fields[names.indexOf("reperfusion")]?.["Field Annotation"]).toBe("@NONEOFTHEABOVE='none'");
});
