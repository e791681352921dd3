import type { ActorRef, FactId } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { type Kind, Ledger, type LedgerError, type VaultRef, canonical } from "@prehosp/ports";
import { Clock, Effect } from "effect";
import { factAbout } from "./fact-about.ts";
import { patiently } from "./patiently.ts";
import type { Way } from "./way.ts";

interface Before {
  readonly fact: FactId;
}

/** Says something of which the last word counts: the same again adds nothing, anything else replaces what was said before. */
export const sayAnew: <K extends string, P extends object>(
  way: Way,
  by: ActorRef,
  kind: Kind<K, P>,
  payload: P,
  ref: string,
  before: (Before & P) | undefined,
  sealed?: VaultRef,
) => Effect.Effect<void, LedgerError, Ledger> = Effect.fn("chain.sayAnew")(
  function* (way, by, kind, payload, ref, before, sealed) {
    const { fact, at: _a, recorded: _r, by: _b, ...had } = { at: 0, recorded: 0, by: 0, ...before };
    const same = canonical(had) === canonical(payload) && canonical(fact && way.boxes[fact]) === canonical(sealed);
    if (before && same) return;
    const ledger = yield* Ledger;
    const at = instantOf(yield* Clock.currentTimeMillis);
    // Of two who say it at once on top of the same word, the second is Conflict and sees the first.
    const said = { ref: `${ref}/${fact ?? "first"}`, at, sealed, replaces: fact };
    yield* ledger.append([factAbout(way, by, kind, payload, said)]).pipe(patiently);
  },
);
