import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseFrom } from "./case-from.ts";
import type { AnyCase, Entry } from "./case.ts";
import { caseSchema } from "./case.ts";
import type { Dataset } from "./dataset.ts";
import { datasets, elementsOf, ihca, ohca } from "./dataset.ts";
import { entrySchema } from "./entry-schema.ts";
import { readCase } from "./read-case.ts";
import { incident, record, timeline, units } from "./test/arrest.ts";
import { anyCase, anyEntry } from "./test/random-case.ts";

const source = { system: "skjema", ref: "s-1" };
const problemsOf = (said: unknown) => {
  const read = readCase(said);
  return "problems" in read ? read.problems.map(({ code, path }) => [code, path]) : [];
};
const caseIn = (dataset: Dataset): AnyCase => ({
  ...fc.sample(anyCase(dataset), { numRuns: 1, seed: 113 })[0]!,
});
const withEntry = (one: AnyCase, id: string, entry: unknown) => ({ ...one, values: { ...one.values, [id]: entry } });

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))("any case of %s", (_id, dataset) => {
  const all = elementsOf(dataset);

  it("is read as it was written, absence reasons and sets included", () => {
    fc.assert(
      fc.property(anyCase(dataset), (one) => {
        expect(readCase(JSON.parse(JSON.stringify(one)))).toEqual({ case: one });
      }),
      { numRuns: 300 },
    );
  });

  it("holds a value or one of the element's own reasons, never both, never neither, never another reason", () => {
    const reasons = ["not-recorded", "unknown", "refused", "not-applicable", "not-obtained"] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...all).chain((e) => fc.tuple(fc.constant(e), anyEntry(e))),
        ([element, entry]) => {
          const schema = entrySchema(element);
          const takes = (other: unknown) => schema.safeParse(other).success;
          expect(takes(entry)).toBe(true);
          expect(
            takes({ ...entry, ...("value" in entry ? { absent: "unknown" } : { value: element.example, source }) }),
          ).toBe(false);
          expect(takes({ source })).toBe(false);
          for (const reason of reasons)
            expect(takes({ absent: reason, because: "other" })).toBe(element.absences.includes(reason));
        },
      ),
    );
  });
});

describe("readCase", () => {
  const one = caseIn(ohca);

  it("reads a case of 1.0 as 1.1: what came later is not recorded, and nothing else changes", () => {
    const { case: made } = caseFrom({ incident, timeline, units, records: [record()] });
    const first = new Set(elementsOf(ohca).flatMap(({ id, since }) => (since === undefined ? [id] : [])));
    expect(first.size).toBe(29);
    const entries = Object.entries(made?.values ?? {}) as readonly [string, Entry<unknown>][];
    const values = Object.fromEntries(entries.filter(([id]) => first.has(id)));
    const old = { ...made, dataset: { id: "prehosp.ohca", version: "1.0" }, values };
    const read = readCase(old);
    expect(read).toMatchObject({ case: { dataset: { version: "1.1" }, values } });
    const added = "case" in read ? Object.entries(read.case.values).filter(([id]) => !first.has(id)) : [];
    expect(added.length).toBeGreaterThan(40);
    expect(new Set(added.map(([, entry]) => JSON.stringify(entry)))).toEqual(new Set(['{"absent":"not-recorded"}']));
    const { sex: _sex, ...rest } = values;
    expect(problemsOf({ ...old, values: rest })).toEqual([["invalid-type", "/values/sex"]]);
    expect(problemsOf(withEntry(old as AnyCase, "drugs", { absent: "unknown" }))).toEqual([
      ["not-in-version", "/values/drugs"],
    ]);
  });

  it.each([
    ["an unknown code", "first-rhythm", { value: "flutter", source }, "/values/first-rhythm/value"],
    ["an unknown code in a set", "drugs", { value: ["adrenaline", "lidocaine"], source }, "/values/drugs/value/1"],
    ["a code twice", "drugs", { value: ["other", "other"], source }, "/values/drugs/value"],
    ["none beside another", "drugs", { value: ["none", "other"], source }, "/values/drugs/value"],
    ["an empty set", "airway", { value: [], source }, "/values/airway/value"],
    ["too many decimals", "lactate", { value: 8.41, source }, "/values/lactate/value"],
    ["a number beyond", "ph", { value: 71.8, source }, "/values/ph/value"],
    ["a day that does not exist", "death-day", { value: "2026-02-30", source }, "/values/death-day/value"],
    ["24:00", "time-call", { value: "2026-11-22T24:00:00Z", source }, "/values/time-call/value"],
    ["a local time without zone", "time-call", { value: "2026-11-22T13:00:00", source }, "/values/time-call/value"],
    ["another code system", "cause-of-death", { value: "i469", source }, "/values/cause-of-death/value"],
    ["a reason the element does not allow", "time-rosc", { absent: "refused" }, "/values/time-rosc/absent"],
    ["a decision without its reason", "sex", { absent: "not-obtained" }, "/values/sex/because"],
    ["a value without a source", "sex", { value: "female" }, "/values/sex/source"],
    ["an element of no dataset", "shoe-size", { value: 43, source }, "/values"],
  ])("refuses %s with its place", (_what, id, entry, path) => {
    expect(problemsOf(withEntry(one, id, entry)).map(([, at]) => at)).toEqual([path]);
  });

  it("refuses what is no case, another dataset and another version, and tells which it knows", () => {
    expect(problemsOf("x")).toHaveLength(1);
    expect(problemsOf({ ...one, dataset: { id: "x", version: "1.0" } })).toEqual([["unknown-dataset", "/dataset/id"]]);
    expect(readCase({ ...one, dataset: { id: ohca.id, version: "9.0" } })).toMatchObject({
      problems: [{ code: "unknown-version", said: "9.0", means: "The version is none of 1.0, 1.1." }],
    });
    expect(caseSchema(ihca).safeParse(one).success).toBe(false);
  });
});
