import type { ActorRef } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Remark } from "@prehosp/model";
import type { Entry } from "../case.ts";
import { hasValue } from "../case.ts";
import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";
import { followedUp } from "./follow-up.ts";
import type { Form } from "./form.ts";
import type { SaidEntry } from "./said-entry.ts";
import { entryFrom } from "./said-entry.ts";
import { sameEntry } from "./same.ts";

/** A field that did not go in, with both what was to be written and what stands. */
export interface RefusedField {
  readonly element: string;
  readonly why: "changed-since" | "open-conflict" | "needs-correction";
  readonly yours: Entry<unknown>;
  readonly theirs: Entry<unknown>;
  readonly by?: ActorRef;
  readonly at?: Instant;
}

/** What becomes of each field of a write. */
export interface Fields {
  readonly taken: Readonly<Record<string, Entry<unknown>>>;
  readonly refused: readonly RefusedField[];
  /** Fields that the same screen has written again since; what came late does not overwrite them. */
  readonly later: readonly string[];
}

interface Write {
  readonly window: string;
  readonly n: number;
  readonly seen: number;
  readonly entries: Readonly<Record<string, SaidEntry>>;
}

/** What was written as entries of the dataset, or everything that is wrong with it. */
export const entriesFrom = (
  dataset: Dataset,
  form: Pick<Form, "id">,
  { window, n, entries }: Pick<Write, "window" | "n" | "entries">,
): { readonly entries: Readonly<Record<string, Entry<unknown>>> } | { readonly problems: readonly Remark[] } => {
  const byId = new Map(elementsOf(dataset).map((element) => [element.id, element]));
  const source = { system: "skjema", ref: `${form.id}#${window}/${String(n)}` };
  const problems: Remark[] = [];
  const read: Record<string, Entry<unknown>> = {};
  for (const [id, said] of Object.entries(entries)) {
    const element = byId.get(id);
    const means = "The dataset has no such element.";
    const one =
      element === undefined
        ? { problems: [{ code: "unknown-element", path: `/${id}`, means }] }
        : entryFrom(element, said, source);
    if ("entry" in one) read[id] = one.entry;
    else problems.push(...one.problems);
  }
  return problems.length > 0 ? { problems } : { entries: read };
};

// What only follows from the day of death may be answered by somebody who knows; a contradiction is then a fault of the form.
const isWritten = (entry: Entry<unknown>): boolean => hasValue(entry) && entry.exactness !== "derived";

/** Whether a screen saw a revision; one that says it saw what is not there yet says nothing of what it saw. */
export const hasSeen = (form: Form, seen: number, revision: number): boolean =>
  seen >= revision && seen <= form.revision;

/**
 * Which fields of a write go in. A field that another screen has written since the revision this one saw is refused with both values, the
 * others go in; a field that already says the same needs no writing.
 */
export const fieldsOf = (
  form: Form,
  dataset: Dataset,
  { window, n, seen }: Write,
  entries: Readonly<Record<string, Entry<unknown>>>,
  as: "save" | "correct" | "followUp",
): Fields => {
  const taken: Record<string, Entry<unknown>> = {};
  const refused: RefusedField[] = [];
  const later: string[] = [];
  const conflicts = new Set(form.conflicts.map(({ element }) => element));
  const outcome = as === "followUp" ? followedUp(dataset) : undefined;
  for (const [element, yours] of Object.entries(entries)) {
    const theirs = form.case.values[element] ?? { absent: "not-recorded" };
    const touch = form.touched[element];
    const refuse = (why: RefusedField["why"]) =>
      refused.push({
        element,
        why,
        yours,
        theirs,
        ...(touch === undefined ? {} : { by: touch.by, at: touch.at }),
      });
    if (touch?.window === window && touch.n >= n) later.push(element);
    else if (sameEntry(yours, theirs) && !(conflicts.has(element) && hasValue(yours))) continue;
    else if (conflicts.has(element)) refuse("open-conflict");
    else if (touch !== undefined && touch.window !== window && !hasSeen(form, seen, touch.revision))
      refuse("changed-since");
    else if (outcome !== undefined && (!outcome.has(element) || (form.standing === "signed" && isWritten(theirs))))
      refuse("needs-correction");
    else taken[element] = yours;
  }
  return { taken, refused, later };
};
