import type { AbsenceReason } from "@prehosp/model/absence";
import { instantOf } from "@prehosp/model/time";
import * as fc from "fast-check";
import { AbsenceBecause } from "../absence-because.ts";
import type { AnyCase, Entry } from "../case.ts";
import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";
import type { Element } from "../element.ts";

const millis = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2027, 11, 31) });

/** Any value the element takes; sets of codes in the order of the definition. */
export const anyValue = (element: Element): fc.Arbitrary<unknown> => {
  switch (element.type) {
    case "code":
      return fc.constantFrom(...Object.keys(element.codes));
    case "codes": {
      const { exclusive } = element;
      const several = fc.subarray(
        Object.keys(element.codes).filter((code) => code !== exclusive),
        { minLength: 1 },
      );
      return exclusive === undefined ? several : fc.oneof(fc.constant([exclusive]), several);
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
      return millis.map(instantOf);
    case "day":
      return millis.map((ms) => instantOf(ms).slice(0, 10));
    case "pattern":
      return fc.stringMatching(new RegExp(element.pattern, "u"));
  }
};

// Objects as JSON gives them.
const plain = { noNullPrototype: true } as const;
const source = fc.record(
  { system: fc.constantFrom("amis", "epj", "skjema"), ref: fc.stringMatching(/^[a-z]-[0-9]{1,4}$/) },
  plain,
);
const exactness = fc.constantFrom("exact", "minute", "day", "derived");

const absence = (reason: AbsenceReason): fc.Arbitrary<Entry<unknown>> =>
  fc.record(
    { absent: fc.constant(reason), because: fc.constantFrom(...AbsenceBecause.options), source },
    { requiredKeys: reason === "not-obtained" ? ["absent", "because"] : ["absent"], ...plain },
  ) as fc.Arbitrary<Entry<unknown>>;

/** Any lawful entry of an element: a value twice in three, and each reason that the element allows. */
export const anyEntry = (element: Element): fc.Arbitrary<Entry<unknown>> =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record(
        { value: anyValue(element), source, exactness },
        { requiredKeys: element.type === "time" ? ["value", "source", "exactness"] : ["value", "source"], ...plain },
      ) as fc.Arbitrary<Entry<unknown>>,
    },
    { weight: 1, arbitrary: fc.constantFrom(...element.absences).chain(absence) },
  );

/** Any case that a dataset's schema takes, each element for itself; what goes together is the validation rules' to say. */
export const anyCase = (dataset: Dataset): fc.Arbitrary<AnyCase> =>
  fc.record(
    {
      incident: fc.stringMatching(/^h-[0-9]{1,6}$/),
      patient: fc.constantFrom("a", "b", "c"),
      status: fc.constantFrom("actual", "exercise", "test"),
      dataset: fc.constant({ id: dataset.id, version: dataset.version }),
      values: fc.record(
        Object.fromEntries(elementsOf(dataset).map((element) => [element.id, anyEntry(element)])),
        plain,
      ),
    },
    plain,
  ) as fc.Arbitrary<AnyCase>;
