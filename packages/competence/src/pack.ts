import * as z from "zod";
import { ActorRef, CompetenceId, Decided, Evidence, Text } from "@prehosp/model";
import { norms } from "@prehosp/norms";
import type { NormId } from "@prehosp/norms";
import { Door, layers, requirementOver } from "@prehosp/rules";

/** How long a proof holds: rolling months (clamped to the month's end) · the year it was done and the next · without end. */
export const Fresh = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("rolling").meta({ norsk: "rullerende", means: "So many months from the day it was done" }),
      months: z
        .int()
        .min(1)
        .max(1200)
        .meta({ norsk: "måneder", means: "Months it holds; the same day that month is the first it doesn't" }),
    }),
    z.strictObject({
      kind: z
        .literal("calendar-year")
        .meta({ norsk: "kalenderår", means: "The calendar year it was done in and all of the next" }),
    }),
    z.strictObject({ kind: z.literal("none").meta({ norsk: "uten utløp", means: "It doesn't run out" }) }),
  ])
  .meta({ norsk: "gyldighetstid", means: "How long a proof holds" });
export type Fresh = z.output<typeof Fresh>;

const EvidenceKind = Evidence.shape.kind.exclude(["revocation"]);

/** Proof of one competence. */
export const Has = z
  .strictObject({
    has: CompetenceId,
    kinds: z.array(EvidenceKind).min(1).readonly().meta({ norsk: "typer", means: "Kinds of proof that count" }),
    outcomes: z
      .array(z.enum(["passed", "attended"]))
      .min(1)
      .readonly()
      .meta({ norsk: "resultater", means: "Results that count" }),
    fresh: Fresh,
    match: z.record(z.string().min(1), z.string().min(1)).optional().meta({
      norsk: "samsvar",
      means: "Attribute of the proof → fact of the unit that it must equal, such as terminal type",
    }),
    issuers: z
      .array(ActorRef)
      .min(1)
      .readonly()
      .optional()
      .meta({ norsk: "godtatte utstedere", means: "Only proofs that one of these attests count; absent = whoever" }),
    documented: z.literal(true).optional().meta({ norsk: "dokumentert", means: "Only a documented proof counts" }),
    unrecorded: z.enum(["not-met", "unclear"]).meta({
      norsk: "uten registrering",
      means:
        "What it means that no proof is recorded; unclear where the source says that a missing record excludes nobody",
    }),
  })
  .meta({ norsk: "har kompetanse", means: "Proof of one competence" });
export type Has = z.output<typeof Has>;

export const FactIs = z
  .strictObject({
    fact: z.string().min(1).meta({ norsk: "opplysning", means: "Name of a fact about the person's service" }),
    is: z.array(z.string()).min(1).readonly().meta({ norsk: "er en av", means: "Values that count" }),
  })
  .meta({ norsk: "opplysning er", means: "A fact that has one of these values" });

export const Meets = z
  .strictObject({ meets: z.string().min(1).meta({ norsk: "oppfyller", means: "Id of another requirement" }) })
  .meta({ norsk: "oppfyller krav", means: "Another requirement is met" });

const Single = z.union([Has, FactIs, Meets]);

export const AtLeast = z
  .strictObject({
    atLeast: z.int().min(1).meta({ norsk: "minst", means: "How many of them" }),
    of: z.array(Single).min(1).readonly().meta({ norsk: "av", means: "What is counted" }),
  })
  .meta({ norsk: "minst så mange av", means: "At least so many of these" });

/** What a requirement is made of. There is no negation, so more evidence never hurts. */
export const Atom = z
  .union([Single, AtLeast])
  .meta({ norsk: "kravledd", means: "One thing that evidence or a fact can show" });
export type Atom = z.output<typeof Atom>;

const NormIds = z
  .enum(norms.map((n) => n.id) as [NormId, ...NormId[]])
  .meta({ norsk: "hjemmel", means: "Id of a norm; a norm that no source has is refused" });

/** An opening that a requirement makes for the layers below: other competences, or further issuers, that may count. */
export const CompetenceDoor = z
  .strictObject({
    ...Door.shape,
    to: z
      .union([
        z
          .strictObject({
            equivalents: z
              .array(CompetenceId)
              .min(1)
              .readonly()
              .meta({ norsk: "likeverdige", means: "Competences that may count instead" }),
          })
          .meta({ norsk: "åpner for likeverdige", means: "Other competences may count" }),
        z
          .strictObject({
            issuers: z.array(ActorRef).min(1).readonly().meta({ norsk: "utstedere", means: "Further issuers" }),
          })
          .meta({ norsk: "åpner for utstedere", means: "Proofs of further issuers may count" }),
      ])
      .meta({ norsk: "åpner for", means: "What it opens to, and nothing else" }),
  })
  .meta({ norsk: "åpning i kompetansekrav", means: "A named, cited and dated opening in a requirement" });
export type CompetenceDoor = z.output<typeof CompetenceDoor>;

export const Requirement = z
  .strictObject({
    id: z.string().min(1).meta({ norsk: "krav", means: "Id of the requirement" }),
    version: z
      .templateLiteral([z.int().nonnegative(), ".", z.int().nonnegative()])
      .meta({ norsk: "versjon", means: "Source reading, then coding" }),
    title: Text,
    cites: z
      .array(NormIds)
      .min(1)
      .readonly()
      .meta({ norsk: "hjemler", means: "The norms it rests on; they say with what force and effect" }),
    needs: requirementOver(Atom),
    opens: z.array(CompetenceDoor).readonly().optional().meta({
      norsk: "åpninger",
      means: "Where a layer below may be less strict; nothing else loosens",
    }),
  })
  .meta({ norsk: "kompetansekrav", means: "One requirement on a person" });
export type Requirement = z.output<typeof Requirement>;

/** Requirements of one edition and layer, as data. */
export const Pack = z
  .strictObject({
    id: z.string().min(1).meta({ norsk: "pakke", means: "Id of the pack" }),
    edition: z.string().min(1).meta({ norsk: "utgave", means: "Its edition; never edited in place" }),
    layer: z.enum(layers).meta({ norsk: "nivå", means: "national · regional · local · unit" }),
    decided: Decided.optional().meta({
      norsk: "besluttet",
      means: "Who decided it; required below the national layer",
    }),
    requirements: z.array(Requirement).min(1).readonly().meta({ norsk: "krav", means: "The requirements" }),
  })
  .refine((p) => p.layer === "national" || p.decided !== undefined, {
    path: ["decided"],
    message: "decided-required-below-national",
  })
  .meta({ norsk: "kravpakke", means: "Requirements of one edition and layer" });
export type Pack = z.output<typeof Pack>;
