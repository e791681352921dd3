import * as z from "zod";
import { Condition } from "@prehosp/model";
import { LayerEntry } from "@prehosp/rules";
import { LocalPack } from "./layers/local-pack.ts";
import { LocalRules } from "./layers/local-rules.ts";

export const PolicyEdition = z
  .object({
    source: z.literal("AH").meta({ norsk: "kilde", means: "The guideline, by its key in norms" }),
    id: z
      .enum(["2019-06-19-horing", "published"])
      .meta({ norsk: "utgave", means: "Consultation draft of 2019, or the published guideline" }),
    status: z
      .string()
      .min(1)
      .meta({ norsk: "status", means: "Where the edition stands: draft, in force …; from norms" }),
    verified: z.boolean().meta({
      norsk: "kontrollert",
      means: "Whether our rows have been read against the document; false makes the edition's own criteria unclear",
    }),
    norsk: z.string().min(1).meta({ norsk: "visningsnavn", means: "How every screen names the edition" }),
  })
  .meta({ norsk: "utgave av veilederen", means: "The edition that a proposal rests on" });
export type PolicyEdition = z.output<typeof PolicyEdition>;

export const PolicyParameters = z
  .object({
    minimumGainSeconds: z.record(Condition, z.number().nonnegative()).meta({
      norsk: "minste tidsgevinst",
      means:
        "Seconds a unit must be ahead of the nearest ordinary resource, per condition; 0 where no layer says otherwise",
    }),
  })
  .meta({ norsk: "parametre", means: "The numbers of a policy; the AMK medical director owns them" });
export type PolicyParameters = z.output<typeof PolicyParameters>;

/** What a region has settled about proposals: edition, layers, the parameters that follow from them, and a hash of it all. */
export const Policy = z
  .object({
    edition: PolicyEdition,
    layers: z
      .array(LayerEntry)
      .readonly()
      .meta({ norsk: "lokale valg", means: "The dated and decided choices that were laid over the national values" }),
    packs: z
      .array(LocalPack)
      .readonly()
      .optional()
      .meta({ norsk: "lokale pakker", means: "The accepted packs in force on the day of the policy; absent = none" }),
    local: LocalRules.optional(),
    parameters: PolicyParameters,
    hash: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .meta({ norsk: "fingeravtrykk", means: "Hash of edition, layers, packs and parameters in canonical JSON" }),
  })
  .meta({ norsk: "regelsett for utalarmering", means: "What proposals are made by, in one region at one time" });
export type Policy = z.output<typeof Policy>;
