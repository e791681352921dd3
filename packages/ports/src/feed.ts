import { Context, type Effect, type Stream } from "effect";
import type { AdapterError } from "./adapter-error.ts";

/** One thing told to subscribers: which audience may hear it decides who gets it. */
export interface Told {
  readonly topic: string;
  readonly audience: string;
  readonly id: string;
  readonly body: unknown;
}

/** Between hubs and their readers; the ledger behind a durable cursor is the outbox, this only carries. */
export class Feed extends Context.Service<
  Feed,
  {
    readonly tell: (told: Told) => Effect.Effect<void, AdapterError>;
    readonly hear: (audience: string) => Stream.Stream<Told, AdapterError>;
  }
>()("@prehosp/ports/Feed") {}
