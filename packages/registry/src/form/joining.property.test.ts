import { IncidentId } from "@prehosp/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnyCase } from "../case.ts";
import { elementsOf, ohca } from "../dataset.ts";
import { desk, stateOf } from "../test/form-desk.ts";
import { anyCase } from "../test/random-case.ts";
import type { Form } from "./form.ts";

// What a form says, whoever it has it from.
const saidIn = ({ case: { values }, conflicts }: Form) => [
  Object.entries(values).map(([id, entry]) => [id, "value" in entry ? entry.value : entry.absent]),
  conflicts.map(({ element, statements }) => [element, statements.map(({ said }) => JSON.stringify(said)).toSorted()]),
];

describe("joining any forms", () => {
  const cases = fc.tuple(anyCase(ohca), anyCase(ohca), anyCase(ohca));
  // As people would have written it: a form by hand that was saved, or one that the chain filled in.
  const at = (all: readonly AnyCase[]) =>
    desk(
      Object.fromEntries(
        all.map((one, i) => [`h-${String(i)}`, { ...one, incident: IncidentId.parse(`h-${String(i)}`) }]),
      ),
    );

  test("and taking them apart again changes nothing, signed or not", () => {
    fc.assert(
      fc.property(cases, fc.boolean(), fc.boolean(), (all, isSigned, isSignedAfter) => {
        const { form, say, sign } = at(all);
        if (isSigned) sign("h-0");
        const before = ["h-0", "h-1"].map((id) => stateOf(form(id)));
        say("merged", "h-0", "h-1");
        if (isSignedAfter) sign("h-0");
        expect(form("h-1").standing).toBe("joined");
        say("unmerged", "h-0", "h-1");
        expect(["h-0", "h-1"].map((id) => stateOf(form(id)))).toEqual(before);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test("holds the same whichever of the others comes first, and loses nothing that anybody said", () => {
    fc.assert(
      fc.property(cases, (all) => {
        const [one, turned] = [at(all), at(all)];
        one.say("merged", "h-0", "h-1");
        one.say("merged", "h-0", "h-2");
        turned.say("merged", "h-0", "h-2");
        turned.say("merged", "h-0", "h-1");
        expect(saidIn(one.form("h-0"))).toEqual(saidIn(turned.form("h-0")));
        const forms = all.map((_, i) => one.form(`h-${String(i)}`));
        const kept = forms[0]!;
        const open = new Set(kept.conflicts.map(({ element }) => element));
        const lost = elementsOf(ohca).filter(({ id }) => {
          // What only follows from a day of death is nobody's word, and does not follow from a disputed one.
          const entries = forms.map((form) => form.case.values[id]);
          const isSaid = entries.some((entry) => entry && "value" in entry && entry.exactness !== "derived");
          return isSaid && !open.has(id) && !("value" in (kept.case.values[id] ?? {}));
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
