import { elementsOf, norcar, ohca } from "@prehosp/registry";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { here } from "../testing/command.ts";

const folder = mkdtempSync(join(tmpdir(), "prehosp-research-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, said: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(said));
  return join(folder, name);
};

const project = file("project.json", {
  id: "p-one",
  decided: { by: "rek", on: "2026-01-02", source: "REK 1" },
  dataset: ohca.id,
  elements: ["sex", "time-registered"],
  place: "region",
  age: "ten-years",
  fewest: 1,
});
const at = "2026-03-04T05:06:07.000Z";
const source = { system: "planted-system", ref: "planted-ref" };
const values = Object.fromEntries(elementsOf(ohca).map(({ id }) => [id, { absent: "not-recorded" }]));
const one = {
  incident: "planted-incident",
  patient: "a",
  status: "actual",
  dataset: { id: ohca.id, version: ohca.version },
  values: { ...values, sex: { value: "female", source }, "time-registered": { value: at, source, exactness: "exact" } },
};
const cases = file("cases.json", [{ case: one, person: "planted-person" }]);
const declined = file("declined.json", { of: "reservations", registry: norcar.id, by: "person-key", entries: [] });
const export_ = (out: string, ...more: readonly string[]) =>
  here("registry", "research-export", project, "--cases", cases, "--out", join(folder, out), ...more);
const key = ["--key", "p-one=PREHOSP_TEST_PROJECT_KEY"];
process.env["PREHOSP_TEST_PROJECT_KEY"] = "a secret of a test, never of an installation";

test("writes the three files, which tell of nobody, and never over others", async () => {
  const given = [...key, "--reservations", declined, "--json"];
  const said = await export_("out", ...given);
  expect([said.stderr, said.code]).toEqual(["", 0]);
  expect(JSON.parse(said.stdout).counts).toMatchObject({ cases: 1, persons: 1 });
  const written = ["cases.csv", "codebook.md", "manifest.json"].map((n) =>
    readFileSync(join(folder, "out", n), "utf8"),
  );
  expect(written[0]).toContain("female");
  expect(written.join("\n")).not.toMatch(/planted|2026-03-04|a secret of a test/);
  expect((await export_("out", ...given)).code).toBe(1);
});

test("takes nothing out without the list of those who declined, or without a key", async () => {
  const listless = await export_("none", ...key);
  expect(listless.code).toBe(1);
  expect(listless.stderr).toContain("reservasjonslisten");
  const keyless = await export_("none", "--key", "p-one=PREHOSP_TEST_NOT_THERE", "--reservations", declined);
  expect(keyless.stderr).toContain("names no key");
  expect(existsSync(join(folder, "none"))).toBe(false);
});

test("repeats no piece of a file that it can't read", async () => {
  for (const text of [
    '[{"person": planted-person',
    JSON.stringify([{ case: { ...one, values: { sex: "planted" } } }]),
  ]) {
    writeFileSync(join(folder, "broken.json"), text);
    const given = ["--cases", join(folder, "broken.json"), "--reservations", declined, "--out", join(folder, "none")];
    const said = await here("registry", "research-export", project, ...key, ...given);
    expect([said.code, `${said.stdout}${said.stderr}`.includes("planted")]).toEqual([1, false]);
  }
});
