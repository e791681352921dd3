import { kinds } from "@prehosp/chain";
import { type Adapter, Ledger, LedgerError, Travel } from "@prehosp/ports";
import { memoryEditions, memoryLedger, memoryTimers, memoryVault } from "@prehosp/ports/memory";
import { Deferred, Effect, Layer, Stream } from "effect";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import * as http from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { StoragePorts } from "./adapters.ts";
import { type Started, ask, demo, deploymentOf, incident, region, start } from "./test/hub.ts";

/** A storage of our own, as a vendor's entry file brings one; its ledger as given. */
const storage = (id: string, ledger: Layer.Layer<Ledger>): Adapter<string, StoragePorts, z.ZodObject, never> => ({
  id,
  port: Ledger,
  speaks: "nothing",
  verified: "double",
  capabilities: {},
  settings: z.object({}),
  layer: () => Layer.mergeAll(memoryVault(), memoryEditions(), memoryTimers(), ledger),
});
const on = (id: string) => deploymentOf({ doors: { storage: { use: id, settings: {} } } });

/** Asks with the path exactly as it is written: fetch would tidy it up first. */
const raw = (url: string, path: string) =>
  new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    http
      .get({ hostname, port, path }, (response) => {
        let text = "";
        response.on("data", (chunk) => (text += chunk));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      })
      .on("error", reject);
  });

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

test("a hub that opens its ledger slowly answers from the first moment: alive, not ready, never silent", async () => {
  const opened = Deferred.makeUnsafe<void>();
  const slow = storage("slow", Layer.unwrap(Effect.as(Deferred.await(opened), memoryLedger({ kinds }))));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const starting = start({
    deployment: { ...on("slow"), listen: { host: "127.0.0.1", port } },
    adapters: { storage: [slow] },
  });
  await expect
    .poll(() =>
      ask(`${url}/live`).then(
        (a) => a.json,
        () => undefined,
      ),
    )
    .toEqual({ status: "live" });
  for (const path of ["/health", "/api/v1/incidents", "/nowhere"]) {
    const early = await ask(`${url}${path}`);
    expect([early.status, early.type, early.headers.get("retry-after")]).toEqual([
      503,
      "application/problem+json",
      "1",
    ]);
  }
  Effect.runSync(Deferred.succeed(opened, undefined));
  const hub = await starting;
  expect((await ask(`${url}/health`)).json).toEqual({ status: "ready" });
  await hub.stop();
  await expect(fetch(`${url}/live`)).rejects.toThrow("fetch failed");
});

describe("a ledger that stops answering", () => {
  let down: "no" | "fails" | "hangs" = "no";
  const failing = new LedgerError({ reason: "Unreachable", message: "the cable is cut" });
  const flaky = Layer.effect(
    Ledger,
    Effect.map(Ledger, (l) => {
      const said = <A>(well: Effect.Effect<A, LedgerError>) =>
        Effect.suspend(() => (down === "no" ? well : down === "fails" ? Effect.fail(failing) : Effect.never));
      return Ledger.of({
        ...l,
        append: (facts, expected) => said(l.append(facts, expected)),
        of: (subject, as) => Stream.unwrap(said(Effect.succeed(l.of(subject, as)))),
      });
    }),
  ).pipe(Layer.provide(memoryLedger({ kinds })));
  let hub: Started;
  beforeAll(
    async () => void (hub = await start({ deployment: on("flaky"), adapters: { storage: [storage("flaky", flaky)] } })),
  );
  afterAll(() => hub.stop());

  test.for(["fails", "hangs"] as const)(
    "(%s) makes /health 503 while /live stays 200, and units are alarmed all the same",
    async (how) => {
      down = "no";
      await ask(`${hub.url}/api/v1/incidents`, { json: incident() });
      down = how;
      const health = await ask(`${hub.url}/health`);
      expect([health.status, health.type]).toEqual([503, "application/problem+json"]);
      expect((await ask(`${hub.url}/live`)).status).toBe(200);
      const decided = await ask(`${hub.url}/api/v1/incidents/${demo.incident.id}/decisions`, {
        json: { alarm: [{ unit: "brann-evje-1", route: "110" }], deviates: false },
      });
      expect([decided.status, decided.json.recorded]).toEqual([201, false]);
      expect(decided.json.told.filter((t: { reached: boolean }) => t.reached)).toHaveLength(2);
      down = "no";
      expect((await ask(`${hub.url}/health`)).status).toBe(200);
    },
  );
});

test("a proposal takes no longer than the deployment allows, however slow a door is", async () => {
  const silent: Adapter<"silent", Travel, z.ZodObject, never> = {
    id: "silent",
    port: Travel,
    speaks: "nothing",
    verified: "double",
    capabilities: {},
    settings: z.object({}),
    layer: () => Layer.succeed(Travel, { times: () => Effect.never, source: Effect.never }),
  };
  const doors = { travel: { use: "silent", settings: {} } };
  const deployment = deploymentOf({ doors, budgetMilliseconds: 50 });
  const hub = await start({ deployment, adapters: { travel: [silent] } });
  const began = performance.now();
  expect((await ask(`${hub.url}/api/v1/incidents`, { json: incident() })).json.noProposal).toBe("timeout");
  // Two seconds is what it may take where the deployment says nothing.
  expect(performance.now() - began).toBeLessThan(1_900);
  await hub.stop();
});

