import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromFhir } from "./from-fhir.ts";
import { anyReport } from "./test/reports.ts";
import { sharedFile } from "./test/shared-file.ts";
import { jsonFilesOf } from "./test/tar.ts";
import { faults } from "./test/valid.ts";
import { toFhir } from "./to-fhir.ts";

const options = { namespace: "https://amk.example.no/sid" };
const path = sharedFile("data/fhir/r4-examples.tar.xz");
const MOST = 64 * 1024 * 1024;
const unpacked = existsSync(path) ? spawnSync("xz", ["-dc", path], { maxBuffer: MOST }).stdout : null;
const there = unpacked !== null;
if (!there) console.info(`HL7's examples are not read: ${path} or xz is not there`);
const examples = [...jsonFilesOf(unpacked ?? Buffer.alloc(0))].map(([name, text]) => ({
  name,
  json: JSON.parse(text) as Record<string, unknown>,
  turns: /"(modifierExtension|implicitRules)"|"doNotPerform"\s*:\s*true/.test(text),
}));

describe("the official examples of R4", () => {
  it.runIf(there)("are no reports, and none makes reading throw", () => {
    expect(examples).toHaveLength(732);
    for (const { json } of examples) expect(fromFhir(json, options).value).toBeUndefined();
  });

  it.runIf(there)(
    "in our document change nothing that is read, are named, and stay to the letter",
    { timeout: 120_000 },
    () => {
      const [report] = fc.sample(
        anyReport.filter(
          ({ missions, times, units, careRecord }) =>
            missions.length === 1 && times.length === 1 && units.length < 2 && careRecord !== undefined,
        ),
        { seed: 9, numRuns: 1 },
      );
      const plain = JSON.stringify(toFhir(report!, options).value);
      let turned = 0;
      for (const { name, json, turns } of examples) {
        const document = JSON.parse(plain) as { entry: unknown[] };
        document.entry.splice(1, 0, { fullUrl: "https://other.example/fhir/X/1", resource: json });
        const read = fromFhir(document, options);
        expect([name, read.value === undefined]).toEqual([name, turns]);
        if (read.value === undefined) {
          turned += 1;
          continue;
        }
        expect(read.value).toEqual(report);
        expect([name, read.remarks.every((one) => one.path.startsWith("/entry/1"))]).toEqual([name, true]);
        expect(read.remarks.length).toBeGreaterThan(0);
        const again = toFhir(read.value, { ...options, keep: read.residue }).value;
        expect([name, JSON.stringify(again) === JSON.stringify(document)]).toEqual([name, true]);
        const changed = toFhir({ ...report!, times: [] }, { ...options, keep: read.residue }).value;
        expect([name, JSON.stringify(changed).includes(JSON.stringify(json))]).toEqual([name, true]);
      }
      expect(turned).toBe(examples.filter((one) => one.turns).length);
      expect(turned).toBe(5);
    },
  );

  // What judges our documents must let HL7's own pass, or it says little.
  it.runIf(there)("pass the validators that judge what we write, all but one", { timeout: 120_000 }, () => {
    const some = examples.filter(({ json }) =>
      ["Composition", "Encounter", "Location", "MeasureReport", "Observation", "Patient", "Procedure", "Task"].includes(
        String(json["resourceType"]),
      ),
    );
    const refused = some.filter(({ json }) => faults(json).length > 0).map(({ name }) => name);
    expect(some.length).toBeGreaterThan(100);
    // Its performer is an Encounter, which R4 does not allow.
    expect(refused).toEqual(["r4-examples/Observation-clinical-gender.json"]);
  });
});
