import { Competence } from "@prehosp/chain";
import type { OrgId } from "@prehosp/model";
import { Effect } from "effect";

/** What was learnt by those of one employer: nobody else's accounts are looked into. */
export const learningOf = (owner: OrgId) =>
  Effect.gen(function* () {
    const { learning } = yield* (yield* Competence).stored;
    return learning.filter((f) => f.owner === owner);
  });
