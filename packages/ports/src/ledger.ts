import type { FactId, SubjectId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { Context, type Effect, Schema, type Stream } from "effect";
import type { Cursor, Fact, NewFact, NonEmpty } from "./fact.ts";

const reasons = ["Unreachable", "Busy", "Conflict", "Refused", "Unintelligible", "Full"] as const;

/** Why the ledger could not do it. `Conflict`: same reference with another body, or `expect` did not hold. */
export class LedgerError extends Schema.TaggedError<LedgerError>()("LedgerError", {
  reason: Schema.Literals(reasons),
  message: Schema.String,
}) {
  get isRetryable(): boolean {
    return this.reason === "Unreachable" || this.reason === "Busy";
  }
}

export interface Appended {
  readonly id: FactId;
  readonly was: "new" | "known";
}

/** The append-only ledger of facts. */
export class Ledger extends Context.Service<
  Ledger,
  {
    /** All or nothing. A known reference with the same body is `known`; with another body the whole call is Conflict. */
    readonly append: (
      facts: NonEmpty<NewFact>,
      expect?: { readonly subject: SubjectId; readonly last: FactId | undefined },
    ) => Effect.Effect<NonEmpty<Appended>, LedgerError>;
    /** Everything about one subject, own appends at once, in recorded order; `on` = valid then, `knownAt` = recorded by then. */
    readonly of: (
      subject: SubjectId,
      as?: { readonly on?: Instant; readonly knownAt?: Instant },
    ) => Stream.Stream<Fact, LedgerError>;
    /** Everything after a cursor, up to now, then ends; never skips a transaction that commits late. */
    readonly since: (cursor: Cursor | undefined, kinds?: readonly string[]) => Stream.Stream<Fact, LedgerError>;
    /** Everything from now on; does not end. */
    readonly tail: Stream.Stream<Fact, LedgerError>;
  }
>()("@prehosp/ports/Ledger") {}
