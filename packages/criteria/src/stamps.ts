import * as z from "zod";
import { CriterionRef, Observed, TimeRole } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import type { Book } from "./book.ts";
import { CardNumber } from "./criterion-code.ts";
import { indicate } from "./indicate.ts";

/** What is told, chosen and advised in a call so far. */
export const Told = z
  .strictObject({
    observed: Observed,
    criterion: recorded(CriterionRef)
      .optional()
      .meta({ norsk: "kriterium", means: "The criterion chosen; absent = none yet" }),
    advised: z
      .array(
        z
          .strictObject({
            card: CardNumber,
            number: z.int().min(1).meta({ norsk: "nummer", means: "Number of the advice on that card" }),
          })
          .meta({ norsk: "gitt råd", means: "One advice that the operator has given" }),
      )
      .readonly()
      .optional()
      .meta({ norsk: "gitte råd", means: "Caller advice given so far, of the index in use" }),
    stamped: z
      .array(TimeRole)
      .readonly()
      .optional()
      .meta({ norsk: "alt stemplet", means: "Moments that already stand on the timeline" }),
  })
  .meta({ norsk: "sagt så langt", means: "What the call holds at one moment" });
export type Told = z.output<typeof Told>;

/** A moment to write on the timeline, with what brought it. */
export interface Stamp {
  readonly role: "arrest-recognised" | "telephone-cpr-started";
  readonly at: Instant;
  readonly exactness: "exact";
}

const arrest = (book: Book | undefined, { observed, criterion }: Told): boolean => {
  const { vital, condition } = indicate(book, { observed, criterion }).indication;
  return vital === "manifest" && condition === "cardiac-arrest";
};

const telephoneCpr = (book: Book | undefined, { advised = [] }: Told): boolean =>
  advised.some(({ card, number }) =>
    book?.card(card)?.advice.some((a) => a.number === number && a.starts === "telephone-cpr"),
  );

/**
 * The moments that a change in the call stamps at `at`, the instant of the change: arrest recognised (AH-2.5-d, or the bridge),
 * and telephone CPR started (the advice that starts it was given). Each once, never for what already held before, never back-dated, and
 * never taken back when somebody changes their mind: a timeline keeps what was recognised. Not for a call that came whole from another
 * system: when it was recognised there isn't known here. Total and pure.
 */
export const stampsOf = (
  book: Book | undefined,
  before: Told | undefined,
  after: Told,
  at: Instant,
): readonly Stamp[] => {
  const roles = { "arrest-recognised": arrest, "telephone-cpr-started": telephoneCpr } as const;
  const stood = new Set<TimeRole>([...(before?.stamped ?? []), ...(after.stamped ?? [])]);
  return (Object.keys(roles) as readonly (keyof typeof roles)[])
    .filter((role) => !stood.has(role) && roles[role](book, after) && !(before && roles[role](book, before)))
    .map((role) => ({ role, at, exactness: "exact" }));
};
