import type { Instant } from "@prehosp/model/time";
import { Context, type Effect, type Stream } from "effect";
import type { AdapterError } from "./adapter-error.ts";

export interface Timer {
  readonly id: string;
  readonly due: Instant;
  readonly about: string;
}

/** Durable timers: what was set before a crash still rings after it, at least once. */
export class Timers extends Context.Service<
  Timers,
  {
    /** Setting the same id again moves it. */
    readonly set: (timer: Timer) => Effect.Effect<void, AdapterError>;
    readonly cancel: (id: string) => Effect.Effect<void, AdapterError>;
    /** Rings when due; a ring is gone once `done` is called. */
    readonly ringing: Stream.Stream<Timer, AdapterError>;
    readonly done: (id: string) => Effect.Effect<void, AdapterError>;
  }
>()("@prehosp/ports/Timers") {}