describe("the stream", () => {
  /** Listens until `enough` says so. */
  const listen = async (url: string, enough: (text: string) => boolean, meanwhile: () => Promise<unknown>) => {
    const stop = new AbortController();
    const response = await fetch(url, { signal: stop.signal });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = (await reader.read()).value ?? "";
    await meanwhile();
    while (!enough(text)) text += (await reader.read()).value ?? "";
    stop.abort();
    return text;
  };
  let hub: Started;
  beforeAll(async () => void (hub = await start()));
  afterAll(() => hub.stop());
  const post = (id: string) =>
    ask(`${hub.url}/api/v1/incidents`, {
      json: { ...incident(), id, missions: [], times: [], source: { system: "demo-amis", ref: id } },
    });

  test("tells operators which facts and proposals came of which incident, and nothing of what they hold", async () => {
    const text = await listen(
      `${hub.url}/api/v1/stream?audience=operators`,
      (t) => t.includes("event: proposal"),
      () => post("for-operators"),
    );
    const events = text
      .split("\n\n")
      .filter((e) => e.includes("data:"))
      .map((e) => JSON.parse(e.split("data: ")[1]!) as Record<string, unknown>);
    expect(events.map((e) => e["kind"])).toEqual(["incident.received", "proposal.made"]);
    for (const e of events) expect(Object.keys(e).sort()).toEqual(["at", "kind", "recorded", "status", "subject"]);
    for (const { text: planted } of demo.planted) expect(text).not.toContain(planted);
  });

  test("tells the public that something happened, and nothing else", async () => {
    const text = await listen(
      `${hub.url}/api/v1/stream?audience=public`,
      (t) => t.split("event: count").length > 2,
      () => post("for-the-public"),
    );
    expect(
      text
        .split("\n\n")
        .filter((e) => e !== "" && !e.startsWith(":"))
        .map((e) => e.trim()),
    ).toEqual(['event: count\ndata: {"n":1}', 'event: count\ndata: {"n":1}']);
  });

  test("has no other audience", async () => {
    const answer = await ask(`${hub.url}/api/v1/stream?audience=press`);
    expect([answer.status, answer.json.issues[0].path]).toEqual([422, "/query/audience"]);
  });

  test("does not hold up a stop: with one open the hub is gone within two seconds", async () => {
    const other = await start();
    const open = await fetch(`${other.url}/api/v1/stream?audience=public`);
    const reading = open.text().catch(() => "cut");
    const began = performance.now();
    await other.stop();
    expect(performance.now() - began).toBeLessThan(2_000);
    await reading;
    await expect(fetch(`${other.url}/live`)).rejects.toThrow("fetch failed");
  });
});

describe("access", () => {
  const actors = [
    { credential: "reader", by: "planner-1", owner: region.id, roles: ["planner"] },
    { credential: "stranger", by: "operator-9", owner: "another-region", roles: ["operator", "administrator"] },
  ];
  let hub: Started;
  beforeAll(
    async () =>
      void (hub = await start({
        deployment: deploymentOf({ doors: { access: { use: "memory", settings: { actors } } } }),
      })),
  );
  afterAll(() => hub.stop());
  const as = (credential?: string) => ({ headers: credential ? { authorization: `Bearer ${credential}` } : {} });

  test("refuses whoever is nobody here, save what says how the hub is and the counts of the public", async () => {
    for (const path of [
      "/api/v1/incidents",
      "/api/v1/region",
      "/api/v1/units",
      "/api/v1/stream",
      "/api/v1/stream?audience=operators",
    ]) {
      const answer = await ask(`${hub.url}${path}`);
      expect([path, answer.status, answer.json.type]).toEqual([path, 401, "access-NoIdentity"]);
    }
    expect((await ask(`${hub.url}/api/v1/proposals`, { json: {} })).status).toBe(401);
    expect((await ask(`${hub.url}/api/v1/incidents`, as("guessed"))).status).toBe(401);
    for (const path of ["/live", "/health", "/openapi.json", "/docs"])
      expect((await ask(`${hub.url}${path}`)).status).toBe(200);
  });

  test("lets a role do what it may and no more", async () => {
    expect((await ask(`${hub.url}/api/v1/incidents`, as("reader"))).status).toBe(200);
    const answer = await ask(`${hub.url}/api/v1/incidents`, { json: incident(), ...as("reader") });
    expect([answer.status, answer.json.type]).toEqual([403, "access-WrongRole"]);
  });

  test("refuses who acts for somebody else", async () => {
    for (const path of ["/api/v1/incidents", "/api/v1/stream"]) {
      const answer = await ask(`${hub.url}${path}`, as("stranger"));
      expect([answer.status, answer.json.type]).toEqual([403, "access-WrongOrganisation"]);
    }
  });
});

