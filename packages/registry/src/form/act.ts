import * as z from "zod";
import { written } from "./event.ts";
import { CorrectionReason, DismissalReason, SettlementReason } from "./reasons.ts";
import { SaidEntry } from "./said-entry.ts";

const entries = z
  .record(z.string().regex(/^[a-z][a-z0-9-]{0,60}$/), SaidEntry)
  .meta({ norsk: "verdier", means: "What is written, by element" });
const confirmed = z
  .array(z.string().max(60))
  .max(500)
  .readonly()
  .default([])
  .meta({ norsk: "bekreftede varsler", means: "The warnings that were looked at and stand, by rule" });

/** What a screen can ask of a form; `window` and `n` make the same again known, `seen` tells what it was decided on. */
export const formActs = {
  save: z.strictObject({ ...written, entries }).meta({ norsk: "lagre", means: "Writes fields of a draft" }),
  sign: z.strictObject({ ...written, confirmed }).meta({ norsk: "signere", means: "Stands for the form as it is" }),
  correct: z
    .strictObject({ ...written, entries, because: CorrectionReason, confirmed })
    .meta({ norsk: "rette", means: "Puts a signed form right" }),
  settle: z
    .strictObject({
      ...written,
      element: z.string().max(60).meta({ norsk: "element", means: "What the sources do not agree on" }),
      choice: z
        .union([z.int().min(0), SaidEntry])
        .meta({ norsk: "valg", means: "One of the statements by its place, or something else" }),
      because: SettlementReason,
    })
    .meta({ norsk: "avgjøre", means: "Chooses where sources disagree" }),
  followUp: z
    .strictObject({ ...written, entries, confirmed })
    .meta({ norsk: "følge opp", means: "Writes what became known of the patient afterwards" }),
  dismiss: z
    .strictObject({ ...written, because: DismissalReason })
    .meta({ norsk: "avvise", means: "Says that there is to be no form" }),
} as const;

/** One thing a screen asks of a form, by name. */
export type FormAct = {
  readonly [K in keyof typeof formActs]: { readonly act: K } & z.output<(typeof formActs)[K]>;
}[keyof typeof formActs];
