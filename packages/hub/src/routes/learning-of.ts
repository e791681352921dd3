import { Competence, matchFactsOf } from "@prehosp/chain";
import { matchesAt } from "@prehosp/competence";
import type { OrgId } from "@prehosp/model";
import { Effect } from "effect";
import { knownNow } from "./own.ts";

/** What was learnt by those of one employer: nobody else's accounts are looked into. */
export const learningOf = (owner: OrgId) =>
  Effect.gen(function* () {
    const { learning } = yield* (yield* Competence).stored;
    return learning.filter((f) => f.owner === owner);
  });

/** By all that is said, so that a person goes by the same key here as where they are judged; shown to the employer who said it. */
export const standingNow = Effect.gen(function* () {
  const { learning } = yield* (yield* Competence).stored;
  return matchesAt(matchFactsOf(learning), yield* knownNow);
});
