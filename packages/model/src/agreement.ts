import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { AgreementTerms } from "./agreement-terms.ts";
import { AlarmRoute } from "./cover.ts";
import { ActorRef, AgreementId, OrgId, UnitId } from "./ids.ts";
import { Condition } from "./indication.ts";
import { Day } from "./time/index.ts";

/** The nine minimum contents of an agreement (AH-6.2-a). */
export const AgreementContent = z
  .enum([
    "alarm-conditions",
    "competence",
    "equipment",
    "alarm-route",
    "procedures",
    "training-responsibility",
    "confidentiality-documentation",
    "follow-up",
    "costs",
  ])
  .meta({ norsk: "avtaleinnhold", means: "What an agreement must at least contain (AH-6.2-a)" });
export type AgreementContent = z.output<typeof AgreementContent>;

export const PartyKind = z
  .enum([
    "health-trust",
    "municipality",
    "inter-municipal",
    "fire-service",
    "red-cross",
    "norsk-folkehjelp",
    "redningsselskapet",
    "other-voluntary",
    "police",
  ])
  .meta({ norsk: "partstype", means: "What kind of body a party is (AH-6.1-a)" });
export type PartyKind = z.output<typeof PartyKind>;

export const Party = z
  .object({ organisation: OrgId, kind: PartyKind })
  .meta({ norsk: "part", means: "One party of an agreement" });
export type Party = z.output<typeof Party>;

/** Who decided something, when and by which document. */
export const Decided = z
  .object({
    by: ActorRef,
    on: Day.meta({ norsk: "dato", means: "The day of the decision" }),
    source: z.string().min(1).meta({ norsk: "grunnlag", means: "The document behind the decision" }),
  })
  .meta({ norsk: "besluttet", means: "Who decided, when, by what" });
export type Decided = z.output<typeof Decided>;

export const FrameworkKind = z
  .enum(["joint-2018", "own"])
  .meta({ norsk: "slags rammeavtale", means: "fellesavtalen fra 2018 · organisasjonens egen (AH-6.1-b)" });
export type FrameworkKind = z.output<typeof FrameworkKind>;

export const AgreementSignature = z
  .object({
    side: z.enum(["commissioner", "provider"]).meta({ norsk: "part", means: "Which party signed" }),
    organisation: OrgId,
    by: ActorRef.meta({ norsk: "underskrevet av", means: "The role holder who signed, by opaque key" }),
    role: z.string().trim().min(1).max(100).meta({ norsk: "rolle", means: "The role it was signed in; never a name" }),
    on: Day.meta({ norsk: "dato", means: "The day it was signed" }),
    document: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .meta({ norsk: "dokument", means: "Hash of the document that was signed" }),
  })
  .meta({ norsk: "underskrift", means: "One party's signature under one document" });
export type AgreementSignature = z.output<typeof AgreementSignature>;

export const Agreement = z
  .object({
    id: AgreementId,
    commissioner: Party.meta({
      norsk: "oppdragsgiver",
      means: "The health trust or municipality that commissions (AH-6.1-a)",
    }),
    provider: Party.meta({ norsk: "utøver", means: "The organisation whose units help" }),
    units: z.array(UnitId).readonly().meta({ norsk: "enheter", means: "The units it covers" }),
    from: Day.meta({ norsk: "fra", means: "First day in force" }),
    until: recorded(Day).meta({ norsk: "til", means: "First day no longer in force; not-applicable = without end" }),
    conditions: recorded(z.array(Condition).readonly()).meta({ norsk: "tilstander", means: "The conditions it names" }),
    route: AlarmRoute.optional().meta({
      norsk: "varslingsvei",
      means: "The agreed route, where it departs from the main rule",
    }),
    contents: z.partialRecord(AgreementContent, recorded(z.boolean())).meta({
      norsk: "innhold",
      means: "Which of the minimum contents it holds; where the terms are recorded, they decide",
    }),
    terms: AgreementTerms.optional(),
    framework: z.string().optional().meta({ norsk: "rammeavtale", means: "The framework it rests on (AH-6.1-b)" }),
    frameworkKind: FrameworkKind.optional(),
    decided: Decided,
    replaces: AgreementId.optional().meta({
      norsk: "erstatter",
      means: "The agreement it takes over from; that one ends the day this one begins",
    }),
    signatures: z
      .array(AgreementSignature)
      .readonly()
      .optional()
      .meta({ norsk: "underskrifter", means: "Who signed; not there = not recorded" }),
  })
  .meta({ norsk: "avtale", means: "An agreement on assistance from akutthjelpere (AH-1.1-a)" });
export type Agreement = z.output<typeof Agreement>;
