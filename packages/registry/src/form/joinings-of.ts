import type { Joining } from "../duplicates/joined.ts";
import type { CaseRef } from "../event-of.ts";
import type { Form, Step } from "./form.ts";

const caseRef = ({ case: { incident, patient } }: Form): CaseRef => ({ incident, patient });

/** The last thing that was said of a form and another, of all or before one of its revisions. */
const lastWord = ({ history }: Form, other: string | undefined, before = Infinity): Step | undefined =>
  history.findLast((step) => step.other === other && step.revision < before);

/** Whether two forms were said to be of two cases, and nobody has said otherwise since. */
export const isKeptApart = (form: Form, other: Form): boolean => lastWord(form, other.id)?.type === "told-apart";

/** The pairs of forms that were said to be of two cases, with who said it and why. */
export const keptApart = (
  forms: readonly Form[],
): readonly { readonly forms: readonly [Form, Form]; readonly said: Step }[] => {
  const byId = new Map(forms.map((form) => [form.id, form]));
  return forms.flatMap((form) =>
    form.history.flatMap((said) => {
      const other = byId.get(said.other ?? "");
      const isLast = said.type === "told-apart" && lastWord(form, said.other) === said;
      return isLast && other !== undefined && form.id < other.id ? [{ forms: [form, other] as const, said }] : [];
    }),
  );
};

// A word on two forms stands in the history of both; it is told once, by the form that goes on or by the first of two.
const isTold = (form: Form, other: Form, step: Step): boolean => {
  const of = step.type === "parted" ? lastWord(form, step.other, step.revision)?.type : step.type;
  return of === "joined" || (of === "told-apart" && form.id < other.id);
};

const says: Partial<Record<Step["type"], Joining["is"]>> = {
  joined: "merged",
  parted: "unmerged",
  "told-apart": "two-cases",
};

/** What people said of pairs of forms, in the order they said it; of forms that are not here nothing. */
export const joiningsOf = (forms: readonly Form[]): readonly Joining[] => {
  const byId = new Map(forms.map((form) => [form.id, form]));
  return forms
    .flatMap((form) =>
      form.history.flatMap((step): Joining[] => {
        const other = byId.get(step.other ?? "");
        const is = says[step.type];
        if (other === undefined || is === undefined || !isTold(form, other, step)) return [];
        const { because = "other", by, at } = step;
        return [{ is, keep: caseRef(form), other: caseRef(other), because, by, at }];
      }),
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};
