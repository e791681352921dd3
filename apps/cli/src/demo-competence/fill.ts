import { Books } from "@prehosp/chain";
import type { SubjectId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { Ledger, isNonEmpty } from "@prehosp/ports";
import { Effect, Option, Stream } from "effect";
import { courses } from "./courses.ts";
import { factsAt } from "./facts.ts";
import { learnt } from "./learnt.ts";
import { names } from "./names.ts";
import { PLANNED, rollout } from "./rollout.ts";
import { stations } from "./stations.ts";

/**
 * Puts the people, proofs, courses, crews and the roll-out of the demonstration into a ledger, all in one append; one that has them is
 * left as it is, with the days of its first start.
 */
export const fillWithCompetence = (at: Instant) =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    if (Option.isSome(yield* ledger.of(PLANNED as SubjectId).pipe(Stream.runHead))) return 0;
    const { region } = yield* Books;
    const fact = factsAt(at);
    const facts = [
      ...learnt(fact, region.id, at),
      ...stations(fact, at),
      ...courses(fact, region.id, at),
      ...rollout(fact, region.id, at),
      ...(yield* names(fact)),
    ];
    if (isNonEmpty(facts)) yield* ledger.append(facts);
    return facts.length;
  });
