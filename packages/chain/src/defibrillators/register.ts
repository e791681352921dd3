import type { DefibrillatorId, DefibrillatorRegistration } from "@prehosp/model";
import { type Fact, Ledger, type NewFact, canonical, isNonEmpty } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { defibrillatorChanged, defibrillatorRegistered } from "../kinds/defibrillator.ts";
import { patiently } from "../patiently.ts";
import { type DefibrillatorTeller, defibrillatorFact } from "./facts.ts";
import { type KeptDefibrillator, defibrillatorKinds, foldDefibrillator } from "./kept.ts";
import { inTheClear, sealRegistration } from "./sealing.ts";

/** Adds facts of many defibrillators to those there are. */
export const foldAll = (into: Map<DefibrillatorId, KeptDefibrillator>, facts: Iterable<Fact>): void => {
  for (const fact of facts) {
    const { id } = fact.payload as { readonly id: DefibrillatorId };
    const kept = foldDefibrillator(into.get(id), fact);
    if (kept) into.set(id, kept);
  }
};

/** Every defibrillator of the ledger, read once from its beginning. */
export const keptDefibrillators = Effect.gen(function* () {
  const all = new Map<DefibrillatorId, KeptDefibrillator>();
  yield* (yield* Ledger)
    .since(undefined, defibrillatorKinds)
    .pipe(Stream.runForEachArray((facts) => Effect.sync(() => foldAll(all, facts))));
  return all;
});

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

/** How many are sealed at once. */
const AT_ONCE = 16;

/**
 * Registers defibrillators, all of them or none. One that stands here already with the same content is `known`, with another it is put
 * right; one that another register owns is left alone. Gives what became of each, in their order.
 */
export const registerDefibrillators = Effect.fn("chain.registerDefibrillators")(function* (
  list: readonly NewRegistration[],
  teller: DefibrillatorTeller,
) {
  const there = yield* keptDefibrillators;
  const rows = yield* Effect.forEach(
    list,
    ({ registration, verified, secret }) =>
      Effect.gen(function* () {
        const { id } = registration.is;
        const before = there.get(id);
        if (before?.source === "other") return { became: "not-ours" } satisfies Row;
        const clear = inTheClear(registration);
        const box = yield* sealRegistration(id, registration);
        if (before === undefined) {
          const said = { id, ...clear, verified, ...(secret === undefined ? {} : { secret }) };
          const fact = defibrillatorFact(defibrillatorRegistered, said, "registered", teller, box);
          return { became: "new", fact } satisfies Row;
        }
        const { is, ...profile } = before.registration;
        if (canonical({ is, profile }) === canonical(clear) && before.sealed?.box === box.box)
          return { became: "known" } satisfies Row;
        const ref = String(before.facts.at(-1));
        const fact = defibrillatorFact(defibrillatorChanged, { id, ...clear }, ref, teller, box);
        return { became: "changed", fact } satisfies Row;
      }),
    { concurrency: AT_ONCE },
  );
  // In the order of the list, whichever was sealed first.
  const facts = rows.flatMap((row: Row) => row.fact ?? []);
  if (isNonEmpty(facts)) yield* (yield* Ledger).append(facts).pipe(patiently);
  return rows.map(({ became }) => became);
});
