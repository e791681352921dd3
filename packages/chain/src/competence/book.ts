import { type Book, type LocalCompetencePart, type Pack, nationalPacks } from "@prehosp/competence";
import type { OrgId } from "@prehosp/model";
import { type Instant, compareInstants, instantOf, osloDay } from "@prehosp/model/time";
import { type Cursor, EditionError, Editions, type Fact, Ledger, LedgerError } from "@prehosp/ports";
import { Clock, Context, Effect, Layer, Semaphore, Stream } from "effect";
import type * as z from "zod";
import { packPublished } from "../kinds/standing.ts";
import { type AsOf, bookAt } from "./derived.ts";
import { keptBooks } from "./kept-books.ts";
import { type PacksInForce, PublishedPack, inForce, packsOn, publishedOn } from "./judging/packs-on.ts";
import { type StandingRow, keptStandings } from "./judging/standings.ts";
import { type Stored, nothingStored, store, storedKinds } from "./stored.ts";

/** What the ledger holds of competence and the book that judges by it; every read has first read what is new in the ledger. */
export class Competence extends Context.Service<
  Competence,
  {
    /** The national packs, before anything is published. */
    readonly packs: readonly Pack[];
    readonly stored: Effect.Effect<Stored, LedgerError>;
    /** An instant by which everything that is stored was known: now, or what a ledger whose clock is ahead has recorded. */
    readonly now: Effect.Effect<Instant, LedgerError>;
    /** The book of a day, as known at an instant; the same one until something is written. */
    readonly book: (asOf: AsOf) => Effect.Effect<Book, LedgerError>;
    /** How everybody of an organisation stands; asked of today and all that is known, only what has changed is judged. */
    readonly standings: (organisation: OrgId, asOf: AsOf) => Effect.Effect<readonly StandingRow[], LedgerError>;
    /** What is in force on a day, as it was published: before layers are laid over it. */
    readonly inForce: (asOf: AsOf) => Effect.Effect<PacksInForce, LedgerError>;
  }
>()("@prehosp/chain/Competence") {}

const KEPT = 8;

/** Reads the ledger on from where it was at each question, so that a writer reads its own writing; nothing is kept but memory. */
export const competenceLayer = (
  packs: readonly Pack[] = nationalPacks,
  local: readonly LocalCompetencePart[] = [],
): Layer.Layer<Competence, never, Editions | Ledger> =>
  Layer.effect(
    Competence,
    Effect.gen(function* () {
      const ledger = yield* Ledger;
      const editions = yield* Editions;
      const base: PacksInForce = { packs, local };
      const bodies = new Map<string, PublishedPack>();
      // A pack that cannot be read stops the reading: to judge without it would be to judge by another.
      const bodyOf = ({ kind, payload }: Fact) =>
        Effect.gen(function* () {
          if (kind !== packPublished.kind) return;
          const { hash } = payload as z.output<typeof packPublished.payload>;
          if (bodies.has(hash)) return;
          const body = PublishedPack.safeParse(yield* editions.get(hash));
          if (!body.success) return yield* new EditionError({ reason: "Unintelligible", message: "no pack" });
          bodies.set(hash, body.data);
        }).pipe(
          Effect.mapError(
            ({ reason }) =>
              new LedgerError({
                reason: reason === "Unreachable" ? reason : "Unintelligible",
                message: "a pack that was published cannot be read",
              }),
          ),
        );
      const stored = nothingStored();
      const whole = keptBooks();
      const past = new Map<string, Book>();
      let cursor: Cursor | undefined;
      let newest: Instant | undefined;
      const turn = yield* Semaphore.make(1);
      const current = Effect.suspend(() =>
        ledger.since(cursor, storedKinds).pipe(
          Stream.tap(bodyOf),
          Stream.runForEach((fact) =>
            Effect.sync(() => {
              store(stored, fact);
              past.clear();
              cursor = fact.cursor;
              newest = fact.recorded;
            }),
          ),
          Effect.as(stored),
        ),
      ).pipe((reading) => turn.withPermit(reading));
      const bookOf = (asOf: AsOf): Book => {
        const packsOf = (): readonly Pack[] => packsOn(base, stored, bodies, asOf);
        // Once everything that is stored was known, a later hour knows nothing more.
        if (knowsAll(asOf)) return whole(packsOf, stored, asOf);
        const key = `${asOf.on} ${asOf.knownAt}`;
        const kept = past.get(key);
        if (kept) return kept;
        if (past.size >= KEPT) past.clear();
        const book = bookAt(packsOf(), stored, asOf);
        past.set(key, book);
        return book;
      };
      const knowsAll = ({ knownAt }: AsOf): boolean => newest === undefined || compareInstants(knownAt, newest) >= 0;
      const standing = keptStandings();
      return Competence.of({
        packs,
        stored: current,
        now: Effect.gen(function* () {
          yield* current;
          const at = instantOf(yield* Clock.currentTimeMillis);
          return newest !== undefined && compareInstants(newest, at) > 0 ? newest : at;
        }),
        inForce: (asOf) => Effect.map(current, () => inForce(base, publishedOn(stored, bodies, asOf))),
        book: (asOf) => Effect.map(current, () => bookOf(asOf)),
        standings: (organisation, asOf) =>
          Effect.map(current, () => {
            // Another day, or as known before, is asked seldom: what is kept goes on from day to day.
            const today = knowsAll(asOf) && asOf.on === osloDay(asOf.knownAt);
            return (today ? standing : keptStandings()).rows(organisation, stored, bookOf(asOf), asOf);
          }),
      });
    }),
  );
