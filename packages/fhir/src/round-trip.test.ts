import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bundle } from "./r4.ts";
import { fromFhir } from "./from-fhir.ts";
import { toFhir } from "./to-fhir.ts";
import { anyReport } from "./test/reports.ts";

const options = { namespace: "https://amk.example.no/sid" };
const [sample] = fc.sample(
  anyReport.filter((r) => r.times.length > 1 && r.careRecord !== undefined && r.missions.length > 0),
  { seed: 7, numRuns: 1 },
);
const bundle = (): Bundle => structuredClone(toFhir(sample!, options).value);

const resourceAt = (of: Bundle, i: number): Record<string, unknown> =>
  (of.entry ?? [])[i]?.resource as unknown as Record<string, unknown>;

describe("the handover document", () => {
  it("reads back as the report it was written from, with no remark", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { value } = toFhir(report, options);
        const read = fromFhir(JSON.parse(JSON.stringify(value)), options);
        expect({ value: read.value, remarks: read.remarks }).toEqual({ value: report, remarks: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("writes the same again, and every reference leads to an entry", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { value } = toFhir(report, options);
        expect(toFhir(report, options).value).toEqual(value);
        const urls = (value.entry ?? []).map(({ fullUrl }) => fullUrl);
        expect(new Set(urls).size).toBe(urls.length);
        const references = [...JSON.stringify(value).matchAll(/"reference":"([^"]+)"/g)].map(([, url]) => url);
        expect(references.filter((url) => !urls.includes(url))).toEqual([]);
        expect([value.type, value.entry?.[0]?.resource?.resourceType]).toEqual(["document", "Composition"]);
      }),
      { numRuns: 100 },
    );
  });

  it("holds identity in Patient.identifier and Patient.name only, and only where it was given", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { value } = toFhir(report, options);
        const number = report.patientIdentity?.value;
        const others = (value.entry ?? []).filter(({ resource }) => resource?.resourceType !== "Patient");
        const urls = (value.entry ?? []).map(({ fullUrl }) => fullUrl);
        if (number === undefined) return JSON.stringify(value).includes("2.16.578.1.12.4.1.4") === false;
        return !JSON.stringify([others, urls, value.identifier]).includes(number);
      }),
      { numRuns: 100 },
    );
  });

  it("says a time that was not recorded as absent, in HL7's words and in ours", () => {
    const report = { ...sample!, times: [{ ...sample!.times[0]!, at: { absent: "not-recorded" as const } }] };
    const found = toFhir(report, options).value.entry?.find(
      ({ resource }) => resource?.resourceType === "Observation",
    )?.resource;
    expect(found).toMatchObject({ dataAbsentReason: { coding: [{ code: "unknown" }, { code: "not-recorded" }] } });
    expect(found).not.toHaveProperty("valueDateTime");
  });

  it("marks an exercise on the bundle and on the composition", () => {
    const { value } = toFhir({ ...sample!, incident: { ...sample!.incident, status: "exercise" } }, options);
    expect(value.meta?.security?.[0]?.code).toBe("HTEST");
    expect(JSON.stringify([value.meta?.tag, value.entry?.[0]?.resource?.meta?.tag]).match(/exercise/g)).toHaveLength(2);
  });
});

describe("reading what others wrote", () => {
  it("refuses a document with an unknown modifier", () => {
    const turned = bundle();
    resourceAt(turned, 3)["modifierExtension"] = [{ url: "https://x.example/not", valueBoolean: true }];
    expect(fromFhir(turned, options)).toMatchObject({
      value: undefined,
      remarks: [{ code: "modifier-unknown", path: "/entry/3/resource/modifierExtension" }],
    });
  });

  it("names what it could not keep, without repeating it", () => {
    const more = bundle();
    resourceAt(more, 0)["confidentiality"] = "R";
    more.entry?.push({
      fullUrl: "urn:uuid:x",
      resource: { resourceType: "Basic", code: { text: "hemmelig" } } as never,
    });
    const read = fromFhir(more, options);
    expect(read.value).toEqual(sample);
    expect(read.remarks.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "not-kept /entry/0/resource/confidentiality",
      `not-kept /entry/${String((more.entry?.length ?? 0) - 1)}`,
    ]);
    expect(JSON.stringify(read.remarks)).not.toContain("hemmelig");
  });

  it("sees a projection that contradicts the answer it comes from", () => {
    const torn = bundle();
    const order = torn.entry?.findIndex(({ resource }) => resource?.resourceType === "ServiceRequest") ?? -1;
    resourceAt(torn, order)["priority"] = "asap";
    expect(fromFhir(torn, options).remarks.map(({ path }) => path)).toEqual([
      `/entry/${String(order)}/resource/priority`,
    ]);
  });

  it("turns another offset to UTC and says so, and takes no day for an instant", () => {
    const written = bundle();
    const i = written.entry?.findIndex(({ resource }) => resource?.resourceType === "Observation") ?? -1;
    const time = written.entry?.[i]?.resource as { valueDateTime?: string; dataAbsentReason?: unknown };
    delete time["dataAbsentReason"];
    time["valueDateTime"] = "2026-11-22T14:07:00+01:00";
    const read = fromFhir(written, options);
    expect(read.value?.times[0]?.at).toBe("2026-11-22T13:07:00.000Z");
    expect(read.remarks.map(({ code }) => code)).toEqual(["differs"]);
    time["valueDateTime"] = "2026-11-22";
    const vague = fromFhir(written, options);
    expect(vague.value?.times[0]?.at).toMatchObject({ absent: "not-obtained" });
    expect(vague.remarks.length).toBeGreaterThan(0);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(fromFhir(json, options).value).toBeUndefined();
        const entry = [{ resource: json as never }, ...(bundle().entry ?? []).slice(1)];
        expect(fromFhir({ ...bundle(), entry }, options).remarks.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