describe("a hub that cannot start says what is wrong and the way out", () => {
  test("beyond its own machine without a real access adapter", async () => {
    const error = await start({ deployment: { ...deploymentOf(), listen: { host: "0.0.0.0", port: 0 } } }).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({
      _tag: "BadDeployment",
      problems: [{ path: "/listen/host", message: expect.stringContaining("/doors/access") }],
    });
  });

  test("on a port in use", async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    const error = await start({ deployment: { ...deploymentOf(), listen: { host: "127.0.0.1", port } } }).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({
      _tag: "CannotListen",
      code: "EADDRINUSE",
      message: expect.stringContaining("--port"),
    });
    expect((await ask(`${first.url}/health`)).status).toBe(200);
    await first.stop();
  });

  test.for(["storage", "access", "alarming", "travel", "records", "registry"] as const)(
    "with an unknown adapter behind %s",
    async (door) => {
      const error = await start({
        deployment: deploymentOf({ doors: { [door]: { use: "nothing-known", settings: {} } } }),
      }).catch((e: unknown) => e);
      expect(error).toMatchObject({
        _tag: "BadSettings",
        path: `/doors/${door}/use`,
        known: ["memory"],
        message: expect.stringContaining("memory"),
      });
    },
  );

  test("with an unknown source of incidents", async () => {
    const error = await start({
      deployment: deploymentOf({ doors: { missions: { use: "nothing-known", settings: {} } } }),
    }).catch((e: unknown) => e);
    expect(error).toMatchObject({ _tag: "BadSettings", path: "/doors/missions/use", known: ["memory"] });
  });

  test("with a setting of the wrong kind", async () => {
    const error = await start({
      deployment: deploymentOf({ doors: { travel: { use: "memory", settings: { speeds: { road: 65 } } } } }),
    }).catch((e: unknown) => e);
    expect(error).toMatchObject({ _tag: "BadSettings", path: "/doors/travel/settings/speeds/road" });
  });

  test("with a region that does not hold together, every fault at once", async () => {
    const lost = { ...region, units: [...region.units, { ...region.units[0]!, organisation: "nowhere" as never }] };
    const error = await start({ region: lost }).catch((e: unknown) => e);
    expect(error).toMatchObject({
      _tag: "BadDeployment",
      problems: [
        expect.objectContaining({ path: expect.stringMatching(/^\/units\/\d+\/organisation$/) }),
        expect.objectContaining({ path: expect.stringMatching(/^\/units\/\d+\/id$/) }),
      ],
    });
  });
});

describe("the web", () => {
  const base = mkdtempSync(join(tmpdir(), "prehosp-web-"));
  const folder = join(base, "web");
  let hub: Started;
  beforeAll(async () => {
    mkdirSync(join(folder, "assets"), { recursive: true });
    mkdirSync(join(base, "web-secret"));
    writeFileSync(join(folder, "index.html"), "<title>the shell</title>");
    writeFileSync(join(folder, "assets", "app.js"), "the app");
    writeFileSync(join(base, "secret.txt"), "a secret");
    writeFileSync(join(base, "web-secret", "secret.txt"), "a secret");
    hub = await start({ web: folder + sep });
  });
  afterAll(async () => {
    await hub.stop();
    rmSync(base, { recursive: true });
  });

  test("is served from its folder, with the shell at every address of its own", async () => {
    const file = await ask(`${hub.url}/assets/app.js`);
    expect([file.text, file.type, file.headers.get("cache-control")]).toEqual([
      "the app",
      "text/javascript; charset=utf-8",
      "public, max-age=31536000, immutable",
    ]);
    for (const path of ["/", "/hendelser/call-1", "/a?b=/../c"])
      expect((await raw(hub.url, path)).text).toContain("the shell");
    expect((await ask(`${hub.url}/`)).headers.get("content-security-policy")).toContain("default-src 'self'");
  });

  test.for([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/assets/../../secret.txt",
    "/..%5csecret.txt",
    "/../web-secret/secret.txt",
    "//secret.txt",
    "/%252e%252e/secret.txt",
    "/assets%00/../../secret.txt",
  ])("gives nothing from outside it (%s)", async (path) => {
    const { status, text } = await raw(hub.url, path);
    expect(text).not.toContain("a secret");
    expect(status).toBe(404);
  });

  test("gives a problem, not the shell, for what is not there", async () => {
    for (const path of ["/assets/gone.js", "/api/v1/nowhere", "/api/", "/%", "/%E0%A4%A"]) {
      const answer = await raw(hub.url, path);
      expect([path, answer.status, JSON.parse(answer.text).type]).toEqual([path, 404, "not-found"]);
    }
  });
});
