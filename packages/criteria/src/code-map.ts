import * as z from "zod";
import { Condition, Decided, UrgencyCode, VitalFailure } from "@prehosp/model";

const means = z
  .strictObject({
    urgency: UrgencyCode.optional(),
    condition: Condition.optional(),
    vital: VitalFailure.optional(),
  })
  .meta({ norsk: "betyr her", means: "What one foreign code is taken for here; what isn't said stays unknown" });

const version = z
  .string()
  .min(1)
  .meta({ norsk: "kodeverksversjon", means: "Version of the foreign system; a code means nothing without it" });

/** A level of the Danish index, with card and running number where given. The long form is our assumption, after its Norwegian parent. */
const DanishCode = z
  .string()
  .regex(/^[A-E](?:\.\d{2}\.\d{2})?$/)
  .meta({ norsk: "dansk kode", means: "Level A–E, or a criterion that begins with it" });

/** Protocol, level, determinant, perhaps a suffix: "9-D-1". The suffix rule is unverified, so it is part of the code. */
const MpdsCode = z
  .string()
  .regex(/^\d{1,2}-[OABCDE]-\d{1,2}[A-Za-z]?$/)
  .meta({ norsk: "MPDS-formet kode", means: "Protocol, level and determinant" });

/**
 * A region's own table from a foreign code system. A level may be given an urgency and nothing more: what a patient suffers from is
 * never read out of a level. Nothing is shipped, for no source equates the systems.
 */
export const CodeMap = z
  .discriminatedUnion("system", [
    z
      .strictObject({
        system: z.literal("danish-index").meta({ norsk: "kodeverk", means: "Dansk Indeks" }),
        version,
        decided: Decided,
        levels: z
          .partialRecord(z.enum(["A", "B", "C", "D", "E"]), UrgencyCode)
          .meta({ norsk: "nivåer", means: "Urgency of each level that has one here" }),
        codes: z.record(DanishCode, means).meta({ norsk: "koder", means: "Codes with a meaning of their own" }),
      })
      .meta({ norsk: "tabell for dansk indeks", means: "What codes of the Danish index are taken for here" }),
    z
      .strictObject({
        system: z.literal("mpds").meta({ norsk: "kodeverk", means: "A code of the MPDS shape" }),
        version,
        decided: Decided,
        levels: z
          .partialRecord(z.enum(["O", "A", "B", "C", "D", "E"]), UrgencyCode)
          .meta({ norsk: "nivåer", means: "Urgency of each level that has one here" }),
        codes: z.record(MpdsCode, means).meta({ norsk: "koder", means: "Codes with a meaning of their own" }),
      })
      .meta({ norsk: "tabell for MPDS-formede koder", means: "What codes of the MPDS shape are taken for here" }),
  ])
  .meta({ norsk: "kodetabell", means: "A region's own decision on what codes of another system are taken for here" });
export type CodeMap = z.output<typeof CodeMap>;

/** The shape of each system's codes, and where the level stands in it. */
export const shapes = {
  "danish-index": { code: DanishCode, level: (code: string) => code.slice(0, 1) },
  mpds: { code: MpdsCode, level: (code: string) => code.split("-")[1] ?? "" },
} as const;
