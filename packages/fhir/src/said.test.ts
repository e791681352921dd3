import { describe, expect, it } from "vitest";
import { noBasis } from "./systems.ts";
import { ALIVE, type Json, options, read, resource, sample } from "./test/changed.ts";
import { toFhir } from "./to-fhir.ts";

describe("the moment of the document", () => {
  it("is read with any offset and not without one", () => {
    const found = read((of) => (of["timestamp"] = "2026-11-22T14:20:00+01:00"));
    expect(found.value?.written).toBe("2026-11-22T13:20:00.000Z");
    expect(found.remarks[0]).toMatchObject({ code: "differs", path: "/timestamp" });
    for (const vague of ["2026-11-22T14:20:00", "2026-11-22T14:20Z", "2026-11-22", "2026"])
      expect(read((of) => (of["timestamp"] = vague)).value).toBeUndefined();
  });
});
describe("an answer that is said twice", () => {
  const again = (of: Json, value: boolean): void => {
    const twin = { ...resource(of, "Observation", ALIVE), valueBoolean: value };
    of["entry"].push({ fullUrl: "urn:uuid:twin", resource: twin });
  };

  it("is read where both say the same, and chosen from neither where they differ", () => {
    const alive = sample.careRecord?.alive30Days as boolean;
    expect(read((of) => again(of, alive)).value).toEqual(sample);
    for (const first of [true, false]) {
      const found = read((of) => {
        resource(of, "Observation", ALIVE).valueBoolean = first;
        again(of, !first);
      });
      expect(found.value?.careRecord?.alive30Days).toMatchObject({ absent: "not-obtained" });
      expect(found.remarks.map(({ code }) => code)).toContain("not-kept");
    }
  });
});

describe("what people wrote", () => {
  it("is never taken for a system, also where it is one's name", () => {
    const [alias] = noBasis.fnr.aliases;
    const report = { ...sample, handover: { ...sample.handover, circumstances: alias } };
    expect(read(() => undefined, report).value).toEqual(report);
  });

  it("is named where it is no text of FHIR", () => {
    for (const said of ["\uD800", "x\uDC00y", "a\u0000", " ", "x".repeat(1_048_577)]) {
      const report = { ...sample, handover: { ...sample.handover, circumstances: said } };
      expect(toFhir(report, options).remarks.map(({ code }) => code)).toContain("not-sayable");
    }
    const fine = { ...sample, handover: { ...sample.handover, circumstances: "𝒳 <script>alert(1)</script>" } };
    expect(toFhir(fine, options).remarks.map(({ code }) => code)).not.toContain("not-sayable");
    expect(read(() => undefined, fine).value).toEqual(fine);
  });

  it("is never shown by a remark, also where it stands as a key", () => {
    const strange = (of: Json) => Object.assign(resource(of, "Patient"), { "Kari Nordmann": 1, "01-01": { Ola: 1 } });
    const found = read(strange);
    expect(found.value).toEqual(sample);
    expect(found.remarks.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "not-kept /entry/1/resource",
      "not-kept /entry/1/resource",
    ]);
    const turned = read((of) => Object.assign(of, { "Kari Nordmann": { modifierExtension: [] } }));
    expect(turned.remarks.map(({ path }) => path)).toEqual(["/modifierExtension"]);
  });
});
