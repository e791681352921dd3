import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elementsOf, ohca } from "../dataset.ts";
import { A, B, desk } from "../test/desk.ts";
import { anyValue } from "../test/random-case.ts";

const elements = elementsOf(ohca);
const anySave = fc.record({
  window: fc.constantFrom(A, B),
  n: fc.integer({ min: 1, max: 8 }),
  back: fc.integer({ min: 0, max: 4 }),
  entries: fc
    .uniqueArray(fc.constantFrom(...elements.slice(0, 6)), { minLength: 1, maxLength: 3, selector: (e) => e.id })
    .chain((some) => fc.record(Object.fromEntries(some.map((e) => [e.id, fc.record({ value: anyValue(e) })])))),
});

type Desk = ReturnType<typeof desk>;
type AnySave = typeof anySave extends fc.Arbitrary<infer S> ? S : never;

/** What became otherwise than promised of the fields of one save. */
const lostIn = ({ save, form }: Desk, { window, n, back, entries }: AnySave): readonly string[] => {
  const before = form();
  const seen = Math.max(1, before.revision - back);
  const judged = save(window, n, seen, entries as never);
  if ("problem" in judged) return judged.problem === "same-key-other-content" ? [] : [judged.problem];
  const resend = judged.event === undefined && judged.fields.refused.length === 0;
  const { taken, refused, later } = judged.fields;
  // What the same window and number wrote before was in; somebody who saw it may have written over it since.
  const wrote = before.history.find((step) => step.window === window && step.n === n)?.changes ?? [];
  const { revision } = form();
  save(window, n, seen, entries as never);
  const value = (entry: unknown) => JSON.stringify((entry as { readonly value?: unknown }).value);
  return [
    ...(form().revision === revision ? [] : ["doubled"]),
    ...Object.entries(entries).flatMap(([id, entry]) => {
      const stands = form().case.values[id];
      const wasIn = wrote.some(({ element, is }) => element === id && value(is) === value(entry));
      const kept = id in taken || value(stands) === value(entry) || later.includes(id) || resend || wasIn;
      const moved = !(id in taken) && value(stands) !== value(before.case.values[id]);
      return [
        ...(kept || refused.some((r) => r.element === id) ? [] : [`lost ${id}`]),
        ...(moved ? [`moved ${id}`] : []),
      ];
    }),
  ];
};

describe("whatever two screens save, in whatever order, twice or late", () => {
  test("each field of each save is in the form, refused with both values, late, or there already; a resend changes nothing", () => {
    fc.assert(
      fc.property(fc.array(anySave, { maxLength: 12 }), (saves) => {
        const one = desk(() => ({ case: undefined, conflicts: [] }));
        expect(saves.flatMap((save) => lostIn(one, save))).toEqual([]);
      }),
    );
  });
});
