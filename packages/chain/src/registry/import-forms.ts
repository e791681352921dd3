import type { Remark } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { Ledger, type NewFact, isNonEmpty } from "@prehosp/ports";
import type { AnyCase } from "@prehosp/registry";
import { Clock, Effect } from "effect";
import { way as wayNow } from "../follow.ts";
import { patiently } from "../patiently.ts";
import { readForm } from "./form.ts";
import { type Bringer, type FormOfCase, formOfCase } from "./form-of-case.ts";

/** What becomes of one case of a file: its form, made now, there before with the same, or why there is none. */
export type ImportedForm =
  | { readonly form: string; readonly was: "new" | "known" }
  | { readonly form?: string; readonly problems: readonly Remark[] };

/** How many times a file is looked at anew because somebody else wrote in between. */
const TIMES = 3;

const refused = (code: string, means: string, form?: string): ImportedForm => ({
  problems: [{ code, path: "", means }],
  ...(form === undefined ? {} : { form }),
});

const again = refused("same-case-again", "The same case stands twice, alike; it is read once.");
const twice = refused("case-said-twice", "The case stands more than once with different content; none is read.");
const ours = refused("own-incident", "The incident or form is one of this hub's own; it is written there.");

const standing = Effect.fn("chain.importForms.standing")(function* (one: AnyCase, { form, window }: FormOfCase) {
  const kept = yield* readForm(form);
  if (kept?.form.history.some((step) => step.window === window && step.n === 1))
    return { form, was: "known" } satisfies ImportedForm;
  if (kept !== undefined)
    return refused("form-stands-otherwise", "Its form is there with another content; it is put right there.", form);
  // A case of the chain's own incident, or of a form of this hub, would be counted twice.
  const own = (yield* wayNow(one.incident)) !== undefined || (yield* readForm(one.incident)) !== undefined;
  return own ? ours : ({ form, was: "new" } satisfies ImportedForm);
});

/**
 * What becomes of each case of a file, in its order; with `apply` the new ones become drafts, all of them or none. The same file again
 * changes nothing, and two who bring it at once bring it once.
 */
export const importForms = Effect.fn("chain.importForms")(function* (
  cases: readonly AnyCase[],
  who: Omit<Bringer, "at">,
  apply: boolean,
) {
  const ledger = yield* Ledger;
  const once = Effect.gen(function* () {
    const at = instantOf(yield* Clock.currentTimeMillis);
    const read = cases.map((one) => formOfCase(one, { ...who, at }));
    const windows = new Map<string, Set<string>>();
    for (const one of read)
      if ("window" in one) windows.set(one.form, (windows.get(one.form) ?? new Set()).add(one.window));
    const facts: NewFact[] = [];
    const rows: ImportedForm[] = [];
    const met = new Set<string>();
    for (const [n, one] of read.entries()) {
      if ("problems" in one) rows.push(one);
      else if (windows.get(one.form)!.size > 1) rows.push(twice);
      else if (met.has(one.form)) rows.push(again);
      else {
        met.add(one.form);
        const row = yield* standing(cases[n]!, one);
        rows.push(row);
        if ("was" in row && row.was === "new") facts.push(...one.facts);
      }
    }
    if (apply && isNonEmpty(facts)) yield* ledger.append(facts).pipe(patiently);
    return rows;
  });
  return yield* once.pipe(
    Effect.retry({ times: TIMES, while: (error) => "reason" in error && error.reason === "Conflict" }),
  );
});
