import * as z from "zod";
import { UrgencyCode } from "@prehosp/model";
import { CriterionCode, LocalId, Reference } from "./criterion-code.ts";

/** The caller's answers as plain yes and no, by the names of `Observed`. */
export const Answers = z
  .strictObject({
    awake: z.boolean().optional().meta({ norsk: "våken", means: "The patient is awake" }),
    breathingNormally: z.boolean().optional().meta({ norsk: "puster normalt", means: "The patient breathes normally" }),
    suddenCollapse: z
      .boolean()
      .optional()
      .meta({ norsk: "plutselig bevisstløs", means: "Consciousness was lost suddenly" }),
    majorBleeding: z.boolean().optional().meta({ norsk: "stor ytre blødning", means: "Major external bleeding" }),
    seriousInjury: z.boolean().optional().meta({ norsk: "alvorlig skade", means: "A serious injury is described" }),
    airwayFree: z.boolean().optional().meta({ norsk: "fri luftvei", means: "The airway is free" }),
  })
  .meta({ norsk: "svar", means: "Answers that a criterion fits, or that a golden query asks with" });
export type Answers = z.output<typeof Answers>;

const ItemGroup = z
  .strictObject({
    id: LocalId,
    label: z.string().min(1).meta({ norsk: "overskrift", means: "The heading over the items" }),
  })
  .meta({ norsk: "gruppe av underpunkter", means: "A heading that sub-items of one criterion stand under" });

const SubItem = z
  .strictObject({
    id: LocalId,
    label: z.string().min(1).meta({ norsk: "tekst", means: "The item in the words of its edition" }),
    group: LocalId.optional().meta({ norsk: "gruppe", means: "The group it stands under; absent = none" }),
  })
  .meta({ norsk: "underpunkt", means: "An item under a criterion; it has no code of its own" });

/** One criterion of a card. The letter says urgency and nothing else: red is not an indication for akutthjelper. */
export const CriterionEntry = z
  .strictObject({
    code: CriterionCode,
    urgency: UrgencyCode,
    label: z.string().min(1).meta({ norsk: "tekst", means: "The criterion in the words of its edition" }),
    groups: z.array(ItemGroup).readonly().optional().meta({ norsk: "grupper", means: "Headings of the sub-items" }),
    subItems: z
      .array(SubItem)
      .readonly()
      .optional()
      .meta({ norsk: "underpunkter", means: "Items under one code, in order" }),
    presumptive: z
      .boolean()
      .optional()
      .meta({ norsk: "antatt", means: "Chosen where information can't be had quickly" }),
    wantsWords: z
      .boolean()
      .optional()
      .meta({ norsk: "krever fritekst", means: "Asks for a description, as other symptoms do" }),
    goTo: z
      .array(Reference)
      .readonly()
      .meta({ norsk: "gå til", means: "Where the operator must go on; empty = this criterion is an end" }),
    see: z.array(Reference).readonly().meta({ norsk: "se", means: "Where the operator may also look" }),
    advice: z
      .array(z.int().min(1))
      .readonly()
      .meta({ norsk: "råd", means: "Numbers of the caller advice on the same card; empty = none" }),
    questions: z
      .array(LocalId)
      .readonly()
      .meta({ norsk: "spørsmål", means: "Ids of the questions on the same card; empty = none" }),
    fits: Answers.optional().meta({
      norsk: "passer når",
      means: "Answers under which the criterion is shown first; it may be chosen under any",
    }),
  })
  .meta({ norsk: "kriterium", means: "One criterion of one edition of an index" });
export type CriterionEntry = z.output<typeof CriterionEntry>;
