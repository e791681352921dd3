import type { Adapters } from "@prehosp/hub";
import { missionFile } from "@prehosp/mission-file";
import { register113 } from "@prehosp/register-113";
import { registryFhir } from "@prehosp/registry-fhir";
import { registryFlat } from "@prehosp/registry-flat";
import { Command } from "commander";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addAlarmCard } from "./commands/alarm-card.ts";
import { addCriteriaIndex } from "./commands/criteria-index.ts";
import { addDefibrillators } from "./commands/defibrillators.ts";
import { addDeployment } from "./commands/deployment.ts";
import { addExplain } from "./commands/explain.ts";
import { addIndicators } from "./commands/indicators.ts";
import { addLadder } from "./commands/ladder.ts";
import { addQualified } from "./commands/qualified.ts";
import { addRegistry } from "./commands/registry.ts";
import { addReplay } from "./commands/replay.ts";
import { addReview } from "./commands/review.ts";
import { addRules } from "./commands/rules.ts";
import { addRun } from "./commands/run.ts";
import { addServe } from "./commands/serve.ts";
import { storages } from "./storage.ts";

const version = (
  JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8")) as { readonly version: string }
).version;

/** The whole command; a vendor's adapters stand beside our own in `serve` and `deployment check`. */
export const programWith = (adapters: Adapters): Command => {
  const program = new Command("prehosp")
    .description(
      "The Norwegian emergency medical chain outside hospital: hub, web and command line. Decision support; not for clinical use.",
    )
    .version(version)
    // Throws instead of ending the process, so that an entry file keeps its own; set before the commands, which inherit it.
    .exitOverride()
    .showHelpAfterError("See `prehosp --help`.");
  const all: Adapters = {
    ...adapters,
    missions: [missionFile, ...(adapters.missions ?? [])],
    defibrillators: [register113, ...(adapters.defibrillators ?? [])],
    registry: [registryFlat, registryFhir, ...(adapters.registry ?? [])],
  };
  addServe(program, all);
  addRun(program);
  addExplain(program);
  addRules(program);
  addQualified(program);
  addRegistry(program);
  addDefibrillators(program);
  addReplay(program, all);
  addReview(program, all);
  addLadder(program, all);
  addIndicators(program, all);
  addAlarmCard(program, all);
  addCriteriaIndex(program);
  addDeployment(program, { ...all, storage: [...storages, ...(all.storage ?? [])] });
  return program;
};
