import * as z from "zod";
import { ActorRef, CompetenceId, Evidence } from "@prehosp/model";
import { Fresh } from "./fresh.ts";

const EvidenceKind = Evidence.shape.kind.exclude(["revocation"]);
const name = z.string().min(1);

/** What a proof must be like, but for what must have been done before it. */
export const Prior = z
  .strictObject({
    has: CompetenceId,
    kinds: z.array(EvidenceKind).min(1).readonly().meta({ norsk: "typer", means: "Kinds of proof that count" }),
    outcomes: z
      .array(z.enum(["passed", "attended"]))
      .min(1)
      .readonly()
      .meta({ norsk: "resultater", means: "Results that count" }),
    fresh: Fresh,
    match: z.record(name, name).optional().meta({
      norsk: "samsvar",
      means: "Attribute of the proof → fact of the unit that it must equal, such as terminal type",
    }),
    minVersion: z
      .strictObject({
        attribute: name.meta({ norsk: "egenskap", means: "Attribute of the proof that says a version, such as 7.2" }),
        fact: name.meta({ norsk: "opplysning", means: "Fact that says the oldest version that counts" }),
      })
      .optional()
      .meta({
        norsk: "minste versjon",
        means: "Older versions don't count; only where the owner of the requirement says so (NN-k)",
      }),
    issuers: z
      .array(ActorRef)
      .min(1)
      .readonly()
      .optional()
      .meta({ norsk: "godtatte utstedere", means: "Only proofs that one of these attests count; absent = whoever" }),
    attestor: name.optional().meta({
      norsk: "attestert av en som oppfyller",
      means:
        "Id of a requirement whose needs the one who attests met on the day of the proof, as known when it is asked; nobody attests himself",
    }),
    documented: z.literal(true).optional().meta({ norsk: "dokumentert", means: "Only a documented proof counts" }),
    unrecorded: z.enum(["not-met", "unclear"]).meta({
      norsk: "uten registrering",
      means:
        "What it means that no proof is recorded; unclear where the source says that a missing record excludes nobody",
    }),
  })
  .meta({ norsk: "forutgående kompetanse", means: "Proof of one competence that another builds on" });
export type Prior = z.output<typeof Prior>;

/** Proof of one competence. */
export const Has = z
  .strictObject({
    ...Prior.shape,
    after: Prior.optional().meta({
      norsk: "etter",
      means: "What must have been done the same day or before, and held on the day of the proof (NN-f)",
    }),
  })
  .meta({ norsk: "har kompetanse", means: "Proof of one competence" });
export type Has = z.output<typeof Has>;

export const FactIs = z
  .strictObject({
    fact: name.meta({ norsk: "opplysning", means: "Name of a fact about the person's service" }),
    is: z.array(z.string()).min(1).readonly().meta({ norsk: "er en av", means: "Values that count" }),
  })
  .meta({ norsk: "opplysning er", means: "A fact that has one of these values" });
export type FactIs = z.output<typeof FactIs>;

export const Meets = z
  .strictObject({
    meets: name.meta({
      norsk: "oppfyller",
      means: "Id of another requirement whose needs are met, whomever and whenever that one is for",
    }),
  })
  .meta({ norsk: "oppfyller krav", means: "The needs of another requirement are met" });

const Single = z.union([Has, FactIs, Meets]);

export const AtLeast = z
  .strictObject({
    atLeast: z.int().min(1).meta({ norsk: "minst", means: "How many of them" }),
    of: z.array(Single).min(1).readonly().meta({ norsk: "av", means: "What is counted" }),
  })
  .meta({ norsk: "minst så mange av", means: "At least so many of these" });
export type AtLeast = z.output<typeof AtLeast>;

export const Members = z
  .strictObject({
    members: z
      .union([z.int().min(1), z.literal("all")])
      .meta({ norsk: "minst så mange i mannskapet", means: "How many of the crew, or every one" }),
    meets: Meets.shape.meets,
  })
  .meta({ norsk: "så mange i mannskapet", means: "So many of a crew meet a requirement on a person" });
export type Members = z.output<typeof Members>;

/** What a requirement is made of. There is no negation, so more evidence never hurts. */
export const Atom = z
  .union([Single, AtLeast, Members])
  .meta({ norsk: "kravledd", means: "One thing that evidence or a fact can show" });
export type Atom = z.output<typeof Atom>;
