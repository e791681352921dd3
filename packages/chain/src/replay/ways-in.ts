import type { IncidentId, SubjectId } from "@prehosp/model";
import { compareInstants } from "@prehosp/model/time";
import { type Fact, Ledger } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { incidentReceived } from "../kinds/incident.ts";
import { wayOf } from "../way.ts";
import { type ReplayPeriod, isIn } from "./period.ts";

/**
 * Every incident that began in a period, as the ledger holds it now, the first first. One reading of the ledger; what belongs to
 * incidents outside the period is not kept.
 */
export const waysIn = Effect.fn("chain.waysIn")(function* (period: ReplayPeriod) {
  const ledger = yield* Ledger;
  const within = isIn(period);
  const facts = new Map<SubjectId, Fact[]>();
  yield* ledger.since(undefined).pipe(
    Stream.runForEach((fact) =>
      Effect.sync(() => {
        const own = facts.get(fact.subject);
        if (own) own.push(fact);
        else if (fact.kind === incidentReceived.kind && within(fact.valid.from)) facts.set(fact.subject, [fact]);
      }),
    ),
  );
  const ways = yield* Effect.forEach(facts, ([subject, own]) =>
    // A year of incidents is much to fold: in between, everybody else has a turn.
    Effect.map(Effect.yieldNow, () => wayOf(subject as string as IncidentId, own)),
  );
  return ways
    .filter((way) => way !== undefined)
    .sort((a, b) => compareInstants(a.valid.from, b.valid.from) || (a.incident < b.incident ? -1 : 1));
});
