import { type Duration, Effect, Fiber, Option } from "effect";

/**
 * Waits for an effect no longer than a limit: none when it is past. What is waited for is asked to stop and then left behind,
 * so that a door that cannot be interrupted — a driver waiting for its connection — holds nobody up either.
 */
export const within =
  (limit: Duration.Input) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<Option.Option<A>, E, R> =>
    Effect.gen(function* () {
      const working = yield* Effect.forkDetach(effect, { startImmediately: true });
      const stop = Effect.sync(() => working.interruptUnsafe());
      const answer = yield* Fiber.join(working).pipe(
        Effect.timeoutOption(limit),
        Effect.onInterrupt(() => stop),
      );
      if (answer._tag === "None") yield* stop;
      return answer;
    });

/** The answer of what one can go on without: undefined where it is late, fails or breaks. */
export const ifQuick =
  (limit: Duration.Input) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A | undefined, never, R> =>
    effect.pipe(
      within(limit),
      Effect.tapDefect((defect) =>
        Effect.logError(`gone on without: ${defect instanceof Error ? defect.name : "unknown"}`),
      ),
      Effect.map(Option.getOrUndefined),
      Effect.catchCause(() => Effect.succeed(undefined)),
    );
