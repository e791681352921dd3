import type { Outcome, Text } from "@prehosp/model";
import type { FactName } from "../vocabulary.ts";

type Said = { readonly [O in Exclude<Outcome, "not-applicable">]: Text };

/** What people read for a criterion: its name, what each outcome means, and what unclear means where one fact in particular is missing. */
export interface CriterionTexts extends Said {
  readonly name: Text;
  readonly unanswered?: Readonly<Partial<Record<FactName, Text>>>;
}

/** The texts of one criterion: three languages for its name, met, not-met and unclear. */
export const texts = (
  name: Text,
  met: Text,
  notMet: Text,
  unclear: Text,
  unanswered?: CriterionTexts["unanswered"],
): CriterionTexts => ({ name, met, "not-met": notMet, unclear, ...(unanswered === undefined ? {} : { unanswered }) });

/** A text in three languages. */
export const words = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });
