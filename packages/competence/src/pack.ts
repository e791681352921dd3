import * as z from "zod";
import { ActorRef, CompetenceId, Decided, Text } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import { norms } from "@prehosp/norms";
import type { NormId } from "@prehosp/norms";
import { Door, atomsOf, layers, requirementOver } from "@prehosp/rules";
import { Atom } from "./atom.ts";
import { Guard } from "./guard.ts";

const NormIds = z
  .enum(norms.map((n) => n.id) as [NormId, ...NormId[]])
  .meta({ norsk: "hjemmel", means: "Id of a norm; a norm that no source has is refused" });

const Cites = z.tuple([NormIds], NormIds).readonly();
const Days = z.int().min(1).max(3660);

/** An opening that a requirement makes for the layers below: other competences, or further issuers, that may count. */
export const CompetenceDoor = z
  .strictObject({
    ...Door.shape,
    cites: Cites.meta({ norsk: "hjemler", means: "The norms that open it" }),
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

/** What a requirement says beside its needs, and a layer below may make stricter. */
export const Terms = z
  .strictObject({
    applies: Guard.optional(),
    from: Day.optional().meta({ norsk: "gjelder fra", means: "First day it is asked; before that, not applicable" }),
    to: Day.optional().meta({ norsk: "gjelder ikke fra", means: "First day it is no longer asked" }),
    graceDays: Days.optional().meta({
      norsk: "frist etter utløp, dager",
      means: "Days that proofs count after they have run out; whoever is met by it alone is met via grace",
    }),
    warnDays: Days.optional().meta({
      norsk: "varsles før utløp, dager",
      means: "Days before it runs out that it is told of; decides nothing",
    }),
    equivalents: z.array(CompetenceId).readonly().optional().meta({
      norsk: "likeverdige som teller",
      means: "Of the competences decided equivalent, the only ones that count here; absent = all of them",
    }),
    interpretation: Text.optional().meta({
      norsk: "lesemåte",
      means: "How the source is read where it can be read in several ways, for people",
    }),
  })
  .meta({ norsk: "vilkår i kravet", means: "Whom and when a requirement is for, and how it is read" });
export type Terms = z.output<typeof Terms>;

const Needs = requirementOver(Atom);

export const Requirement = z
  .strictObject({
    id: z.string().min(1).meta({ norsk: "krav", means: "Id of the requirement" }),
    version: z
      .templateLiteral([z.int().nonnegative(), ".", z.int().nonnegative()])
      .meta({ norsk: "versjon", means: "Source reading, then coding" }),
    title: Text,
    cites: Cites.meta({ norsk: "hjemler", means: "The norms it rests on; they say with what force and effect" }),
    subject: z
      .enum(["person", "crew", "organisation"])
      .meta({ norsk: "stilles til", means: "Who must meet it; what an organisation owes isn't charged to the person" }),
    ...Terms.shape,
    needs: Needs,
    opens: z.array(CompetenceDoor).readonly().optional().meta({
      norsk: "åpninger",
      means: "Where a layer below may be less strict; nothing else loosens",
    }),
    through: z
      .strictObject({
        door: CompetenceDoor.meta({ norsk: "åpning", means: "The opening that was used" }),
        otherwise: Needs.meta({ norsk: "ellers", means: "What would have been asked for without it" }),
      })
      .optional()
      .meta({
        norsk: "gjennom åpning",
        means: "Set where a layer below has used an opening; whoever is met by it alone is met via door",
      }),
  })
  .refine((r) => r.subject === "crew" || atomsOf(r.needs).every((a) => !("members" in a)), {
    path: ["needs"],
    message: "only-a-crew-has-members",
  })
  .meta({ norsk: "kompetansekrav", means: "One requirement on a person, a crew or an organisation" });
export type Requirement = z.output<typeof Requirement>;

/** That proof of one competence counts as proof of another: a decision, never a likeness of names (AH-2.6-k). */
export const Equivalence = z
  .strictObject({
    from: CompetenceId.meta({ norsk: "kompetanse", means: "The competence that is shown" }),
    to: CompetenceId.meta({ norsk: "regnes som", means: "The competence it counts as; no further from there" }),
    decided: Decided,
    cites: Cites.meta({ norsk: "hjemler", means: "The norms that the decision is taken under" }),
    fromDay: Day.optional().meta({ norsk: "gjelder fra", means: "First day it counts" }),
    toDay: Day.optional().meta({ norsk: "gjelder ikke fra", means: "First day it no longer counts" }),
  })
  .meta({ norsk: "likeverdighet", means: "A decision that proof of one competence counts as proof of another" });
export type Equivalence = z.output<typeof Equivalence>;

/** Requirements of one edition and layer, as data. */
export const Pack = z
  .strictObject({
    id: z.string().min(1).meta({ norsk: "pakke", means: "Id of the pack" }),
    edition: z.string().min(1).meta({ norsk: "utgave", means: "Its edition; never edited in place" }),
    layer: z.enum(layers).meta({ norsk: "nivå", means: "national · regional · local · unit" }),
    base: z
      .strictObject({
        id: z.string().min(1).meta({ norsk: "pakke", means: "Id of the pack it builds on" }),
        edition: z.string().min(1).meta({ norsk: "utgave", means: "Exactly that edition, and no later one" }),
      })
      .optional()
      .meta({ norsk: "bygger på", means: "The exact edition of the pack it builds on" }),
    decided: Decided.optional().meta({
      norsk: "besluttet",
      means: "Who decided it; required below the national layer",
    }),
    requirements: z.array(Requirement).min(1).readonly().meta({ norsk: "krav", means: "The requirements" }),
    equivalences: z
      .array(Equivalence)
      .readonly()
      .optional()
      .meta({ norsk: "likeverdigheter", means: "Competences that count as others; absent = none" }),
  })
  .refine((p) => p.layer === "national" || p.decided !== undefined, {
    path: ["decided"],
    message: "decided-required-below-national",
  })
  .meta({ norsk: "kravpakke", means: "Requirements of one edition and layer" });
export type Pack = z.output<typeof Pack> & {
  /** Its requirements as the people of a unit are asked them; set by `withLocal` where a layer speaks of some units, and never read in. */
  readonly inUnits?: Readonly<Record<string, readonly Requirement[]>>;
};
