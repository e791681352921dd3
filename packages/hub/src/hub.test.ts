import { kinds } from "@prehosp/chain";
import { type Adapter, Ledger, LedgerError, Travel } from "@prehosp/ports";
import { memoryEditions, memoryLedger, memoryTimers, memoryVault } from "@prehosp/ports/memory";
import { Deferred, Effect, Layer, Stream } from "effect";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { StoragePorts } from "./adapters.ts";
import { type Started, ask, demo, deploymentOf, incident, start } from "./test/hub.ts";

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

  test.for(["fails", "hangs"] as const)(
    "(%s) stands everybody down all the same, and says that it is not recorded",
    async (how) => {
      down = "no";
      const id = `down-${how}`;
      const at = `${hub.url}/api/v1/incidents`;
      const call = { ...incident(), id, missions: [], times: [], source: { system: "demo-amis", ref: id } };
      await ask(at, { json: call });
      await ask(`${at}/${id}/decisions`, { json: { alarm: [{ unit: "brann-evje-1", route: "110" }] } });
      down = how;
      const said = await ask(`${at}/${id}/stand-down`, { json: {} });
      expect([said.status, said.json.recorded]).toEqual([201, false]);
      expect(said.json.told.map((t: { message: string; reached: boolean }) => [t.message, t.reached])).toEqual([
        ["stand-down", true],
        ["stand-down", true],
      ]);
      down = "no";
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
