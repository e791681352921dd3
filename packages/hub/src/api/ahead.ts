import { type Books } from "@prehosp/chain";
import type { Access } from "@prehosp/ports";
import { Effect } from "effect";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type * as z from "zod";
import { Refused, problemOf } from "./problem.ts";
import { type Act, type Address, type Known, allowed, guarded, parsed } from "./route.ts";
import { TOO_LARGE, send, written } from "./server.ts";

const notJson = new Refused({ type: "not-json", status: 400, title: "The body is not JSON" });
const tooLarge = new Refused(TOO_LARGE);

/** The whole body as text, or undefined as soon as it is over the limit; what then still comes is read past. */
const bodyOf = (request: IncomingMessage, limit: number, done: (text: string | undefined) => void) => {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    const fits = size <= limit;
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else if (fits) done(undefined);
  });
  request.on("end", () => {
    if (size <= limit) done(Buffer.concat(chunks).toString("utf8"));
  });
};

/** JSON, or null where nothing was said, which the schema then refuses. */
const jsonOf = (text: string): Effect.Effect<unknown, Refused> =>
  Effect.try({ try: (): unknown => (text === "" ? null : JSON.parse(text)), catch: () => notJson });

/**
 * Answers one address ahead of the router: the same access, the same schema, the same problems, without the copies that a general
 * request and response cost. For the one address that decision systems ask many times a second; it stays among the routes too.
 */
export const ahead = <B extends z.ZodType, A, E extends Known, R>(
  address: Address<B> & { readonly act: Act; readonly body: B },
  limit: number,
  handle: (body: z.output<B>) => Effect.Effect<A, E, R>,
  textOf: (answer: A) => string,
): Effect.Effect<(next: RequestListener) => RequestListener, never, R | Access | Books> =>
  Effect.map(Effect.context<R | Access | Books>(), (context) => {
    const start = Effect.runForkWith(context);
    const answered = (request: IncomingMessage, text: string | undefined) =>
      Effect.gen(function* () {
        yield* allowed(request.headers as Readonly<Record<string, string | undefined>>, address.act);
        if (text === undefined) return yield* tooLarge;
        return textOf(yield* handle(yield* parsed(address.body, yield* jsonOf(text), "/body")));
      }).pipe(guarded(address));

    const carryOut = (request: IncomingMessage, response: ServerResponse, text: string | undefined) => {
      const work = answered(request, text).pipe(
        Effect.match({
          onSuccess: (answer) => written(response, 200, "application/json", answer),
          onFailure: (error) => send(response, problemOf(error, address.tag)),
        }),
      );
      const fiber = start(work);
      if (fiber.pollUnsafe() === undefined) response.on("close", () => fiber.interruptUnsafe());
    };
    return (next) => (request, response) => {
      if (request.url !== address.path || request.method !== address.method) return next(request, response);
      bodyOf(request, limit, (text) => carryOut(request, response, text));
    };
  });
