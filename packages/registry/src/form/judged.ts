import type { Remark } from "@prehosp/model";
import type { AnyCase } from "../case.ts";
import type { Violation } from "../validation/rule.ts";
import type { FormEvent } from "./event.ts";
import type { Fields } from "./fields.ts";

/** Why a whole act is not carried out. */
export type FormProblem =
  | "changed-since"
  | "same-key-other-content"
  | "wrong-standing"
  | "bad-entry"
  | "no-such-conflict"
  | "conflicts-open"
  | "errors-stand"
  | "warnings-unconfirmed";

/** What an act comes to: an event to write (none where there is nothing new), with the fields that stayed out; or why it is not done. */
export type JudgedAct =
  | { readonly event: Omit<FormEvent, "by" | "at"> | undefined; readonly fields: Fields }
  | { readonly problem: FormProblem; readonly issues: readonly Remark[] };

/** What an act is judged on beside the form: the validation rules as of the day it is asked, and the signs of an arrest that are known. */
export interface FormGround {
  readonly faults: (one: AnyCase) => readonly Violation[];
  readonly signs: readonly string[];
}

/** Nothing is done, and why. */
export const no = (problem: FormProblem, issues: readonly Remark[] = []): JudgedAct => ({ problem, issues });

const remarks = (violations: readonly Violation[]): readonly Remark[] =>
  violations.flatMap(({ rule, elements, message }) =>
    (elements.length === 0 ? [undefined] : elements).map((element) => ({
      code: rule,
      path: element === undefined ? "/values" : `/values/${element}`,
      means: message.nb,
    })),
  );

/** What stands in the way of a signature, or of a change to what is signed: of that only the faults it brings. Warnings where they can be confirmed. */
export const faultsIn = (
  faults: FormGround["faults"],
  after: AnyCase,
  before: AnyCase | undefined,
  confirmed: readonly string[] | undefined,
): JudgedAct | undefined => {
  const had = new Set(before === undefined ? [] : faults(before).map(({ rule }) => rule));
  const found = faults(after).filter(({ rule }) => !had.has(rule));
  const errors = found.filter(({ level }) => level === "error");
  if (errors.length > 0) return no("errors-stand", remarks(errors));
  const open = found.filter(({ level, rule }) => level === "warning" && confirmed?.includes(rule) === false);
  return open.length > 0 ? no("warnings-unconfirmed", remarks(open)) : undefined;
};
