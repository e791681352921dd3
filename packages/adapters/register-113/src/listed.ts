import type { AdapterError } from "@prehosp/ports";
import { Effect } from "effect";
import { type Ask, type Asked, failed } from "./connection.ts";
import { type Row, rowsOf } from "./wire.ts";

/** The rows of an answer. No list is not an empty one: what is taken for empty would be taken for removed. */
export const rowsIn = (operation: string, body: Row): Effect.Effect<readonly Row[], AdapterError> => {
  const rows = rowsOf(body);
  return rows ? Effect.succeed(rows) : Effect.fail(failed(operation, "Unintelligible", "the answer holds no list"));
};

/** Asks for what must be there. */
export const required = (ask: Ask, asked: Asked, otherwise: string): Effect.Effect<Row, AdapterError> =>
  Effect.flatMap(ask(asked), (body) =>
    body === undefined ? Effect.fail(failed(asked.operation, "Refused", otherwise)) : Effect.succeed(body),
  );

/** The rows of a list of the register. */
export const listed = (ask: Ask, operation: string, path: string, query: Readonly<Record<string, string>> = {}) =>
  Effect.flatMap(
    required(ask, { operation, method: "GET", path, query }, "the register does not have that list"),
    (body) => rowsIn(operation, body),
  );
