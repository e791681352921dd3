import * as z from "zod";

/** Urgency letter, card, running number: "A.91.01". */
export const CriterionCode = z
  .string()
  .regex(/^(A|H|V)\.\d{2}\.\d{2}$/)
  .meta({ norsk: "kriteriekode", means: "Urgency letter, card number and running number; unique in one edition only" });
export type CriterionCode = z.output<typeof CriterionCode>;

export const CardNumber = z
  .string()
  .regex(/^\d{2}$/)
  .meta({ norsk: "oppslagsnummer", means: "Two-digit number of a card in one edition" });
export type CardNumber = z.output<typeof CardNumber>;

/** What goTo and see point at. */
export const Reference = z
  .union([CriterionCode, CardNumber])
  .meta({ norsk: "henvisning", means: "A card or a criterion of the same edition" });

/** An id that stays the same from edition to edition, so that a sub-item can be spoken of though it has no code. */
export const LocalId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,31}$/)
  .meta({ norsk: "lokal id", means: "Stable id inside its criterion or card; small letters, digits and hyphen" });
