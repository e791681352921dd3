import type { Adapters } from "@prehosp/hub";
import { readersMayLeave } from "./out.ts";
import { programWith } from "./program.ts";

/** The command, as a vendor's own entry file calls it: `await main(process.argv, { adapters })`. Sets the exit code; never throws. */
export const main = async (argv: readonly string[], { adapters = {} }: { readonly adapters?: Adapters } = {}): Promise<void> => {
  readersMayLeave();
  await programWith(adapters).parseAsync([...argv]);
};

export type { Adapters } from "@prehosp/hub";
