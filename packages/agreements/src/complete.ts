import type { Agreement, AgreementContent, AgreementId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { daysBetween } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { all, conclude } from "@prehosp/rules";
import type { Finding } from "@prehosp/rules";
import type { Book } from "./book.ts";
import { contents, framework, frameworkKind, parties } from "./completeness.ts";
import { heldOf } from "./held.ts";

/**
 * Whether an agreement holds what it must at least hold: the parties, the framework and its kind, the nine contents, each under
 * `because`. A content whose terms are recorded is judged by them; else by what somebody has said of it.
 * For planners: an incomplete agreement is still an agreement, and `covers` doesn't ask this (AH-6.1-a, AH-6.2-a).
 */
export const complete = (agreement: Agreement): Finding<"agreements.complete"> => {
  const provider = agreement.provider.kind;
  return conclude(
    { rule: "agreements.complete", version: "1.0", code: "@prehosp/agreements@0.1.0", cites: ["AH-6.2-a", "AH-6.1-a"] },
    all([
      parties.judge({ commissioner: agreement.commissioner.kind, provider }),
      framework.judge({ provider, framework: agreement.framework }),
      frameworkKind.judge({ provider, frameworkKind: agreement.frameworkKind }),
      ...contents.map(({ content, criterion }) => {
        const { held, missing } = heldOf(agreement, content);
        // The nine share one fact name; the reader wants to know which of them, and which part of it, is missing.
        return { ...criterion.judge({ held }), read: [content], missing };
      }),
    ]),
  );
};

/** The contents that an agreement lacks, or of which nobody has written whether it has them. */
export const missingContents = (agreement: Agreement): readonly AgreementContent[] =>
  contents.map((c) => c.content).filter((content) => heldOf(agreement, content).held !== true);

/** An agreement that ends soon. */
export interface Ending {
  readonly agreement: AgreementId;
  /** First day no longer in force. */
  readonly ends: Day;
  readonly inDays: number;
  readonly missing: readonly AgreementContent[];
}

/** Agreements in force on a day that end within so many days, the first to end first; an end nobody knows isn't dated. */
export const ending = (book: Book, on: Day, days = 90): readonly Ending[] =>
  book.agreements
    .flatMap((a): readonly Ending[] => {
      if (isAbsent(a.until) || a.from > on) return [];
      const inDays = daysBetween(on, a.until);
      return inDays > 0 && inDays <= days
        ? [{ agreement: a.id, ends: a.until, inDays, missing: missingContents(a) }]
        : [];
    })
    .sort((a, b) => a.inDays - b.inDays || (a.agreement < b.agreement ? -1 : 1));
