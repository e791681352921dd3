import type { Exactness } from "@prehosp/model";
import type { Entry } from "../case.ts";
import type { CheckedElement } from "./entry.ts";
import { notRecorded } from "./entry.ts";
import type { FlatRemark } from "./remark.ts";
import { remarkOn } from "./remark.ts";

/** What one column said of an element, before it is held to the element. */
export interface SaidBy {
  readonly column: string;
  readonly text: string;
  readonly says:
    | { readonly value: unknown; readonly exactness?: Exactness }
    | { readonly absent: string; readonly because?: string };
}

const same = (a: SaidBy["says"], b: SaidBy["says"]) => JSON.stringify(a) === JSON.stringify(b);

/** One entry of all that a line says of an element: a value goes before a reason, and what contradicts itself is not settled here. */
export const merged = (
  { takes }: CheckedElement,
  said: readonly SaidBy[],
  at: { readonly line: number; readonly system: string; readonly ref: string },
): { readonly entry: Entry<unknown>; readonly remarks: readonly FlatRemark[] } => {
  const values = said.filter(({ says }) => "value" in says);
  const [first, ...others] = values.length > 0 ? values : said;
  if (first === undefined) return { entry: notRecorded, remarks: [] };
  if (others.some(({ says }) => !same(says, first.says))) {
    const remarks = [first, ...others].map(({ column, text }) => remarkOn("disagree", at.line, column, text));
    return { entry: notRecorded, remarks };
  }
  const entry = takes({ ...first.says, source: { system: at.system, ref: at.ref } });
  return entry === undefined
    ? { entry: notRecorded, remarks: [remarkOn("bad-value", at.line, first.column, first.text)] }
    : { entry, remarks: [] };
};
