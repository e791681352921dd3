import { datasets, elementsOf, ihca, ohca } from "@prehosp/registry";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OWN } from "../systems.ts";
import { anyCase } from "../test/cases.ts";
import { hl7Terms } from "../test/hl7-terms.ts";
import { faults } from "../test/valid.ts";
import { entriesOf } from "./entries-of.ts";
import { observationsOf } from "./observations.ts";

const options = { namespace: "https://amk.example.no/sid" };
type Resource = Record<string, any>;
const written = (one: Parameters<typeof observationsOf>[0]) =>
  JSON.parse(JSON.stringify(observationsOf(one, options))) as Resource[];

describe.each(datasets.map((dataset) => ({ dataset, id: dataset.id })))("a case of $id", ({ dataset }) => {
  it("as Observations says all that somebody answered, and is read back the same", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyCase(dataset), (one) => {
        const answered = Object.entries(one.values).filter(
          ([, entry]) => Object.keys(entry).length > 1 || !("absent" in entry && entry.absent === "not-recorded"),
        );
        expect(entriesOf(dataset, written(one))).toEqual({ entries: Object.fromEntries(answered), problems: [] });
      }),
      { numRuns: 200 },
    );
  });

  it("is valid R4 by two validators, in codes of HL7's lists, of ours, and the few that the reference has read", () => {
    const cited = new Map([
      ["http://loinc.org", new Set(["67503-3", "67505-8"])],
      ["http://snomed.info/sct", new Set(["410429000", "89666000"])],
    ]);
    const strange = new Set<string>();
    const look = (json: unknown): void => {
      if (typeof json !== "object" || json === null) return;
      const { system, code } = json as { system?: string; code?: string };
      if (system !== undefined && code !== undefined && !system.startsWith(`${OWN}/CodeSystem/`))
        if (!(cited.get(system) ?? hl7Terms.get(system))?.has(code)) strange.add(`${system} ${code}`);
      Object.values(json).forEach(look);
    };
    for (const one of fc.sample(anyCase(dataset), { numRuns: 8, seed: 11 })) {
      const resources = written(one);
      expect(resources.flatMap((resource) => faults(resource))).toEqual([]);
      look(resources);
    }
    expect([...strange]).toEqual([]);
  }, 120_000);
});

describe("what is read back", () => {
  const [made] = fc.sample(anyCase(ohca), { numRuns: 1, seed: 4 });
  const source = { system: "epj", ref: "1" };
  const silent = Object.fromEntries(elementsOf(ohca).map(({ id }) => [id, { absent: "not-recorded" }]));
  const one = {
    ...made!,
    values: { ...silent, "age-years": { value: 66, source }, "cpr-started-by": { value: "nobody", source } },
  } as Parameters<typeof observationsOf>[0];
  const [arrest, cpr, age] = written(one);
  const read = (...resources: unknown[]) => {
    const { entries, problems } = entriesOf(ohca, resources);
    return [Object.keys(entries), problems.map(({ code, path }) => [code, path])];
  };

  it("is what somebody answered alone, with the arrest and whether anybody gave CPR beside it", () => {
    expect(written(one).map(({ resourceType }) => resourceType)).toEqual([
      "Condition",
      "Procedure",
      "Observation",
      "Observation",
    ]);
    expect(cpr).toMatchObject({ status: "not-done" });
    expect(read(arrest, cpr, age)).toEqual([["age-years"], []]);
    expect(entriesOf(ihca, [age])).toEqual({ entries: {}, problems: [] });
  });

  it("is nothing where it was withdrawn, stands twice, or has another unit, and says where", () => {
    expect(read({ ...age, status: "entered-in-error" })).toEqual([[], [["not-counted", "/0"]]]);
    expect(read(age, age)).toEqual([[], [["same-element-twice", "/1"]]]);
    const months = { ...age, valueQuantity: { value: 66, unit: "måneder" } };
    const both = { ...age, dataAbsentReason: { coding: [] } };
    for (const wrong of [months, both, { ...age, valueQuantity: { value: 666, unit: "år" } }])
      expect(read(arrest, wrong)).toEqual([[], [["bad-answer", "/1"]]]);
  });
});
