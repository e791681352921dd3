import type { Exactness } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import { osloDay } from "@prehosp/model/time";
import type { AnyCase } from "./case.ts";
import { hasValue } from "./case.ts";
import { eventAnchors } from "./validation/moment.ts";

/** Which case: an incident and a patient of it. */
export interface CaseRef {
  readonly incident: string;
  readonly patient: string;
}

/** A case's reference as one text, for keys. */
export const keyOf = ({ incident, patient }: CaseRef): string => `${incident}/${patient}`;

/** When the event was: the first recorded of the dataset's moments for it, as exact as that is; undefined where none is recorded. */
export const eventOf = (
  one: AnyCase,
): { readonly at: Instant; readonly day: Day; readonly exactness: Exactness } | undefined => {
  for (const id of eventAnchors(one.dataset)) {
    const entry = one.values[id];
    if (entry === undefined || !hasValue(entry)) continue;
    const at = entry.value as Instant;
    return { at, day: osloDay(at), exactness: entry.exactness ?? "exact" };
  }
  return undefined;
};
