import { Books, keptDefibrillator, registerDefibrillators, reportDefibrillator } from "@prehosp/chain";
import { demoDefibrillators, demoGymDefibrillator, demoPlanted } from "@prehosp/demo-region";
import type { Instant } from "@prehosp/model/time";
import { Effect } from "effect";
import { BY } from "../demo-competence/facts.ts";

/**
 * Registers the demonstration's 600 defibrillators in one append, and says of one that it was used and of another that it is faulty. A
 * ledger that has them is left as it is, with the days of its first start and whatever people have made of them since.
 */
export const fillWithDefibrillators = (at: Instant) =>
  Effect.gen(function* () {
    const { region } = yield* Books;
    const teller = { owner: region.id, by: BY, at };
    if (!(yield* keptDefibrillator(demoGymDefibrillator)))
      yield* registerDefibrillators(
        demoDefibrillators({ at }).map(({ registration }) => ({ registration, verified: true })),
        teller,
      );
    for (const { id, about } of demoPlanted.reported) {
      const kept = yield* keptDefibrillator(id);
      // Nothing but its registration: nobody has reported it and put it back since.
      if (kept?.facts.length === 1) yield* reportDefibrillator(id, { about, from: "signed-in" }, teller);
    }
  });
