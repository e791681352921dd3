import { describe, expect, it } from "vitest";
import { type Json, read, resource, sample } from "./test/changed.ts";

describe("exercise and reality", () => {
  it("are never taken for each other: marks that differ give no value, whatever the place", () => {
    const tag = (of: Json): Json => of["meta"].tag[0];
    const htest = { system: "http://terminology.hl7.org/CodeSystem/v3-ActReason", code: "HTEST" };
    for (const change of [
      (of: Json) => (tag(of)["code"] = "exercise"),
      (of: Json) => (tag(resource(of, "Composition"))["code"] = "test"),
      (of: Json) => (of["meta"].security = [htest]),
      (of: Json) => (resource(of, "Patient")["meta"].tag = [htest]),
      (of: Json) => [of, resource(of, "Composition")].forEach((one) => delete one["meta"]),
    ]) {
      const found = read(change);
      expect(found.value).toBeUndefined();
      expect(found.remarks.map(({ path }) => path)).toContain("/incident/status");
    }
    // One mark is enough where nothing contradicts it.
    expect(read((of) => delete of["meta"]).value).toEqual(sample);
    const drill = { ...sample, incident: { ...sample.incident, status: "exercise" as const } };
    expect(read((of) => delete resource(of, "Composition")["meta"], drill).value).toEqual(drill);
  });
});
