import { Access, NotAllowed } from "@prehosp/ports";
import { Effect, Layer } from "effect";
import * as fc from "fast-check";
import * as http from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { type Started, ask, demo, deploymentOf, incident, start } from "../test/hub.ts";
import { Problem } from "./problem.ts";

// The hub as somebody meets it who wants to bring it down: it answers a problem, and goes on.
let hub: Started;
beforeAll(async () => void (hub = await start()));
afterAll(() => hub.stop());

const own = demo.incident.id;

/** What JSON can hold at its worst: huge and odd numbers, text of every kind, names that objects have of themselves. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(1e308, -1e-308, 2 ** 53 + 2, -0, "", "\0", "\ud800", "​", "9".repeat(400), null, [], {}),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 3 }),
  fc
    .nat(2_000)
    .map((depth) => `[`.repeat(depth) + `]`.repeat(depth))
    .map((text) => JSON.parse(text || "0") as unknown),
);
const key = fc.constantFrom("__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "a/b~c", "", "then");

/** A body that would be taken, with one place in it said otherwise: what comes furthest in. */
const spoiled = (body: unknown) =>
  fc.tuple(fc.nat(), fc.oneof(odd, fc.dictionary(key, odd))).map(([at, instead]) => {
    const places: (readonly [Record<string, unknown>, string])[] = [];
    const copy = structuredClone(body) as Record<string, unknown>;
    const walk = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      for (const name of Object.keys(value)) {
        places.push([value as Record<string, unknown>, name]);
        walk((value as Record<string, unknown>)[name]);
      }
    };
    walk(copy);
    const [holder, name] = places[at % places.length]!;
    Object.defineProperty(holder, name, { value: instead, enumerable: true });
    return JSON.stringify(copy);
  });

const decision = { alarm: [{ unit: "brann-evje-1", route: "110" }], standDown: [], deviates: false, seen: "x" };
const time = {
  role: "at-scene",
  at: "2026-11-20T16:40:00.000Z",
  exactness: "exact",
  source: { system: "a", ref: "b" },
};
const body = fc.oneof(
  spoiled(incident()),
  spoiled(decision),
  spoiled(time),
  odd.map((value) => JSON.stringify(value)),
  fc.string({ unit: "binary", maxLength: 300 }),
  key.map((name) => `{"${name}":{"polluted":true}}`),
);
const id = fc.oneof(fc.constant(own as string), key, fc.string({ unit: "binary", maxLength: 40 }));

interface Path {
  readonly path: string;
  readonly method: string;
}

test(
  "whatever is sent to whichever address, the answer is no failure of ours, and every refusal is a problem",
  { timeout: 120_000 },
  async () => {
    const { paths } = (await ask(`${hub.url}/openapi.json`)).json as { readonly paths: Record<string, object> };
    const known: readonly Path[] = Object.entries(paths)
      .flatMap(([path, item]) => Object.keys(item).map((method) => ({ path, method: method.toUpperCase() })))
      .filter(({ path }) => path !== "/api/v1/stream");
    await ask(`${hub.url}/api/v1/incidents`, { json: incident() });
    const address = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...known) },
      fc.record({
        path: fc.constantFrom(...known.map((k) => k.path)),
        method: fc.constantFrom("PUT", "DELETE", "PATCH", "OPTIONS", "POST"),
      }),
    );
    const type = fc.constantFrom(
      "application/json",
      "text/plain",
      "application/xml",
      "multipart/form-data; boundary=x",
      "application/json; charset=utf-16",
    );
    await fc.assert(
      fc.asyncProperty(
        address,
        id,
        body,
        type,
        fc.webQueryParameters(),
        async ({ path, method }, name, sent, says, query) => {
          const to = `${hub.url}${path.replace("{id}", encodeURIComponent(name.toWellFormed()))}?${query}`;
          const init = method === "GET" ? { method } : { method, body: sent, headers: { "content-type": says } };
          const answer = await ask(to, init);
          expect(answer.status).toBeLessThan(500);
          if (answer.status < 400) return;
          expect(answer.type).toBe("application/problem+json");
          expect(Problem.parse(answer.json).status).toBe(answer.status);
        },
      ),
      { numRuns: 1_500 },
    );
    expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined();
    expect((await ask(`${hub.url}/health`)).status).toBe(200);
  },
);

/** Says exactly these bytes and reads until the hub hangs up, or until it has said something where it is to wait. */
const say = (bytes: string) =>
  new Promise<string>((resolve) => {
    let heard = "";
    const socket = connect(Number(new URL(hub.url).port), "127.0.0.1", () => socket.write(bytes, "latin1"));
    socket.on("data", (chunk) => {
      heard += chunk.toString("utf8");
      if (heard.includes("\r\n\r\n{")) socket.destroy();
    });
    // A hub that hangs up on ten megabytes does so before the last of them is sent.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(heard));
  });
const head = "host: 127.0.0.1\r\n";

test.for([
  ["no HTTP at all", "\0\u0001 what\r\n\r\n", 400],
  ["a method that nobody has", `FOO /live HTTP/1.1\r\n${head}\r\n`, 400],
  [
    "two lengths",
    `POST /api/v1/incidents HTTP/1.1\r\n${head}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n`,
    400,
  ],
  ["a piece of no length", `POST /api/v1/incidents HTTP/1.1\r\n${head}transfer-encoding: chunked\r\n\r\nZZ\r\n`, 400],
  ["headers over the limit", `GET /live HTTP/1.1\r\n${head}x: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  [
    "a length beyond all measure",
    `POST /api/v1/incidents HTTP/1.1\r\n${head}content-length: 99999999999999999\r\n\r\n{`,
    413,
  ],
] as const)("%s is a problem at once", async ([, bytes, status]) => {
  const [first, said] = (await say(bytes)).split("\r\n\r\n");
  expect(first).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*application/problem\\+json`));
  expect(Problem.parse(JSON.parse(said!)).status).toBe(status);
});

test("ten megabytes of headers and a hundred bodies that never come leave the hub as it was", async () => {
  await say(`GET /live HTTP/1.1\r\n${head}x: ${"a".repeat(10_000_000)}\r\n\r\n`);
  const slow = Array.from({ length: 100 }, () => {
    const socket = connect(Number(new URL(hub.url).port), "127.0.0.1");
    socket.write(`POST /api/v1/incidents HTTP/1.1\r\n${head}content-length: 100\r\n\r\n{`);
    return socket.on("error", () => undefined);
  });
  expect((await ask(`${hub.url}/health`)).status).toBe(200);
  for (const socket of slow) socket.destroy();
  expect((await ask(`${hub.url}/api/v1/incidents`)).status).toBe(200);
});

describe("a page of another, in the browser of the operator", () => {
  const visited = { ...incident(), id: "visited", missions: [], times: [], source: { system: "amis", ref: "visited" } };
  const decided = (to: string, headers: http.OutgoingHttpHeaders) =>
    new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(to);
      const path = `/api/v1/incidents/${visited.id}/decisions`;
      const request = http.request({ hostname, port, path, method: "POST", headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on("error", reject);
      request.end(JSON.stringify({ alarm: [{ unit: "brann-evje-1", route: "110" }], deviates: false }));
    });

  test.for([
    { origin: "https://evil.example" },
    { origin: "null" },
    { host: "evil.example:3113", origin: "http://evil.example:3113" },
    { host: "127.0.0.1.evil.example" },
    { origin: "http://localhost.evil.example" },
  ])("alarms nobody where nobody logs in (%o)", async (headers) => {
    await ask(`${hub.url}/api/v1/incidents`, { json: visited });
    expect(await decided(hub.url, headers)).toBe(403);
    expect((await ask(`${hub.url}/api/v1/incidents/${visited.id}`)).json.decisions).toEqual([]);
  });

  test("is not this machine's own, which gets through", async () => {
    for (const headers of [
      {},
      { origin: "http://localhost:5173" },
      { host: "[::1]:3113", origin: "http://[::1]:3113" },
    ])
      expect(await decided(hub.url, headers)).toBe(201);
  });

  test("is asked who it is, and not where it comes from, where there is a log-in", async () => {
    const real = await start({
      deployment: deploymentOf({ doors: { access: { use: "real", settings: {} } } }),
      adapters: {
        access: [
          {
            id: "real",
            port: Access,
            speaks: "nothing",
            verified: "double",
            capabilities: {},
            settings: z.object({}),
            layer: () =>
              Layer.succeed(Access, {
                real: true,
                actor: () => Effect.fail(new NotAllowed({ reason: "NoIdentity", message: "no such actor" })),
                may: () => Effect.void,
              }),
          },
        ],
      },
    });
    expect(await decided(real.url, { host: "amk.example", origin: "https://amk.example" })).toBe(401);
    await real.stop();
  });
});
