import type { DefibrillatorId } from "@prehosp/model";
import { Ledger, type LedgerError, type NewFact } from "@prehosp/ports";
import { Effect } from "effect";
import { patiently } from "../patiently.ts";
import { defibrillatorSubject } from "./facts.ts";
import { type KeptDefibrillator, keptDefibrillator } from "./kept.ts";

/** One as it stands after something was said of it, and whether anything of it was new. */
export interface Told {
  readonly kept: KeptDefibrillator;
  readonly was: "new" | "known";
}

/** How many times one is looked at anew because somebody else wrote in between. */
const TIMES = 3;

/**
 * Says one thing of a defibrillator on the ground of how it stands; `say` gives nothing where there is nothing to say. Two who say it at
 * once say it once. None where there is no such defibrillator.
 */
export const tellOf = <E extends { readonly _tag: string }, R>(
  id: DefibrillatorId,
  say: (kept: KeptDefibrillator, ref: string) => Effect.Effect<NewFact | undefined, E, R>,
): Effect.Effect<Told | undefined, E | LedgerError, R | Ledger> =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const before = yield* keptDefibrillator(id);
    if (!before) return undefined;
    const last = before.facts.at(-1);
    // Called by what it was said after: the same from the same ground is the same fact.
    const fact = yield* say(before, String(last));
    if (!fact) return { kept: before, was: "known" as const };
    yield* ledger.append([fact], { subject: defibrillatorSubject(id), last }).pipe(patiently);
    return { kept: (yield* keptDefibrillator(id)) ?? before, was: "new" as const };
  }).pipe(
    Effect.retry({
      times: TIMES,
      while: (error) => error._tag === "LedgerError" && "reason" in error && error.reason === "Conflict",
    }),
  );
