import type { ActorRef, Remark } from "@prehosp/model";
import type { Assembled } from "../case-from.ts";
import type { Case } from "../case.ts";
import type { Dataset } from "../dataset.ts";
import { elementsOf, ohca } from "../dataset.ts";
import { entrySchema } from "../entry-schema.ts";
import { arrestConfirmed } from "./questions.ts";
import type { Conflict, Settlement, SourcedEntry } from "./settlement.ts";
import { entrySaid } from "./settlement.ts";

interface Problems {
  readonly problems: readonly Remark[];
}

const problem = (code: string, element: string, means: string): Problems => ({
  problems: [{ code, path: `/values/${element}`, means }],
});

const faultOf = (dataset: Dataset, id: string, entry: SourcedEntry): string | undefined => {
  if (id === arrestConfirmed.id) {
    return "value" in entry && typeof entry.value === "boolean" ? undefined : "Whether it was an arrest is yes or no.";
  }
  const element = elementsOf(dataset).find((one) => one.id === id);
  if (element === undefined) return "The dataset has no such element.";
  const read = entrySchema(element).safeParse(entry);
  return read.success ? undefined : `The element does not take this: ${read.error.issues[0]?.message ?? ""}`;
};

/**
 * A person's choice where sources disagree, to keep: one of the statements by its place, or another entry with its source. Hand it to
 * `caseFrom` or `mergedCase`, where it holds until a later statement contradicts it.
 */
export const settlementOf = (
  { element, statements, before }: Conflict,
  choice: number | SourcedEntry,
  because: string,
  by: ActorRef,
  dataset: Dataset = ohca,
): { readonly settlement: Settlement } | Problems => {
  if (because.trim() === "") return problem("no-reason", element, "A choice between sources has a reason.");
  const chosen = typeof choice === "number" ? statements[choice] : undefined;
  const entry = typeof choice === "number" ? chosen && entrySaid(chosen) : choice;
  if (entry === undefined)
    return problem("no-such-statement", element, `There are ${String(statements.length)} statements, the first is 0.`);
  const fault = faultOf(dataset, element, entry);
  if (fault !== undefined) return problem("not-lawful", element, fault);
  return { settlement: { element, entry, because, by, against: [...(before?.against ?? []), ...statements] } };
};

/** The assembled case with the choice in it, and the choice to keep; or what is wrong with it. */
export type SettledConflict = { readonly assembled: Assembled; readonly settlement: Settlement } | Problems;

/**
 * Settles a disagreement of an assembled case. What follows from the choice (of `arrest-confirmed`: whether there is a case at all) is
 * drawn where `caseFrom` is given the settlement.
 */
export const settleConflict = (
  assembled: Assembled,
  element: string,
  choice: number | SourcedEntry,
  because: string,
  by: ActorRef,
): SettledConflict => {
  const conflict = assembled.conflicts.find((one) => one.element === element);
  if (conflict === undefined) return problem("no-such-conflict", element, "No sources disagree on this element.");
  const made = settlementOf(conflict, choice, because, by);
  if ("problems" in made) return made;
  const { settlement } = made;
  const { case: one } = assembled;
  const values =
    one !== undefined && element in one.values ? { ...one.values, [element]: settlement.entry } : one?.values;
  return {
    settlement,
    assembled: {
      ...assembled,
      case: one === undefined ? undefined : ({ ...one, values } as Case),
      gaps: assembled.gaps.filter((gap) => gap.element !== element || gap.reason !== "conflict"),
      conflicts: assembled.conflicts.filter((other) => other !== conflict),
      settlements: [...assembled.settlements.filter((other) => other.element !== element), settlement],
    },
  };
};
