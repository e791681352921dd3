import * as z from "zod";
import { Condition, Decided, UrgencyCode, VitalFailure } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Day } from "@prehosp/model/time";

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

const Reference = z
  .union([CriterionCode, CardNumber])
  .meta({ norsk: "henvisning", means: "A card or a criterion of the same edition" });

/** One criterion of a card. The letter says urgency and nothing else: red is not an indication for akutthjelper. */
export const CriterionEntry = z
  .strictObject({
    code: CriterionCode,
    urgency: UrgencyCode,
    label: z.string().min(1).meta({ norsk: "tekst", means: "The criterion in the words of its edition" }),
    subItems: z
      .array(z.string().min(1))
      .readonly()
      .optional()
      .meta({ norsk: "underpunkter", means: "Numbered items under one code; they have no code of their own" }),
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
    considersAkutthjelper: recorded(z.boolean()).meta({
      norsk: "vurder akutthjelper",
      means: "Whether the response list of this card and urgency names akutthjelper; differs from card to card",
    }),
  })
  .meta({ norsk: "kriterium", means: "One criterion of one edition of an index" });
export type CriterionEntry = z.output<typeof CriterionEntry>;

export const Card = z
  .strictObject({
    number: CardNumber,
    title: z.string().min(1).meta({ norsk: "tittel", means: "Title of the card" }),
    kind: z
      .enum(["start", "clinical", "ordered-mission", "mass-incident", "other"])
      .meta({ norsk: "slag", means: "startkort · klinisk · bestilt oppdrag · massehendelse · annet" }),
    population: z
      .enum(["all", "adult", "child", "newborn", "pregnant"])
      .meta({ norsk: "gjelder", means: "Whom the card is about" }),
    see: z.array(CardNumber).readonly().meta({ norsk: "andre aktuelle oppslag", means: "Cards named in the header" }),
    criteria: z.array(CriterionEntry).min(1).readonly().meta({ norsk: "kriterier", means: "The criteria of the card" }),
  })
  .meta({ norsk: "oppslag", means: "One card of an index" });
export type Card = z.output<typeof Card>;

/** What one criterion points at, as clinicians have decided; a criterion that isn't here points at nothing by itself. */
export const BridgeEntry = z
  .strictObject({
    code: CriterionCode,
    condition: recorded(Condition).meta({
      norsk: "tilstand",
      means: "The condition it points at, or why none is named",
    }),
    vital: VitalFailure,
  })
  .meta({ norsk: "bro for ett kriterium", means: "Which condition and vital failure one criterion points at" });
export type BridgeEntry = z.output<typeof BridgeEntry>;

export const Bridge = z
  .strictObject({
    version: z.string().min(1).meta({ norsk: "versjon", means: "Version of the bridge" }),
    decided: Decided,
    entries: z.array(BridgeEntry).readonly().meta({ norsk: "koblinger", means: "One entry a criterion" }),
  })
  .meta({ norsk: "bro til indikasjon", means: "Our own clinician-approved bridge from criterion to indication" });
export type Bridge = z.output<typeof Bridge>;

/** An index as a region loads it from its licensed source; only a synthetic one is shipped. */
export const CriteriaIndex = z
  .strictObject({
    id: z.string().min(1).meta({ norsk: "indeks", means: "Which index" }),
    edition: z.string().min(1).meta({ norsk: "utgave", means: "Which edition; codes mean nothing without it" }),
    language: z.enum(["nb", "nn", "en"]).meta({ norsk: "språk", means: "Language of the labels" }),
    owner: z.string().min(1).meta({ norsk: "eier", means: "Who owns the index" }),
    licence: z.string().min(1).meta({ norsk: "lisens", means: "On what terms the region uses it" }),
    validFrom: Day.meta({ norsk: "gjelder fra", means: "First day the edition is in use" }),
    hash: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .meta({ norsk: "innholdsavtrykk", means: "Hash of everything but this field" }),
    overlay: z
      .strictObject({
        level: z.enum(["regional", "local"]).meta({ norsk: "nivå", means: "Who overlays" }),
        owner: z.string().min(1).meta({ norsk: "eier", means: "Whose overlay it is" }),
        over: z.string().min(1).meta({ norsk: "over", means: "Hash of the index it is laid over" }),
      })
      .optional()
      .meta({ norsk: "lokal tilpasning", means: "Where the index is a local variant of another" }),
    cards: z.array(Card).min(1).readonly().meta({ norsk: "oppslag", means: "The cards" }),
    bridge: Bridge.optional().meta({
      norsk: "bro",
      means: "The bridge to indication; without it a criterion points at nothing",
    }),
  })
  .meta({ norsk: "kriterieindeks", means: "One edition of a criteria index with its bridge" });
export type CriteriaIndex = z.output<typeof CriteriaIndex>;
