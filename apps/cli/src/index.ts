import type { Adapters } from "@prehosp/hub";
import { CommanderError } from "commander";
import { readersMayLeave } from "./out.ts";
import { programWith } from "./program.ts";

/** Exit code where the command line itself is wrong. */
const USAGE = 2;

/** The command, as a vendor's own entry file calls it: `await main(process.argv, { adapters })`. Sets the exit code; never throws. */
export const main = async (
  argv: readonly string[],
  { adapters = {} }: { readonly adapters?: Adapters } = {},
): Promise<void> => {
  readersMayLeave();
  try {
    await programWith(adapters).parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // commander has said what was wrong, or shown the help that was asked for.
    process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  }
};

export type { Adapters } from "@prehosp/hub";
