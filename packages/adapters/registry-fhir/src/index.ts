import { type Adapter, RegistryDelivery } from "@prehosp/ports";
import { layer } from "./connection.ts";
import { RegistryFhirSettings } from "./settings.ts";

/** Cases to a registry as FHIR R4 batches of QuestionnaireResponses. */
export const registryFhir: Adapter<"fhir", RegistryDelivery, typeof RegistryFhirSettings> = {
  id: "fhir",
  port: RegistryDelivery,
  speaks:
    "FHIR R4: Bundle of type batch, one POST of a QuestionnaireResponse for each case; the same identifier replaces",
  verified: "double",
  capabilities: {
    receipts: true,
    receiptsAfterRestart: { unsupported: "kept in the process; the ledger holds what each delivery came to" },
  },
  settings: RegistryFhirSettings,
  layer,
};

export { RegistryFhirSettings } from "./settings.ts";
