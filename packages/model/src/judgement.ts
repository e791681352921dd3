import * as z from "zod";

export const Outcome = z
  .enum(["met", "not-met", "unclear", "not-applicable"])
  .meta({ norsk: "utfall", means: "oppfylt · ikke oppfylt · uavklart · ikke aktuelt" });
export type Outcome = z.output<typeof Outcome>;

/** The short form of a finding that one room hands another: the outcome, the norms behind it and what is missing. */
export const Judgement = z
  .object({
    outcome: Outcome,
    rules: z.array(z.string()).readonly().meta({ norsk: "regler", means: "Ids of the rules that decided" }),
    cites: z.array(z.string()).readonly().meta({ norsk: "hjemler", means: "Ids of the norms it rests on" }),
    missing: z.array(z.string()).readonly().meta({ norsk: "mangler", means: "Names of the facts that were missing" }),
  })
  .meta({ norsk: "vurdering i kortform", means: "A finding in the short form that rooms hand each other" });
export type Judgement = z.output<typeof Judgement>;
