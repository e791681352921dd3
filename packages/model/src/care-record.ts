import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { IncidentId, UnitId } from "./ids.ts";
import { Instant } from "./time/index.ts";
import { SourceRef } from "./timeline.ts";

/** Who gave help first: an akutthjelper is its own group, never a bystander (series broken in January 2017). */
export const HelperRole = z
  .enum(["bystander", "dispatched-helper", "first-responder", "police", "ambulance", "nobody"])
  .meta({
    norsk: "hvem",
    means: "tilstedeværende · medhjelper sendt av AMK · akutthjelper · politi · ambulanse · ingen",
  });
export type HelperRole = z.output<typeof HelperRole>;

export const Rhythm = z
  .enum(["vf", "vt", "pea", "asystole", "aed-shockable", "aed-non-shockable", "other"])
  .meta({ norsk: "rytme", means: "First monitored rhythm" });
export type Rhythm = z.output<typeof Rhythm>;

export const HelpGiven = z
  .enum([
    "free-airway",
    "recovery-position",
    "compressions",
    "ventilation",
    "defibrillation",
    "bleeding-control",
    "heat-conservation",
    "other",
  ])
  .meta({ norsk: "hjelp", means: "One kind of help that an akutthjelper unit gives" });
export type HelpGiven = z.output<typeof HelpGiven>;

export const Circumstance = z
  .enum([
    "unsafe-scene",
    "violence-or-threats",
    "not-found",
    "no-access",
    "delayed-on-the-way",
    "equipment-failed",
    "equipment-missing",
    "radio-failed",
    "procedure-departed-from",
    "several-patients",
    "other",
  ])
  .meta({
    norsk: "særlig forhold",
    means:
      "utrygt sted · vold eller trusler · fant ikke fram · kom ikke inn · forsinket underveis · utstyr sviktet · utstyr manglet · samband sviktet · fraveket prosedyre · flere pasienter · annet (AH-4.4-b)",
  });
export type Circumstance = z.output<typeof Circumstance>;

/** How a crew identifies itself at close-out (AH-4.4-d); always sealed in the vault, never in a fact. */
export const CrewIdentity = z
  .union([
    z
      .strictObject({ name: z.string().trim().min(1).max(100).meta({ norsk: "navn", means: "The name given" }) })
      .meta({ norsk: "navn", means: "Identity by name" }),
    z
      .strictObject({
        serviceNumber: z.string().trim().min(1).max(40).meta({ norsk: "tjenestenummer", means: "The number given" }),
      })
      .meta({ norsk: "tjenestenummer", means: "Identity by service number" }),
  ])
  .meta({ norsk: "mannskapets identitet", means: "Who of the crew closed the mission: a name or a service number" });
export type CrewIdentity = z.output<typeof CrewIdentity>;

/** What the receiver of the oral report documents in its own record (AH-4.4-b, AH-4.4-c). */
export const Handover = z
  .object({
    arrived: recorded(Instant).meta({
      norsk: "egen ankomst",
      means: "When the akutthjelper unit arrived, as it reports",
    }),
    help: z.array(HelpGiven).readonly().meta({ norsk: "hjelp gitt", means: "The help that was given" }),
    circumstances: recorded(z.string()).meta({
      norsk: "særlige forhold",
      means: "Deviations or particular circumstances",
    }),
    receivedBy: UnitId.meta({ norsk: "mottatt av", means: "The unit that took over" }),
    from: UnitId.meta({ norsk: "fra", means: "The unit that reported" }),
  })
  .meta({ norsk: "rapport", means: "The oral report from akutthjelper to the first health resource" });
export type Handover = z.output<typeof Handover>;

/** The part of the ambulance record that the chain needs; a patient is "a", "b" … within the incident. */
export const CareRecord = z
  .object({
    incident: IncidentId,
    patient: z
      .string()
      .regex(/^[a-z]$/)
      .meta({ norsk: "pasient", means: "Which patient of the incident" }),
    unit: UnitId,
    arrestConfirmed: recorded(z.boolean()).meta({
      norsk: "hjertestans bekreftet",
      means: "The ambulance confirmed the arrest",
    }),
    ageYears: recorded(z.number().int().min(0).max(125)).meta({ norsk: "alder", means: "Age in years" }),
    sex: recorded(z.enum(["female", "male"])).meta({ norsk: "kjønn", means: "Sex" }),
    location: recorded(z.enum(["home", "public", "institution", "work", "sport", "street", "other"])).meta({
      norsk: "sted",
      means: "Kind of place of the arrest",
    }),
    witnessed: recorded(z.enum(["bystander", "health-personnel", "first-responder", "no"])).meta({
      norsk: "bevitnet",
      means: "Who saw or heard the collapse",
    }),
    cause: recorded(z.enum(["medical", "trauma", "overdose", "drowning", "electrocution", "asphyxia"])).meta({
      norsk: "årsak",
      means: "Presumed cause",
    }),
    cprStartedBy: recorded(HelperRole).meta({ norsk: "HLR startet av", means: "Who started compressions" }),
    firstShockBy: recorded(HelperRole).meta({ norsk: "første sjokk av", means: "Who gave the first shock" }),
    firstRhythm: recorded(Rhythm),
    resuscitationByAmbulance: recorded(z.boolean()).meta({
      norsk: "HLR ved ambulanse",
      means: "The ambulance attempted resuscitation",
    }),
    rosc: recorded(z.boolean()).meta({
      norsk: "egen sirkulasjon",
      means: "Return of spontaneous circulation, sustained",
    }),
    statusAtHandover: recorded(z.enum(["rosc", "ongoing-cpr", "dead"])).meta({
      norsk: "status ved overlevering",
      means: "Status at hospital or end of treatment",
    }),
    alive30Days: recorded(z.boolean()).meta({ norsk: "i live etter 30 dager", means: "Alive at 30 days" }),
    handover: Handover.optional(),
    source: SourceRef,
  })
  .meta({ norsk: "ambulansejournal (utdrag)", means: "The part of the care record that the chain reads" });
export type CareRecord = z.output<typeof CareRecord>;
