import { Books, keptDefibrillators, kinds, shownOf } from "@prehosp/chain";
import { demoDefibrillators, demoPlanted } from "@prehosp/demo-region";
import { known } from "@prehosp/model/absence";
import { type Instant, addDays, osloDay, startOfDay } from "@prehosp/model/time";
import { Ledger } from "@prehosp/ports";
import { memoryLedger, memoryVault } from "@prehosp/ports/memory";
import { Effect, Layer, Stream } from "effect";
import { expect, test } from "vitest";
import { demonstration } from "../demo.ts";
import { booksFor } from "../run/board.ts";
import { fillWithDefibrillators } from "./fill.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const { region } = demonstration(at, { use: "memory", settings: {} });
const later = startOfDay(addDays(osloDay(at), 9));
const facts = Effect.flatMap(Ledger, (ledger) => Stream.runCollect(ledger.since(undefined)));

const filled = await Effect.runPromise(
  Effect.gen(function* () {
    yield* fillWithDefibrillators(at);
    const once = yield* facts;
    const kept = yield* keptDefibrillators;
    // A start nine days on, when every day that the demonstration says has moved.
    yield* fillWithDefibrillators(later);
    return { once, kept, twice: yield* facts };
  }).pipe(
    Effect.provide(Layer.merge(memoryLedger({ kinds }), memoryVault())),
    Effect.provideServiceEffect(Books, booksFor(region)),
  ),
);

test("600 registered, 504 shown and two reported; a second start adds nothing", () => {
  expect(filled.kept.size).toBe(600);
  const shown = [...filled.kept.values()].filter((one) => shownOf(one, osloDay(at)).outcome === "met");
  expect(shown).toHaveLength(504);
  const flagged = [...filled.kept.values()].filter(({ flags }) => flags.length > 0);
  expect(flagged.map(({ id, flags }) => ({ id, about: flags[0]?.about }))).toEqual(demoPlanted.reported);
  expect(filled.once).toHaveLength(602);
  expect(filled.twice).toEqual(filled.once);
});

test("nothing of who answers for one, nor of the way in, stands in the ledger", () => {
  const text = JSON.stringify(filled.once);
  for (const { registration } of demoDefibrillators({ at })) {
    const contacts = [registration.responsible, registration.alternate].filter(known);
    const secret = [registration.access, registration.serialNumber, ...contacts.flatMap((c) => [c.email, c.phone])];
    expect(secret.filter(known).filter((said) => text.includes(said))).toEqual([]);
  }
  expect(text).not.toContain("0123 4567");
});
