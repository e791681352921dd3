import { Books } from "@prehosp/chain";
import { Access, type Actor, type LedgerError, type NotAllowed, type VaultError } from "@prehosp/ports";
import { ByteSize, Effect, type Layer, identity } from "effect";
import { HttpIncomingMessage, HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http";
import * as z from "zod";
import { halfCharacters } from "./half-characters.ts";
import { Refused, answer, problemOf, refusedBy } from "./problem.ts";

type Status = 200 | 201 | 409;

export type Act = "read" | "decide" | "write" | "open-vault" | "administer";

/** One address of the API: what it takes and gives, in zod, so that the description and the checking are one thing. */
export interface Address<
  B extends z.ZodType = z.ZodType,
  Q extends z.ZodObject = z.ZodObject,
  A extends z.ZodType = z.ZodType,
> {
  readonly method: "GET" | "POST";
  readonly path: `/${string}`;
  readonly says: string;
  readonly tag: string;
  /** What one must be allowed to do; "nothing" is open to everybody, also to those who are nobody here. */
  readonly act: Act | "nothing";
  readonly query?: Q;
  readonly body?: B;
  readonly answer: A;
  /** 200 where nothing is said; a function where the answer decides between the two. */
  readonly status?: Status | ((answer: z.input<A>) => Status);
  /** Answers 409 in the same shape where a part of what was asked is refused and the rest is done. */
  readonly inPart?: true;
  /** What the answer is written in; JSON where nothing is said. */
  readonly media?:
    | "text/event-stream"
    | "application/pdf"
    | "text/csv"
    | "text/html"
    | "application/vnd.apache.parquet"
    | "application/fhir+json";
}

type Headers = Readonly<Record<string, string | undefined>>;

interface AskedBy<W, B, Q> {
  readonly actor: W;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Q;
  readonly body: B;
}

export type Asked<B, Q> = AskedBy<Actor, B, Q>;

export interface Route<E, R> {
  readonly address: Address;
  readonly layer: Layer.Layer<never, E, R>;
}

const bearer = (headers: Headers) => headers["authorization"]?.replace(/^Bearer /i, "");

/** A value by its schema, or every issue with its path. */
export const parsed = <S extends z.ZodType>(
  schema: S,
  value: unknown,
  where: string,
): Effect.Effect<z.output<S>, Refused> => {
  const r = schema.safeParse(value);
  return r.success ? Effect.succeed(r.data) : Effect.fail(refusedBy(r.error, where));
};

/** What stands after the question mark; of a name that stands twice all values, which no schema takes: one would be dropped in silence. */
const searched = (url: string): Readonly<Record<string, unknown>> => {
  const said = new URL(url, "http://hub").searchParams;
  return Object.fromEntries(
    [...new Set(said.keys())].map((name) => {
      const [first, ...more] = said.getAll(name);
      return [name, more.length === 0 ? first : [first, ...more]];
    }),
  );
};

/** A body that is kept must be text to the last character; one that is only judged, ahead of the router, need not be. */
const wellFormed = (body: unknown): Effect.Effect<unknown, Refused> => {
  const half = halfCharacters(body);
  return half ? Effect.fail(refusedBy(half, "/body")) : Effect.succeed(body);
};

/** Who asks, where they may do this in the region that runs the hub. */
export const allowed = (headers: Headers, act: Act) =>
  Effect.gen(function* () {
    const access = yield* Access;
    const actor = yield* access.actor(bearer(headers));
    yield* access.may(actor, act, (yield* Books).region.id);
    return actor;
  });

export type Known = Refused | LedgerError | VaultError | NotAllowed | { readonly _tag: string };

/** A defect is logged by its name and where it happened, never with what it held, and answered as one. */
export const guarded =
  ({ method, path }: Pick<Address, "method" | "path">) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | Refused, R> =>
    effect.pipe(
      Effect.tapDefect((defect) =>
        Effect.logError(`defect at ${method} ${path}`, defect instanceof Error ? defect.name : "unknown"),
      ),
      Effect.catchDefect(() =>
        Effect.fail(
          new Refused({ type: "defect", status: 500, title: "Something broke inside the hub; it is logged" }),
        ),
      ),
    );

/** The largest body that somebody who is nobody here may send. */
const OPEN_BODY = ByteSize.bytes(16_384);

/** Gives a handler no more of a body than a form may hold. */
export const asForm = Effect.provideService(HttpIncomingMessage.MaxBodySize, OPEN_BODY);

/** Binds an address to who asks and to its handler: may they, is it well said; then the answer, or the problem. */
const bound = <B extends z.ZodType, Q extends z.ZodObject, A extends z.ZodType, W, E1, R1, E, R>(
  address: Address<B, Q, A>,
  who: (headers: Headers) => Effect.Effect<W, E1, R1>,
  handle: (asked: AskedBy<W, z.output<B>, z.output<Q>>) => Effect.Effect<z.input<A>, E, R>,
) => {
  const { body, query, status = 200, media } = address;
  const carriedOut = (request: HttpServerRequest.HttpServerRequest) =>
    Effect.gen(function* () {
      const actor = yield* who(request.headers);
      const params = yield* HttpRouter.params;
      const search = query ? searched(request.url) : {};
      const asked = {
        actor,
        params,
        query: (query ? yield* parsed(query, search, "/query") : {}) as z.output<Q>,
        body: (body ? yield* parsed(body, yield* wellFormed(yield* request.json), "/body") : undefined) as z.output<B>,
      };
      const said = yield* handle(asked);
      if (media !== undefined && typeof said === "string")
        return HttpServerResponse.text(said, { contentType: `${media}; charset=utf-8` });
      if (media !== undefined && said instanceof Uint8Array)
        return HttpServerResponse.uint8Array(said, { contentType: media });
      return HttpServerResponse.jsonUnsafe(said, {
        status: typeof status === "function" ? status(said) : status,
        ...(media !== undefined && { contentType: media }),
      });
    });
  // Who is nobody here sends a form and no more, whatever the hub takes from those who log in.
  const limited = address.act === "nothing" ? asForm : identity;
  const layer = HttpRouter.add(address.method, address.path, (request) =>
    limited(carriedOut(request)).pipe(
      guarded(address),
      Effect.catch((error) => Effect.succeed(answer(problemOf(error, address.tag)))),
    ),
  );
  return { address: address as unknown as Address, layer };
};

/** Binds an address to its handler: who asks, may they, is it well said; then the answer, or the problem. */
export const route = <B extends z.ZodType, Q extends z.ZodObject, A extends z.ZodType, E extends Known, R>(
  address: Address<B, Q, A> & { readonly act: Act },
  handle: (asked: Asked<z.output<B>, z.output<Q>>) => Effect.Effect<z.input<A>, E, R>,
) => bound(address, (headers) => allowed(headers, address.act), handle);

/** Binds an address that is open to everybody: nobody is asked who they are, and nothing that a log-in would let do is done. */
export const openRoute = <B extends z.ZodType, Q extends z.ZodObject, A extends z.ZodType, E extends Known, R>(
  address: Address<B, Q, A> & { readonly act: "nothing" },
  handle: (asked: AskedBy<undefined, z.output<B>, z.output<Q>>) => Effect.Effect<z.input<A>, E, R>,
) => bound(address, () => Effect.succeed(undefined), handle);
