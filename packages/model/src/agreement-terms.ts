import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { OrgId } from "./ids.ts";
import { Municipality } from "./position.ts";
import { EquipmentKind } from "./unit.ts";

export const AgreementSide = z
  .enum(["commissioner", "provider", "both"])
  .meta({ norsk: "hvilken part", means: "oppdragsgiver · utøver · begge parter" });
export type AgreementSide = z.output<typeof AgreementSide>;

const said = z.string().trim().min(1).max(200);
const side = (norsk: string, means: string) => recorded(AgreementSide).meta({ norsk, means });

export const CompetenceTerm = z
  .object({
    packs: z
      .array(said)
      .min(1)
      .readonly()
      .meta({ norsk: "kompetansekrav", means: "Ids of the requirement packs its people are held to" }),
    upkeepMonths: recorded(z.int().min(1).max(1200)).meta({
      norsk: "vedlikehold, måneder",
      means: "Most months between two upkeep exercises",
    }),
  })
  .meta({ norsk: "avtalt kompetanse", means: "Which competence is asked for, and how often it is kept up (AH-6.2-a)" });
export type CompetenceTerm = z.output<typeof CompetenceTerm>;

export const EquipmentTerm = z
  .object({
    kinds: z.array(EquipmentKind).min(1).readonly().meta({ norsk: "utstyr", means: "What each unit shall carry" }),
    keptBy: side("holdes i stand av", "Who keeps the equipment in order"),
  })
  .meta({ norsk: "avtalt utstyr", means: "The medical equipment agreed on (AH-6.2-a)" });
export type EquipmentTerm = z.output<typeof EquipmentTerm>;

export const AlarmRouteTerm = z
  .object({
    relayCentre: recorded(OrgId).meta({
      norsk: "110-sentral",
      means: "The centre that passes the alarm on; not-applicable where none does",
    }),
    municipalities: recorded(z.array(Municipality).min(1).readonly()).meta({
      norsk: "kommuner",
      means: "The municipalities it holds in",
    }),
  })
  .meta({ norsk: "avtalt alarmering", means: "Through whom and where AMK alarms (AH-6.2-a, AH-2.8-d)" });
export type AlarmRouteTerm = z.output<typeof AlarmRouteTerm>;

export const ProceduresTerm = z
  .object({
    name: said.meta({ norsk: "prosedyresamling", means: "The procedures that hold for examination and measures" }),
    edition: recorded(said).meta({ norsk: "utgave", means: "The edition of them" }),
  })
  .meta({ norsk: "avtalte prosedyrer", means: "The procedures and their edition (AH-6.2-a)" });
export type ProceduresTerm = z.output<typeof ProceduresTerm>;

export const TrainingTerm = z
  .object({
    carriedOutBy: side("gjennomføres av", "Who carries out training and upkeep"),
    madePossibleBy: side("tilrettelegges av", "Who provides time, teachers and places for it (AH-7.1-a)"),
  })
  .meta({ norsk: "avtalt opplæringsansvar", means: "Who answers for training and upkeep (AH-6.2-a)" });
export type TrainingTerm = z.output<typeof TrainingTerm>;

export const ConfidentialityTerm = z
  .object({
    trainingRoutine: recorded(said).meta({
      norsk: "rutine for opplæring i taushetsplikt",
      means: "The document that says how people are trained in confidentiality (AH-4.3-b)",
    }),
    documentedPerPerson: recorded(z.boolean()).meta({
      norsk: "dokumenteres per person",
      means: "The routine says that the training is documented for each person (AH-4.3-b)",
    }),
    documentation: recorded(said).meta({
      norsk: "rutine for dokumentasjon",
      means: "The document that says how missions are documented, without person-identifying data (AH-4.3-e)",
    }),
  })
  .meta({ norsk: "avtalt taushetsplikt og dokumentasjon", means: "The routines agreed on (AH-6.2-a)" });
export type ConfidentialityTerm = z.output<typeof ConfidentialityTerm>;

export const FollowUpTerm = z
  .object({
    debrief: side("samtale etter oppdrag ved", "Who gathers people to a debriefing"),
    responsible: side("oppfølging ved", "Who follows up its people after strain (AH-7.1-b)"),
    health: side("helsehjelp ved", "Who helps at serious after-reactions (AH-7.1-b)"),
  })
  .meta({ norsk: "avtalt oppfølging", means: "How people are followed up after missions (AH-6.2-a)" });
export type FollowUpTerm = z.output<typeof FollowUpTerm>;

export const WageClause = z
  .enum(["none", "part-time", "all"])
  .meta({ norsk: "lønnsklausul", means: "ingen · mannskap uten aktiv vakt · alt mannskap (AH-7.1-c)" });
export type WageClause = z.output<typeof WageClause>;

export const CostsTerm = z
  .object({
    wages: recorded(WageClause).meta({ norsk: "lønn", means: "Whose wages at a call-out are covered" }),
    wagesPaidBy: side("lønn dekkes av", "Who covers the wages; not-applicable where none are"),
    equipment: side("utstyr dekkes av", "Who covers medical equipment"),
    consumables: side("forbruksmateriell dekkes av", "Who covers consumables"),
    communication: side("samband dekkes av", "Who covers communication equipment"),
    training: side("opplæring dekkes av", "Who covers training and upkeep"),
  })
  .meta({ norsk: "avtalte kostnader", means: "Who covers wages and other costs; no amounts (AH-6.2-a, AH-7.1-a)" });
export type CostsTerm = z.output<typeof CostsTerm>;

/** What is agreed, content by content; the conditions and the route themselves stand on the agreement. */
export const AgreementTerms = z
  .object({
    competence: recorded(CompetenceTerm).optional(),
    equipment: recorded(EquipmentTerm).optional(),
    "alarm-route": recorded(AlarmRouteTerm).optional(),
    procedures: recorded(ProceduresTerm).optional(),
    "training-responsibility": recorded(TrainingTerm).optional(),
    "confidentiality-documentation": recorded(ConfidentialityTerm).optional(),
    "follow-up": recorded(FollowUpTerm).optional(),
    costs: recorded(CostsTerm).optional(),
  })
  .meta({ norsk: "avtalevilkår", means: "The substance of the contents (AH-6.2-a)" });
export type AgreementTerms = z.output<typeof AgreementTerms>;
