import { AdapterError, type AdapterReason } from "@prehosp/ports";
import { Clock, Effect, Semaphore } from "effect";
import type { Register113Settings } from "./settings.ts";
import { pauseOf, readAnswer, readToken, type Row } from "./wire.ts";

/** One question to the register; the path is under its base address. */
export interface Asked {
  readonly operation: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Asks the register: what it answered, or `undefined` where it has nothing there (404). */
export type Ask = (asked: Asked) => Effect.Effect<Row | undefined, AdapterError>;

/** An error of this adapter; its message never holds an address, a token or what was sent or answered. */
export const failed = (operation: string, reason: AdapterReason, message: string): AdapterError =>
  new AdapterError({ adapter: "register-113", operation, reason, message });

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
}

const MOST_PAUSES = 5;

const byStatus = (operation: string, status: number): AdapterError => {
  const message = `the register answered ${status}`;
  if (status === 401 || status === 403) return failed(operation, "NotAuthorised", message);
  if (status >= 500 || status === 429 || status === 408) return failed(operation, "Unreachable", message);
  return failed(operation, "Refused", status < 400 ? `${message}, and is not followed` : message);
};

const secret = (operation: string, name: string) =>
  Effect.suspend(() => {
    const value = process.env[name] ?? "";
    return value === "" ? Effect.fail(failed(operation, "NotAuthorised", `${name} is not set`)) : Effect.succeed(value);
  });

/** Sends one request and reads the whole answer within the time there is. */
const sent = (settings: Register113Settings, operation: string, url: URL, init: RequestInit) =>
  Effect.tryPromise({
    try: async (signal): Promise<Answer> => {
      const response = await fetch(url, { ...init, redirect: "manual", signal });
      return { status: response.status, text: await response.text(), retryAfter: response.headers.get("retry-after") };
    },
    catch: () => failed(operation, "Unreachable", "the register cannot be reached, or broke off its answer"),
  }).pipe(
    Effect.timeoutOrElse({
      duration: `${settings.timeoutSeconds} seconds`,
      orElse: () => Effect.fail(failed(operation, "TimedOut", `no whole answer within ${settings.timeoutSeconds} s`)),
    }),
  );

/** A connection with a token of its own: kept until it runs out, renewed once where the register says it has. */
export const connected = (settings: Register113Settings): Effect.Effect<Ask> =>
  Effect.map(Semaphore.make(1), (oneAtATime) => {
    const base = new URL(settings.url.endsWith("/") ? settings.url : `${settings.url}/`);
    const tokenUrl = settings.tokenUrl === undefined ? new URL("../oauth/token", base) : new URL(settings.tokenUrl);
    let token: { readonly value: string; readonly until: number } | undefined;
    let quietUntil = 0;

    /** Keeps silent as long as the register has asked for; a longer pause than the settings allow fails, and can be tried later. */
    const quiet = (operation: string) =>
      Effect.gen(function* () {
        const pause = quietUntil - (yield* Clock.currentTimeMillis);
        if (pause <= 0) return;
        if (pause > settings.waitSeconds * 1000)
          return yield* failed(
            operation,
            "Unreachable",
            `the register asks for ${Math.ceil(pause / 1000)} s of silence`,
          );
        yield* Effect.sleep(`${pause} millis`);
      });

    const patient = (operation: string, send: Effect.Effect<Answer, AdapterError>) =>
      Effect.gen(function* () {
        for (let pauses = 0; ; pauses += 1) {
          yield* quiet(operation);
          const answer = yield* send;
          const now = yield* Clock.currentTimeMillis;
          const pause = [429, 503].includes(answer.status) ? pauseOf(answer.retryAfter, now) : undefined;
          if (pause === undefined) return answer;
          quietUntil = Math.max(quietUntil, now + pause);
          // Only 429 says for certain that nothing was done, so that nothing is done twice.
          if (answer.status !== 429 || pauses >= MOST_PAUSES) return answer;
        }
      });

    const newToken = (operation: string) =>
      Effect.gen(function* () {
        const id = yield* secret(operation, settings.clientIdEnv);
        const key = yield* secret(operation, settings.clientSecretEnv);
        const headers = {
          authorization: `Basic ${Buffer.from(`${id}:${key}`).toString("base64")}`,
          "content-type": "application/x-www-form-urlencoded",
          accept: "application/json",
        };
        const answer = yield* patient(
          operation,
          sent(settings, operation, tokenUrl, { method: "POST", headers, body: "grant_type=client_credentials" }),
        );
        if (answer.status === 400) return yield* failed(operation, "NotAuthorised", "the register gives us no token");
        if (answer.status !== 200) return yield* byStatus(operation, answer.status);
        const read = readToken(answer.text);
        if (read === undefined) return yield* failed(operation, "Unintelligible", "the answer holds no token");
        // Renewed before it runs out, so that it does not run out on the way.
        const lasts = read.seconds > 120 ? read.seconds - 60 : read.seconds / 2;
        token = { value: read.value, until: (yield* Clock.currentTimeMillis) + lasts * 1000 };
        return read.value;
      });

    const currentToken = (operation: string) =>
      oneAtATime.withPermits(1)(
        Effect.flatMap(Clock.currentTimeMillis, (now) =>
          token !== undefined && token.until > now ? Effect.succeed(token.value) : newToken(operation),
        ),
      );

    const answered = (asked: Asked, renewed = false): Effect.Effect<Answer, AdapterError> =>
      Effect.gen(function* () {
        const { operation, method, path, query = {}, body } = asked;
        const used = yield* currentToken(operation);
        const url = new URL(path, base);
        for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
        const init: RequestInit = {
          method,
          headers: {
            authorization: `Bearer ${used}`,
            accept: "application/json",
            ...(body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        };
        const answer = yield* patient(operation, sent(settings, operation, url, init));
        if (answer.status !== 401 || renewed) return answer;
        if (token?.value === used) token = undefined;
        return yield* answered(asked, true);
      });

    return (asked) =>
      Effect.gen(function* () {
        const { status, text } = yield* answered(asked);
        if (status === 404) return undefined;
        if (status < 200 || status > 299) return yield* byStatus(asked.operation, status);
        const read = readAnswer(text);
        if (read === undefined)
          return yield* failed(asked.operation, "Unintelligible", "the answer is not a JSON object");
        if (read === "api-error")
          return yield* failed(asked.operation, "Refused", `the register answered ${status} with an error inside`);
        return read.body;
      });
  });
