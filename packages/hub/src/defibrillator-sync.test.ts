import { DefibrillatorExchange, type Adapter } from "@prehosp/ports";
import {
  type MemoryDefibrillatorRegister,
  memoryDefibrillatorExchange,
  memoryDefibrillatorRegister,
} from "@prehosp/ports/memory";
import { bare } from "@prehosp/defibrillators";
import type { Defibrillator, DefibrillatorId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Day, Instant } from "@prehosp/model/time";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import {
  CONTACT,
  DOOR,
  type WithNotices,
  dayFromNow,
  publicAt,
  registered,
  secretOf,
  startWithNotices,
} from "./test/defibrillators.ts";
import { ask, deploymentOf, problem, region } from "./test/hub.ts";

const AT = "2026-11-01T10:00:00.000Z" as Instant;
let store: MemoryDefibrillatorRegister;
let hub: WithNotices;

const theirs = (n: number, over: Partial<Defibrillator> = {}): Defibrillator => {
  const id = `theirs-${String(n).padStart(3, "0")}` as DefibrillatorId;
  return {
    ...bare({ id, name: `Deres ${n}`, position: { lat: 58 + n / 500, lng: 8 + n / 700 } }),
    address: { street: `Gata ${n}`, postCode: "4600", postArea: "Kristiansand" },
    openTo: "anyone",
    hours: { kind: "always", closed: [] },
    season: "all-year",
    manufacturer: "Prøvemerke",
    model: "Modell B",
    indoor: true,
    locked: false,
    mobile: false,
    batteryOk: true,
    batteryUntil: dayFromNow(300) as Day,
    electrodesUntil: dayFromNow(300) as Day,
    lastConfirmed: dayFromNow(-10) as Day,
    active: true,
    ...over,
  };
};
const there = (is: Defibrillator, access?: string) =>
  store.rows.set(is.id, { at: AT, seen: { id: is.id, is, access: access ?? absent("not-recorded"), remarks: [] } });

const register: () => Adapter<string, DefibrillatorExchange, z.ZodType<any>, any, never> = () => ({
  id: "register",
  port: DefibrillatorExchange,
  speaks: "nothing",
  verified: "double",
  capabilities: {},
  settings: z.object({}),
  layer: () => memoryDefibrillatorExchange({ store }),
});

const begin = (putOwn = false) =>
  startWithNotices({
    deployment: deploymentOf({
      doors: { notifier: { use: "kept", settings: {} }, defibrillators: { use: "register", settings: {} } },
      defibrillators: { putOwn },
    }),
    adapters: { defibrillators: [register()] },
  });
const sync = (json: object) => ask(`${hub.url}/api/v1/defibrillators/sync`, { json });
const list = async (query = "?limit=500") => (await ask(`${hub.url}/api/v1/defibrillators${query}`)).json;
const taken = async () => {
  const { json } = await sync({});
  return sync({ apply: json.plan.hash });
};

beforeEach(async () => {
  store = memoryDefibrillatorRegister();
  for (let n = 0; n < 40; n++) there(theirs(n), n === 0 ? DOOR : undefined);
  hub = await begin();
});
afterEach(() => hub.stop());

