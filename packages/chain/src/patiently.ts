import { Effect, Schedule } from "effect";

interface Retryable {
  readonly isRetryable: boolean;
}

/** The one retry policy of the house: what says it may succeed later is tried four times within about a second, with jitter. */
export const patiently = <A, E extends Retryable, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  effect.pipe(
    Effect.retry({
      times: 4,
      schedule: Schedule.exponential("50 millis").pipe(Schedule.jittered),
      while: (e) => e.isRetryable,
    }),
  );
