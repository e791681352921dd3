import type { Compared } from "../duplicates/compared.ts";
import { compared } from "../duplicates/compared.ts";
import type { Duplicate } from "../duplicates/duplicates.ts";
import { duplicates } from "../duplicates/duplicates.ts";
import { keyOf } from "../event-of.ts";
import type { Form } from "./form.ts";
import { joiningsOf } from "./joinings-of.ts";

/** Two forms that may be of one case: the ground, the least number of hours between them, and what they say side by side. */
export interface PossibleDuplicate extends Pick<Duplicate, "ground" | "hours" | "why"> {
  readonly forms: readonly [Form, Form];
  readonly compared: readonly Compared[];
}

/**
 * The pairs of forms that may be of one case and that nobody has decided on, among those under work and signed; exercises with exercises.
 * `personOf`: a keyed hash of the person where the register knows one; no national number comes in here.
 */
export const possibleDuplicates = (
  forms: readonly Form[],
  personOf: (form: Form) => string | undefined = () => undefined,
): readonly PossibleDuplicate[] => {
  const facts = joiningsOf(forms);
  const open = forms.filter(({ standing }) => standing === "draft" || standing === "signed");
  return [...new Set(open.map((form) => form.case.status))].flatMap((status) => {
    const some = open.filter((form) => form.case.status === status);
    const byKey = new Map(some.map((form) => [keyOf(form.case), form]));
    const known = some.map((form) => ({ case: form.case, person: personOf(form) }));
    return duplicates(known, facts).flatMap(({ cases: [a, b], ground, hours, why }) => {
      const [first, second] = [byKey.get(keyOf(a)), byKey.get(keyOf(b))];
      if (first === undefined || second === undefined || first === second) return [];
      return [{ forms: [first, second] as const, ground, hours, why, compared: compared(first.case, second.case) }];
    });
  });
};
