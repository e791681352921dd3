import { type Way, subjectOf, wayOf } from "@prehosp/chain";
import type { IncidentId } from "@prehosp/model";
import { type Fact, Ledger } from "@prehosp/ports";
import { Context, Effect, Layer, RcMap, Scope, Semaphore, Stream } from "effect";

const NEWEST = 500;
const RECEIVED = "incident.received";

/** The newest incidents, folded from the ledger and kept up by its tail; thrown away with the process, rebuilt at the next start. */
export class Incidents extends Context.Service<
  Incidents,
  {
    /** Newest first. */
    readonly ways: Effect.Effect<readonly Way[]>;
    /** Folds one incident again now, so that a writer sees its own writing. */
    readonly touch: (incident: IncidentId) => Effect.Effect<void>;
    /** Does one thing at a time to an incident: the same report twice at once is new once, and proposed for once. */
    readonly alone: (incident: IncidentId) => <A, E, R>(work: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>;
  }
>()("@prehosp/hub/Incidents") {}

const newestFirst = (a: Way, b: Way) => (a.valid.from < b.valid.from ? 1 : -1);

/** Loads the list by reading the ledger once; each incident that changes is folded again from its own facts. */
export const incidentsLayer: Layer.Layer<Incidents, never, Ledger> = Layer.effect(
  Incidents,
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const ways = new Map<IncidentId, Way>();
    let sorted: readonly Way[] | undefined;

    const keep = (way: Way) => {
      ways.set(way.incident, way);
      sorted = undefined;
      if (ways.size > NEWEST * 2)
        for (const old of [...ways.values()].sort(newestFirst).slice(NEWEST)) ways.delete(old.incident);
    };
    const touch = (incident: IncidentId) =>
      ledger.of(subjectOf(incident)).pipe(
        Stream.runCollect,
        Effect.map((facts) => wayOf(incident, facts)),
        Effect.map((way) => way && keep(way)),
        Effect.catch((e) => Effect.logError(`${incident} cannot be read: ${e.reason}`)),
      );

    const turns = yield* RcMap.make<IncidentId, Semaphore.Semaphore, never, never>({ lookup: () => Semaphore.make(1) });
    const begun = new Map<IncidentId, string>();
    // Each incident that was written of is folded once, however many facts came meanwhile; what is not of an incident is none of ours.
    // It listens before the ledger is read, so that nothing falls in between.
    const written = new Set<IncidentId>();
    yield* ledger.tail.pipe(
      Stream.filter(({ kind, subject }) => kind === RECEIVED || begun.has(subject as string as IncidentId)),
      Stream.tap(({ subject, valid }) =>
        Effect.sync(() => {
          const incident = subject as string as IncidentId;
          if (!begun.has(incident)) begun.set(incident, valid.from);
          written.add(incident);
        }),
      ),
      Stream.buffer({ capacity: 1, strategy: "sliding" }),
      Stream.runForEach(() =>
        Effect.suspend(() => {
          const some = [...written];
          written.clear();
          return Effect.forEach(some, touch, { discard: true });
        }),
      ),
      Effect.catch((e) => Effect.logError(`the tail of the ledger ended: ${e.reason}`)),
      Effect.forkScoped,
    );
    yield* ledger.since(undefined, [RECEIVED]).pipe(
      Stream.runForEach((f: Fact) =>
        Effect.sync(() => void begun.set(f.subject as string as IncidentId, f.valid.from)),
      ),
      Effect.catch((e) => Effect.logError(`the list of incidents cannot be read: ${e.reason}`)),
    );
    const newest = [...begun].sort(([, a], [, b]) => (a < b ? 1 : -1)).slice(0, NEWEST);
    yield* Effect.forEach(newest, ([id]) => touch(id), { discard: true });

    const list = Effect.sync(() => (sorted ??= [...ways.values()].sort(newestFirst).slice(0, NEWEST)));
    return Incidents.of({
      ways: list,
      touch,
      alone: (incident) => (work) =>
        Effect.scopedWith((scope) =>
          RcMap.get(turns, incident).pipe(
            Effect.provideService(Scope.Scope, scope),
            Effect.flatMap((turn) => turn.withPermit(work)),
          ),
        ),
    });
  }),
);
