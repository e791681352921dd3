import { Books, subjectOf, wayOf, type Way } from "@prehosp/chain";
import type { IncidentId } from "@prehosp/model";
import { type Fact, Ledger } from "@prehosp/ports";
import { Context, Effect, Layer, Stream } from "effect";
import { type Brief, briefOf } from "./view.ts";

const NEWEST = 500;

/** The newest incidents, folded from the ledger and kept up by its tail; thrown away with the process, rebuilt at the next start. */
export class Incidents extends Context.Service<
  Incidents,
  {
    readonly briefs: Effect.Effect<readonly Brief[]>;
    readonly ids: Effect.Effect<readonly IncidentId[]>;
    /** Takes in what has been written since the last look; a reader calls it before reading, so that it sees its own writing. */
    readonly touch: (incident: IncidentId) => Effect.Effect<void>;
  }
>()("@prehosp/hub/Incidents") {}

/** Loads the list by reading the ledger once; each incident that changes is folded again from its own facts. */
export const incidentsLayer: Layer.Layer<Incidents, never, Books | Ledger> = Layer.effect(
  Incidents,
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const { criteria } = yield* Books;
    const lines = new Map<IncidentId, { readonly brief: Brief; readonly from: string }>();

    const fold = (incident: IncidentId) =>
      ledger.of(subjectOf(incident)).pipe(
        Stream.runCollect,
        Effect.map((facts): Way | undefined => wayOf(incident, facts)),
        Effect.map((way) => {
          if (way) lines.set(incident, { brief: briefOf(way, criteria), from: way.valid.from });
          if (lines.size <= NEWEST * 2) return;
          for (const [id] of [...lines].sort(([, a], [, b]) => (a.from < b.from ? -1 : 1)).slice(0, lines.size - NEWEST)) lines.delete(id);
        }),
        Effect.ignore,
      );
    const begun = new Map<IncidentId, string>();
    yield* ledger.since(undefined, ["incident.received"]).pipe(
      Stream.runForEach((f: Fact) => Effect.sync(() => void begun.set(f.subject as string as IncidentId, f.valid.from))),
      Effect.ignore,
    );
    const newest = [...begun].sort(([, a], [, b]) => (a < b ? 1 : -1)).slice(0, NEWEST);
    yield* Effect.forEach(newest, ([id]) => fold(id), { discard: true });
    yield* ledger.tail.pipe(
      Stream.runForEach((f: Fact) => fold(f.subject as string as IncidentId)),
      Effect.ignore,
      Effect.forkScoped,
    );
    const ordered = () => [...lines].sort(([, a], [, b]) => (a.from < b.from ? 1 : -1)).slice(0, NEWEST);
    return Incidents.of({
      briefs: Effect.sync(() => ordered().map(([, line]) => line.brief)),
      ids: Effect.sync(() => ordered().map(([id]) => id)),
      touch: fold,
    });
  }),
);
