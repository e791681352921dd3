import type { Form } from "../form/form.ts";

/**
 * Whether the event of a form counts as registered, given every form: where it is signed, or was joined into another that tells of the
 * event. A form in work that has no incident of its own tells of none: then one of those that went into it is not registered, so that
 * the event is missed once, neither twice nor never. What was joined into a form that is not given, or in a ring, is not registered.
 */
export const registeredIn = (forms: readonly Form[]): ((form: Form) => boolean) => {
  const byId = new Map(forms.map((form) => [form.id, form]));
  const endOf = (form: Form): Form | undefined => {
    const met = new Set<string>();
    let at: Form | undefined = form;
    while (at?.standing === "joined") {
      if (met.has(at.id)) return undefined;
      met.add(at.id);
      at = byId.get(at.into ?? "");
    }
    return at;
  };
  // The form whose incident stands for the event of one in work: its own, or the first of those that went into it.
  const tells = new Map<Form, Form>();
  for (const form of forms) {
    const end = endOf(form);
    if (end === undefined || form.incident === undefined) continue;
    if (form === end || !tells.has(end)) tells.set(end, form);
  }
  return (form) => {
    const end = endOf(form);
    if (end === undefined || end.standing === "signed") return end !== undefined;
    return form !== end && tells.get(end)?.id !== form.id;
  };
};
