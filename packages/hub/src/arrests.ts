import { Books, arrestKinds, heldBriefly, mayShowArrest, seenOf, signKeys, subjectOf, wayOf } from "@prehosp/chain";
import type { IncidentId } from "@prehosp/model";
import { type Cursor, type Fact, Ledger } from "@prehosp/ports";
import type { SeenIncident } from "@prehosp/registry";
import { Context, Effect, Layer, Option, Schedule, Semaphore, Stream } from "effect";

/** How many facts are read at a time, and the pause after them: nobody who is to be alarmed waits behind more than one such reading. */
const PAGE = 1_000;
const PAUSE = Schedule.spaced("25 millis");
/** The longest that who asks waits for what was written last. */
const PATIENCE = "1 second";
/** The longest that a page may take: a ledger that never answers is asked again. */
const PAGE_TAKES = "10 seconds";

/** Every incident of the ledger that shows a sign of an arrest, however old; thrown away with the process, read anew at the next start. */
export class Arrests extends Context.Service<
  Arrests,
  {
    /** Those there are; `caughtUp` is false as long as the ledger is not read to its end, and then some may be missing. */
    readonly seen: Effect.Effect<{ readonly incidents: readonly SeenIncident[]; readonly caughtUp: boolean }>;
  }
>()("@prehosp/hub/Arrests") {}

interface Held {
  readonly seen: SeenIncident;
  readonly facts: Fact["id"][];
}

/**
 * Reads the ledger in the background from its first fact, and on from there as its tail tells of more. An incident without a sign is not
 * kept; one that a fact may have made a possible arrest is folded from its own. Other criteria or another region begin anew.
 */
export const arrestsLayer: Layer.Layer<Arrests, never, Books | Ledger> = Layer.effect(
  Arrests,
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const books = yield* Books;
    const held = new Map<IncidentId, Held>();
    const told = new Set<IncidentId>();
    // Told of before they were received: what is received then may show nothing by itself.
    const unreceived = new Set<IncidentId>();
    let cursor: Cursor | undefined;
    let by = { criteria: books.criteria, region: books.region };

    const startAnewUnderOtherBooks = () => {
      if (books.criteria === by.criteria && books.region === by.region) return;
      by = { criteria: books.criteria, region: books.region };
      held.clear();
      told.clear();
      unreceived.clear();
      cursor = undefined;
    };
    const take = (facts: readonly Fact[]) => {
      for (const fact of facts) {
        const incident = fact.subject as string as IncidentId;
        const known = held.get(incident);
        if (known ? !known.facts.includes(fact.id) : unreceived.has(incident) || mayShowArrest(fact, books))
          told.add(incident);
      }
      cursor = facts.at(-1)?.cursor ?? cursor;
    };
    const fold = (incident: IncidentId) =>
      Effect.gen(function* () {
        const facts = yield* Stream.runCollect(ledger.of(subjectOf(incident)));
        const way = wayOf(incident, facts);
        const seen = way && (yield* heldBriefly(() => seenOf(way, books)));
        if (seen && signKeys(seen).length > 0) held.set(incident, { seen, facts: facts.map(({ id }) => id) });
        else held.delete(incident);
        if (way === undefined) unreceived.add(incident);
        else unreceived.delete(incident);
        told.delete(incident);
      });
    // What is told of and not folded yet is kept beside the cursor: who is interrupted loses nothing.
    const page = Effect.gen(function* () {
      startAnewUnderOtherBooks();
      const facts = yield* ledger.since(cursor, arrestKinds).pipe(Stream.take(PAGE), Stream.runCollect);
      // A criterion that never comes to its end holds nobody's alarm: it is ended, and what was read is read again.
      yield* heldBriefly(() => take(facts));
      yield* Effect.forEach([...told], fold, { discard: true });
      return facts.length;
    }).pipe(Effect.timeout(PAGE_TAKES));
    const turn = yield* Semaphore.make(1);
    const catchUp = turn.withPermit(Effect.repeat(page, { schedule: PAUSE, while: (read) => read === PAGE }));

    // The tail only tells that there is more; what it is, is read after the cursor, so that nothing is missed or taken twice.
    const more = ledger.tail.pipe(Stream.filter((fact) => arrestKinds.includes(fact.kind)));
    yield* Stream.merge(Stream.make(undefined), more).pipe(
      Stream.buffer({ capacity: 1, strategy: "sliding" }),
      Stream.runForEach(() => catchUp),
      Effect.tapError((e) =>
        Effect.logError(`possible arrests cannot be read: ${"reason" in e ? e.reason : "no answer"}`),
      ),
      Effect.retry(Schedule.spaced("5 seconds")),
      Effect.ignore,
      Effect.forkScoped,
    );
    return Arrests.of({
      seen: catchUp.pipe(
        Effect.timeoutOption(PATIENCE),
        Effect.map(Option.isSome),
        Effect.catch(() => Effect.succeed(false)),
        Effect.map((caughtUp) => ({ incidents: [...held.values()].map(({ seen }) => seen), caughtUp })),
      ),
    });
  }),
);
