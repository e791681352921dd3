import { kinds } from "@prehosp/chain";
import { type Adapter, Ledger, type Timer } from "@prehosp/ports";
import {
  memoryEditions,
  memoryLedger,
  memoryTimers,
  memoryVault,
  memoryVaultStore,
  type MemoryLedgerStore,
} from "@prehosp/ports/memory";
import { Layer } from "effect";
import { expect, test } from "vitest";
import * as z from "zod";
import type { StoragePorts } from "./adapters.ts";
import { DOOR, publicAt, registered, secretOf, startWithNotices } from "./test/defibrillators.ts";
import { ask, deploymentOf, region } from "./test/hub.ts";

/** A storage that outlives its hub: what is on the disk in operation. */
const durable = () => {
  const facts: MemoryLedgerStore = { facts: [] };
  const timers = new Map<string, Timer>();
  const vault = memoryVaultStore();
  const storage: Adapter<"disk", StoragePorts, z.ZodObject, never> = {
    id: "disk",
    port: Ledger,
    speaks: "nothing",
    verified: "double",
    capabilities: {},
    settings: z.object({}),
    layer: () =>
      Layer.mergeAll(
        memoryVault({ store: vault }),
        memoryEditions(),
        memoryTimers({ store: timers }),
        memoryLedger({ kinds, store: facts }),
      ),
  };
  const doors = { storage: { use: "disk", settings: {} }, notifier: { use: "kept", settings: {} } };
  return () => startWithNotices({ deployment: deploymentOf({ doors }), adapters: { storage: [storage] } });
};

test("a hub that starts again has every one with its reports, its secrets and what is sealed", async () => {
  const begin = durable();
  const before = await begin();
  const kept = await registered(before, { name: "Blir" });
  const reported = await registered(before, { name: "Meldt" });
  const secret = secretOf(before, kept);
  await ask(publicAt(before, `/${reported}/reports`), { json: { about: "fault" } });
  // Without the days since, which go on at midnight.
  const list = async ({ url }: { readonly url: string }) => {
    const { json } = await ask(`${url}/api/v1/defibrillators`);
    const { caughtUp, defibrillators } = json as { caughtUp: boolean; defibrillators: Record<string, unknown>[] };
    return { caughtUp, defibrillators: defibrillators.map((one) => ({ ...one, confirmedDaysAgo: 0 })) };
  };
  const was = (await list(before)).defibrillators;
  await before.stop();

  const after = await begin();
  const is = await list(after);
  const opened = await ask(`${after.url}/api/v1/defibrillators/${kept}?purpose=dispatch`);
  const change = await ask(publicAt(after, `/${kept}/changes`), { json: { secret, name: "Blir, nytt navn" } });
  await after.stop();
  expect([is.caughtUp, is.defibrillators]).toEqual([true, was]);
  expect(is.defibrillators).toHaveLength(2);
  expect(opened.json.access).toBe(DOOR);
  expect(change.status).toBe(201);
});

test("coverage tells of people within reach by hour, and where one more would reach most; unknown where nothing is known", async () => {
  const cell = (id: string, lat: number, people: number) => ({
    id,
    middle: { lat, lng: 8.018 },
    sideMetres: 1_000,
    people,
  });
  const coverage = {
    cells: [cell("near", 58.16, 300), cell("far", 58.4, 700)],
    reachSeconds: 600,
    smallUnder: 5,
    decidedBy: "test",
  };
  const hub = await startWithNotices({ region: { ...region, coverage } });
  const at = `${hub.url}/api/v1/defibrillators/coverage`;
  const without = (await ask(at)).json;
  await registered(hub);
  const { json } = await ask(at);
  await hub.stop();
  const { coverage: _, ...nowhere } = region;
  const unknown = await startWithNotices({ region: nowhere });
  const none = await ask(`${unknown.url}/api/v1/defibrillators/coverage`);
  await unknown.stop();
  expect(without.hours[0].met).toBe(0);
  expect(without.places[0]).toMatchObject({ cell: "far", more: expect.any(Number) });
  expect(json.people).toBe(1_000);
  expect(json.hours).toHaveLength(168);
  expect(json.hours.at(-1).met).toBeGreaterThan(50);
  expect(json.hours.at(-1).met).toBeLessThanOrEqual(300);
  expect([none.status, none.json.people, none.json.hours]).toEqual([200, { absent: "not-recorded" }, []]);
});
