import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { loadDataType, validateResource } from "@medplum/core";
import { fromFhir } from "./from-fhir.ts";
import { PATIENT_PROFILE, noBasis } from "./systems.ts";
import { sharedFile } from "./test/shared-file.ts";
import { jsonFilesOf } from "./test/tar.ts";
import "./test/valid.ts";
import { toFhir } from "./to-fhir.ts";
import { anyReport } from "./test/reports.ts";
import * as fc from "fast-check";

const path = sharedFile("data/fhir/no-basis-2.2.4-test.tgz");
const there = existsSync(path);

if (!there) console.info(`no-basis is not compared: ${path} is not there`);

describe("no-basis 2.2.4-test", () => {
  it.runIf(there)("knows each system we write, under the name we give it", () => {
    const files = jsonFilesOf(gunzipSync(readFileSync(path)));
    const all = [...files].map(([name, text]) => ({ name, text }));
    expect(all.length).toBeGreaterThan(30);
    const profileOf = (resource: string): string =>
      all
        .filter(
          ({ text }) =>
            text.includes(`"no-basis-${resource}"`) || text.includes(`StructureDefinition/no-basis-${resource}"`),
        )
        .map(({ text }) => text)
        .join("\n");
    const fixed = (resource: string): string =>
      [...profileOf(resource).matchAll(/"fixedUri":\s*"([^"]+)"/g)].map(([, uri]) => uri).join(" ");
    for (const kind of ["fnr", "dnr", "fhn"] as const) expect(fixed("Patient")).toContain(noBasis[kind].system);
    expect(fixed("Practitioner")).toContain(noBasis.hpr.system);
    expect(fixed("Organization")).toContain(noBasis.enh.system);
  });
});

describe("the profiles of no-basis", () => {
  // Medplum counts slices and does not look into them, and its warnings on urn:uuid references are false.
  it.runIf(there)("have nothing against what we write", () => {
    const profiles = [...jsonFilesOf(gunzipSync(readFileSync(path)))]
      .filter(([name]) => name.includes("/StructureDefinition-"))
      .map(([, text]) => JSON.parse(text) as { readonly id: string });
    for (const one of profiles) loadDataType(one as never);
    const judged = new Set<string>();
    for (const report of fc.sample(anyReport, 50))
      for (const { resource } of toFhir(report, { namespace: "https://amk.example.no/sid" }).value.entry ?? []) {
        const profile = profiles.find(({ id }) => id === `no-basis-${resource?.resourceType ?? ""}`);
        if (profile === undefined) continue;
        judged.add(profile.id);
        const issues = validateResource(resource as never, { profile: profile as never });
        expect(issues.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
      }
    expect([...judged].toSorted()).toEqual(
      ["Composition", "Location", "Patient", "Procedure"].map((one) => `no-basis-${one}`),
    );
  });
});

describe("aliases", () => {
  const options = { namespace: "https://amk.example.no/sid" };

  it("are read as the preferred system, and the profile under either base", () => {
    const [report] = fc.sample(
      anyReport.filter(({ patientIdentity }) => patientIdentity?.kind === "fnr"),
      { seed: 3, numRuns: 1 },
    );
    const written = JSON.stringify(toFhir(report!, options).value);
    const other = written
      .replaceAll(`"${noBasis.fnr.system}"`, '"http://hl7.no/fhir/NamingSystem/FNR"')
      .replaceAll(`"${PATIENT_PROFILE}"`, '"http://hl7.no/fhir/ig/StructureDefinition/no-basis-Patient"');
    expect(other).not.toBe(written);
    const { value, remarks } = fromFhir(JSON.parse(other), options);
    expect({ value, remarks }).toEqual({ value: report, remarks: [] });
  });

  it("of an organisation number include the old 2.101", () => {
    expect(noBasis.enh.aliases).toContain("urn:oid:2.16.578.1.12.4.1.2.101");
  });
});
