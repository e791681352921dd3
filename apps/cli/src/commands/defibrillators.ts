import type { Command } from "commander";
import { addDefibrillatorsCoverage } from "./defibrillators-coverage.ts";
import { addDefibrillatorsExport } from "./defibrillators-export.ts";
import { addDefibrillatorsImport } from "./defibrillators-import.ts";
import { addDefibrillatorsSync } from "./defibrillators-sync.ts";
import { addDefibrillatorsUsable } from "./defibrillators-usable.ts";

/** Adds `prehosp defibrillators` to the command. */
export const addDefibrillators = (program: Command): Command => {
  const defibrillators = program
    .command("defibrillators")
    .description("defibrillators: usable when, lists in and out, exchange with a register, how many people they reach");
  addDefibrillatorsUsable(defibrillators);
  addDefibrillatorsCoverage(defibrillators);
  addDefibrillatorsImport(defibrillators);
  addDefibrillatorsExport(defibrillators);
  addDefibrillatorsSync(defibrillators);
  return defibrillators;
};
