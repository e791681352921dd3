import * as z from "zod";
import { Decided } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import { Bridge } from "./bridge.ts";
import { Card } from "./card.ts";
import { CardNumber } from "./criterion-code.ts";
import { Answers } from "./criterion-entry.ts";
import { ResponseTemplate } from "./response.ts";

const Hash = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .meta({ norsk: "innholdsavtrykk", means: "Hash of everything but this field" });

const Level = z
  .enum(["national", "regional", "local"])
  .meta({ norsk: "nivå", means: "nasjonal · regional · lokal (AMK)" });

const SourceDocument = z
  .strictObject({
    title: z.string().min(1).meta({ norsk: "tittel", means: "Title of the document" }),
    ref: z.string().min(1).meta({ norsk: "referanse", means: "Where it is: an address, an archive number" }),
    hash: Hash.optional().meta({ norsk: "avtrykk", means: "Hash of the file it was read from, where there is one" }),
  })
  .meta({ norsk: "kildedokument", means: "What the index was read from" });

const Overlay = z
  .strictObject({
    level: Level,
    owner: z.string().min(1).meta({ norsk: "eier", means: "Whose index it is" }),
    hash: Hash,
  })
  .meta({ norsk: "underliggende indeks", means: "One index that this one is laid over" });

const Replacement = z
  .strictObject({ card: CardNumber, decided: Decided })
  .meta({ norsk: "erstattet oppslag", means: "A card whose words a local decision has replaced" });

const Change = z
  .strictObject({
    edition: z.string().min(1).meta({ norsk: "utgave", means: "The edition that brought the change" }),
    on: Day.meta({ norsk: "dato", means: "The day of the change" }),
    says: z.string().min(1).meta({ norsk: "endring", means: "What changed, for people" }),
  })
  .meta({ norsk: "endring", means: "One line of the changelog" });

/** What a caller may say and where an operator must then be led; checked whenever the index is loaded. */
export const GoldenQuery = z
  .strictObject({
    words: z.string().min(1).optional().meta({ norsk: "ord", means: "The caller's words, made up" }),
    observed: Answers.optional(),
    cards: z.array(CardNumber).min(1).readonly().meta({ norsk: "oppslag", means: "Cards that must be found" }),
    within: z
      .int()
      .min(1)
      .max(10)
      .meta({ norsk: "blant de første", means: "How far down the list the last of them may stand" }),
  })
  .meta({ norsk: "gullspørring", means: "A question with its right answer, as a test of the index" });
export type GoldenQuery = z.output<typeof GoldenQuery>;

/** An index as a region loads it from its licensed source; only a synthetic one is shipped. */
export const CriteriaIndex = z
  .strictObject({
    id: z.string().min(1).meta({ norsk: "indeks", means: "Which index" }),
    edition: z.string().min(1).meta({ norsk: "utgave", means: "Which edition; codes mean nothing without it" }),
    language: z.enum(["nb", "nn", "en"]).meta({ norsk: "språk", means: "Language of the labels" }),
    owner: z.string().min(1).meta({ norsk: "eier", means: "Who owns the index" }),
    licence: z.string().min(1).meta({ norsk: "lisens", means: "On what terms the region uses it" }),
    validFrom: Day.meta({ norsk: "gjelder fra", means: "First day the edition is in use" }),
    hash: Hash,
    source: SourceDocument,
    level: Level,
    overlays: z
      .array(Overlay)
      .readonly()
      .meta({ norsk: "ligger over", means: "The indexes beneath, national first; empty = laid over none" }),
    replaced: z
      .array(Replacement)
      .readonly()
      .optional()
      .meta({ norsk: "erstattet", means: "Cards an overlay has other words for; who decided it stands on each" }),
    changelog: z.array(Change).readonly().meta({ norsk: "endringslogg", means: "What changed, newest first" }),
    cards: z.array(Card).min(1).readonly().meta({ norsk: "oppslag", means: "The cards" }),
    responses: z
      .array(ResponseTemplate)
      .readonly()
      .meta({ norsk: "responser", means: "The response templates that cards name" }),
    bridge: Bridge.optional().meta({
      norsk: "bro",
      means: "The bridge to indication; without it a criterion points at nothing",
    }),
    golden: z.array(GoldenQuery).readonly().meta({ norsk: "gullspørringer", means: "Questions the index must answer" }),
  })
  .meta({ norsk: "kriterieindeks", means: "One edition of a criteria index with its bridge" });
export type CriteriaIndex = z.output<typeof CriteriaIndex>;
