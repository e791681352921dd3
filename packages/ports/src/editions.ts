import { Context, type Effect, Schema } from "effect";

export class EditionError extends Schema.TaggedError<EditionError>()("EditionError", {
  reason: Schema.Literals(["NotFound", "Unreachable", "Unintelligible"]),
  message: Schema.String,
}) {}

/** Content-addressed store of situations, packs, indexes and deployments: same content, same hash, for ever. */
export class Editions extends Context.Service<
  Editions,
  {
    /** Keeps a JSON value and gives its hash ("sha256:…" of RFC 8785 canonical JSON). */
    readonly put: (value: unknown) => Effect.Effect<string, EditionError>;
    readonly get: (hash: string) => Effect.Effect<unknown, EditionError>;
  }
>()("@prehosp/ports/Editions") {}
