import type { Vault } from "@prehosp/ports";
import type { Suite } from "../requirement.ts";
import { audit } from "./audit.ts";
import { forgetting } from "./forgetting.ts";
import type { VaultWorld } from "./ground.ts";
import { sealing } from "./sealing.ts";

/** What every vault keeps. */
export const vaultSuite: Suite<Vault, VaultWorld> = {
  port: "Vault",
  requirements: [...sealing, ...forgetting, ...audit],
};
