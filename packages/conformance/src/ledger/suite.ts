import type { Ledger } from "@prehosp/ports";
import type { Suite } from "../requirement.ts";
import { appending } from "./append.ts";
import { expecting } from "./expecting.ts";
import { following } from "./following.ts";
import type { LedgerWorld } from "./ground.ts";
import { reading } from "./reading.ts";

/** What every ledger keeps. Open it with `conformanceKinds`. */
export const ledgerSuite: Suite<Ledger, LedgerWorld> = {
  port: "Ledger",
  requirements: [...appending, ...expecting, ...reading, ...following],
};
