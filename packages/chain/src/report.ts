import { type ActorRef, Circumstance, Handover, UnitId } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { type Ledger, LedgerError, Vault, type VaultError } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { reportGiven } from "./kinds/mission.ts";
import { patiently } from "./patiently.ts";
import { caseOf } from "./receive.ts";
import { sayAnew } from "./say-anew.ts";
import type { Way } from "./way.ts";

/** The oral report of an akutthjelper unit to the first health resource (AH-4.4-b). */
export const OralReport = z
  .strictObject({
    from: UnitId.meta({ norsk: "fra", means: "The unit that reports" }),
    to: recorded(UnitId).meta({ norsk: "til", means: "The health resource that was told" }),
    arrived: Handover.shape.arrived,
    help: Handover.shape.help,
    circumstances: recorded(z.array(Circumstance).readonly()).meta({
      norsk: "særlige forhold",
      means: "Particular circumstances by code; empty = there were none",
    }),
    words: z
      .string()
      .trim()
      .min(1)
      .max(4000)
      .optional()
      .meta({ norsk: "med egne ord", means: "What the unit said in its own words; sealed in the vault" }),
  })
  .meta({ norsk: "muntlig rapport", means: "What an akutthjelper unit reports when health personnel take over" });
export type OralReport = z.output<typeof OralReport>;

/**
 * Writes down an oral report; its words are sealed first. The same report again adds nothing; another one of the same unit replaces it.
 * Refused where the unit has no mission here.
 */
export const tellReport: (
  way: Way,
  report: OralReport,
  by: ActorRef,
) => Effect.Effect<void, LedgerError | VaultError, Ledger | Vault> = Effect.fn("chain.tellReport")(function* (
  way,
  { words, ...payload },
  by,
) {
  if (!way.missions.some((m) => m.unit === payload.from))
    return yield* new LedgerError({ reason: "Refused", message: `${payload.from} has no mission in this incident` });
  const vault = yield* Vault;
  const sealed = words
    ? yield* vault.seal(caseOf(way.incident), { report: payload.from, words }).pipe(patiently)
    : undefined;
  const before = way.reports.findLast((r) => r.from === payload.from);
  yield* sayAnew(way, by, reportGiven, payload, `report/${payload.from}`, before, sealed);
});
