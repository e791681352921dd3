import { ActorRef, IncidentId, Status } from "@prehosp/model";
import { Exactness, SourceRef } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import * as z from "zod";
import { CodedAbsent } from "../absence-because.ts";
import { CorrectionReason, DismissalReason, JoiningReason, SettlementReason } from "./reasons.ts";
import { KeptEntry } from "./said-entry.ts";

/** A form by an opaque key: the incident's and patient's where the chain knows the event, else made up. */
export const FormId = z
  .string()
  .regex(/^(?!\d{11}$)[A-Za-z0-9][A-Za-z0-9._:-]{0,95}$/)
  .meta({ norsk: "skjema-id", means: "One form, by an opaque key" });

/** What every write of a screen carries: the screen, its own count and the revision it saw. The first two make a resend known. */
export const written = {
  window: z.uuid().meta({ norsk: "vindu", means: "One open screen; made up by it" }),
  n: z.int().min(1).meta({ norsk: "nummer", means: "The screen's own count of what it has sent" }),
  seen: z.int().min(1).meta({ norsk: "sett", means: "The revision of the form that the screen showed" }),
} as const;

/** Entries by element id. */
const entries = z
  .record(z.string().regex(/^[a-z][a-z0-9-]*$/), KeptEntry)
  .meta({ norsk: "verdier", means: "What was written, by element" });
const confirmed = z
  .array(z.string().regex(/^[a-z][a-z0-9.-]*$/))
  .readonly()
  .meta({ norsk: "bekreftede varsler", means: "The warnings that were looked at and stand, by rule" });

/** One statement of a source on an element, as it stood when somebody chose. */
export const KeptStatement = z
  .object({
    said: z
      .union([CodedAbsent, z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()])
      .meta({ norsk: "sagt", means: "The value, or why there is none" }),
    source: SourceRef,
    exactness: Exactness.exactOptional().meta({ norsk: "nøyaktighet", means: "How exact it is" }),
  })
  .meta({ norsk: "utsagn", means: "What one source says of one element" });
export type KeptStatement = z.output<typeof KeptStatement>;

/** What a word on two forms says on each of them: which screen, which other form, and why. */
const ofTwo = {
  ...written,
  other: FormId.meta({ norsk: "det andre skjemaet", means: "The other form of the two" }),
  because: JoiningReason,
} as const;

/** What the events of a form say, by type; the ledger keeps them as they are. */
export const formPayloads = {
  opened: z
    .object({
      form: FormId,
      dataset: z.string().meta({ norsk: "datasett", means: "Which dataset the form is of" }),
      version: z.string().meta({ norsk: "versjon", means: "The version of the dataset when it was opened" }),
      incident: IncidentId.optional().meta({
        norsk: "hendelse",
        means: "The incident of the chain; absent = entered by hand",
      }),
      patient: z
        .string()
        .regex(/^[a-z]$/)
        .meta({ norsk: "pasient", means: "Which patient of the incident" }),
      status: Status,
      time: z.int().min(0).meta({ norsk: "gang", means: "How many times it had been dismissed before" }),
    })
    .meta({ norsk: "skjema åpnet", means: "A form was opened, or one that was dismissed opened again" }),
  saved: z.object({ ...written, entries }).meta({ norsk: "skjema lagret", means: "Fields were written" }),
  signed: z
    .object({ ...written, confirmed, values: entries })
    .meta({ norsk: "skjema signert", means: "Somebody stands for the form, with every value as it stood" }),
  corrected: z
    .object({ ...written, confirmed, entries, because: CorrectionReason })
    .meta({ norsk: "skjema rettet", means: "A signed form was put right; what was, stays in its history" }),
  settled: z
    .object({
      ...written,
      element: z.string().meta({ norsk: "element", means: "What the sources did not agree on" }),
      entry: KeptEntry,
      statements: z.array(KeptStatement).readonly().meta({ norsk: "utsagn", means: "What the choice was between" }),
      because: SettlementReason,
    })
    .meta({ norsk: "uenighet avgjort", means: "Somebody chose where sources disagreed" }),
  "followed-up": z
    .object({ ...written, confirmed, entries })
    .meta({ norsk: "oppfølging ført", means: "What became known of the patient afterwards" }),
  dismissed: z
    .object({
      ...written,
      because: DismissalReason,
      signs: z
        .array(z.string())
        .readonly()
        .meta({ norsk: "tegn", means: "Keys of the signs of an arrest that were known then; a new one asks again" }),
    })
    .meta({ norsk: "skjema avvist", means: "There is to be no form, and why" }),
  joined: z
    .object({
      ...ofTwo,
      values: entries,
      conflicts: z
        .array(
          z
            .object({
              element: z.string().meta({ norsk: "element", means: "What its sources did not agree on" }),
              statements: z.array(KeptStatement).readonly().meta({ norsk: "utsagn", means: "What each of them says" }),
            })
            .meta({ norsk: "uenighet", means: "Sources of the other form that disagreed when it was joined" }),
        )
        .readonly()
        .meta({ norsk: "uenigheter", means: "Where sources of the other form disagreed" }),
    })
    .meta({ norsk: "skjema slått sammen", means: "Another form is of this case; what it says, as it stood" }),
  "joined-into": z
    .object(ofTwo)
    .meta({ norsk: "skjema gått inn i et annet", means: "Another form goes on with this case" }),
  parted: z
    .object(ofTwo)
    .meta({ norsk: "skjemaer tatt fra hverandre", means: "Two forms were not one case after all" }),
  "told-apart": z
    .object(ofTwo)
    .meta({ norsk: "skjemaer skilt", means: "Two forms are of two cases, not to be asked again" }),
} as const;

type Payloads = { readonly [T in keyof typeof formPayloads]: z.output<(typeof formPayloads)[T]> };
export type FormEventType = keyof Payloads;

/** Who did it and when, as the ledger knows it. */
export const FormTeller = z
  .object({ by: ActorRef, at: Instant.meta({ norsk: "tidspunkt", means: "When it was written" }) })
  .meta({ norsk: "hvem og når", means: "Who did it and when" });

/** One thing that happened to a form. */
export type FormEvent<T extends FormEventType = FormEventType> = {
  readonly [K in T]: z.output<typeof FormTeller> & { readonly type: K; readonly said: Payloads[K] };
}[T];
