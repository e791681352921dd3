import { describe, expect, it } from "vitest";
import { noBasis } from "./systems.ts";
import { ALIVE, type Json, codes, read, resource, sample } from "./test/changed.ts";
import { hl7Terms } from "./test/hl7-terms.ts";

describe("the status of a resource", () => {
  it.each([
    ["Observation", "observation-status", ["preliminary", "final", "amended", "corrected"]],
    ["Procedure", "event-status", ["in-progress", "on-hold", "stopped", "completed"]],
    ["Composition", "composition-status", ["preliminary", "final", "amended"]],
  ])("of %s decides whether it says that something is so, for each code that HL7 has", (type, system, says) => {
    const all = [...(hl7Terms.get(`http://hl7.org/fhir/${system}`) ?? [])];
    expect(all).toEqual(expect.arrayContaining([...says, "entered-in-error"]));
    for (const status of all) {
      const found = read((of) => (resource(of, type, type === "Observation" ? ALIVE : "").status = status));
      const whole = says.includes(status);
      expect(codes(found).includes("not-counted")).toBe(!whole);
      const left =
        type === "Composition"
          ? undefined
          : type === "Procedure"
            ? { ...sample, handover: { ...sample.handover, help: sample.handover.help.slice(1) } }
            : { ...sample, careRecord: { ...sample.careRecord, alive30Days: { absent: "not-recorded" } } };
      expect(found.value).toEqual(whole ? sample : left);
    }
  });

  it("of any other kind takes out only what was entered in error", () => {
    for (const type of ["Task", "Encounter", "Patient", "ServiceRequest"])
      expect(codes(read((of) => (resource(of, type).status = "entered-in-error")))).toContain("not-counted");
    expect(read((of) => (resource(of, "Task").status = "rejected")).value).toEqual(sample);
  });

  it("an order not to do something turns the document round", () => {
    expect(read((of) => (resource(of, "ServiceRequest").doNotPerform = true))).toMatchObject({
      value: undefined,
      remarks: [{ code: "modifier-unknown" }],
    });
    expect(read((of) => (resource(of, "ServiceRequest").doNotPerform = false)).value).toEqual(sample);
  });
});
describe("whom a document is of", () => {
  const other = "urn:uuid:another";
  const withAnother = (of: Json): void => {
    const patient = structuredClone(resource(of, "Patient"));
    patient["identifier"] = [{ ...patient["identifier"][0], value: `${sample.incident.id}/q` }];
    patient["name"] = [{ family: "Annen" }];
    of["entry"].splice(1, 0, { fullUrl: other, resource: patient });
  };

  it("is what the Composition says, wherever the patients stand", () => {
    const found = read(withAnother);
    expect(found.value).toEqual(sample);
    expect(found.remarks.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "not-counted /entry/1",
      "not-kept /entry/1",
    ]);
    // Said of the other, the same document has the other's letter and nobody's number.
    const turned = read((of) => {
      withAnother(of);
      resource(of, "Composition").subject = { reference: other };
    });
    expect(turned.value).toMatchObject({ patient: "q", handover: { help: [] } });
    expect(turned.value).not.toHaveProperty("patientIdentity");
    expect(turned.value).not.toHaveProperty("careRecord");
  });

  it("is nobody's where several could be meant", () => {
    const unsaid = (of: Json): void => void delete resource(of, "Composition")["subject"];
    expect(read(unsaid).value).toEqual(sample);
    const found = read((of) => {
      withAnother(of);
      unsaid(of);
    });
    expect(found.value).toBeUndefined();
    expect(found.remarks.map(({ path }) => path)).toContain("/patient");
  });

  it("leaves out what is said about another, also by a relative reference", () => {
    for (const about of [other, "Patient/another", "https://other.example/Patient/another"]) {
      const found = read((of) => (resource(of, "Observation", ALIVE).subject = { reference: about }));
      expect(found.value?.careRecord?.alive30Days).toEqual({ absent: "not-recorded" });
      expect(found.remarks.filter(({ code }) => code === "not-said").map(({ said }) => said)).toEqual(["alive30Days"]);
    }
    const relative = read((of) => {
      const entry = of["entry"].find((one: Json) => one["resource"].resourceType === "Patient");
      entry.fullUrl = "https://other.example/fhir/Patient/p";
      resource(of, "Composition").subject = { reference: "Patient/p" };
      resource(of, "Observation", ALIVE).subject = { reference: "https://other.example/fhir/Patient/p" };
    });
    expect(relative.value?.careRecord?.alive30Days).toBe(sample.careRecord?.alive30Days);
  });

  it("is doubted where the number does not hold, or is of another series, and read all the same", () => {
    const { kind, value } = sample.patientIdentity!;
    const wrong = `${value.slice(0, -1)}${String((Number(value.at(-1)) + 1) % 10)}`;
    for (const who of [
      { kind, value: wrong },
      { kind: "dnr" as const, value },
      { kind: "fhn" as const, value },
    ]) {
      const found = read(() => undefined, { ...sample, patientIdentity: who });
      expect(found.value?.patientIdentity).toEqual(who);
      expect(found.remarks.map(({ code, path }) => `${code} ${path}`)).toEqual([
        "identity-doubtful /entry/1/resource/identifier",
      ]);
      expect(JSON.stringify(found.remarks)).not.toContain(who.value);
    }
  });

  it("loses a number or a name that cannot be read, and nothing else", () => {
    const { patientIdentity: who, ...nameless } = sample;
    const number = (of: Json): Json =>
      resource(of, "Patient")["identifier"].find(({ system }: Json) => system === noBasis.fnr.system);
    for (const change of [
      (of: Json) => (number(of)["value"] = "12345"),
      (of: Json) => (number(of)["use"] = "old"),
      (of: Json) => delete number(of)["value"],
    ]) {
      const found = read(change);
      expect(found.value).toEqual(nameless);
      expect(codes(found)).toContain("not-kept");
    }
    const { family: _, ...rest } = who!;
    expect(read((of) => (resource(of, "Patient")["name"][0].family = "")).value?.patientIdentity).toEqual(rest);
    const names = (of: Json): number => resource(of, "Patient")["name"].unshift({ use: "maiden", family: "Før" });
    expect(read(names).value?.patientIdentity).toEqual(who);
  });
});
