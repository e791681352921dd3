import { canonical, EditionError, Editions } from "@prehosp/ports";
import { Effect, Layer } from "effect";
import type { SqlError } from "effect/sql";
import { Database } from "./database.ts";
import { sha256 } from "./digest.ts";
import { diskFull, sqlFailure } from "./sql-failure.ts";

const failure = (reason: EditionError["reason"], message: string): EditionError =>
  new EditionError({ reason, message });
const failed = (error: SqlError.SqlError): EditionError => failure("Unreachable", sqlFailure(error).message);
const prefix = "sha256:";

const make = Effect.gen(function* () {
  const { sql, hasRoom } = yield* Database;

  const put = Effect.fn("Editions.put")(function* (value: unknown) {
    const body = canonical(value);
    if (body === undefined) return yield* failure("Unintelligible", "An edition is a JSON value.");
    const hash = sha256(body);
    if (!hasRoom()) return yield* failure("Unreachable", diskFull.message);
    yield* sql`insert into edition (hash, body) values (decode(${hash}, 'hex'), ${body}) on conflict do nothing`.pipe(
      Effect.mapError(failed),
    );
    return prefix + hash;
  });

  const get = Effect.fn("Editions.get")(function* (hash: string) {
    const missing = failure("NotFound", `There is no edition ${hash}.`);
    if (!/^sha256:[0-9a-f]{64}$/.test(hash)) return yield* missing;
    const hex = hash.slice(prefix.length);
    const [row] = yield* sql<{ body: string }>`select body from edition where hash = decode(${hex}, 'hex')`.pipe(
      Effect.mapError(failed),
    );
    if (!row) return yield* missing;
    // The name promises the content, so the promise is tried each time.
    if (sha256(row.body) !== hex) return yield* failure("Unintelligible", `Edition ${hash} is damaged.`);
    return JSON.parse(row.body) as unknown;
  });

  return Editions.of({ put, get });
});

/** Content-addressed store in SQL: same content, same hash, kept once. */
export const editionsLayer: Layer.Layer<Editions, never, Database> = Layer.effect(Editions, make);
