import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnyCase } from "../case.ts";
import { caseSchema } from "../case.ts";
import { datasets, elementsOf } from "../dataset.ts";
import type { Element } from "../element.ts";
import { anyCase, anyEntry } from "../test/random-case.ts";
import { jsonSchemaOf } from "./json-schema.ts";

const source = { system: "skjema", ref: "s-1" };

/** An entry as an outsider may send it: lawful, of another element, or broken in one of the ways that a rule of the schema is against. */
const sent = (element: Element, all: readonly Element[]): fc.Arbitrary<unknown> => {
  const codes = "codes" in element ? Object.keys(element.codes) : element.example;
  return fc.oneof(
    anyEntry(element),
    fc.constantFrom(...all).chain(anyEntry),
    fc.constantFrom<unknown>(
      { value: element.example, source, absent: "unknown" },
      { value: element.example },
      { value: element.example, source: { ...source, more: 1 }, exactness: "minute" },
      { value: codes, source },
      { value: [element.example, element.example].flat(), source },
      { value: [], source },
      { absent: "not-obtained" },
      { absent: "not-obtained", because: "  " },
      { absent: "unknown", because: " " },
      { absent: "refused", source },
      {},
    ),
    fc.jsonValue(),
  );
};

describe.each(datasets.map((dataset) => [dataset.id, dataset] as const))("the JSON Schema of %s", (_id, dataset) => {
  const schema = jsonSchemaOf(dataset);
  // Strict: a word that JSON Schema doesn't know would fail here.
  const takes = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);
  const zod = caseSchema(dataset);
  const all = elementsOf(dataset);

  it("is named by dataset and version, and tells each element in Norwegian and English", () => {
    expect(schema).toMatchObject({ $id: `urn:prehosp:dataset:${dataset.id}:${dataset.version}` });
    const { properties } = schema as unknown as {
      properties: { values: { properties: Record<string, { title: string; description: string }> } };
    };
    expect(
      Object.entries(properties.values.properties).map(([id, told]) => [id, told.title, told.description]),
    ).toEqual(all.map(({ id, label, means }) => [id, label.nb, means]));
  });

  it("takes every lawful case", () => {
    fc.assert(
      fc.property(anyCase(dataset), (one) => {
        expect([takes(one), takes.errors]).toEqual([true, null]);
      }),
      { numRuns: 300 },
    );
  });

  it("takes and refuses an entry as zod does", () => {
    const seen = { taken: 0, refused: 0 };
    const [base] = fc.sample(anyCase(dataset), { numRuns: 1, seed: 1 }) as [AnyCase];
    fc.assert(
      fc.property(
        fc.constantFrom(...all).chain((element) => fc.tuple(fc.constant(element), sent(element, all))),
        ([element, entry]) => {
          const one = { ...base, values: { ...base.values, [element.id]: entry } };
          const { success } = zod.safeParse(one);
          seen[success ? "taken" : "refused"] += 1;
          // The number of decimals is left to zod: with `multipleOf` many validators refuse 7.31, since they divide binary numbers.
          if (element.type === "decimal" && !success && takes(one)) return;
          expect([takes(one), entry]).toEqual([success, entry]);
        },
      ),
      { numRuns: 2000 },
    );
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(300);
  });

  it("takes and refuses the frame of a case as zod does", () => {
    const [base] = fc.sample(anyCase(dataset), { numRuns: 1, seed: 2 }) as [AnyCase];
    const { [all[0]?.id ?? ""]: _gone, ...fewer } = base.values;
    const frames: readonly unknown[] = [
      base,
      { ...base, patient: "A" },
      { ...base, status: "real" },
      { ...base, incident: "" },
      { ...base, more: 1 },
      { ...base, values: { ...base.values, more: { absent: "unknown" } } },
      { ...base, values: fewer },
      { ...base, dataset: { ...base.dataset, version: "0.9" } },
      [],
      null,
    ];
    expect(frames.map((one) => takes(one))).toEqual(frames.map((one) => zod.safeParse(one).success));
  });
});
