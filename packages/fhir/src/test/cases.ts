import { IncidentId } from "@prehosp/model";
import type { AnyCase, Dataset, Element, Entry } from "@prehosp/registry";
import { AbsenceBecause, elementsOf } from "@prehosp/registry";
import { instantOf } from "@prehosp/model/time";
import * as fc from "fast-check";

const millis = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2027, 11, 31) });

const value = (element: Element): fc.Arbitrary<unknown> => {
  switch (element.type) {
    case "code":
      return fc.constantFrom(...Object.keys(element.codes));
    case "codes": {
      const codes = Object.keys(element.codes).filter((code) => code !== element.exclusive);
      const several = fc.shuffledSubarray(codes, { minLength: 1 });
      return element.exclusive === undefined ? several : fc.oneof(fc.constant([element.exclusive]), several);
    }
    case "yes-no":
      return fc.boolean();
    case "integer":
      return fc.integer(element);
    case "decimal": {
      const whole = 10 ** element.decimals;
      return fc.integer({ min: element.min * whole, max: element.max * whole }).map((n) => n / whole);
    }
    case "time":
      return millis.chain((ms) => fc.constantFrom(instantOf(ms), `${instantOf(ms).slice(0, 19)}Z`));
    case "day":
      return millis.map((ms) => instantOf(ms).slice(0, 10));
    case "pattern":
      return fc.stringMatching(new RegExp(element.pattern, "u"));
  }
};

const because = fc.constantFrom(...AbsenceBecause.options);
// Objects as JSON gives them.
const plain = { noNullPrototype: true } as const;
const source = fc.record(
  { system: fc.constantFrom("amis", "epj"), ref: fc.stringMatching(/^[a-z] ?-[0-9]{1,4}$/) },
  plain,
);

const entry = (element: Element): fc.Arbitrary<Entry<unknown>> =>
  fc.oneof(
    fc.record(
      { value: value(element), source, exactness: fc.constantFrom("exact", "minute", "day", "derived") },
      { requiredKeys: ["value", "source"], ...plain },
    ),
    fc
      .constantFrom(...element.absences)
      .chain((absent) =>
        fc.record(
          { absent: fc.constant(absent), because, source },
          { requiredKeys: absent === "not-obtained" ? ["absent", "because"] : ["absent"], ...plain },
        ),
      ),
  );

/** Any lawful case of a dataset. */
export const anyCase = (dataset: Dataset): fc.Arbitrary<AnyCase> =>
  fc.record(
    {
      incident: fc.stringMatching(/^h-[0-9]{1,6}$/).map((id) => IncidentId.parse(id)),
      patient: fc.constantFrom("a", "b"),
      status: fc.constantFrom("actual", "exercise", "test"),
      dataset: fc.constant({ id: dataset.id, version: dataset.version }),
      values: fc.record(Object.fromEntries(elementsOf(dataset).map((element) => [element.id, entry(element)])), plain),
    },
    plain,
  );
