import {
  type AnyCase,
  elementsOf,
  exampleCase,
  flatText,
  ohca,
  rulesOf,
  wholeFormat,
  writeFlat,
} from "@prehosp/registry";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { here } from "../testing/command.ts";

const folder = mkdtempSync(join(tmpdir(), "prehosp-registry-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const bare: AnyCase = {
  incident: "h-1" as AnyCase["incident"],
  patient: "a",
  status: "test",
  dataset: { id: ohca.id, version: ohca.version },
  values: Object.fromEntries(elementsOf(ohca).map(({ id }) => [id, { absent: "unknown" as const }])),
};
const whole = (...cases: readonly AnyCase[]) => flatText(writeFlat(wholeFormat(ohca), cases));

describe("prehosp registry validate", () => {
  test("names the line, the columns and the rule of a case that breaks one, and ends with 2", async () => {
    const [rule] = rulesOf(ohca).filter(({ level }) => level === "error");
    const broken = { ...exampleCase(ohca, rule!.example), incident: "h-2" as AnyCase["incident"] };
    const said = await here("registry", "validate", file("broken.csv", whole(bare, broken)), "--json");
    const { faults, cases, lines } = JSON.parse(said.stdout);
    expect([said.code, cases, lines]).toEqual([2, 2, 2]);
    const { id: code, elements: columns } = rule!;
    expect(faults).toContainEqual(expect.objectContaining({ code, line: 3, level: "error", columns }));
    const text = await here("registry", "validate", join(folder, "broken.csv"));
    expect(text.stdout).toContain(`line 3, ${rule!.elements.join(" + ")}: error ${rule!.id}`);
  });

  test("tells of a cell that is not read, with its line and column, and reads the rest", async () => {
    const text = whole(bare).replace(";unknown;", ";of-nobody;");
    const said = await here("registry", "validate", file("cell.csv", text), "--json");
    const { faults, cases } = JSON.parse(said.stdout);
    expect([said.code, cases]).toEqual([3, 1]);
    expect(faults).toMatchObject([{ line: 2, level: "remark", columns: [expect.any(String)] }]);
  });

  test.for([
    ["a file that is not there", ["nowhere.csv"], "cannot be read"],
    ["a format of nobody", ["FILE", "--format", "of-nobody"], "there is no format"],
    ["a dataset of nobody", ["FILE", "--dataset", "of-nobody"], "there is no dataset"],
    ["an export without its event's column", ["FILE", "--format", "norcar-2016"], "--incident"],
    ["an export that may be real or not", ["FILE", "--format", "norcar-2016", "--incident", "Id"], "--status"],
    ["a delimiter that is none", ["FILE", "--delimiter", "x"], "no delimiter"],
    ["an encoding that is none", ["FILE", "--encoding", "ebcdic"], "no encoding"],
  ] as const)("says the way out of %s, and ends with 1", async ([, args, way]) => {
    const whole_ = file("whole.csv", whole(bare));
    const said = await here("registry", "validate", ...args.map((arg) => (arg === "FILE" ? whole_ : arg)));
    expect([said.code, said.stdout]).toEqual([1, ""]);
    expect(said.stderr).toContain(way);
  });

  test("reads an export by its code table, with the columns as the file has them", async () => {
    const export_ = file("export.csv", "\uFEFFId;PatientGender\r\nh-1;1\r\nh-2;77\r\n");
    const written = ["--format", "norcar-2016", "--incident", "Id", "--status", "test"];
    const said = await here("registry", "validate", export_, ...written, "--json");
    const { faults, cases } = JSON.parse(said.stdout);
    expect(cases).toBe(2);
    expect(faults).toContainEqual(expect.objectContaining({ line: 3, columns: ["PatientGender"], level: "remark" }));
  });
});

test("coverage and export ask a hub; one that is not there, a day that is none and a period that is missing are said", async () => {
  const away = ["--hub", "http://127.0.0.1:9"];
  expect((await here("registry", "coverage", "--from", "yesterday", ...away)).stderr).toContain("is not a day");
  expect((await here("registry", "export", ...away)).stderr).toContain("--from and --to");
  expect((await here("registry", "coverage", ...away)).stderr).toContain("prehosp serve");
});
