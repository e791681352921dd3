import type { Book, RolloutBook } from "@prehosp/competence";
import { type Day, type Instant, compareInstants, osloDay } from "@prehosp/model/time";
import type { LedgerError } from "@prehosp/ports";
import { Effect } from "effect";
import type { HeldTooLong } from "../../cut-off.ts";
import type { RolloutId } from "../../kinds/rollout.ts";
import { Competence } from "../book.ts";
import { underKeptKeys } from "../one-person.ts";
import type { AsOf } from "../derived.ts";
import type { Stored } from "../stored.ts";
import { rolloutBookOf } from "./book-of.ts";
import { type RolloutState, rolloutsOf } from "./state.ts";

/** One roll-out as it stood on a day, as known at an instant: its facts, the book they are judged by, and the judgement. */
export interface RolloutStanding {
  readonly state: RolloutState;
  readonly book: Book;
  readonly plan: RolloutBook;
  readonly asOf: AsOf;
}

// The last answer of each hub: the board is asked for again and again between two facts.
const kept = new WeakMap<Stored, { readonly key: string; readonly standing: RolloutStanding }>();

/** Every roll-out there is, as known at an instant; all that is written where none is said. */
export const rolloutsAt = (knownAt?: Instant): Effect.Effect<readonly RolloutState[], LedgerError, Competence> =>
  Effect.gen(function* () {
    const { rollouts } = underKeptKeys(yield* (yield* Competence).stored, knownAt);
    const known = rollouts.filter((f) => knownAt === undefined || compareInstants(f.recorded, knownAt) <= 0);
    return [...rolloutsOf(known).values()];
  });

/** How a roll-out stands on a day as known at an instant; today, by all that is written, where neither is said. Undefined where there is none. */
export const rolloutAt = (
  rollout: RolloutId,
  as: { readonly on?: Day | undefined; readonly knownAt?: Instant | undefined } = {},
): Effect.Effect<RolloutStanding | undefined, LedgerError | HeldTooLong, Competence> =>
  Effect.gen(function* () {
    const competence = yield* Competence;
    const stored = yield* competence.stored;
    const now = yield* competence.now;
    const asOf = { on: as.on ?? osloDay(now), knownAt: as.knownAt ?? now };
    const key = `${rollout} ${asOf.on} ${as.knownAt ?? stored.version}`;
    const before = kept.get(stored);
    if (before?.key === key) return before.standing;
    const state = (yield* rolloutsAt(as.knownAt)).find((one) => one.rollout === rollout);
    if (!state) return undefined;
    const book = yield* competence.book(asOf);
    const standing = { state, book, plan: yield* rolloutBookOf(state, stored, book, asOf), asOf };
    if (as.knownAt === undefined) kept.set(stored, { key, standing });
    return standing;
  });
