import { type AnyCase, elementsOf, flatText, ohca, wholeFormat, writeFlat } from "@prehosp/registry";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { here } from "../testing/command.ts";

const folder = mkdtempSync(join(tmpdir(), "prehosp-compare-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const unknown = Object.fromEntries(elementsOf(ohca).map(({ id }) => [id, { absent: "unknown" as const }]));
const one = (incident: string, said: AnyCase["values"] = {}): AnyCase => ({
  incident: incident as AnyCase["incident"],
  patient: "a",
  status: "test",
  dataset: { id: ohca.id, version: ohca.version },
  values: { ...unknown, ...said },
});
const value = (of: unknown) => ({ value: of, source: { system: "skjema", ref: "s-1" } });
const file = (name: string, ...cases: readonly AnyCase[]): string => {
  writeFileSync(join(folder, name), flatText(writeFlat(wholeFormat(ohca), cases)));
  return join(folder, name);
};

describe("prehosp registry compare", () => {
  const first = file("first.csv", one("h-1", { "age-years": value(71) }), one("h-2"), one("h-3"));
  const second = file(
    "second.csv",
    one("h-2", { sex: { absent: "not-recorded" } }),
    one("h-1", { "age-years": value(17) }),
  );

  test("finds every element that two entries say differently, with its line in both files", async () => {
    const said = await here("registry", "compare", first, second, "--json");
    expect(said.code).toBe(3);
    expect(JSON.parse(said.stdout)).toMatchObject({
      compared: 2,
      onlyIn: [[4], []],
      differences: [
        { lines: [2, 3], element: "age-years", said: ["71", "17"] },
        { lines: [3, 2], element: "sex", said: ["(unknown)", "(not-recorded)"] },
      ],
      remarks: [[], []],
    });
    const text = await here("registry", "compare", first, second);
    expect(text.stdout).toContain("line 2 and 3, age-years: 71 against 17");
    expect(text.stdout).toContain("age-years: 1 of 2 alike");
    expect(text.stdout).toContain("2 cases in both · 1 only in the first · 0 only in the second · 2 differences");
  });

  test("a file is like itself", async () => {
    const said = await here("registry", "compare", first, first);
    expect([said.code, said.stdout.trim()]).toEqual([
      0,
      "3 cases in both · 0 only in the first · 0 only in the second · 0 differences",
    ]);
  });

  test("a file that is not there is said, and nothing is compared", async () => {
    const said = await here("registry", "compare", first, join(folder, "nowhere.csv"));
    expect([said.code, said.stdout]).toEqual([1, ""]);
    expect(said.stderr).toContain("cannot be read");
  });
});
