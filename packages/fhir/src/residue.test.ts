import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromFhir } from "./from-fhir.ts";
import type { Bundle } from "./r4.ts";
import { anyForeign, marksIn } from "./test/foreign.ts";
import { anyReport } from "./test/reports.ts";
import { toFhir } from "./to-fhir.ts";

const options = { namespace: "https://amk.example.no/sid" };
const plain = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

describe("a document of another's, read and written", () => {
  it(
    "is the same to the letter where the report is the same, and every strange thing is named",
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(anyForeign(options), ({ report, document, places }) => {
          const read = fromFhir(document, options);
          expect(read.value).toEqual(report);
          const named = read.remarks.map(({ path }) => path);
          // A place is named itself, or by what it stands in.
          const silent = [...places.values()].filter(
            (place) => !named.some((path) => place === path || place.startsWith(`${path}/`)),
          );
          expect(silent).toEqual([]);
          const again = toFhir(read.value!, { ...options, keep: read.residue });
          expect(again.value).toEqual(document);
          expect(again.remarks).toEqual(toFhir(report, options).remarks);
          expect(fromFhir(again.value, options)).toEqual(read);
        }),
        { numRuns: 200 },
      );
    },
  );

  it("says the new report where that was changed, and keeps or names every strange thing", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        anyForeign(options),
        anyReport,
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        (of, other, take) => {
          const { document, report, places } = of;
          const read = fromFhir(document, options);
          const keys = [
            "missions",
            "units",
            "times",
            "handover",
            "careRecord",
            "patientIdentity",
            "incident",
            "written",
          ] as const;
          const parts = keys.filter((key, i) => take[i] === true && other[key] !== undefined);
          const changed = { ...report, ...Object.fromEntries(parts.map((key) => [key, other[key]])) };
          const { value, remarks } = toFhir(changed, { ...options, keep: read.residue });
          expect(fromFhir(plain(value), options).value).toEqual(changed);
          const left = new Set(marksIn(value));
          const named = remarks.flatMap(({ code, path }) =>
            code === "displaced" || code === "outdated" ? [path] : [],
          );
          const silent = [...places].filter(
            ([mark, place]) => !left.has(mark) && !named.some((path) => place === path || place.startsWith(`${path}/`)),
          );
          expect(silent).toEqual([]);
          const urls = (value as Bundle).entry?.map(({ fullUrl }) => fullUrl) ?? [];
          expect(new Set(urls).size).toBe(urls.length);
          const references = [...JSON.stringify(value).matchAll(/"reference":"([^"]+)"/g)].map(([, url]) => url);
          expect(references.filter((url) => !urls.includes(url))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("leaves no translation, narrative or signature behind that would tell the old report", () => {
    const [report] = fc.sample(
      anyReport.filter(({ careRecord }) => careRecord?.sex === "male"),
      { seed: 5, numRuns: 1 },
    );
    const document = plain(toFhir(report!, options).value) as { entry: { resource: Record<string, unknown> }[] };
    const sex = document.entry.find(({ resource }) => JSON.stringify(resource["code"])?.includes('"sex"'))!.resource;
    const value = sex["valueCodeableConcept"] as { coding: unknown[]; text?: string };
    value.coding.unshift({ system: "http://snomed.info/sct", code: "248153007" });
    value.text = "Mann";
    sex["text"] = { status: "generated", div: "<div>Mann</div>" };
    sex["note"] = [{ text: "Snakket norsk" }];
    document.entry[0]!.resource["text"] = { status: "additional", div: "<div>Skrevet for hånd</div>" };
    const signed = { ...document, signature: { data: "c2lnbmVk" } };
    const { residue } = fromFhir(signed, options);
    const careRecord = { ...report!.careRecord!, sex: "female" as const };
    const { value: written, remarks } = toFhir({ ...report!, careRecord }, { ...options, keep: residue });
    const text = JSON.stringify(written);
    expect(text).not.toMatch(/Mann|248153007|c2lnbmVk/);
    expect(text).toContain("Snakket norsk");
    expect(text).toContain("Skrevet for hånd");
    const gone = remarks.filter(({ code }) => code !== "no-task");
    expect(gone.map(({ code, path }) => `${code} ${path.split("/").at(-1) ?? ""}`).toSorted()).toEqual([
      "displaced valueCodeableConcept",
      "outdated signature",
      "outdated text",
    ]);
  });
});
