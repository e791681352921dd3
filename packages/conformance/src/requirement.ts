import { Duration, Effect, Schedule, Schema } from "effect";

/** A requirement did not hold; `message` says what was seen instead. */
export class Broken extends Schema.TaggedError<Broken>()("Broken", { message: Schema.String }) {}

/** What every check is handed: the second eye, and how long to wait for what may come later. */
export interface Ground<W> {
  readonly world: W;
  readonly patience: Duration.Duration;
}

/** One sentence an adapter keeps, and how to find out. `P` is the port, `W` the second eye. */
export interface Requirement<P, W> {
  readonly id: `${string}-${number}`;
  readonly must: "MUST" | "SHOULD";
  readonly says: string;
  /** Ids of norms it rests on. */
  readonly cites?: readonly string[];
  readonly check: (ground: Ground<W>) => Effect.Effect<void, unknown, P>;
}

/** All requirements of one port. */
export interface Suite<P, W> {
  readonly port: string;
  readonly requirements: readonly Requirement<P, W>[];
}

/** Holds, or is Broken with what was seen. */
export const holds = (condition: boolean, otherwise: string): Effect.Effect<void, Broken> =>
  condition ? Effect.void : Effect.fail(new Broken({ message: otherwise }));

/** The failure of what must fail; Broken where it went through. */
export const refusal = <A, E, R>(effect: Effect.Effect<A, E, R>, what: string): Effect.Effect<E, Broken, R> =>
  Effect.flatMap(Effect.result(effect), (r) =>
    r._tag === "Failure" ? Effect.succeed(r.failure) : Effect.fail(new Broken({ message: `${what} went through` })),
  );

/** Ids nobody has used, so that a check disturbs nothing in a living system: letters and digits, never a number of eleven digits. */
export const fresh = (what: string): string => `conformance-${what}-${crypto.randomUUID()}`;

/** Tries again until it holds or patience ends; for what a system may show a moment later. */
export const soon = <A, E, R>(effect: Effect.Effect<A, E, R>, patience: Duration.Duration): Effect.Effect<A, E, R> =>
  effect.pipe(
    Effect.retry({ times: Math.ceil(Duration.toMillis(patience) / 20), schedule: Schedule.spaced("20 millis") }),
  );

/** Broken where it has not ended within the patience. */
export const within = <A, E, R>(
  effect: Effect.Effect<A, E, R>,
  patience: Duration.Duration,
  what: string,
): Effect.Effect<A, E | Broken, R> =>
  effect.pipe(Effect.timeoutOrElse({ duration: patience, orElse: () => Effect.fail(new Broken({ message: what })) }));
