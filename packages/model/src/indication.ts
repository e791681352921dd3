import * as z from "zod";
import { recorded } from "./absence/index.ts";

export const Condition = z
  .enum([
    "cardiac-arrest",
    "unconscious",
    "serious-injury",
    "major-bleeding",
    "airway-obstruction",
    "general-hypothermia",
    "unclear-vital",
    "other",
  ])
  .meta({ norsk: "tilstand", means: "The conditions that agreements and the guideline speak of" });
export type Condition = z.output<typeof Condition>;

export const VitalFailure = z
  .enum(["manifest", "potential", "unclear", "none"])
  .meta({ norsk: "vital svikt", means: "manifest · truende · kan ikke fastslås · ingen (AH-2.5-a, AH-2.5-f)" });
export type VitalFailure = z.output<typeof VitalFailure>;

/** What the caller said, as asked at the desk; each may be not recorded, unknown or refused. */
export const Observed = z
  .object({
    awake: recorded(z.boolean()).optional().meta({ norsk: "våken", means: "The patient is awake" }),
    breathingNormally: recorded(z.boolean())
      .optional()
      .meta({ norsk: "puster normalt", means: "The patient breathes normally" }),
    suddenCollapse: recorded(z.boolean())
      .optional()
      .meta({ norsk: "plutselig bevisstløs", means: "Consciousness was lost suddenly" }),
    majorBleeding: recorded(z.boolean())
      .optional()
      .meta({ norsk: "stor ytre blødning", means: "Major external bleeding is seen" }),
    seriousInjury: recorded(z.boolean())
      .optional()
      .meta({ norsk: "alvorlig skade", means: "A serious injury is described" }),
    airwayFree: recorded(z.boolean()).optional().meta({ norsk: "fri luftvei", means: "The airway is free" }),
  })
  .meta({ norsk: "observert", means: "What the caller said about the patient" });
export type Observed = z.output<typeof Observed>;

export const Indication = z
  .object({
    vital: VitalFailure,
    condition: recorded(Condition),
    basis: z
      .array(z.enum(["observed", "criterion", "operator"]))
      .readonly()
      .meta({ norsk: "grunnlag", means: "What the indication rests on" }),
    cites: z.array(z.string()).readonly().meta({ norsk: "hjemler", means: "Ids of the norms it rests on" }),
  })
  .meta({ norsk: "indikasjon", means: "Which failure of vital functions the call points at" });
export type Indication = z.output<typeof Indication>;

/** A criterion is ambiguous without its edition: numbers moved between editions of the index. */
export const CriterionRef = z
  .object({
    index: z.string().min(1).meta({ norsk: "indeks", means: "Which criteria index" }),
    edition: z.string().min(1).meta({ norsk: "utgave", means: "Which edition of the index" }),
    code: z.string().min(1).meta({ norsk: "kode", means: "The criterion's code in that edition" }),
  })
  .meta({ norsk: "kriterium", means: "A reference to one criterion of one edition of an index" });
export type CriterionRef = z.output<typeof CriterionRef>;
