import type { IncidentId, SubjectId } from "@prehosp/model";
import { compareInstants } from "@prehosp/model/time";
import { type Fact, Ledger } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { incidentReceived } from "../kinds/incident.ts";
import { type Way, wayOf } from "../way.ts";
import { type ReplayPeriod, isIn } from "./period.ts";

interface Read {
  readonly ways: readonly Way[];
  /** The facts of every subject that one of the other kinds began, in recorded order. */
  readonly besides: ReadonlyMap<SubjectId, readonly Fact[]>;
}

/**
 * Every incident that began in a period, as the ledger holds it now, the first first; and beside them, of the whole ledger, what began
 * with a fact of another kind. One reading of the ledger; what belongs to incidents outside the period is not kept.
 */
export const readIn = Effect.fn("chain.readIn")(function* (period: ReplayPeriod, beginning?: string) {
  const ledger = yield* Ledger;
  const within = isIn(period);
  const [facts, besides] = [new Map<SubjectId, Fact[]>(), new Map<SubjectId, Fact[]>()];
  yield* ledger.since(undefined).pipe(
    Stream.runForEach((fact) =>
      Effect.sync(() => {
        const own = facts.get(fact.subject) ?? besides.get(fact.subject);
        if (own) own.push(fact);
        else if (fact.kind === incidentReceived.kind && within(fact.valid.from)) facts.set(fact.subject, [fact]);
        else if (fact.kind === beginning) besides.set(fact.subject, [fact]);
      }),
    ),
  );
  const ways = yield* Effect.forEach(facts, ([subject, own]) =>
    // A year of incidents is much to fold: in between, everybody else has a turn.
    Effect.map(Effect.yieldNow, () => wayOf(subject as string as IncidentId, own)),
  );
  return {
    ways: ways
      .filter((way) => way !== undefined)
      .sort((a, b) => compareInstants(a.valid.from, b.valid.from) || (a.incident < b.incident ? -1 : 1)),
    besides,
  } satisfies Read;
});

/** Every incident that began in a period, as the ledger holds it now, the first first. */
export const waysIn = (period: ReplayPeriod) => Effect.map(readIn(period), ({ ways }) => ways);
