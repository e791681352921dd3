import { kinds } from "@prehosp/chain";
import { type Instant, addSeconds, instantOf } from "@prehosp/model/time";
import { type Adapter, Ledger, type Timer } from "@prehosp/ports";
import { type MemoryLedgerStore, memoryEditions, memoryLedger, memoryTimers, memoryVault } from "@prehosp/ports/memory";
import { Layer } from "effect";
import { expect, test } from "vitest";
import * as z from "zod";
import type { StoragePorts } from "./adapters.ts";
import { ask, deploymentOf, region, start } from "./test/hub.ts";

const UNIT = "brann-evje-1";
const before = region.availability.find((a) => a.unit === UNIT)!.is.outcome;

/** A storage that outlives its hub: what is on the disk in operation. */
const durable = () => {
  const facts: MemoryLedgerStore = { facts: [] };
  const timers = new Map<string, Timer>();
  const layer = () =>
    Layer.mergeAll(
      memoryVault(),
      memoryEditions(),
      memoryTimers({ store: timers }),
      memoryLedger({ kinds, store: facts }),
    );
  const storage: Adapter<"disk", StoragePorts, z.ZodObject, never> = {
    id: "disk",
    port: Ledger,
    speaks: "nothing",
    verified: "double",
    capabilities: {},
    settings: z.object({}),
    layer,
  };
  const deployment = deploymentOf({ doors: { storage: { use: "disk", settings: {} } } });
  return { timers, begin: () => start({ deployment, adapters: { storage: [storage] } }) };
};
const now = () => instantOf(Date.now());
const out = (url: string, id: string, returns: Instant) =>
  ask(`${url}/api/v1/units/${UNIT}/service`, {
    json: { facts: [{ id, at: now(), by: "leader-1", unit: UNIT, kind: "out", reason: "equipment", returns }] },
  });
/** A shorter time never cuts a longer short: the unit is put back first. */
const back = (url: string) =>
  ask(`${url}/api/v1/units/${UNIT}/service`, {
    json: { facts: [{ id: "in-1", at: now(), by: "leader-1", unit: UNIT, kind: "in" }] },
  });
const board = async (url: string) => {
  const units = (await ask(`${url}/api/v1/units`)).json as { unit: { id: string }; seen: { available: unknown } }[];
  return units.find((u) => u.unit.id === UNIT)!.seen.available;
};
/** A busy machine takes its time; what is waited for comes, or the test fails. */
const patiently = { timeout: 60_000 };
const backs = (timers: ReadonlyMap<string, Timer>) => [...timers.values()].filter((t) => t.id.startsWith("unit-back:"));

test("a unit that is out when the hub dies is out when it comes up again, and in if its time has passed meanwhile", async () => {
  const { timers, begin } = durable();
  const [one, later] = [await begin(), addSeconds(now(), 3600)];
  const said = await out(one.url, "out-1", later);
  expect([said.status, said.json.available]).toMatchObject([201, { outcome: "no", until: later }]);
  await one.stop();
  expect(backs(timers)).toMatchObject([{ due: later, about: UNIT }]);

  const two = await begin();
  expect(await board(two.url)).toMatchObject({ outcome: "no", until: later });
  expect((await back(two.url)).json.available).toMatchObject({ outcome: before });
  const returns = addSeconds(now(), 3);
  expect((await out(two.url, "out-2", returns)).status).toBe(201);
  await two.stop();

  await new Promise((done) => setTimeout(done, Math.max(0, Date.parse(returns) - Date.now()) + 50));
  const three = await begin();
  await expect.poll(() => board(three.url), patiently).toMatchObject({ outcome: before });
  await expect.poll(() => backs(timers), patiently).toEqual([]);
  await three.stop();
}, 120_000);

test("AMK's stream hears at once that a unit is out, and hears when it is back by itself; a longer time moves the timer", async () => {
  const { timers, begin } = durable();
  const hub = await begin();
  const stop = new AbortController();
  const stream = await fetch(`${hub.url}/api/v1/stream`, { signal: stop.signal });
  const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = (await reader.read()).value ?? "";
  // What is judged the first time takes its time; the last of the times below is short.
  await ask(`${hub.url}/api/v1/stations/${UNIT}`);
  const [later, latest] = [addSeconds(now(), 1800), addSeconds(now(), 3600)];
  await out(hub.url, "out-1", later);
  expect(backs(timers).map((t) => t.due)).toEqual([later]);
  await out(hub.url, "out-2", latest);
  expect(backs(timers).map((t) => t.due)).toEqual([latest]);
  await back(hub.url);
  const soon = addSeconds(now(), 8);
  await out(hub.url, "out-3", soon);
  const listen = () =>
    [...text.matchAll(/data: (\{.*\})/g)].map(([, json]) => JSON.parse(json!) as Record<string, unknown>);
  while (!text.includes("service.returned") || listen().filter((h) => h["kind"] === undefined).length < 5)
    text += (await reader.read()).value ?? "";
  stop.abort();
  const heard = listen();
  const facts = heard.filter((h) => h["kind"] !== undefined);
  expect(facts.map((h) => [h["kind"], h["subject"], h["at"]])).toEqual([
    ...Array.from({ length: 4 }, () => ["service.said", UNIT, expect.any(String)]),
    ["service.returned", UNIT, soon],
  ]);
  // Each is heard again once the board says it: out, out for longer, in, out, back.
  expect(heard.filter((h) => h["kind"] === undefined)).toEqual(Array.from({ length: 5 }, () => ({ subject: UNIT })));
  expect(text).not.toContain("leader-1");
  await hub.stop();
}, 120_000);
