import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { ActorRef, CompetenceId, PersonId } from "./ids.ts";
import { Day, Instant } from "./time/index.ts";
import { SourceRef } from "./timeline.ts";

/** The one thing every learning source maps into (reference: learning.md §0). */
export const Evidence = z
  .object({
    person: PersonId,
    competence: CompetenceId,
    kind: z
      .enum(["course", "practice", "check-off", "e-learning", "certificate", "authorisation", "revocation"])
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
    source: SourceRef,
  })
  .meta({ norsk: "kompetansebevis", means: "One proof that a person has learnt, practised or been authorised" });
export type Evidence = z.output<typeof Evidence>;
