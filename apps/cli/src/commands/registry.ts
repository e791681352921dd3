import type { Command } from "commander";
import { addRegistryCompare } from "./registry-compare.ts";
import { addRegistryFromHub } from "./registry-hub.ts";
import { addRegistryImport } from "./registry-import.ts";
import { addRegistryResearch } from "./registry-research.ts";
import { addRegistryValidate } from "./registry-validate.ts";

/** Adds `prehosp registry` to the command. */
export const addRegistry = (program: Command): Command => {
  const registry = program
    .command("registry")
    .description("the cardiac arrest register: check a file, see what is missed, take forms out");
  addRegistryValidate(registry);
  addRegistryCompare(registry);
  addRegistryFromHub(registry);
  addRegistryImport(registry);
  addRegistryResearch(registry);
  return registry;
};
