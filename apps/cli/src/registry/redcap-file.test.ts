import { type AnyCase, exampleCase, ihca, redcapFormat, writeRedcap } from "@prehosp/registry";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { here } from "../testing/command.ts";

const folder = mkdtempSync(join(tmpdir(), "prehosp-redcap-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("an export of REDCap is read, held to the rules, and told by the line and column that it has", async () => {
  const died: AnyCase = {
    ...exampleCase(ihca, { "alive-30-days": true, "alive-24-hours": false }),
    incident: "h-2" as AnyCase["incident"],
  };
  const { rows } = writeRedcap(redcapFormat(ihca), [exampleCase(ihca, {}), died]);
  const sex = rows[0]!.indexOf("sex");
  const text = rows.map((row, n) => row.map((cell, i) => (n === 1 && i === sex ? "x" : cell)).join(",")).join("\n");
  const file = join(folder, "redcap.csv");
  writeFileSync(file, `${text}\n`);
  const how = ["--format", "redcap", "--dataset", "ihca", "--delimiter", ","];
  const said = await here("registry", "validate", file, ...how, "--json");
  const { faults, cases } = JSON.parse(said.stdout);
  expect([said.code, cases]).toEqual([2, 2]);
  expect(faults).toContainEqual(
    expect.objectContaining({ code: "unknown-code", line: 2, level: "remark", columns: ["sex"] }),
  );
  expect(faults).toContainEqual(expect.objectContaining({ code: "ihca.e801", line: 3, level: "error" }));
});
