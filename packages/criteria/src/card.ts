import * as z from "zod";
import { CardNumber, LocalId } from "./criterion-code.ts";
import { CriterionEntry } from "./criterion-entry.ts";

/** What the operator says to the caller; *råd*, never the proposal of a unit. */
export const CallerAdvice = z
  .strictObject({
    number: z.int().min(1).meta({ norsk: "nummer", means: "Number of the advice on its card" }),
    says: z.string().min(1).meta({ norsk: "tekst", means: "The advice in the words of its edition" }),
    starts: z
      .literal("telephone-cpr")
      .optional()
      .meta({ norsk: "starter", means: "That giving this advice starts telephone CPR; the moment is then stamped" }),
  })
  .meta({ norsk: "råd til innringer", means: "One numbered advice on a card" });
export type CallerAdvice = z.output<typeof CallerAdvice>;

const Question = z
  .strictObject({
    id: LocalId,
    asks: z.string().min(1).meta({ norsk: "spørsmål", means: "The question in the words of its edition" }),
  })
  .meta({ norsk: "spørsmål til innringer", means: "One question on a card" });

export const Card = z
  .strictObject({
    number: CardNumber,
    title: z.string().min(1).meta({ norsk: "tittel", means: "Title of the card" }),
    kind: z
      .enum(["start", "clinical", "ordered-mission", "mass-incident", "unclear-problem", "other", "meta"])
      .meta({ norsk: "slag", means: "startkort · klinisk · bestilt oppdrag · massehendelse · uavklart · annet · om" }),
    population: z
      .array(z.enum(["all", "adult", "child", "newborn", "pregnant"]))
      .min(1)
      .readonly()
      .meta({ norsk: "gjelder", means: "Whom the card is about" }),
    see: z.array(CardNumber).readonly().meta({ norsk: "andre aktuelle oppslag", means: "Cards named in the header" }),
    criteria: z
      .array(CriterionEntry)
      .readonly()
      .meta({ norsk: "kriterier", means: "The criteria of the card; only a card about the index has none" }),
    questions: z.array(Question).readonly().meta({ norsk: "spørsmål", means: "Questions of the card" }),
    advice: z.array(CallerAdvice).readonly().meta({ norsk: "råd", means: "Caller advice of the card, by number" }),
    responses: z
      .array(LocalId)
      .readonly()
      .meta({ norsk: "anbefalt respons", means: "Ids of the response templates this card follows" }),
  })
  .meta({ norsk: "oppslag", means: "One card of an index" });
export type Card = z.output<typeof Card>;
