import { type KeptForm, type ReadingAct, patiently, readingFacts } from "@prehosp/chain";
import { instantOf } from "@prehosp/model/time";
import { type Actor, Ledger, type LedgerError } from "@prehosp/ports";
import { Clock, Context, Effect, Layer } from "effect";

/**
 * The audit of who sees which form of a register. It lies in the ledger, as the forms themselves do: the vault's audit is of what is sealed.
 * In memory are only this hour's references, so that a screen that reads again and again costs nothing.
 */
export class Readings extends Context.Service<
  Readings,
  {
    /**
     * Writes down that somebody sees forms, before they are given out. A reading that cannot be written down is not given, as with the
     * vault: LedgerError. The same person at the same act and forms is written once an hour, however often a screen asks.
     */
    readonly note: (
      actor: Pick<Actor, "by">,
      act: ReadingAct,
      forms: readonly KeptForm[],
    ) => Effect.Effect<void, LedgerError>;
  }
>()("@prehosp/hub/Readings") {}

const HOUR_MS = 3_600_000;

/** Readings in the ledger. */
export const readingsLayer: Layer.Layer<Readings, never, Ledger> = Layer.effect(
  Readings,
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const written = new Set<string>();
    let hour = 0;
    return Readings.of({
      note: ({ by }, act, forms) =>
        Effect.gen(function* () {
          const ms = yield* Clock.currentTimeMillis;
          if (Math.floor(ms / HOUR_MS) !== hour) {
            hour = Math.floor(ms / HOUR_MS);
            written.clear();
          }
          const fresh = readingFacts(forms, act, by, instantOf(ms)).filter(({ source }) => !written.has(source.ref));
          yield* Effect.forEach(
            fresh,
            (fact) =>
              ledger.append([fact]).pipe(
                patiently,
                // Written earlier in this hour, by another hub or before this one started: the first stands.
                Effect.catchIf(
                  (error) => error.reason === "Conflict",
                  () => Effect.void,
                ),
                Effect.andThen(Effect.sync(() => void written.add(fact.source.ref))),
              ),
            { discard: true },
          );
        }).pipe(Effect.tapError(() => Effect.logError(`who reads the registers cannot be written down: ${by}`))),
    });
  }),
);
