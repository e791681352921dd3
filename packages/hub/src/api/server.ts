import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer";
import { Effect, Schema, type Scope } from "effect";
import type { HttpServerRequest, HttpServerResponse } from "effect/http";
import { type IncomingMessage, type RequestListener, STATUS_CODES, type ServerResponse, createServer } from "node:http";
import type { Duplex } from "node:stream";
import type { Problem } from "./problem.ts";

/** The port or address cannot be listened on. */
export class CannotListen extends Schema.TaggedError<CannotListen>()("CannotListen", {
  message: Schema.String,
  code: Schema.String,
}) {}

/** Writes an answer whole, as text. */
export const written = (response: ServerResponse, status: number, type: string, text: string): void => {
  response
    .writeHead(status, {
      "content-type": type,
      "content-length": Buffer.byteLength(text),
      ...(status === 503 ? { "retry-after": "1" } : {}),
    })
    .end(text);
};

/** Answers with a problem. */
export const send = (response: ServerResponse, problem: Problem): void =>
  written(response, problem.status, "application/problem+json", JSON.stringify(problem));

export const TOO_LARGE = { type: "too-large", status: 413, title: "The body is larger than this hub takes" };

/** Refuses a body that says itself that it is over the limit, before any of it is awaited. */
export const notTooLarge =
  (limit: number) =>
  (next: RequestListener): RequestListener =>
  (request, response) => {
    if (!(Number(request.headers["content-length"] ?? 0) > limit)) return next(request, response);
    request.resume();
    send(response, TOO_LARGE);
  };

/** What Node says by itself, before there is a request, in the form that everything else is said in. */
const unreadable = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const [status, title] =
    error.code === "HPE_HEADER_OVERFLOW"
      ? [431, "The headers are larger than this hub takes"]
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? [408, "The request did not come to its end in time"]
        : [400, "This is not a request of HTTP"];
  const body = JSON.stringify({ type: "not-http", title, status } satisfies Problem);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/problem+json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  );
};

/** Answers while the hub is still opening its ledger: alive, not ready. */
const opening: RequestListener = (request: IncomingMessage, response: ServerResponse) =>
  request.url === "/live"
    ? written(response, 200, "application/json", JSON.stringify({ status: "live" }))
    : send(response, { type: "opening", title: "The hub is opening its ledger", status: 503 });

const why = (error: NodeJS.ErrnoException, host: string, port: number) => {
  if (error.code === "EADDRINUSE")
    return `port ${port} is in use; stop the other program or choose another with --port`;
  if (error.code === "EACCES")
    return `port ${port} needs more rights than this user has; choose one above 1023 with --port`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return `this machine has no address ${host}; use 127.0.0.1 or an address of its own`;
  return `cannot listen on ${host}:${port} (${error.code ?? "unknown"})`;
};

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** From now on requests go here; until then they are told that the hub is opening. */
  readonly ready: (handler: RequestListener) => void;
}

/**
 * Listens at once, so that no request ever waits in silence for the ledger, and stops gracefully:
 * no new connection, half a second for answers under way, then the streams are cut.
 */
export const listen = (host: string, port: number): Effect.Effect<Listening, CannotListen, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.callback<{ server: ReturnType<typeof createServer>; listening: Listening }, CannotListen>((resume) => {
      let current = opening;
      const server = createServer((request, response) => current(request, response));
      server.requestTimeout = 30_000;
      server.on("clientError", unreadable);
      server.once("error", (error: NodeJS.ErrnoException) =>
        resume(Effect.fail(new CannotListen({ message: why(error, host, port), code: error.code ?? "unknown" }))),
      );
      server.listen(port, host, () => {
        const address = server.address();
        const bound = typeof address === "object" && address ? address.port : port;
        resume(
          Effect.succeed({ server, listening: { host, port: bound, ready: (handler) => void (current = handler) } }),
        );
      });
    }),
    ({ server }) =>
      Effect.callback<void>((resume) => {
        const cut = setTimeout(() => server.closeAllConnections(), 500);
        server.close(() => {
          clearTimeout(cut);
          resume(Effect.void);
        });
        server.closeIdleConnections();
      }),
  ).pipe(Effect.map(({ listening }) => listening));

/** Turns the routes into a Node listener. */
export const handlerOf = <E, R>(app: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>) =>
  Effect.gen(function* () {
    const scope = yield* Effect.scope;
    return (yield* NodeHttpServer.makeHandler(
      app as Effect.Effect<
        HttpServerResponse.HttpServerResponse,
        E,
        R | HttpServerRequest.HttpServerRequest | Scope.Scope
      >,
      { scope },
    )) as RequestListener;
  });
