import type { Adapter, RegistryDelivery } from "@prehosp/ports";
import { RegistryDelivery as Port } from "@prehosp/ports";
import { layer } from "./connection.ts";
import { RegistryFlatSettings } from "./settings.ts";

/** Cases as files of `prehosp-flat-1` in a folder that a registry reads. */
export const registryFlat: Adapter<"flat-file", RegistryDelivery, typeof RegistryFlatSettings> = {
  id: "flat-file",
  port: Port,
  speaks: "prehosp-flat-1: one CSV file for each case, manifest.json with their hashes, receipts.csv from the registry",
  verified: "double",
  capabilities: {
    receipts: true,
    severalWriters: { unsupported: "two processes that write to one folder can lose each other's manifest" },
  },
  settings: RegistryFlatSettings,
  layer,
};

export { flatLines } from "./lines.ts";
export { RegistryFlatSettings } from "./settings.ts";
export type { NoTable } from "./lines.ts";
