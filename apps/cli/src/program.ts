import type { Adapters } from "@prehosp/hub";
import { Command } from "commander";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addRun } from "./commands/run.ts";
import { addServe } from "./commands/serve.ts";

const version = (JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8")) as { readonly version: string }).version;

/** The whole command; a vendor's adapters stand beside our own in `serve` and `deployment check`. */
export const programWith = (adapters: Adapters): Command => {
  const program = new Command("prehosp")
    .description("The Norwegian emergency medical chain outside hospital: hub, web and command line. Decision support; not for clinical use.")
    .version(version);
  addServe(program, adapters);
  addRun(program);
  return program;
};
