import * as z from "zod";
import { ActorRef, CriterionRef } from "@prehosp/model";
import type { Remark, UrgencyCode } from "@prehosp/model";
import { absent, known, recorded } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { Instant, compareInstants } from "@prehosp/model/time";
import type { Book } from "./book.ts";
import { problem } from "./checks/problem.ts";
import { unread } from "./unread.ts";

/** What an operator chose, when; also that there is no criterion yet. A later choice doesn't remove an earlier one. */
export const CriterionChoice = z
  .strictObject({
    criterion: recorded(CriterionRef).meta({
      norsk: "kriterium",
      means: "The criterion, or why there is none; not-recorded = none yet",
    }),
    by: ActorRef,
    at: Instant,
  })
  .meta({ norsk: "valg av kriterium", means: "One choice or change of criterion, by whom and when" });
export type CriterionChoice = z.output<typeof CriterionChoice>;

/** A choice as it will be written, what its letter says, and what the operator may want to know. Nothing in it stops anything. */
export interface Chosen {
  readonly value: CriterionChoice;
  readonly urgency: Recorded<UrgencyCode>;
  /** Where the index says that one must go on; empty = the criterion is an end. */
  readonly goTo: readonly string[];
  readonly remarks: readonly Remark[];
}

/**
 * Choosing or changing a criterion. Allowed at any time, also one the index doesn't know, also none: the choice comes back as it was
 * made, with remarks. `before` is the last choice of the incident, if any. Total and pure.
 */
export const choose = (book: Book | undefined, value: CriterionChoice, before?: CriterionChoice): Chosen => {
  const late =
    before !== undefined && compareInstants(value.at, before.at) < 0
      ? [
          problem(
            "earlier-than-before",
            "/at",
            "Valget har et tidligere klokkeslett enn det forrige; det står som sagt.",
          ),
        ]
      : [];
  if (!known(value.criterion)) return { value, urgency: absent("not-recorded"), goTo: [], remarks: late };
  const found = unread(book, value.criterion) ?? book?.criterion(value.criterion.code);
  if (found === undefined || "means" in found)
    return { value, urgency: absent("unknown"), goTo: [], remarks: [...late, ...(found ? [found] : [])] };
  const { urgency, goTo, wantsWords } = found;
  return {
    value,
    urgency,
    goTo,
    remarks: [
      ...late,
      ...(goTo.length > 0 ? [problem("goes-on", "/criterion", `Kriteriet viser videre til ${goTo.join(", ")}.`)] : []),
      ...(wantsWords === true ? [problem("wants-words", "/criterion", "Kriteriet ber om en beskrivelse.")] : []),
    ],
  };
};
