import * as z from "zod";
import { Day } from "@prehosp/model/time";
import type { NormId } from "@prehosp/norms";
import { Outcome } from "./outcome.ts";
import { layers } from "./parameter.ts";

/** One or more citations; a judgement without a norm doesn't compile. */
export type Cites = readonly [NormId, ...NormId[]];

/** Id of a rule: "first-responder.time-gain". */
export type RuleId = string;

/** Name of a fact in a room's vocabulary. */
export type FactName = string;

/** Version of a rule: the first number changes when the source says something else, the second when we coded it wrong. */
export type RuleVersion = `${number}.${number}`;

/** The local decision that a judgement rests on beside its norms, where there is one. */
export const LocalDecision = z
  .object({
    pack: z.string().min(1).meta({ norsk: "pakke", means: "Id of the local pack that asks for it." }),
    layer: z.enum(layers).exclude(["national"]).meta({ norsk: "nivå", means: "Region, local trust or unit." }),
    decidedBy: z.string().min(1).meta({ norsk: "besluttet av", means: "The role or body that decided." }),
    decidedOn: Day.meta({ norsk: "besluttet dato", means: "The day it was decided." }),
    source: z.string().min(1).meta({ norsk: "kilde", means: "The document it stands in." }),
  })
  .meta({ norsk: "lokal beslutning", means: "The local decision a judgement rests on beside its norms." });
export type LocalDecision = z.infer<typeof LocalDecision>;

/** The package that judged, with its version: "@prehosp/dispatch@0.1.0". */
export type CodeVersion = `${string}@${string}`;

/** The record of one judgement. The values that were read live once, in the situation; a finding names them only. */
export interface Finding<R extends RuleId = RuleId, K extends FactName = FactName> {
  readonly rule: R;
  readonly version: RuleVersion;
  readonly code: CodeVersion;
  readonly outcome: Outcome;
  readonly cites: Cites;
  /** Names of the facts that the rule looked at. */
  readonly read: readonly K[];
  /** Names of the facts that were absent and would have decided; the operator's next question. */
  readonly missing: readonly K[];
  readonly because: readonly Finding[];
  /** First day the outcome stops holding without anything new, where time alone can end it. */
  readonly until?: Day;
  /** Who asks for it, where a layer below the national one does. */
  readonly decision?: LocalDecision;
}

const names = z.array(z.string().min(1)).readonly();

/** A finding as it crosses the wire; norm ids are checked for form, since a newer sender may cite a newer norm. */
export const FindingData = z
  .object({
    rule: z.string().min(1).meta({ norsk: "regel", means: "Id of the rule that judged." }),
    version: z
      .string()
      .regex(/^\d+\.\d+$/)
      .meta({ norsk: "regelversjon", means: "Version of the rule: source reading, then coding." }),
    code: z
      .string()
      .regex(/^.+@.+$/)
      .meta({ norsk: "kodeversjon", means: "Package and version of the code that judged." }),
    outcome: Outcome,
    cites: z
      .array(z.string().regex(/^[A-Z]{2}-/))
      .min(1)
      .readonly()
      .meta({ norsk: "hjemler", means: "Ids of the norms that the judgement rests on." }),
    read: names.meta({ norsk: "leste opplysninger", means: "Names of the facts that the rule looked at." }),
    missing: names.meta({ norsk: "manglende opplysninger", means: "Names of the facts that would have decided." }),
    get because(): z.ZodReadonly<z.ZodArray<typeof FindingData>> {
      return z
        .array(FindingData)
        .readonly()
        .meta({ norsk: "fordi", means: "The judgements that this one is put together from." });
    },
    until: Day.optional().meta({
      norsk: "gjelder til",
      means: "First day the outcome stops holding without anything new.",
    }),
    decision: LocalDecision.optional(),
  })
  .meta({ norsk: "vurdering", means: "The record of one judgement: rule, norms, outcome, and what is missing." });
export type FindingData = z.infer<typeof FindingData>;
