import { questionnaireUrl } from "@prehosp/fhir";
import { isSafeAddress } from "@prehosp/ports";
import { datasets } from "@prehosp/registry";
import * as z from "zod";

export const RegistryFhirSettings = z
  .object({
    url: z
      .string()
      .refine(isSafeAddress, "An https address without user or password; http only to this machine.")
      .meta({
        norsk: "adresse",
        means: "Base address of the registry's FHIR service; batches are posted to it",
      }),
    namespace: z.url().meta({
      norsk: "navnerom",
      means: "Namespace of the region's own identifiers; with it the reference of a case is its identifier",
    }),
    accepts: z
      .array(z.string().regex(/^[^|]+\|[^|]+$/))
      .readonly()
      .default(datasets.map((dataset) => `${questionnaireUrl(dataset)}|${dataset.version}`))
      .meta({
        norsk: "skjemaer som tas imot",
        means: "Questionnaires with version that the registry has agreed to; no other is sent",
      }),
    tokenEnv: z.string().min(1).optional().meta({
      norsk: "nøkkel",
      means: "Environment variable that holds the bearer token; none is sent where it is not named",
    }),
    timeoutSeconds: z
      .number()
      .min(0.1)
      .max(300)
      .default(30)
      .meta({ norsk: "ventetid", means: "Seconds to wait for the answer to one batch" }),
    batchSize: z
      .int()
      .min(1)
      .max(500)
      .default(50)
      .meta({ norsk: "skjemaer per bunt", means: "Most cases in one batch" }),
  })
  .strict()
  .meta({ norsk: "innstillinger for register over FHIR", means: "Which registry is posted to, and what it takes" });
export type RegistryFhirSettings = z.output<typeof RegistryFhirSettings>;
