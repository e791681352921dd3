import { type SyncAsked, OtherRegister, applySync, keptDefibrillators, kinds, previewSync } from "@prehosp/chain";
import { syncDefaults } from "@prehosp/defibrillators";
import type { ActorRef, OrgId } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { DefibrillatorExchange } from "@prehosp/ports";
import { memoryLedger, memoryVault } from "@prehosp/ports/memory";
import { register113 } from "@prehosp/register-113";
import { type Mishap, registerServer } from "@prehosp/register-113/testing";
import { Effect, Exit, Layer, ManagedRuntime } from "effect";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";

process.env["PREHOSP_TEST_SYNC_ID"] = "klient";
process.env["PREHOSP_TEST_SYNC_SECRET"] = "hemmelig";

const MANY = 30;
const server = await registerServer();
afterAll(() => server.stop());
const lay = (n: number) =>
  server.lay({
    SITE_NAME: `Sted ${n}`,
    SITE_LATITUDE: 58.2 + n / 500,
    SITE_LONGITUDE: 8 + n / 700,
    OPENING_HOURS_LIMITED: "N",
  });

/** The exchange of a deployment, with the adapter that it would choose and a register of our own behind it. */
const opened = () => {
  const settings = register113.settings.parse({
    url: server.url,
    clientIdEnv: "PREHOSP_TEST_SYNC_ID",
    clientSecretEnv: "PREHOSP_TEST_SYNC_SECRET",
    sender: "AMK Prøve",
    pageSize: 8,
    timeoutSeconds: 0.4,
  });
  const other = Layer.effect(
    OtherRegister,
    Effect.map(DefibrillatorExchange, (exchange) => ({ exchange, policy: syncDefaults })),
  ).pipe(Layer.provide(register113.layer(settings)));
  return ManagedRuntime.make(Layer.mergeAll(other, memoryLedger({ kinds }), memoryVault()));
};
let hub: ReturnType<typeof opened>;
beforeEach(() => {
  server.clear();
  hub = opened();
});
afterEach(() => hub.dispose());

const apply = (asked: SyncAsked) =>
  applySync(asked, { owner: "amk-prove" as OrgId, by: "prove" as ActorRef, at: instantOf(Date.now()) });
const synced = Effect.flatMap(previewSync(), ({ plan }) => apply({ hash: plan.hash }));
const standing = Effect.map(keptDefibrillators, (all) =>
  [...all.values()].flatMap(({ id, standing: state }) => (state === "there" ? [id] : [])).toSorted(),
);

describe("an exchange with the national register", () => {
  it("takes over every one, and a second has nothing to do", async () => {
    const keys = Array.from({ length: MANY }, (_, n) => lay(n));
    expect((await hub.runPromise(synced)).counts).toEqual({ add: MANY });
    expect(await hub.runPromise(standing)).toEqual(keys.toSorted());
    expect((await hub.runPromise(previewSync())).plan.steps).toEqual([]);
  });

  it.each<[string, Mishap]>([
    ["401", { status: 401 }],
    ["429", { status: 429 }],
    ["429 with a time", { status: 429, headers: { "retry-after": "3600" } }],
    ["500", { status: 500, text: "<html>" }],
    ["an error in 200", { status: 200, text: '{"API_ERROR":"x","ASSETS":[]}' }],
    ["an empty answer", { status: 200, text: "{}" }],
    ["half an answer", "half"],
    ["a broken line", "hang-up"],
  ])("that meets %s on the way does nothing, and loses nothing", async (_what, mishap) => {
    const keys = Array.from({ length: MANY }, (_, n) => lay(n));
    await hub.runPromise(synced);
    lay(MANY);
    let pages = 0;
    server.habits.mishap = (path) => (path.endsWith("/search/") && (pages += 1) > 2 ? mishap : undefined);
    expect(Exit.isFailure(await hub.runPromiseExit(synced))).toBe(true);
    expect(await hub.runPromise(standing)).toEqual(keys.toSorted());
  });

  it("loses none by half pages, or by one that is taken out while it is read", async () => {
    const [first, ...rest] = Array.from({ length: MANY }, (_, n) => lay(n));
    server.habits.halfPages = true;
    await hub.runPromise(synced);
    expect((await hub.runPromise(standing)).length).toBe(MANY);
    let pages = 0;
    server.habits.afterPage = () => {
      if ((pages += 1) === 1) server.remove(first!);
    };
    expect((await hub.runPromise(synced)).counts).toEqual({ remove: 1 });
    expect(await hub.runPromise(standing)).toEqual(rest.toSorted());
  });

  it.each(["told as deleted", "gone without a word"])(
    "in which everything is %s is stopped by the guard",
    async (how) => {
      const keys = Array.from({ length: MANY }, (_, n) => lay(n));
      await hub.runPromise(synced);
      if (how === "told as deleted") for (const key of keys) server.remove(key);
      else server.clear();
      const { plan } = await hub.runPromise(previewSync());
      expect([plan.guard.state, plan.steps.length]).toEqual(["stopped", MANY]);
      expect(JSON.stringify(await hub.runPromiseExit(apply({ hash: plan.hash })))).toContain("guard-stopped");
      expect(await hub.runPromise(standing)).toEqual(keys.toSorted());
    },
  );

  it("takes none for gone while a row without a key may be any of them", async () => {
    const keys = Array.from({ length: MANY }, (_, n) => lay(n));
    await hub.runPromise(synced);
    server.lay({ ASSET_GUID: null }, keys[0]);
    const { plan, unreadable } = await hub.runPromise(previewSync());
    expect([plan.steps, unreadable]).toEqual([[], 1]);
  });
});