describe("an exchange", () => {
  test("is looked at first, done by its hash alone, and a second one has nothing to do", async () => {
    const preview = await sync({});
    expect(preview.json).toMatchObject({ applied: false, read: 40, unreadable: 0, plan: { guard: { state: "open" } } });
    expect(preview.json.plan.steps).toHaveLength(40);
    expect((await list()).total).toBe(0);
    expect(problem(await sync({ apply: `sha256:${"0".repeat(64)}` }), 409).type).toBe("sync-plan-changed");
    const done = await sync({ apply: preview.json.plan.hash });
    expect([done.status, done.json.applied, done.json.counts]).toEqual([200, true, { add: 40 }]);
    expect((await list()).total).toBe(40);
    expect((await ask(publicAt(hub))).json.total).toBe(40);
    expect((await sync({})).json.plan.steps).toEqual([]);
    const before = await list();
    await taken();
    expect((await list()).defibrillators).toEqual(before.defibrillators);
  });

  test("that breaks off part way does nothing, says so, and takes nothing for gone", async () => {
    await taken();
    there(theirs(99));
    store.breaksAfter = 5;
    problem(await sync({}), 503);
    problem(await sync({ apply: `sha256:${"0".repeat(64)}` }), 503);
    expect((await list()).total).toBe(40);
    store.breaksAfter = undefined;
    expect((await taken()).json.counts).toEqual({ add: 1 });
    expect((await list()).total).toBe(41);
  });

  test("that would take everything away is stopped, unless an administrator says why", async () => {
    await taken();
    for (const [id, row] of store.rows) store.rows.set(id, { ...row, seen: { ...row.seen, is: "removed" } });
    const preview = (await sync({})).json.plan;
    expect(preview.guard).toMatchObject({ state: "stopped", removals: 40, of: 40, because: "everything-gone" });
    expect(problem(await sync({ apply: preview.hash }), 409).type).toBe("sync-guard-stopped");
    expect((await ask(publicAt(hub))).json.total).toBe(40);
    const despite = await sync({ apply: preview.hash, despiteGuard: "Registeret legges ned, avtalt med eieren" });
    expect(despite.json.counts).toEqual({ remove: 40 });
    expect((await ask(publicAt(hub))).json.total).toBe(0);
    // What is gone keeps its history.
    expect((await list()).defibrillators[0]).toMatchObject({ standing: "removed" });
  });

  test("takes what cannot be read neither for changed nor for gone", async () => {
    await taken();
    const [id, row] = [...store.rows][3]!;
    store.rows.set(id, { ...row, seen: { ...row.seen, is: "unreadable" } });
    const { json } = await sync({});
    expect(json).toMatchObject({ unreadable: 1, plan: { steps: [] } });
    await sync({ apply: json.plan.hash });
    expect((await ask(publicAt(hub))).json.total).toBe(40);
  });

  test("keeps a report of ours whatever they say, and tells their owner of it without changing the register", async () => {
    await taken();
    const said = await ask(`${hub.url}/api/v1/defibrillators/theirs-001/reports`, { json: { about: "used" } });
    expect(said.json).toMatchObject({ was: "new", owner: "told" });
    expect(store.told).toEqual([{ id: "theirs-001", about: "used" }]);
    there(theirs(1, { name: "Nytt navn" }));
    expect((await taken()).json.counts).toEqual({ change: 1 });
    const { json } = await ask(`${hub.url}/api/v1/defibrillators/theirs-001`);
    expect(json).toMatchObject({ is: { name: "Nytt navn" }, line: { flags: [{ about: "used" }] } });
  });

  test("seals the way in, and holds back contact data that stands in another register's words", async () => {
    there(theirs(1, { whereInside: "Ring Kari på 900 00 111 for nøkkel" }));
    await taken();
    expect((await ask(publicAt(hub))).text).not.toMatch(/900 00 111|4711/);
    const one = (query: string) => ask(`${hub.url}/api/v1/defibrillators/theirs-000${query}`);
    expect((await one("")).text).not.toContain(DOOR);
    expect((await one("?purpose=dispatch")).json.access).toBe(DOOR);
    // It was cleaned before it was laid beside theirs: the same again is no change.
    expect((await sync({})).json.plan.steps).toEqual([]);
    there(theirs(0), "Ny kode PLANTET-9999");
    await taken();
    expect((await one("?purpose=dispatch")).json.access).toBe("Ny kode PLANTET-9999");
  });

  test("writes our own there only where the deployment says so, whole, once, and takes them out again", async () => {
    await registered(hub, { name: "Vår egen" });
    await taken();
    expect(store.rows.size).toBe(40);
    await hub.stop();
    hub = await begin(true);
    const id = await registered(hub, { name: "Vår egen" });
    await registered(hub, { name: "Vår andre", lat: 58.3 });
    expect((await taken()).json.sent).toEqual({ done: 2, failed: 0 });
    expect(store.rows.get(id as DefibrillatorId)?.own).toMatchObject({ access: DOOR, responsible: CONTACT });
    expect((await taken()).json.sent).toEqual({ done: 0, failed: 0 });
    await ask(publicAt(hub, `/${id}/changes`), { json: { secret: secretOf(hub, id), name: "Vår egen, ny" } });
    expect((await taken()).json.sent).toEqual({ done: 1, failed: 0 });
    expect(store.rows.get(id as DefibrillatorId)?.seen.is).toMatchObject({ name: "Vår egen, ny" });
    expect((await list()).defibrillators.filter((o: { id: string }) => o.id === id)).toHaveLength(1);
    await ask(publicAt(hub, `/${id}/withdrawals`), { json: { secret: secretOf(hub, id) } });
    expect((await taken()).json.sent).toEqual({ done: 1, failed: 0 });
    expect(store.rows.get(id as DefibrillatorId)?.seen.is).toBe("removed");
    expect((await taken()).json.sent).toEqual({ done: 0, failed: 0 });
  });
});

test("a deployment without another register says so", async () => {
  const alone = await startWithNotices({ region: { ...region } });
  const answer = await ask(`${alone.url}/api/v1/defibrillators/sync`, { json: {} });
  await alone.stop();
  expect(problem(answer, 409).type).toBe("sync-no-register");
});
