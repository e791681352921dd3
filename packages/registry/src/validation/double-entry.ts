import type { Instant } from "@prehosp/model/time";
import { epoch } from "@prehosp/model/time";
import type { AnyCase, Entry } from "../case.ts";
import { hasValue } from "../case.ts";
import { datasets, elementsOf } from "../dataset.ts";
import type { Element } from "../element.ts";
import type { CaseRef } from "../event-of.ts";
import { keyOf } from "../event-of.ts";
import { kappaOf } from "./kappa.ts";

/** How two entries of the same cases agree on one element. */
export interface Agreement {
  readonly dataset: string;
  readonly element: string;
  /** Cases in which at least one of the two wrote something: a value, or a reason other than not recorded. */
  readonly compared: number;
  readonly equal: number;
  readonly share: number | undefined;
  /** Cohen's kappa over the cases in which both have a value, for a code or a yes-no; undefined where chance alone would agree. */
  readonly kappa: number | undefined;
}

/** One element on which the two entries of a case differ, in value or in reason for absence. */
export interface Difference extends CaseRef {
  readonly dataset: string;
  readonly element: string;
  readonly first: Entry<unknown>;
  readonly second: Entry<unknown>;
}

/** What a double-entry audit found. */
export interface DoubleEntry {
  readonly compared: number;
  /** Cases that only one of the two has; they are compared with nothing. */
  readonly onlyFirst: readonly CaseRef[];
  readonly onlySecond: readonly CaseRef[];
  readonly elements: readonly Agreement[];
  readonly differences: readonly Difference[];
}

type Pair = readonly [Entry<unknown>, Entry<unknown>];

const NOTHING: Entry<unknown> = { absent: "not-recorded" };

// The same moment can be written with and without decimals, and a set in another order; who said it is another matter.
const answer = ({ type }: Element, entry: Entry<unknown>): string => {
  if (!hasValue(entry)) return `absent ${entry.absent}`;
  if (type === "time") return String(epoch(entry.value as Instant));
  return JSON.stringify(type === "codes" ? (entry.value as readonly string[]).toSorted() : entry.value);
};

const agreementOf = (dataset: string, element: Element, pairs: readonly Pair[]): Agreement => {
  const said = pairs
    .map(([a, b]) => [answer(element, a), answer(element, b)] as const)
    .filter((both) => both.some((one) => one !== "absent not-recorded"));
  const equal = said.filter(([a, b]) => a === b).length;
  const valued = said.filter((both) => !both.some((one) => one.startsWith("absent ")));
  const categories = element.type === "code" || element.type === "yes-no";
  return {
    dataset,
    element: element.id,
    compared: said.length,
    equal,
    share: said.length === 0 ? undefined : equal / said.length,
    kappa: categories ? kappaOf(valued) : undefined,
  };
};

const referenceOf = ({ incident, patient }: AnyCase): CaseRef => ({ incident, patient });
const key = (one: AnyCase): string => `${one.dataset.id} ${keyOf(one)}`;

/** Compares two entries of the same cases, matched by dataset, incident and patient: agreement per element, and every difference. */
export const doubleEntry = (first: readonly AnyCase[], second: readonly AnyCase[]): DoubleEntry => {
  const others = new Map(second.map((one) => [key(one), one]));
  const mine = new Set(first.map(key));
  const pairs = first.flatMap((one) => {
    const other = others.get(key(one));
    return other === undefined ? [] : [[one, other] as const];
  });
  const compared = datasets.flatMap((dataset) => {
    const own = pairs.filter(([one]) => one.dataset.id === dataset.id);
    return own.length === 0
      ? []
      : elementsOf(dataset).map((element) => ({
          element,
          dataset: dataset.id,
          both: own.map(([a, b]) => ({
            ref: referenceOf(a),
            entries: [a.values[element.id] ?? NOTHING, b.values[element.id] ?? NOTHING] as const,
          })),
        }));
  });
  return {
    compared: pairs.length,
    onlyFirst: first.filter((one) => !others.has(key(one))).map(referenceOf),
    onlySecond: second.filter((one) => !mine.has(key(one))).map(referenceOf),
    elements: compared.map(({ dataset, element, both }) =>
      agreementOf(
        dataset,
        element,
        both.map(({ entries }) => entries),
      ),
    ),
    differences: compared.flatMap(({ dataset, element, both }) =>
      both
        .filter(({ entries: [a, b] }) => answer(element, a) !== answer(element, b))
        .map(({ ref, entries: [a, b] }) => ({ ...ref, dataset, element: element.id, first: a, second: b })),
    ),
  };
};
