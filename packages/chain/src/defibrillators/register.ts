import type { DefibrillatorRegistration } from "@prehosp/model";
import { Ledger, type NewFact, isNonEmpty } from "@prehosp/ports";
import { Effect } from "effect";
import { defibrillatorRegistered } from "../kinds/defibrillator.ts";
import { patiently } from "../patiently.ts";
import { type DefibrillatorTeller, defibrillatorFact } from "./facts.ts";
import { keptDefibrillator } from "./kept.ts";
import { inTheClear, sealRegistration } from "./sealing.ts";
import { changeOf } from "./tell.ts";

/** One to be registered: by somebody who is known to answer for it, or by anybody, who must yet show that the contact answers. */
export interface NewRegistration {
  readonly registration: DefibrillatorRegistration;
  readonly verified: boolean;
  /** Print of the secret its contact is sent. */
  readonly secret?: string;
}

/** What became of one: registered, put right, there already with the same, or another register's own. */
export type RegisteredAs = "new" | "changed" | "known" | "not-ours";

interface Row {
  readonly became: RegisteredAs;
  readonly fact?: NewFact;
}

/** How many are read and sealed at once. */
const AT_ONCE = 16;

/**
 * Registers defibrillators, all of them or none. One that stands here already with the same content is `known`, with another it is put
 * right; one that another register owns is left alone. Gives what became of each, in their order.
 */
export const registerDefibrillators = Effect.fn("chain.registerDefibrillators")(function* (
  list: readonly NewRegistration[],
  teller: DefibrillatorTeller,
) {
  const rows = yield* Effect.forEach(
    list,
    ({ registration, verified, secret }) =>
      Effect.gen(function* () {
        const { id } = registration.is;
        const before = yield* keptDefibrillator(id);
        if (before?.source === "other") return { became: "not-ours" } satisfies Row;
        if (before) {
          const fact = yield* changeOf(before, registration, teller);
          return (fact ? { became: "changed", fact } : { became: "known" }) satisfies Row;
        }
        const said = { id, ...inTheClear(registration), verified, ...(secret === undefined ? {} : { secret }) };
        const box = yield* sealRegistration(id, registration);
        const fact = defibrillatorFact(defibrillatorRegistered, said, "registered", teller, box);
        return { became: "new", fact } satisfies Row;
      }),
    { concurrency: AT_ONCE },
  );
  // In the order of the list, whichever was sealed first.
  const facts = rows.flatMap((row: Row) => row.fact ?? []);
  if (isNonEmpty(facts)) yield* (yield* Ledger).append(facts).pipe(patiently);
  return rows.map(({ became }) => became);
});
