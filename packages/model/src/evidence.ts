import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { ActorRef, CompetenceId, OrgId, PersonId, UnitId } from "./ids.ts";
import { Day, Instant } from "./time/index.ts";
import { SourceRef } from "./timeline.ts";

/** The one thing every learning source maps into (reference: learning.md §0). */
export const Evidence = z
  .object({
    person: PersonId,
    competence: CompetenceId,
    kind: z
      .enum([
        "course",
        "practice",
        "check-off",
        "e-learning",
        "certificate",
        "authorisation",
        "attestation",
        "revocation",
      ])
      .meta({ norsk: "type", means: "What kind of proof it is" }),
    on: Day.meta({ norsk: "dato", means: "The civil day it happened" }),
    knownAt: Instant.meta({ norsk: "kjent", means: "When it became known to us" }),
    outcome: z
      .enum(["passed", "failed", "attended"])
      .meta({ norsk: "resultat", means: "bestått · ikke bestått · deltatt" }),
    attributes: z
      .record(z.string(), z.string())
      .meta({ norsk: "egenskaper", means: "Such as terminal type or product" }),
    attestedBy: recorded(ActorRef).meta({ norsk: "attestert av", means: "Who attests it" }),
    documented: recorded(z.boolean()).meta({ norsk: "dokumentert", means: "Whether it is documented (AH-4.3-c)" }),
    proof: z.enum(["none", "system", "signed"]).optional().meta({
      norsk: "bevisets art",
      means: "What stands behind it: nothing but the word · a record in a system · a signature; absent = not recorded",
    }),
    revokes: SourceRef.optional().meta({
      norsk: "trekker tilbake",
      means: "Of a revocation: the one proof it takes; absent = all that was proved up to and including its day",
    }),
    source: SourceRef,
  })
  .meta({ norsk: "kompetansebevis", means: "One proof that a person has learnt, practised or been authorised" });
export type Evidence = z.output<typeof Evidence>;

/** The same of a crew that has trained together, or of an organisation that shows what it has in place. */
export const GroupEvidence = Evidence.omit({ person: true })
  .extend({
    of: z
      .union([
        z.object({ unit: UnitId }).meta({ norsk: "mannskap", means: "The crew of a unit" }),
        z.object({ organisation: OrgId }).meta({ norsk: "virksomhet", means: "An organisation" }),
      ])
      .meta({ norsk: "om", means: "Whom it is about" }),
  })
  .meta({ norsk: "gruppebevis", means: "One proof of what a crew has done together, or an organisation has in place" });
export type GroupEvidence = z.output<typeof GroupEvidence>;
